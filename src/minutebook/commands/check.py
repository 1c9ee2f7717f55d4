"""`minutebook check`: where minutes and action logs disagree."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from minutebook.corpus import Corpus, Finding, disagreements
from minutebook.corpus.rulings.correcting import Moved, moved
from minutebook.names import shown
from minutebook.outputs.visible import visible
from minutebook.outputs.wording import counted
from minutebook.talk import say


def check(corpus_file: Path, committee: str | None) -> None:
    """Print what disagrees, one line each, its columns tab-separated, and say how much it is.

    Raises:
        UsageError: no committee has that name.
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_reading(corpus_file) as corpus:
        findings = disagreements(corpus, committee)
        outdated = [] if committee else moved(corpus)
        has_actions = corpus.db.execute("SELECT 1 FROM action_lives").fetchone() is not None
    for line in (*lines(findings), *lines_of_corrections(outdated)):
        print(line)
    number = len(findings)
    if outdated:
        say(f"{counted(len(outdated), 'correction')} to look at again.")
    if number or has_actions:
        say(f"{counted(number, 'disagreement')} found." if number else "The papers agree about every action.")
    else:
        say("There is nothing to compare: no paper in the corpus has an action.")


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Kind, committee, item, the action, what disagrees, and the papers with their pages."""
    for one in findings:
        places = "; ".join(shown(place.file_name) + f", page {place.page}" * bool(place.page) for place in one.places)
        texts = (one.body or "", one.item or "", one.text, one.says)
        yield "\t".join((one.kind, *map(visible, texts), places))


def lines_of_corrections(outdated: Iterable[Moved]) -> Iterator[str]:
    """Kind, no committee, field, the corrected value, what the papers said and say, and the record."""
    for one in outdated:
        was, value = one.correction.was or "nothing", one.correction.value or "nothing"
        says = "its record is gone" if one.is_gone else f"the papers said {was}, and now say {one.now or 'nothing'}"
        said = f"{value} ({one.correction.said_by}, {one.correction.said_at[:10]})"
        yield "\t".join(map(visible, ("correction", "", one.correction.field, said, says, one.correction.record)))
