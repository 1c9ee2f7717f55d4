"""Text of a document as it may be shown: what a reader sees is what is stored, in the order it is stored.

PDF text can carry characters that reorder a line (so that "not approved" displays as something else), that have no
width (words hidden inside words), that drive a terminal, or that XML forbids. No output but JSON shows the raw text.
"""

import unicodedata

MOST_MARKS = 3
"""Accents kept on one letter; more of them would paint over the rows above and below."""

_WITHOUT_INK = frozenset("\u034f\u115f\u1160\u3164\uffa0\u2800") | {chr(code) for code in range(0xFE00, 0xFE10)}
"""Fillers and variation selectors: letters or marks by category, yet nothing is printed for them."""

_BREAKS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")


def visible(text: str) -> str:
    """One line of plain text, safe in any format and safe to read.

    Bidirectional controls, zero-width and other format characters are dropped, so the words stand in the order in
    which they are stored. Control characters are shown as symbols (␛ for escape), unassigned code points and
    surrogates as `�`. White space is collapsed, non-breaking spaces included.
    """
    return " ".join(_with_few_marks("".join(map(_shown, text))).split())


def _shown(char: str) -> str:
    if char in _BREAKS:
        return " "
    if char in _WITHOUT_INK:
        return ""
    match unicodedata.category(char):
        case "Cf":
            return ""
        case "Cc":
            return _control_picture(char)
        case "Cs" | "Cn":
            return "\N{REPLACEMENT CHARACTER}"
        case _:
            return char


def _control_picture(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"


def _with_few_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if marks <= MOST_MARKS:
            kept.append(char)
    return "".join(kept)
