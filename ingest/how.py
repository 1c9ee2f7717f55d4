"""How a paper is to be read, and who is told how far that is."""

from collections.abc import Callable
from dataclasses import dataclass

from minutebook.ingest.scans.tesseract import Ocr
from minutebook.ingest.workers.divisible import Help


def _nobody_waits(*_: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class How:
    """What the reader is asked for.

    `pages_done` is told the number of pages that were looked at, and of those in the file; `before_ocr` the number of a
    page that is about to be read from its picture, which can take minutes. A paper that takes long is given
    back as `Divisible` if there is `help`.
    """

    ocr: Ocr = Ocr.AUTO
    pages_done: Callable[[int, int], None] = _nobody_waits
    before_ocr: Callable[[int], None] = _nobody_waits
    help: Help = Help.NONE
