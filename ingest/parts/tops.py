"""What begins on each page of a file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.ingest.model import Block, Page, Paper, Table
from minutebook.ingest.parts.cues import BLANK
from minutebook.schema import PageStatus


@dataclass
class PageTop:
    """What begins on a page. `pieces` are flow indexes; a page whose top carries on an earlier piece is `continued`."""

    page: Page
    pieces: list[int] = field(default_factory=list)
    continued: bool = False


def page_tops(paper: Paper) -> list[PageTop]:
    """One per page, in order."""
    tops = [PageTop(page) for page in paper.pages]
    for index, piece in enumerate(paper.flow):
        tops[piece.page - 1].pieces.append(index)
        for number in range(piece.page + 1, piece.last_page + 1):
            tops[number - 1].continued = True
    return tops


def pieces_by_part(paper: Paper) -> dict[int, list[Block | Table]]:
    """The flow of each part, by the part's index; an empty list for a part without text."""
    found: dict[int, list[Block | Table]] = {number: [] for number in range(len(paper.parts))}
    for piece in paper.flow:
        found[piece.part].append(piece)
    return found


def is_blank(page: Page) -> bool:
    """Whether the page is empty but for furniture, or says that it is."""
    words = len(page.words) - sum(len(line.words) for line in page.furniture)
    if page.status is PageStatus.FAILED:
        return False
    return words <= 0 or (words <= 12 and BLANK.search(page.text) is not None)


def running_lines(page: Page) -> set[str]:
    """The running headers and footers of a page, figures as "#", page numbers aside."""
    texts = {re.sub(r"\d+", "#", line.text.lower()).strip() for line in page.furniture}
    return {text for text in texts if sum(c.isalpha() for c in text.replace("page", "").replace("of", "")) > 3}


def top_lines(page: Page) -> list[str]:
    """Lines taken for a running header; the heads of short papers that follow one another look like one."""
    return [line.text for line in page.furniture if line.base < page.height / 2]


def blocks_of(paper: Paper, pieces: Sequence[int]) -> list[Block]:
    """The blocks among pieces of the flow, tables left out."""
    return [piece for index in pieces if isinstance(piece := paper.flow[index], Block)]
