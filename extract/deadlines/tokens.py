"""Text cut into the words of the deadline grammar.

A token's `kind` is what the grammar's rules are written in: `DATE`, `TIME`, `MONTH`, `NUM` … for what is counted or
named, otherwise the word itself in small letters. To match rules over tokens with regular expressions, each kind
stands for one character.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.extract.dates import FIRST_YEAR, LAST_YEAR, MONTHS, WEEKDAYS, find_dates, find_times, full_year, plain
from minutebook.extract.deadlines.calendar import AUTUMN, SPRING, SUMMER, WINTER


@dataclass(frozen=True, slots=True)
class Token:
    """A word, figure or mark: its kind, its place in the text, and what it counts or names."""

    kind: str
    start: int
    end: int
    number: int = 0
    other: int = 0
    day: dt.date = dt.date.min


Tokens = Sequence[Token]

_SMALL_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_COUNTS = {word: number for number, word in enumerate(_SMALL_NUMBERS.split(), start=1)}
_COUNTS |= {"twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90}
_SYNONYMS = {
    "day": "days",
    "week": "weeks",
    "wk": "weeks",
    "wks": "weeks",
    "month": "months",
    "mth": "months",
    "mths": "months",
    "year": "years",
    "yr": "years",
    "yrs": "years",
    "term": "terms",
    "quarter": "quarters",
    "qtr": "quarters",
    "hour": "hours",
    "hrs": "hours",
    "fortnights": "fortnight",
    "meetings": "meeting",
    "mtg": "meeting",
    "fiscal": "financial",
    "w/c": "wc",
    "w/b": "wc",
    "w/e": "wend",
    "xmas": "christmas",
    "upto": "to",
    "through": "to",
    "&": "and",
    "-": "DASH",
    "/": "SLASH",
    ",": "COMMA",
    ":": "COLON",
    ";": "SEMICOLON",
    ".": "DOT",
    "(": "OPEN",
    "[": "OPEN",
    ")": "CLOSE",
    "]": "CLOSE",
    "practical": "practicable",
    "holidays": "break",
    "holiday": "break",
    "vacation": "break",
    "recess": "break",
    "instant": "inst",
    "proximo": "prox",
    "cob": "close",
    "cop": "close",
    "an": "a",
    "till": "until",
    "til": "until",
    "onward": "onwards",
    "programmed": "scheduled",
    "planned": "scheduled",
    "beginning": "start",
    "middle": "mid",
    "latter": "late",
}
_VOCABULARY: dict[str, tuple[str, int]] = (
    {word: ("MONTH", number) for word, number in MONTHS.items()}
    | {word: ("WEEKDAY" if word.endswith("day") else "WKDAY", number) for word, number in WEEKDAYS.items()}
    | {word: ("COUNT", number) for word, number in _COUNTS.items()}
    | {word: ("NTH", n) for n, word in enumerate(("first", "second", "third", "fourth"), start=1)}
    | {"spring": ("SEASON", SPRING), "summer": ("SEASON", SUMMER), "winter": ("SEASON", WINTER)}
    | {"autumn": ("SEASON", AUTUMN), "fall": ("SEASON", AUTUMN)}
    | {word: (kind, 0) for word, kind in _SYNONYMS.items()}
)
_LEXEMES = re.compile(
    r"(?P<years>(?<!\d)(?P<from>\d{4})(?P<sep>\s?[/\-]\s?)(?P<to>\d{4}|\d\d)(?![\d/]|-\d))"
    r"|(?P<monthyear>(?<![\d/])(?P<m>\d{1,2})/(?P<y>\d{4})(?![\d/]))"
    r"|(?P<slashed>(?<![\d/])(?P<d>\d{1,2})/(?P<mm>\d{1,2})(?![\d/]))"
    r"|(?P<shortyear>'\d\d(?![\da-z]))"
    r"|(?P<ordinal>(?<!\d)(?P<nth>\d{1,2})\s{0,2}(?:st|nd|rd|th)(?![a-z]))"
    r"|(?P<number>\d+)"
    r"|(?P<quarter>q[1-4](?!\d))"
    r"|(?P<half>h[12](?!\d))"
    r"|(?P<compound>(?P<tens>twenty|thirty)[\s\-](?P<ones>one|two|three|four|five|six|seven|eight|nine)(?![a-z]))"
    r"|(?P<slashword>\bw/[cbe]\b)"
    r"|(?P<word>[a-z]+(?:'[a-z]*)?)"
    r"|(?P<mark>[^\s\w])",
    re.ASCII,
)
_ABBREVIATION_DOT = re.compile(r"\.(?=\s{0,3}'?\d)", re.ASCII)
_FIRST_TAG = 0xE000
_OTHER = "\uf8ff"
_TAGS: dict[str, str] = {"OTHER": _OTHER}


def rule(pattern: str) -> str:
    """A rule over kinds ("WEEKDAY? NUM of? MONTH") as a regular expression over their characters."""
    tagged = re.sub(r"[A-Za-z]+", lambda m: _TAGS.setdefault(m[0], chr(_FIRST_TAG + len(_TAGS))), pattern)
    return tagged.replace(" ", "")


def tags_of(tokens: Tokens) -> str:
    """One character per token, for rules to match."""
    return "".join(_TAGS.get(token.kind, _OTHER) for token in tokens)


def cut(text: str) -> list[Token]:
    """The tokens of a text, in order; full dates and times are one token each."""
    text = plain(text)
    whole = [Token("DATE", found.start, found.end, day=found.date) for found in find_dates(text)]
    whole += [Token("TIME", found.start, found.end) for found in find_times(text)]
    tokens: list[Token] = []
    position = 0
    for fixed in sorted(whole, key=lambda token: token.start):
        if fixed.start >= position:
            tokens += _lexemes(text, position, fixed.start)
            tokens.append(fixed)
            position = fixed.end
    tokens += _lexemes(text, position, len(text))
    return tokens


def _lexemes(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _LEXEMES.finditer(text, start, end):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "mark" and match[0] == "." and start and _ABBREVIATION_DOT.match(text, start):
            word = text[max(0, start - 5) : start].split()[-1:]
            if word and _VOCABULARY.get(word[0].strip("('"), ("",))[0] in ("MONTH", "WKDAY"):
                continue
        yield _token(kind, match, start, end)


def _token(kind: str, match: re.Match[str], start: int, end: int) -> Token:
    if kind == "years":
        return _years(match, start, end)
    if kind == "monthyear":
        return Token("MONTHYEAR", start, end, int(match["m"]), int(match["y"]))
    if kind == "slashed":
        return _slashed(int(match["d"]), int(match["mm"]), start, end)
    if kind == "compound":
        return Token("COUNT", start, end, _COUNTS[match["tens"]] + _COUNTS[match["ones"]])
    if kind == "shortyear":
        return Token("YEAR", start, end, full_year(match[0]))
    if kind == "ordinal":
        return Token("ORDINAL", start, end, int(match["nth"]))
    if kind == "quarter":
        return Token("QUARTER", start, end, int(match[0][1]))
    if kind == "half":
        return Token("HALF", start, end, int(match[0][1]))
    if kind == "number":
        return _figure(match[0], start, end)
    word = match[0] if kind == "slashword" else match[0].removesuffix("'s").rstrip("'")
    named, number = _VOCABULARY.get(word or match[0], (word or match[0], 0))
    return Token(named, start, end, number)


def _slashed(first: int, second: int, start: int, end: int) -> Token:
    """A day and month, unless the second can only be the year after the first: "16/17"."""
    if second == first + 1 and second > 12:
        return Token("SPLITYEARS", start, end, 2000 + first, 2000 + second)
    return Token("SLASHED", start, end, first, second)


def _figure(figures: str, start: int, end: int) -> Token:
    if len(figures) > 6:
        return Token("FIGURES", start, end)
    number = int(figures)
    if len(figures) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return Token("YEAR", start, end, number)
    return Token("NUM" if len(figures) <= 2 else "FIGURES", start, end, number)


def _years(match: re.Match[str], start: int, end: int) -> Token:
    """Financial years or calendar years or a month: "2015/16" and "2014-17" "2014-17", "2020 - 2021"; "2016-05"."""
    first, separator, printed = int(match["from"]), match["sep"], match["to"]
    if not FIRST_YEAR <= first <= LAST_YEAR:
        return Token("FIGURES", start, end)
    if len(printed) == 4:
        kind = "SPLITYEARS" if "/" in separator and int(printed) == first + 1 else "LONGYEARS"
        return Token(kind, start, end, first, int(printed))
    last = first - first % 100 + int(printed)
    last += 100 if last < first and printed == "00" else 0
    if last > first:
        return Token("SPLITYEARS", start, end, first, last)
    return Token("ISOMONTH", start, end, first, int(printed))


def tokens_of(tokens: Tokens, *kinds: str) -> list[Token]:
    """Those of some kinds, in their order."""
    return [token for token in tokens if token.kind in kinds]


def token_of(tokens: Tokens, *kinds: str) -> Token | None:
    """The first of some kinds."""
    return next((token for token in tokens if token.kind in kinds), None)


def has(tokens: Tokens, *kinds: str) -> bool:
    """Whether one of some kinds is among them."""
    return any(token.kind in kinds for token in tokens)
