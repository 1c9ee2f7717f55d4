"""The block at the head of minutes that says who met, when and where, set in another way from what it states."""

from dataclasses import replace
from datetime import date, time
from random import Random
from typing import Any

from writing import Block, Facts, Gap, Grid, Part, Text, b, cell, plain

Story = tuple[Block, ...]
TIMES = ("{hour}.{minute:02}pm", "{hour}:{minute:02} p.m.", "{late}:{minute:02}")
DAYS = ("{0:%A} {0.day} {0:%B} {0.year}", "{0.day} {0:%B} {0.year}", "{0:%A}, {0.day} {0:%B}, {0.year}")
LABELS = (("Date:", "Time:", "Venue:"), ("DATE", "TIME", "PLACE"), ("Date", "Time", "Location"))
ROW_WIDTHS = (30, 120)
"""Millimetres."""


def another_head(story: Story, chance: Random) -> Story:
    """The head of minutes that begin with lines of text, written anew from body, date, time and place."""
    at = next((i for i, block in enumerate(story) if isinstance(block, Facts) and block.kind == "meetings"), 0)
    facts = story[at]
    lines = [block for block in story[1:at] if isinstance(block, Text)]
    part = story[0]
    if (
        not isinstance(part, Part)
        or not isinstance(facts, Facts)
        or len(lines) < at - 1
        or facts.fields["date"][:4] not in _words(lines)
    ):
        return story
    style = chance.choice((_sentence, _of_the_body, _lines, _rows))
    head = style(facts.fields, chance)
    titles = [plain(one.words) for one in head if isinstance(one, Text) and one.style == "title"]
    return (replace(part, title=titles[-1]), *head, *story[at:])


def _words(lines: list[Text]) -> str:
    return " ".join(plain(line.words) for line in lines)


def _when(meeting: dict[str, Any], chance: Random) -> tuple[str, str]:
    """Day and time as they may be printed; no time where none is stated."""
    day = chance.choice(DAYS).format(date.fromisoformat(meeting["date"]))
    if "start_time" not in meeting:
        return day, ""
    start = time.fromisoformat(meeting["start_time"])
    return day, chance.choice(TIMES).format(hour=start.hour - 12, minute=start.minute, late=start.hour)


def _sentence(meeting: dict[str, Any], chance: Random) -> list[Block]:
    day, clock = _when(meeting, chance)
    words = f"Minutes of the meeting held on {day}{clock and f' at {clock}'}"
    place = f" in the {meeting['venue']}" if "venue" in meeting else ""
    return [Text((meeting["body"],), style="title"), Text((words + place,), style="centre")]


def _of_the_body(meeting: dict[str, Any], chance: Random) -> list[Block]:
    day, clock = _when(meeting, chance)
    place = f"in the {meeting['venue']} " if "venue" in meeting else ""
    words = f"held {place}on {day}{clock and f' commencing at {clock}'}"
    return [Text((f"Minutes of the meeting of the {meeting['body']}",), style="title"), Text((words,), style="centre")]


def _lines(meeting: dict[str, Any], chance: Random) -> list[Block]:
    day, clock = _when(meeting, chance)
    below = [day, clock, meeting.get("venue", "")]
    titles = [Text((words,), style="title") for words in (meeting["body"], "MINUTES OF MEETING")]
    return [*titles, *(Text((words,), style="centre") for words in below if words)]


def _rows(meeting: dict[str, Any], chance: Random) -> list[Block]:
    values = (*_when(meeting, chance), meeting.get("venue", ""))
    labels = chance.choice(LABELS)
    rows = tuple((cell(b(label)), cell(value)) for label, value in zip(labels, values, strict=True) if value)
    table = Grid(rows, ROW_WIDTHS, rules=chance.choice(("none", "all")), head=0)
    return [Text((f"{meeting['body']}: Minutes",), style="title"), table, Gap()]
