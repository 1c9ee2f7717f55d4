"""The cookbook: the questions of `corpus/research/questions.toml` with their answers on the sample papers, as Markdown.

`python samples/cookbook.py` reads the sample papers and writes docs/cookbook.md.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from minutebook.corpus import Corpus
from minutebook.corpus.research.questions import Question, questions
from minutebook.parse import parse_file

ROOT = Path(__file__).resolve().parent.parent

_INTRODUCTION = """\
# Ten questions of a corpus

Each with the SQL that answers it and what it answers on the sample papers in `samples/papers`. Any SQLite tool runs
them on a corpus (open it read-only); `minutebook serve` offers them as forms. `:committee` is a committee's name and
`:words` a search, as for `minutebook search`. [corpus.md](corpus.md) says what the columns hold. To cite a row, give
its paper, page and, where it is known, the address it came from.
"""


def cookbook(corpus_file: Path) -> str:
    """The whole document, with the answers of a corpus of the sample papers."""
    uri = f"file:{corpus_file}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as db:
        sections = [_section(db, number, question) for number, question in enumerate(questions(), 1)]
    return "\n".join([_INTRODUCTION, *sections])


def sample_corpus(folder: Path) -> Path:
    """A corpus of all sample papers in a folder of the caller's."""
    path = folder / "samples.db"
    with Corpus.open_for_writing(path) as corpus:
        for paper in sorted((ROOT / "samples" / "papers").glob("*.pdf")):
            corpus.store(parse_file(paper), paper, paper.stat())
    return path


def _section(db: sqlite3.Connection, number: int, question: Question) -> str:
    answer = db.execute(question.sql, question.example)
    heads = [column[0] for column in answer.description]
    rows = [_line(row) for row in answer]
    given = ", ".join(f"`:{name}` = {value}" for name, value in question.example.items())
    table = "\n".join([_line(heads), _line(["---"] * len(heads)), *rows])
    pieces = (f"## {number}. {question.title}", question.remark, f"```sql\n{question.sql.strip()}\n```", given, table)
    return "\n\n".join(piece.strip() for piece in pieces if piece) + "\n"


def _line(cells: "list[str] | tuple[object, ...]") -> str:
    return "| " + " | ".join("" if cell is None else str(cell).replace("|", "\\|") for cell in cells) + " |"


def main() -> None:
    """Write docs/cookbook.md."""
    with tempfile.TemporaryDirectory() as folder:
        text = cookbook(sample_corpus(Path(folder)))
    (ROOT / "docs" / "cookbook.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
