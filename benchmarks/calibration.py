"""How often each rule is right, from records that were judged; and how well that holds for bodies left out.

Records of one body err together, so that the tenth of a rule tells less than the first: n of them count for
n / (1 + (n - 1) x TOGETHER). A rule seen little is drawn toward its kind, a kind toward all records, as if `PRIOR`
records more had been seen that behave like it (the mean of a Beta prior). The factor of a doubt is the share of records
with it that are right, against what their rules promise, drawn toward 1 in the same way.

Rules fit the papers that were seen while they were written better than others. Records of other papers, which somebody
drew, read and judged, are in `judged.csv`; a record of a paper that was seen counts for `SEEN` of one of these. These
three figures are the ones with which confidences hold best for judged records of bodies left out.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from known_papers import KnownPaper

from minutebook.extract.confidence import Reliability
from minutebook.schema import Doubt

JUDGED = Path(__file__).with_name("judged.csv")
TOGETHER = 0.1
PRIOR = 8.0
SEEN = 0.1
BINS = (0.0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)


@dataclass(frozen=True)
class Sample:
    """A record that was found, and whether it is right."""

    body: str
    kind: str
    rule: str
    doubts: frozenset[Doubt]
    right: bool
    found: int = 0
    """Records that its rule found in the papers it was drawn from; 0 if rules were written with its paper in sight."""

    @property
    def seen(self) -> bool:
        """Whether rules were written with its paper in sight."""
        return not self.found


@dataclass(frozen=True)
class Bin:
    """The records of which a confidence between two bounds was foretold."""

    least: float
    below: float
    records: int
    foretold: float
    right: float


@dataclass(frozen=True)
class Figures:
    """How well foretold confidences hold: mean squared error, that of the bare share, and mean distance over bins."""

    records: int
    brier: float
    brier_of_share: float
    ece: float
    bins: list[Bin]


def samples_of(papers: Iterable[KnownPaper]) -> list[Sample]:
    """Every found record of the papers that counts."""
    return [sample for paper in papers for sample in _samples(paper)]


def _samples(paper: KnownPaper) -> Iterator[Sample]:
    doubts = paper.doubts()
    for judgement in paper.judgements():
        for found, right in judgement.verdicts():
            yield Sample(paper.body, judgement.kind, found["rule"], doubts[found["id"]], right)


def read_judged(path: Path = JUDGED) -> list[Sample]:
    """Records of papers without known records that somebody read and judged: a table without any of their words."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_judged(row) for row in csv.DictReader(file)]


def _judged(row: dict[str, str]) -> Sample:
    doubts = frozenset(map(Doubt, row["doubts"].split()))
    return Sample(row["body"], row["kind"], row["rule"], doubts, row["right"] == "1", int(row["found"]))


def measure(samples: Sequence[Sample]) -> Reliability:
    """The table of confidences that the samples give."""
    overall = _share(samples, 1.0, prior=0.0)
    by_kind = _grouped(samples, lambda sample: sample.kind)
    kinds = {kind: _share(own, overall) for kind, own in by_kind.items()}
    rules: dict[str, float] = {}
    unseen: dict[str, float] = {}
    for kind, own in by_kind.items():
        of_kind = {rule: _share(seen, kinds[kind]) for rule, seen in _grouped(own, lambda one: one.rule).items()}
        rules |= of_kind
        unseen[kind] = sum(of_kind.values()) / len(of_kind)
    doubts = {doubt.value: _factor(samples, doubt, rules) for doubt in Doubt if doubt is not Doubt.RULE}
    return Reliability(_rounded(rules), _rounded(unseen), _rounded(doubts), round(overall, 3))


def _grouped(samples: Iterable[Sample], key: Callable[[Sample], str]) -> dict[str, list[Sample]]:
    groups: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        groups[key(sample)].append(sample)
    return groups


def _weighed(samples: Sequence[Sample]) -> Iterator[tuple[float, Sample]]:
    """Each sample with what it counts for among those of its body."""
    for own in _grouped(samples, lambda sample: sample.body).values():
        for sample in own:
            yield (SEEN if sample.seen else 1.0) / (1 + (len(own) - 1) * TOGETHER), sample


