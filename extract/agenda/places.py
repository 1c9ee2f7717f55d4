"""Where in the file the papers of agenda items lie."""

from collections.abc import Sequence

from minutebook.extract.agenda.entry import Entry
from minutebook.ingest.model import Paper, PaperPart
from minutebook.ingest.parts.refs import PrintedNumbers
from minutebook.ingest.parts.signs import stamp
from minutebook.ingest.parts.tops import page_tops


class Whereabouts:
    """Where in the file the papers of agenda items lie: by page references, or by the stamps on the papers."""

    def __init__(self, paper: Paper) -> None:
        self.numbers = PrintedNumbers(paper.pages)
        self.count = len(paper.pages)
        self.stamped: dict[str, int] = {}
        for top in page_tops(paper):
            number = stamp(paper, top)
            if number:
                self.stamped.setdefault(number.lower(), top.page.number)

    def of(self, entries: Sequence[Entry], part: PaperPart) -> list[tuple[int, int] | None]:
        """First and last page of each entry's papers, None where the file does not hold them."""
        found = [self._referred(entry, part) or self._stamped(entry, part) for entry in entries]
        starts = sorted({pages[0] for pages in found if pages} | {self.count + 1})
        return [
            (pages[0], pages[1] or next(start for start in starts if start > pages[0]) - 1) if pages else None
            for pages in found
        ]

    def _referred(self, entry: Entry, part: PaperPart) -> tuple[int, int] | None:
        spans = [pages for ref in entry.refs if (pages := self.numbers.pages_of(ref)) and pages[0] > part.last_page]
        return (min(span[0] for span in spans), max(span[1] for span in spans)) if spans else None

    def _stamped(self, entry: Entry, part: PaperPart) -> tuple[int, int | None] | None:
        page = self.stamped.get(entry.number.lower())
        return (page, None) if page and page > part.last_page else None
