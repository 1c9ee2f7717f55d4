"""`minutebook check`: where minutes and action logs disagree."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from minutebook.corpus import Corpus, Finding, disagreements
from minutebook.names import shown
from minutebook.outputs.visible import visible
from minutebook.talk import say


def check(corpus_file: Path, committee: str | None) -> None:
    """Print what disagrees, one line each, its columns tab-separated, and say how much it is.

    Raises:
        UsageError: no committee has that name.
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_reading(corpus_file) as corpus:
        findings = disagreements(corpus, committee)
    for line in lines(findings):
        print(line)
    number = len(findings)
    say(f"{number} disagreement{'s' * (number != 1)} found." if number else "The papers agree about every action.")


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Kind, committee, item, the action, what disagrees, and the papers with their pages."""
    for one in findings:
        places = "; ".join(shown(place.file_name) + f", page {place.page}" * bool(place.page) for place in one.places)
        texts = (one.body or "", one.item or "", one.text, one.says)
        yield "\t".join((one.kind, *map(visible, texts), places))
