"""Minutes as a clerk types them, as ingest would give them: for tests of what is read out of minutes.

Each line of a text is a paragraph. Every leading space sets it 9 points further in, `**…**` prints it bold, a tab is
wide white space, and what follows ` >> ` stands in the right margin. Labels and headings follow the rules of ingest.
"""

from collections.abc import Iterable
from textwrap import dedent
from typing import Protocol

from drawing import words

from minutebook.extract.minutes.minutes import find_sections
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.people import People
from minutebook.ingest.blocks import Style, make_block
from minutebook.ingest.model import Block, Line, Page, Paper, PaperPart, Table, Word
from minutebook.schema import Attendance, AttendanceStatus, PartKind

LEFT, STEP, MARGIN, LEADING = 72.0, 9.0, 480.0, 16.0
HONORIFICS = {"Councillor", "Cllr", "Mr", "Mrs", "Ms", "Dr"}


class Stated(Protocol):
    """A record, or what becomes one."""

    text: str


def typed(text: str, page: int = 1, top: float = 100.0) -> list[Block]:
    """The blocks of a text."""
    rows = dedent(text).strip("\n").split("\n")
    lines = [_line(row, top + LEADING * number, page) for number, row in enumerate(rows) if row.strip()]
    style = Style(lines)
    return [make_block([line], style) for line in lines]


def _line(row: str, base: float, page: int) -> Line:
    body, _, margin = row.partition(" >> ")
    x = LEFT + STEP * (len(body) - len(body.lstrip(" ")))
    placed: list[Word] = []
    for number, stretch in enumerate(body.strip(" ").split("**")):
        placed += words(stretch, x, base, bold=number % 2 == 1)
        x = placed[-1].x1 + 3 if placed else x
    return Line(page, placed, words(margin, MARGIN, base))


def paper_of(pieces: Iterable[Block | Table], kind: PartKind = PartKind.MINUTES) -> Paper:
    """A paper of one part."""
    flow = list(pieces)
    last = max(piece.last_page for piece in flow)
    pages = [Page(number) for number in range(1, last + 1)]
    for block in flow:
        for line in block.printed if isinstance(block, Block) else ():
            pages[line.page - 1].text += line.text + "\n"
    return Paper(pages, flow, [PaperPart(kind, "", 1, last)])


def sections_of(text: str, kind: PartKind = PartKind.MINUTES) -> list[Section]:
    """The items of whole minutes."""
    return find_sections(paper_of(typed(text), kind))


def section(text: str, number: str | None = "150", title: str = "Harbour works") -> Section:
    """One item, all of the text being its minute."""
    heading = typed(f"**{title}**")[0]
    return Section(number, title, heading, 0, passages=[Passage(block) for block in typed(text, top=120)])


def attending(*names: str) -> list[Attendance]:
    """Those present: "Nerys Oakes", "Cllr Nerys Oakes" or "Nerys Oakes (NO)"."""
    return [_attending(name, number) for number, name in enumerate(names)]


def _attending(printed: str, number: int) -> Attendance:
    name, _, initials = printed.rstrip(")").partition(" (")
    first, _, rest = name.partition(" ")
    return Attendance(
        id=f"attendance-{number}",
        name=rest if first in HONORIFICS else name,
        status=AttendanceStatus.PRESENT,
        honorific=first if first in HONORIFICS else None,
        initials=initials or None,
        person=f"person-{number}",
    )


PEOPLE = People(
    attending(
        "Nerys Oakes (NO)",
        "Alec Stone (AS)",
        "Anita Mole (AM)",
        "Ivor Todd (IT)",
        "Helen East (HE)",
        "Josie Birch (JB)",
        "Mrs Jane Hart",
        "Mr Peter Lund",
    )
)
"""Those who attend, some with initials that are words."""


def texts(found: Iterable[Stated]) -> list[str]:
    """What the records say."""
    return [one.text for one in found]
