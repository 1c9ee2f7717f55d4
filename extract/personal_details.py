"""Where on its pages a paper prints what reaches a private person or says where one lives."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from minutebook.extract.contact_details import Detail, contact_details
from minutebook.ingest.geometry import union
from minutebook.ingest.model import Paper, rounded
from minutebook.ingest.page_text import Printed, printed_lines
from minutebook.schema import Evidence, PageInfo, PersonalDetail


def mark_personal_details(paper: Paper, pages: Sequence[PageInfo]) -> None:
    """Sets the `personal_details` of each page, in the order of its text."""
    found = [contact_details(page.text) for page in paper.pages]
    wanted = {page.number for page, details in zip(paper.pages, found, strict=True) if details}
    if wanted:
        for page, details, lines in zip(pages, found, printed_lines(paper, wanted), strict=True):
            page.personal_details = [_placed(detail, page, lines) for detail in details]


def _placed(detail: Detail, page: PageInfo, lines: list[Printed]) -> PersonalDetail:
    """The detail with its words and the box of the lines that it stands in."""
    starts = list(accumulate((len(line.text) + 1 for line in lines), initial=0))
    first, last = bisect_right(starts, detail.start) - 1, bisect_right(starts, detail.end - 1)
    box = rounded(union([line.box for line in lines[first:last]]))
    quote = " ".join(page.text[detail.start : detail.end].split())
    return PersonalDetail(kind=detail.kind, evidence=[Evidence(page=page.number, bbox=box, quote=quote)])
