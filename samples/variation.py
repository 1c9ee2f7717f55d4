"""The sample papers in other words and looks: `uv run python samples/variation.py --seeds 0 20 --out FOLDER`.

Each variation of a source has other people, bodies, places, years and days, another typeface and other margins, other
numbers before its minutes, other marks before actions and decisions, another head, and another layout: minutes in a
table or under headings, lists of names with rules or without, owners in a margin or column of another kind. Its golden
records come from the same changed source, so what is read must follow.
"""

import argparse
import calendar
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from build import sources
from golden import golden
from heads import another_head
from relayout import in_a_table, marks, names_in_a_row, out_of_the_table, owners_beside, ruled
from typesetting import typeset, write_if_changed
from writing import Block, Facts, Look, Paper, Part, Styled

Change = Callable[[tuple[Block, ...], Random], tuple[Block, ...]]

NOT_WORDS = frozenset(
    (
        *("style", "rules", "kind", "face", "font", "footer_side", "heading_colour", "watermark", "head_fill", "key"),
        *("first", "last", "status", "basis", "outcome", "role", "mark"),
    )
)
"""Fields that hold no printed words, or the mark of a footnote, which is the same wherever it stands."""
GIVEN = (
    "Aubrey Basil Corin Dilys Edwin Freya Gethin Hester Idris Jocelyn Kerensa Leopold Muriel Nigel Oriel "
    "Perpetua Quinn Rosamund Silvan Tamsin Ursula Vivian Winifred Xanthe Yolande Zachary"
)
FAMILY = (
    "Ackroyd Bramwell Crowther Daintree Ellwood Fothergill Garside Holroyd Inskip Jessop Kettlewell "
    "Larwood Micklethwait Nettleship Oldroyd Pickersgill Quarmby Ravensdale Stapleton Thackray Unwin "
    "Varley Wolstenholme Xavier Yardley Zeller"
)
"""Names to choose from, one or two for each initial."""
PLACES = {
    "Thripple": ("Ambleford", "Wendlebury"),
    "Fenmarsh": ("Carrwold", "Estuaryshire"),
    "Saltby": ("Quaintree", "Harrowdene"),
    "Hartsmere": ("Plover Green", "Tannery Row"),
    "Wexcombe": ("Dunstead", "Oxmoor"),
    "Marlcombe": ("Whitcliffe", "Sandholme"),
    "Marlowe": ("Beckwith", "Calder"),
}
YEARS_BACK = 28
"""After so many years the calendar repeats, weekdays and all."""
MONTHS = list(calendar.month_name)[1:]
ORDINALS = {day: ending for ending, days in {"st": (1, 21, 31), "nd": (2, 22), "rd": (3, 23)}.items() for day in days}
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})\b"
DATES = re.compile(
    r"\b(?:(?P<iso>\d{4}-\d\d-\d\d)|(?P<figures>\d\d/\d\d/\d{4})|(?P<iso_month>\d{4}-(?:0[1-9]|1[0-2]))(?!-)"
    rf"|(?:(?P<day>\d{{1,2}})(?P<ordinal>st|nd|rd|th)? )?{_MONTH}(?:(?P<comma>,? )(?P<year>\d{{4}}))?)"
)
BOUND_TO_SEASON = re.compile(r"\b(?:working days|financial year|quarter|half-term)\b|^(?:st|nd|rd|th)$")
"""Words of deadlines that another month would change; the end of an ordinal that is set apart from its day."""
NUMBERINGS = ("{n}", "{m}", "24/{n:03}", "{n}.0")


def vary(paper: Paper, seed: int) -> Paper:
    """A variation of a paper: the same one for the same seed."""
    chance = Random(f"{paper.stem} {seed}")  # noqa: S311 - nothing secret
    story = paper.story
    for change in _changes(chance):
        story = change(story, chance)
    return replace(paper, story=story)


