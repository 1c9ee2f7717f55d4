"""The pages of one long paper while several workers read them: which wait, what came of the others.

Pages wait in stretches, from which pieces are cut as workers ask for them: large ones first, small ones towards the
end, so that all end together. A page that turns out to be a picture goes back and waits alone, as it takes as long as
hundreds of others. So does a page over which a worker broke down, to be tried once more by itself: what was read before
it is kept, and what comes after it waits anew.
"""

import threading
from collections import deque
from collections.abc import Iterable

from minutebook.ingest.workers.limits import MIB
from minutebook.ingest.workers.serve import Reply
from minutebook.ingest.workers.supervised import Fault, Piece, WorkerFault

MOST_PAGES, FEWEST_PAGES = 24, 4
"""Pages in a piece: opening the paper anew for each costs as much as reading a page."""
MOST_BYTES = 96 * MIB
"""The most that is held of one paper: three thousand pages of print."""
MOST_LOST = 10
"""Pages that may break workers before the rest of the paper is left unread: each may take a minute to be found out."""

WHY_LOST = {
    Fault.CRASHED: "breaks the parser; open it in a PDF program and save it again",
    Fault.TIMEOUT: "hangs the parser; save it as PDF again",
    Fault.OVER_LIMIT: "needs more memory than a page may take; print it to a simpler PDF",
}
NOT_TRIED = "was not tried after too many others that broke the parser; save it as PDF again"


class Pieces:
    """Used by one thread per worker; `read` and `lost` (pages from 1) are for when all have ended."""

    def __init__(self, pages: int, workers: int, broken: WorkerFault | None = None) -> None:
        """`broken` is the fault over one of the pages from which it is known that they should be read apart."""
        self.read: dict[int, bytes] = {}
        self.lost: dict[int, str] = {}
        self.fault: Fault | None = None
        self.refusal: Reply | None = None
        self._workers = workers
        self._helpers = 0
        self._under_way = 0
        self._held = 0
        self._changed = threading.Condition()
        self._waiting = deque([Piece(1, pages)])
        if broken and broken.page:
            self._waiting = deque(_stretch(1, broken.page - 1))
            self._set_aside(Piece(broken.page, pages), broken, for_good=broken.kind is Fault.TIMEOUT)

    @property
    def is_too_much(self) -> bool:
        """Whether more was read than is held."""
        return self._held > MOST_BYTES

    def next(self, wait: bool) -> Piece | None:
        """A piece to read, which must then be finished, failed or put back; None when there is none.

        With `wait`, that is when there will be none any more.
        """
        with self._changed:
            while not self._waiting:
                if not wait or not self._under_way:
                    return None
                self._changed.wait()
            self._under_way += 1
            return self._cut()

    def take(self, number: int, page: bytes | None) -> None:
        """Keep a page that was read; without bytes, it waits to be read from its picture."""
        with self._changed:
            if page is None:
                self._waiting.append(Piece(number, number, picture=True))
                self._changed.notify_all()
            else:
                self.read[number] = page
                self._held += len(page)

    def finish(self, reply: Reply) -> None:
        """All pages of a piece were taken, unless the reply is a refusal: then the paper is given up."""
        with self._changed:
            if reply.status != "ok":
                self.refusal = reply
            if self.refusal or self.is_too_much:
                self._waiting.clear()
            self._end_piece()

    def fail(self, piece: Piece, fault: WorkerFault, fresh: bool) -> None:
        """A worker broke down over a piece; one that was `fresh` had done nothing before that could be to blame."""
        with self._changed:
            alone = fresh and piece.first == piece.last
            rest = Piece(fault.page or piece.first, piece.last, piece.picture)
            self._set_aside(rest, fault, for_good=alone or fault.kind is Fault.TIMEOUT)
            self._end_piece()

    def put_back(self, piece: Piece) -> None:
        """Nobody has tried to read it."""
        with self._changed:
            self._waiting.appendleft(piece)
            self._end_piece()

    def helpers_wanted(self) -> int:
        """How many workers more could find something to do; they are counted as having come."""
        with self._changed:
            waiting = sum(1 + (piece.last - piece.first) // FEWEST_PAGES for piece in self._waiting)
            wanted = max(0, min(waiting, self._workers - 1) - self._helpers)
            self._helpers += wanted
            return wanted

    def helper_leaves(self) -> None:
        """One of them has ended."""
        with self._changed:
            self._helpers -= 1

    def _cut(self) -> Piece:
        piece = self._waiting.popleft()
        share = (1 + piece.last - piece.first) // (2 * self._workers)
        end = piece.first + min(MOST_PAGES, max(FEWEST_PAGES, share)) - 1
        self._waiting.extendleft(_stretch(end + 1, piece.last))
        return piece._replace(last=min(end, piece.last))

    def _set_aside(self, rest: Piece, fault: WorkerFault, for_good: bool) -> None:
        """The first page of `rest` is lost, or waits to be tried alone; the others wait."""
        self.fault = self.fault or fault.kind
        self._waiting.extendleft(_stretch(rest.first + 1, rest.last))
        if not for_good:
            self._waiting.appendleft(rest._replace(last=rest.first))
            return
        self.lost[rest.first] = WHY_LOST[fault.kind]
        if len(self.lost) >= MOST_LOST:
            self.lost |= {page: NOT_TRIED for piece in self._waiting for page in range(piece.first, piece.last + 1)}
            self._waiting.clear()

    def _end_piece(self) -> None:
        self._under_way -= 1
        self._changed.notify_all()


def _stretch(first: int, last: int) -> Iterable[Piece]:
    return (Piece(first, last),) if first <= last else ()
