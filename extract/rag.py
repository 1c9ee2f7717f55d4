"""Red, amber and green ratings: as words, as letters, or as the colour of a cell; and the legends that explain them."""

import colorsys
import re
from collections.abc import Iterable, Mapping

from minutebook.ingest.model import Block, Cell, Paper, Table
from minutebook.schema import Rag

WORDS = {
    Rag.RED: ("red",),
    Rag.AMBER: ("amber", "yellow", "orange"),
    Rag.GREEN: ("green",),
    Rag.BLUE: ("blue",),
}
LETTERS = {"R": Rag.RED, "A": Rag.AMBER, "Y": Rag.AMBER, "G": Rag.GREEN, "B": Rag.BLUE}
"""What a letter means where the paper has no legend of its own."""
SYMBOLS = {
    symbol: rag
    for rag, symbols in {Rag.RED: "🔴🟥", Rag.AMBER: "🟠🟧🟡🟨", Rag.GREEN: "🟢🟩", Rag.BLUE: "🔵🟦"}.items()
    for symbol in symbols
}
"""Coloured circles and squares that are characters."""
LOOK_ALIKES = str.maketrans("АВ\u0391\u0392", "ABAB")
"""Cyrillic and Greek capitals that poor text layers put for Latin ones."""

_BY_WORD = {word: rag for rag, words in WORDS.items() for word in words}
_WORD = re.compile(rf"\b(?:{'|'.join(_BY_WORD)})\b", re.IGNORECASE)
_LEGEND = re.compile(
    rf"\b(?:(?P<letter>[A-Z])\s?(?:[-–—=:]|means|is)\s?(?P<word>{'|'.join(_BY_WORD)})"
    rf"|(?P<word2>{'|'.join(_BY_WORD)})\s?(?:\((?P<letter2>[A-Z])\)|[-–—=:]\s?(?P<letter3>[A-Z])\b))",
    re.IGNORECASE,
)
_EXPLAINED_LETTER = re.compile(r"([A-Z])\s?[-–—:(]\s?[^\W\d_]")
LEGEND_ROWS, LEGEND_COLUMNS = 8, 4
"""A larger table is no legend."""
AT_ONCE = 500
"""Blocks and tables searched together: faster than one by one, and all the texts of a long paper take megabytes."""
LONGEST_LEGEND = 400
"""Characters of a block that may be a legend."""
LONGEST_RATING = 60
"""Characters; a longer text that names a colour is no rating."""
GREY, DARK = 0.12, 0.25
"""HSV saturation and value below which a colour is none."""
VIVID = 0.35
"""HSV saturation of a rating in a cell that is not made for one; paler cells are only striped."""
HUES = ((20, Rag.RED), (70, Rag.AMBER), (170, Rag.GREEN), (270, Rag.BLUE), (300, None), (360, Rag.RED))
"""Upper ends of the ranges of hue, in degrees."""


def read_legend(paper: Paper) -> Mapping[str, Rag]:
    """The rating letters of a paper: the usual ones, and over them those that it explains together with amber's."""
    legend = dict(LETTERS)
    for begin in range(0, len(paper.flow), AT_ONCE):
        pieces = [
            _rows(piece) if isinstance(piece, Table) else [piece.text] for piece in paper.flow[begin : begin + AT_ONCE]
        ]
        if not _names_amber([text for texts in pieces for text in texts]):
            continue
        for texts in pieces:
            if _names_amber(texts):
                for text in texts:
                    legend |= _explained(text)
    return legend


def _names_amber(texts: Iterable[str]) -> bool:
    short = "\n".join([text for text in texts if len(text) <= LONGEST_LEGEND]).lower()
    return any(word in short for word in WORDS[Rag.AMBER])


def _rows(table: Table) -> list[str]:
    """The rows of a table that may be a legend: few, and of few columns."""
    if len(table.rows) > LEGEND_ROWS or table.columns > LEGEND_COLUMNS:
        return []
    return [" = ".join(cell.text for cell in row.cells if cell.blocks) for row in table.rows]


def _explained(text: str) -> dict[str, Rag]:
    """The letters that a text explains; lower-case words such as "a" are none."""
    found = {}
    for match in _LEGEND.finditer(text):
        letter = match["letter"] or match["letter2"] or match["letter3"]
        if letter.isupper():
            found[letter] = _BY_WORD[(match["word"] or match["word2"]).lower()]
    return found


def read_rag(text: str, legend: Mapping[str, Rag] = LETTERS) -> Rag | None:
    """The rating that a text states: a letter alone, or one colour's name in a short text; None for two colours."""
    plain = text.strip(" .*()[]\ufe0f").translate(LOOK_ALIKES)
    if len(plain) == 1:
        return legend.get(plain.upper()) or SYMBOLS.get(plain)
    named = {_BY_WORD[word.lower()] for word in _WORD.findall(plain)} if len(plain) <= LONGEST_RATING else set()
    return named.pop() if len(named) == 1 else None


def rag_of_cell(cell: Cell, legend: Mapping[str, Rag] = LETTERS) -> Rag | None:
    """The rating of a cell made for it: what it says, else its colour."""
    said = read_rag(cell.text, legend)
    return said or (rag_of_colour(cell.fill) if cell.fill else None)


def rag_of_colour(colour: str, least: float = GREY) -> Rag | None:
    """The rating that a colour (`rrggbb`) stands for, by its hue; None for purples and what is less than saturated."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < least or value < DARK:
        return None
    return next(rag for end, rag in HUES if hue * 360 <= end)


def rag_before(text: str, legend: Mapping[str, Rag] = LETTERS) -> Rag | None:
    """The rating of a cell made for it that explains its letter: "A – at risk", "G (on track)"."""
    match = _EXPLAINED_LETTER.match(text.translate(LOOK_ALIKES))
    return legend.get(match[1]) if match else None


def rating_behind(block: Block, legend: Mapping[str, Rag] = LETTERS) -> tuple[str, Rag] | None:
    """A heading without the letter that stands behind it, and what the letter means."""
    head, _, letter = block.text.rpartition(" ")
    rag = legend.get(letter.translate(LOOK_ALIKES))
    return (head, rag) if head and rag else None
