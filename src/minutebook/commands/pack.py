"""`minutebook pack`: a folder of papers for people."""

from datetime import date
from pathlib import Path

from minutebook.corpus import Corpus, LogSelection, action_log, tables
from minutebook.corpus.tables import Wanted
from minutebook.errors import MachineError
from minutebook.names import shown
from minutebook.outputs.files import write_whole
from minutebook.outputs.house import read_house
from minutebook.outputs.pack import Material, papers
from minutebook.talk import say


def pack(corpus_file: Path, folder: Path, committee: str | None, as_at: date | None, house: Path | None) -> None:
    """Write the papers of a pack and their index into a folder; what stands there under other names is left alone.

    Raises:
        UsageError: no committee has that name.
        CorpusError: the corpus can't be used.
        MachineError: the folder can't be written.
    """
    words = read_house(house) if house else None
    today = as_at or date.today()
    year_ago = date(today.year - 1, today.month, min(today.day, 28))
    selection = LogSelection(committee, as_at=as_at)
    past = Wanted(committee, year_ago.isoformat(), today.isoformat())
    with Corpus.open_for_reading(corpus_file) as corpus:
        material = Material(
            found=action_log(corpus, selection),
            selection=selection,
            decisions=tables.decisions(corpus, past),
            attendance=tables.attendance(corpus, past),
            forward=tables.forward_items(corpus, Wanted(committee, today.isoformat())),
            as_at=today,
            house=words,
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MachineError(f"Can't write to {shown(folder)}: {error.strerror}. Choose another with -o.") from None
    made = papers(material)
    for paper in made:
        write_whole(folder / paper.file_name, paper.content)
    say(f"{shown(folder / made[0].file_name)}: {len(made) - 1} papers, for internal use.")