def _share(samples: Sequence[Sample], toward: float, prior: float = PRIOR) -> float:
    """The share of right records, drawn toward another share."""
    weighed = list(_weighed(samples))
    right = sum(weight for weight, sample in weighed if sample.right)
    total = sum(weight for weight, _ in weighed) + prior
    return (right + prior * toward) / total if total else toward


def _factor(samples: Sequence[Sample], doubt: Doubt, rules: dict[str, float]) -> float:
    doubted = list(_weighed([sample for sample in samples if doubt in sample.doubts]))
    right = sum(weight for weight, sample in doubted if sample.right)
    promised = sum(weight * rules[sample.rule] for weight, sample in doubted)
    return min(1.0, (right + PRIOR) / (promised + PRIOR))


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(figure, 3) for name, figure in figures.items()}


def foretell(reliability: Reliability, sample: Sample) -> float:
    """The confidence that a table gives a record."""
    return reliability.of_rule(sample.kind, sample.rule) * reliability.factor(sample.doubts)


def leave_bodies_out(samples: Sequence[Sample]) -> list[tuple[float, Sample]]:
    """Each sample with the confidence that the other bodies' samples give it."""
    foretold = []
    for body, own in _grouped(samples, lambda sample: sample.body).items():
        reliability = measure([sample for sample in samples if sample.body != body])
        foretold += [(foretell(reliability, sample), sample) for sample in own]
    return foretold


def reliability_figures(foretold: Sequence[tuple[float, Sample]]) -> Figures:
    """How foretold confidences compare with what was right."""
    count = len(foretold)
    share = sum(sample.right for _, sample in foretold) / count
    brier = sum((confidence - sample.right) ** 2 for confidence, sample in foretold) / count
    bins = [found for low, high in pairwise(BINS) if (found := _bin(foretold, low, high))]
    ece = sum(one.records * abs(one.foretold - one.right) for one in bins) / count
    return Figures(count, brier, share * (1 - share), ece, bins)


def _bin(foretold: Sequence[tuple[float, Sample]], low: float, high: float) -> Bin | None:
    within = [(confidence, sample.right) for confidence, sample in foretold if low <= confidence < high]
    if not within:
        return None
    count = len(within)
    return Bin(low, high, count, sum(c for c, _ in within) / count, sum(r for _, r in within) / count)


def as_toml(reliability: Reliability, samples: Sequence[Sample]) -> str:
    """The table as `extract/confidence.toml`, each rule with how often it was seen."""
    lines = [
        "# How many of the records that a rule finds are right, measured on known and on judged records.",
        "# Made by benchmarks/calibrate.py; don't edit: measure again.",
        "",
        "# Kinds of which no record was judged.",
        f"unmeasured = {reliability.unmeasured}",
        "",
        "# Rules of a kind that were not seen at work: the mean of those that were.",
        "[kinds]",
        *(f"{kind} = {figure}" for kind, figure in reliability.kinds.items()),
        "",
        "# What a doubt leaves of the confidence.",
        "[doubts]",
        *(_doubt_line(doubt, figure, samples) for doubt, figure in reliability.doubts.items()),
    ]
    for kind, own in _grouped(samples, lambda sample: sample.kind).items():
        lines += ["", f"[rules.{kind}]"]
        seen = _grouped(own, lambda sample: sample.rule)
        for rule in sorted(seen, key=lambda rule: -len(seen[rule])):
            right, bodies = sum(one.right for one in seen[rule]), len({one.body for one in seen[rule]})
            counted = f"{right} of {len(seen[rule])} right, {bodies} {'body' if bodies == 1 else 'bodies'}"
            lines.append(f"{rule} = {reliability.rules[rule]}  # {counted}")
    return "\n".join(lines) + "\n"


def _doubt_line(doubt: str, figure: float, samples: Sequence[Sample]) -> str:
    return f"{doubt} = {figure}  # {sum(doubt in sample.doubts for sample in samples)} records"
