"""`minutebook pack`: a folder of papers for people."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from minutebook.commands.log import found_actions, told
from minutebook.corpus import Corpus, LogSelection, open_rows
from minutebook.corpus.research import tables
from minutebook.corpus.research.tables import Wanted
from minutebook.files import make_folder, write_whole
from minutebook.names import shown
from minutebook.outputs.house import read_house
from minutebook.outputs.pack import Material, first_day, papers
from minutebook.talk import at_work, say


@dataclass(frozen=True, slots=True)
class PackOptions:
    """What the command line can ask for."""

    committee: str | None = None
    as_at: date | None = None
    public: bool = False
    strict: bool = False
    house: Path | None = None


def pack(corpus_file: Path, folder: Path, options: PackOptions) -> Path:
    """Write the papers of a pack and their index into a folder; what stands there under other names is left alone.

    Returns:
        The index.

    Raises:
        UsageError: no committee has that name, or the folder is a file.
        CorpusError: the corpus can't be used.
        MachineError: the folder can't be written.
        WithheldError: something had to be withheld, and the options say not to write then.
    """
    with Corpus.open_for_reading(corpus_file) as corpus, at_work("Gathering actions and registers"):
        material = _material(corpus, options)
    make_folder(folder)
    with at_work(f"Writing the papers to {shown(folder)}"):
        made = papers(material)
        for paper in made:
            write_whole(folder / paper.file_name, paper.content)
    use = "for the public" if options.public else "for internal use"
    say(f"{shown(folder / made[0].file_name)}: {len(made) - 1} papers, {use}.")
    for line in told(material.found.withheld or ()):
        say(line)
    return folder / made[0].file_name


def _material(corpus: Corpus, options: PackOptions) -> Material:
    house = read_house(options.house) if options.house else None
    today = options.as_at or date.today()
    selection = LogSelection(options.committee, as_at=options.as_at)
    past = Wanted(options.committee, first_day(today).isoformat(), today.isoformat())
    to_come = Wanted(options.committee, today.isoformat())
    found = found_actions(corpus, selection, is_public=options.public, is_strict=options.strict)
    rows = [tables.decisions(corpus, past), tables.attendance(corpus, past), tables.forward_items(corpus, to_come)]
    decisions, attendance, forward = open_rows(corpus, rows) if options.public else rows
    return Material(found, selection, decisions, attendance, forward, today, house)
