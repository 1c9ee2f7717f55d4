"""`minutebook people`, `bodies`, `merge` and `split`: who is who, and what people rule on it."""

import getpass
from collections.abc import Iterable, Iterator
from pathlib import Path

from minutebook.corpus import Corpus, Listed, bodies, people, suggested_people
from minutebook.corpus.rulings.ruling import Kind, Ruling, rule
from minutebook.outputs.visible import visible
from minutebook.talk import say


def list_people(corpus_file: Path, committee: str | None, suggest: bool) -> None:
    """Print the people, or the pairs of names that may be one person.

    Raises:
        UsageError: no committee has that name.
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_reading(corpus_file) as corpus:
        if suggest:
            pairs = suggested_people(corpus)
            _print((f"{visible(one.key)}\t{visible(other.key)}" for one, other in pairs), "No pairs to suggest.")
        else:
            _print(lines(people(corpus, committee)), "No papers of this corpus name people.")


def list_bodies(corpus_file: Path) -> None:
    """Print the bodies.

    Raises:
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_reading(corpus_file) as corpus:
        _print(lines(bodies(corpus)), "No papers of this corpus name a body.")


def _print(printed: Iterable[str], otherwise: str) -> None:
    printed = list(printed)
    for line in printed:
        print(line)
    if not printed:
        say(otherwise)


def lines(found: Iterable[Listed]) -> Iterator[str]:
    """Key, name, what it belongs to, first and last day, meetings, and other names with how sure they are and why."""
    for one in found:
        others = "; ".join(f"{visible(a.name)} [{visible(a.key)}] {a.score:.2f} {a.basis}" for a in one.aliases)
        texts = (visible(one.key), visible(one.name), visible(one.belongs_to or ""))
        yield "\t".join((*texts, one.first or "", one.last or "", str(one.meetings), others))


def say_so(
    corpus_file: Path, kind: Kind, ruling: Ruling, pair: tuple[str, str], by: str | None, why: str | None
) -> None:
    """Lay a ruling over the corpus.

    Raises:
        UsageError: a name is unknown or means several.
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_writing(corpus_file) as corpus:
        rule(corpus, kind, ruling, pair, by or getpass.getuser(), why)
    say(f"{visible(pair[0])} and {visible(pair[1])} are {'one' if ruling is Ruling.SAME else 'two'} from now on.")
