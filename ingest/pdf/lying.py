"""Pages that lie on their side: what they say runs up or down the page, such as a wide table on an upright sheet.

They are turned, so that words, rules and cells stand as a reader holds them.
"""

from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

from minutebook.ingest.model import TurnedWord
from minutebook.ingest.pdf.rules import drawn_objects

ENOUGH = 20
"""Turned words by which a page lies on its side; fewer may be a stamp beside a picture."""
ENOUGH_ALONE = 3
"""The same where the page draws nothing but letters."""
LEVEL = 0.25
"""Words that run level, as a share of the turned ones, that such a page may have: its number, a running header."""


def turn_upright(page: Any, turned: Sequence[TurnedWord], level: int) -> bool:
    """Turns an open page that lies on its side, where `level` words run level; whether it did."""
    if len(turned) < ENOUGH_ALONE or level > LEVEL * len(turned):
        return False
    upwards = sum(word.upwards for word in turned)
    if min(upwards, len(turned) - upwards) > LEVEL * len(turned):
        return False
    if len(turned) < ENOUGH and not _draws_only_letters(page):
        return False
    quarters = 1 if 2 * upwards > len(turned) else 3
    pdfium.FPDFPage_SetRotation(page, (pdfium.FPDFPage_GetRotation(page) + quarters) % 4)
    return True


def _draws_only_letters(page: Any) -> bool:
    kinds = {kind for kind, _, _ in drawn_objects(page)}
    return kinds == {pdfium.FPDF_PAGEOBJ_TEXT}
