"""What tesseract reads wrongly again and again, and what it stands for. Applied to pages read by OCR only."""

import re
from itertools import zip_longest

from minutebook.ingest.scans.hocr import ReadWord

SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bC(?:lI|Il|li|Ii|1l|l1|\|l|l\|)r(s?)\b"), r"Cllr\1"),
    (re.compile(r"(?<=\d)[Oo](?=[./:]?\d|$)|(?<=\d[:.])[Oo](?=\d)|^[Oo](?=[./:]?\d[\d./:]*$)"), "0"),  # 2O16, O1.21
    (re.compile(r"(?<=\d[./])[lI|](?=\d?\b)|^[lI|](?=\.\d)"), "1"),  # 2.l, l.2
    (re.compile(r"^\|(?=\W?$)"), "I"),
    (re.compile(r"^[l\\|](?=[cdfghjklmnpqrstvwxz][a-z])|^l(?=an$)|^l$"), "I"),  # ltem, lles, lan
    (re.compile(r"^[~_=]*—$"), "–"),  # British print has the short dash between words
    *((re.compile(f"^{letter}{letter.lower()}$"), letter) for letter in "CKOPSUVWXZ"),  # Pp, alone in a column
    (re.compile(r"^[|_~]+(?=\w{2})|(?<=\w)[|_~]+$|^[_~|]{2,}$|^[_~]$"), ""),  # what is left of a rule
)


ORDINAL = re.compile(r"""^(\d{1,2})(?:["“”'‘’°*®]{1,2}|"|t?[hn]["']?)$""")
MONTH = re.compile(r"^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\W?$")
ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def mended(words: list[ReadWord]) -> list[ReadWord]:
    """The words of a page with the known slips put right; what was no word is left out."""
    found = []
    for word, following in zip_longest(words, words[1:]):
        text = word.text
        for slip, meant in SLIPS:
            text = slip.sub(meant, text)
        if following and (day := ORDINAL.match(text)) and MONTH.match(following.text):
            text = day[1] + ENDINGS.get(int(day[1]), "th")  # 28" January
        if text:
            found.append(word._replace(text=text))
    return found
