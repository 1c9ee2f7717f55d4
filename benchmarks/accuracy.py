"""Measure what is read of papers whose records are known, and write `docs/accuracy.md`."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from calibration import Figures, Sample, leave_bodies_out, read_judged, reliability_figures, samples_of
from known_papers import KnownPaper, read_papers_asked_for
from scoring import KINDS, Tally

from minutebook.extract.confidence import REVIEW_BELOW
from minutebook.schema import TextLayer

DOCUMENT = Path(__file__).parents[1] / "docs" / "accuracy.md"
MAIN_KINDS = ("actions", "decisions", "attendance", "minute_items")
"""Kinds that have a table of their own by body."""


def main() -> None:
    """Read the papers and write the document."""
    papers = read_papers_asked_for(str(__doc__))
    DOCUMENT.write_text("\n".join(document_lines(papers)) + "\n", encoding="utf-8")
    print(DOCUMENT)


def document_lines(papers: Sequence[KnownPaper]) -> Iterator[str]:
    """The lines of the document."""
    by_kind = _tallies(papers)
    scans = sum(paper.document.document.text_layer in (TextLayer.OCR, TextLayer.MIXED) for paper in papers)
    bodies = list(dict.fromkeys(paper.body for paper in papers))
    pages = sum(paper.document.document.page_count for paper in papers)
    yield "# Accuracy"
    yield ""
    yield (
        f"Measured on {len(papers)} papers of {len(bodies)} bodies ({pages} pages, {scans} papers scanned), whose "
        "records were written down by hand. `make accuracy` writes this page; don't edit it."
    )
    yield from _section("How to read it with care", HOW_TO_READ)
    yield from _section("Finding the records", _kinds_table(by_kind))
    yield from _section("Values of the records found", _fields_table(by_kind))
    for kind in MAIN_KINDS:
        yield from _section(f"By body: {_words(kind)}", _bodies_table(by_kind[kind]))
    judged = read_judged()
    yield from _section("Papers whose records nobody had written down", _judged(judged))
    yield from _section("Papers read for the first time", _first_readings())
    foretold = leave_bodies_out([*samples_of(papers), *judged])
    yield from _section("Confidence", _confidence([pair for pair in foretold if not pair[1].seen]))
    yield from _section("Confidence on the papers above", _reliability([pair for pair in foretold if pair[1].seen]))
    yield from _section("What is not measured", NOT_MEASURED)


HOW_TO_READ = [
    "- All of these papers could be seen while the rules were written. The figures say how well the rules fit them, "
    "not how well they will do on the papers of a body that nobody has seen: expect less there, as the judged papers "
    "below show.",
    "- A few papers hold most of the records. `macro` is the mean of the F1 of the bodies, each counted once, and is "
    "the figure to look at first.",
    "- Some papers are there twice or three times: as printed, made again by another program, and scanned.",
    "- A record counts as found when its words are nearly those that were written down (token F1 of 0.6 or more, no "
    "negation or other year against it). One that was cut in two or joined with another is a miss.",
    "- Records on which careful readers differ count neither way.",
]
FIRST_READINGS = (
    ("18 papers of bodies whose other papers are above", "1.000", "0.969", "0.910", "0.871", "0.899"),
    ("8 more of them, once these were understood", "1.000", "0.997", "0.886", "0.907", "0.869"),
    ("13 papers of 7 bodies never seen", "0.870", "0.627", "0.678", "0.388", "0.427"),
    ("16 papers of 9 bodies never seen", "0.812", "0.922", "0.880", "0.637", "0.676"),
    ("8 papers of those 16 bodies, once theirs were understood", "0.933", "0.815", "0.917", "0.747", "0.607"),
    ("12 papers of 8 British bodies never seen", "0.909", "0.919", "0.954", "0.785", "0.845"),
    ("17 papers of 17 British public bodies never seen", "0.970", "0.854", "0.884", "0.785", "0.745"),
    ("20 more of 20 such bodies, once these 29 were understood", "0.944", "0.882", "0.863", "0.927", "0.821"),
    ("11 papers of 7 more bodies, likewise", "1.000", "0.853", "0.834", "0.476", "0.854"),
    ("21 papers of 21 British public bodies, once these were too", "0.900", "0.943", "0.834", "0.822", "0.720"),
    ("35 more of 35 such bodies", "0.966", "0.936", "0.914", "0.836", "0.785"),
    ("12 papers of 7 bodies, nearly all in North America", "0.842", "0.694", "0.696", "0.500", "0.852"),
    ("18 papers of 11 clubs, schools and boards, 8 of them British", "0.688", "0.863", "0.784", "0.595", "0.745"),
)
"""F1 by kind of papers written down by hand before anything was read of them; measured in November 2026, by hand."""
NOT_MEASURED = [
    "- Kinds and fields that are not in these tables, such as reports, declarations, tables and access.",
    "- Papers in other languages than English; few are from outside the United Kingdom.",
    "- Handwriting, and scans worse than those of these papers.",
    "- Records that a paper has of a kind that nobody wrote down for it.",
]


def _tallies(papers: Iterable[KnownPaper]) -> dict[str, dict[str, Tally]]:
    """By kind and body."""
    tallies: dict[str, dict[str, Tally]] = {kind: defaultdict(Tally) for kind in KINDS}
    for paper in papers:
        for judgement in paper.judgements():
            tallies[judgement.kind][paper.body].add(judgement)
    return tallies


def _whole(tallies: Iterable[Tally]) -> Tally:
    whole = Tally()
    for tally in tallies:
        whole.found, whole.missed = whole.found + tally.found, whole.missed + tally.missed
        whole.spurious += tally.spurious
        whole.stated += tally.stated
        whole.right += tally.right
        whole.beyond += tally.beyond
    return whole


def macro_f1(tallies: Iterable[Tally]) -> float | None:
    """The mean F1 of the bodies that have something to find, or of which something was found."""
    scores = [tally.f1 for tally in tallies if tally.f1 is not None]
    return sum(scores) / len(scores) if scores else None


def _kinds_table(by_kind: dict[str, dict[str, Tally]]) -> Iterator[str]:
    yield from _head("kind", "records", "precision", "recall", "F1", "macro F1", "bodies")
    for kind, tallies in by_kind.items():
        whole = _whole(tallies.values())
        counted = sum(tally.f1 is not None for tally in tallies.values())
        figures = map(_figure, (whole.precision, whole.recall, whole.f1, macro_f1(tallies.values())))
        yield _row(_words(kind), str(whole.known), *figures, str(counted))


def _fields_table(by_kind: dict[str, dict[str, Tally]]) -> Iterator[str]:
    yield "`beyond` counts values that were given where none was written down."
    yield ""
    yield from _head("kind", "field", "stated", "right", "share", "beyond")
    for kind, tallies in by_kind.items():
        whole = _whole(tallies.values())
        for name in KINDS[kind].values:
            stated, right, beyond = whole.stated[name], whole.right[name], whole.beyond[name]
            if stated or beyond:
                share = _figure(right / stated if stated else None)
                yield _row(_words(kind), name, str(stated), str(right), share, str(beyond))


def _bodies_table(tallies: dict[str, Tally]) -> Iterator[str]:
    yield from _head("body", "records", "precision", "recall", "F1")
    for body in sorted(tallies):
        tally = tallies[body]
        if tally.f1 is not None:
            yield _row(body, str(tally.known), _figure(tally.precision), _figure(tally.recall), _figure(tally.f1))


def _judged(judged: Sequence[Sample]) -> Iterator[str]:
    yield (
        f"{len(judged)} records of born-digital papers, judged before any rule was changed on their account. Of the "
        "bodies that the tables above name too, up to ten records of each rule were drawn at random and judged by one "
        "reader, page beside record; of the others (N and a number) every record that was found was held against "
        "records written down before. `right` is of the records judged, `weighed` of all that were found, each rule "
        "by how often it was at work."
    )
    yield ""
    yield from _head("kind", "judged", "right", "share", "weighed")
    for kind in dict.fromkeys(sample.kind for sample in judged):
        own = [sample for sample in judged if sample.kind == kind]
        right = sum(sample.right for sample in own)
        yield _row(_words(kind), str(len(own)), str(right), _figure(right / len(own)), _figure(_weighed_share(own)))


def _first_readings() -> Iterator[str]:
    yield (
        "F1 of papers whose records were written down before they were read, as they came out the first time. Each was "
        "then learned from, so that it says nothing new today; what a new body's papers will give is nearer to these "
        "figures than to those above. The first five rows and the last two are mostly of small bodies (parishes, "
        "clubs, boards of a few people) in prose of their own, the others mostly of British public bodies, many of "
        "them only the opening of their minutes. Misses outweigh inventions: of the decisions found at the first "
        "reading 61 to 100 % were right, of the actions 76 to 100 %."
    )
    yield ""
    yield from _head("papers", "meetings", "attendance", "minute items", "decisions", "actions")
    yield from (_row(*row) for row in FIRST_READINGS)


def _weighed_share(samples: Sequence[Sample]) -> float:
    """The share of right records, each rule counted by what it found in the papers that were judged together."""
    drawn = Counter((sample.rule, sample.found) for sample in samples)
    right = sum(sample.found / drawn[sample.rule, sample.found] for sample in samples if sample.right)
    return right / sum(found for _, found in drawn)


def _confidence(foretold: Sequence[tuple[float, Sample]]) -> Iterator[str]:
    yield (
        "A record's `confidence` foretells how likely it is that the record is one and that every value which was "
        "written down for it is right. It is that of the rule that found it, times a factor for each doubt about it "
        f"(`extract/confidence.toml`). Below {REVIEW_BELOW} its `review` says why a person should check it."
    )
    yield ""
    yield (
        "The judged records, each foretold from those of the other bodies (how strongly rules are drawn toward their "
        "kinds was chosen on these records too, so that other papers will hold a little less well):"
    )
    yield ""
    yield from _reliability(foretold)
    below = [sample.right for confidence, sample in foretold if confidence < REVIEW_BELOW]
    above = [sample.right for confidence, sample in foretold if confidence >= REVIEW_BELOW]
    yield ""
    yield (
        f"Of the {len(below)} to be reviewed, {len(below) - sum(below)} are not right; of the other {len(above)}, "
        f"{len(above) - sum(above)}."
    )


def _reliability(foretold: Sequence[tuple[float, Sample]]) -> Iterator[str]:
    figures: Figures = reliability_figures(foretold)
    yield (
        f"{figures.records} records: Brier score {figures.brier:.4f} (of the bare share of right records: "
        f"{figures.brier_of_share:.4f}), expected calibration error {figures.ece:.3f}."
    )
    yield ""
    yield from _head("confidence", "records", "foretold", "right")
    for one in figures.bins:
        bounds = f"{one.least:.2f} to {min(1.0, one.below):.2f}"
        yield _row(bounds, str(one.records), _figure(one.foretold), _figure(one.right))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    yield from lines


LEFT = ("kind", "field", "body", "confidence", "papers")
"""Headings of columns of words."""


def _head(*headings: str) -> Iterator[str]:
    yield _row(*headings)
    yield _row(*("---" if heading in LEFT else "---:" for heading in headings))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _words(kind: str) -> str:
    return kind.replace("_", " ")


if __name__ == "__main__":
    main()