def _changes(chance: Random) -> Iterator[Change]:
    """What is changed, in order: words first, then their layout."""
    yield rename
    if chance.random() < 0.5:
        yield in_another_year
    if chance.random() < 0.5:
        yield in_another_month
    if chance.random() < 0.7:
        yield renumber
    if chance.random() < 0.7:
        yield marks
    if chance.random() < 0.5:
        yield chance.choice((in_a_table, out_of_the_table))
    if chance.random() < 0.4:
        yield chance.choice((ruled, names_in_a_row))
    yield in_another_look
    if chance.random() < 0.7:
        yield another_head
    if chance.random() < 0.7:
        yield owners_beside


def rewritten(value: Any, words: Callable[[str], str]) -> Any:
    """A copy of blocks, or of anything in them, with all printed words rewritten but for raised ones."""
    if isinstance(value, str):
        return words(value)
    if isinstance(value, Styled) and value.face == "super":
        return value
    if isinstance(value, tuple | list):
        return type(value)(rewritten(one, words) for one in value)
    if isinstance(value, dict):
        return {name: one if name in NOT_WORDS else rewritten(one, words) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changed = {f.name for f in fields(value)} - NOT_WORDS
        return replace(value, **{name: rewritten(getattr(value, name), words) for name in changed})
    return value


def rename(story: tuple[Block, ...], chance: Random) -> tuple[Block, ...]:
    """Other people, with the same initials, and other places."""
    others = {place: chance.choice(new) for place, new in PLACES.items()}
    for name in (one["name"] for one in _facts(story, "attendance")):
        for n, part in enumerate(re.findall(r"[A-Z][a-z’]{2,}|[A-Z]+", name)):
            pool = GIVEN if n == 0 and len(name.split()) > 1 else FAMILY
            fresh = [one for one in pool.split() if one[0] == part[0] and one not in others.values()]
            if fresh and len(part) > 2:
                others.setdefault(part.title(), chance.choice(fresh))
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, others), key=len, reverse=True))})\b", re.IGNORECASE)

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word.islower():
            return word
        new = others[word.title()]
        return new.upper() if word.isupper() else new

    return tuple(rewritten(story, lambda text: pattern.sub(other, text)))


def in_another_year(story: tuple[Block, ...], chance: Random) -> tuple[Block, ...]:
    """All years as they were 28 years before."""

    def earlier(match: re.Match[str]) -> str:
        second = match["second"]
        behind = f"{match['dash']}{(int(second) - YEARS_BACK) % 100:02}" if second else ""
        return f"{int(match['year']) - YEARS_BACK}{behind}"

    pattern = re.compile(r"\b(?P<year>20[0-4]\d)(?:(?P<dash>[/–])(?P<second>\d\d)\b)?(?!\d)")
    return tuple(rewritten(story, lambda text: pattern.sub(earlier, text)))


def in_another_month(story: tuple[Block, ...], chance: Random) -> tuple[Block, ...]:
    """All days four or five weeks later and all months the next, where nothing in the paper hangs on the season."""
    meetings = [date.fromisoformat(one["date"]) for one in _facts(story, "meetings") if one.get("date")]
    if not meetings or any(BOUND_TO_SEASON.search(words) for words in _words_of(story)):
        return story
    later = timedelta(weeks=chance.choice((4, 5)))

    def other(match: re.Match[str]) -> str:
        part = match.groupdict()
        if part["iso"]:
            return (date.fromisoformat(part["iso"]) + later).isoformat()
        if part["figures"]:
            return f"{datetime.strptime(part['figures'], '%d/%m/%Y') + later:%d/%m/%Y}"
        if part["iso_month"]:
            return f"{_next_month(date.fromisoformat(part['iso_month'] + '-01')):%Y-%m}"
        year = int(part["year"]) if part["year"] else None
        if not part["day"]:
            following = _next_month(date(year or meetings[0].year, MONTHS.index(part["month"]) + 1, 1))
            return f"{following:%B}{part['comma'] or ''}{following.year if year else ''}"
        day = _nearest(int(part["day"]), MONTHS.index(part["month"]) + 1, year, meetings[0]) + later
        ordinal = ORDINALS.get(day.day, "th") if part["ordinal"] else ""
        return f"{day.day}{ordinal} {day:%B}{part['comma'] or ''}{day.year if year else ''}"

    return tuple(rewritten(story, lambda text: DATES.sub(other, text)))


