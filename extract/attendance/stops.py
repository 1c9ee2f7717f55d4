"""Where a sentence that names people ends: the full stops of "Mr. A. Ash" are none of its."""

import re

from minutebook.extract.names import HONORIFICS

FULL_STOP = re.compile(r"\.(?=\s+[^\W\d_a-z(]|\s*$)")
STOP = re.compile(r"\.(?=\s+[^\W\d_a-z(]|\s*$)|;|\n")
_ABBREVIATED = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(HONORIFICS)))}|[A-Z])$")


def sentence_end(text: str, start: int, stop: re.Pattern[str] = STOP) -> int:
    """Where the sentence around `start` ends, the stops of honorifics and initials aside."""
    for match in stop.finditer(text, start):
        if not _ABBREVIATED.search(text[start : match.start()]):
            return match.start()
    return len(text)