def _nearest(day: int, month: int, year: int | None, meeting: date) -> date:
    """The day of a year, or where none is printed of the year in which it is nearest to the meeting."""
    years = [year] if year else range(meeting.year - 1, meeting.year + 2)
    return min((date(one, month, day) for one in years), key=lambda found: abs(found - meeting))


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _words_of(value: Any) -> Iterator[str]:
    """All printed words, and the ends of ordinals that are set apart."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        yield from (word for one in value for word in _words_of(one))
    elif isinstance(value, dict):
        yield from _words_of(list(value.values()))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (word for f in fields(value) for word in _words_of(getattr(value, f.name)))


def renumber(story: tuple[Block, ...], chance: Random) -> tuple[Block, ...]:
    """Another kind of number before the minutes, where they are numbered by labels or cells of their own."""
    numbers = [number for one in _facts(story, "minute_items") if (number := one.get("number"))]
    if not numbers or any(" " in number for number in numbers):
        return story
    style, first = chance.choice(NUMBERINGS), chance.randint(1, 60)
    new = {number: style.format(n=i + 1, m=first + i) for i, number in enumerate(numbers)}

    def other(text: str) -> str:
        bare = text.removesuffix(".")
        if bare in new:
            return new[bare] + text[len(bare) :]
        head = re.match(r"(\d{1,3})(\.? +)(?=[A-Z])", text)
        return new[head[1]] + text[head.end(1) :] if head and head[1] in new else text

    return tuple(rewritten(story, other))


def _facts(value: Any, kind: str) -> Iterator[dict[str, Any]]:
    """The fields of all records of a kind."""
    if isinstance(value, Facts) and value.kind == kind:
        yield value.fields
    elif isinstance(value, tuple):
        for one in value:
            yield from _facts(one, kind)
    elif is_dataclass(value) and not isinstance(value, type):
        for f in fields(value):
            yield from _facts(getattr(value, f.name), kind)


def in_another_look(story: tuple[Block, ...], chance: Random) -> tuple[Block, ...]:
    """Another typeface, size, margins and footer."""
    font, size = chance.choice(("Helvetica", "Times-Roman")), chance.choice((9.5, 10, 10.5, 11))
    left, right = chance.randint(18, 25), chance.randint(15, 20)
    footer = chance.choice((("{page}",), ("Page {page} of {pages}",), ("- {page} -",)))

    def other(look: Look) -> Look:
        margins = (min(left, look.margins[0]), min(right, look.margins[1]), *look.margins[2:])
        return replace(look, font=font, size=min(size, look.size), margins=margins, footer=footer)

    return tuple(replace(block, look=other(block.look)) if isinstance(block, Part) else block for block in story)


def minutes_only(papers: list[Paper]) -> list[Paper]:
    """The sources that are the minutes of one meeting."""
    return [one for one in papers if [block.kind for block in one.story if isinstance(block, Part)] == ["minutes"]]


def build(folder: Path, seeds: range) -> None:
    """Write `STEM-SEED.pdf` and its golden records `STEM-SEED.json` for every source and seed."""
    for paper in minutes_only(sources()):
        for seed in seeds:
            varied = vary(paper, seed)
            data, pages = typeset(varied)
            records = json.dumps(golden(varied, pages), ensure_ascii=False, indent=1)
            write_if_changed(folder / f"{paper.stem}-{seed}.pdf", data)
            write_if_changed(folder / f"{paper.stem}-{seed}.json", records.encode())


def main() -> None:
    """Read seeds and folder from the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs=2, default=(0, 3), metavar=("FIRST", "END"), help="FIRST up to END")
    parser.add_argument("--out", type=Path, required=True, help="folder for the PDFs and their golden records")
    options = parser.parse_args()
    build(options.out, range(*options.seeds))


if __name__ == "__main__":
    main()
