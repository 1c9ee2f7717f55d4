"""Minutes in many house styles, written down with what they state, and set in type.

A line of a source is a paragraph. `# ` is a title, `## ` a line under it, `h NUMBER<tab>TITLE` an item, `- ` and
`l LABEL ` list entries, `T WIDTHS RULES` begins a table of `| a | b` rows (`|=` the header, `~` for cells with bars in
them), `%M` states the meeting and `text >> XX` sets initials in the margin. `{{D m=A; s=B|words}}` states a decision
(`W` the whole row), `{{Am XX|words}}` an action of owner XX (m marked, u undertaking, r resolution, l log), `{{DAr …}}`
both, `{{P STATUS|name}}` somebody in the attendance list and `{{I|title}}` an item whose number is printed as text.
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
TITLES = re.compile(r"^(?:(?:Cllr|Cr|Dr|Mrs?|Ms|Miss|Prof|Dame|Sir|Fr|Rev)\b\.? )+")
MARK = re.compile(r"\{\{(?P<kind>\w+)(?P<fields>[^|{}]*)\|")


@dataclass
class Source:
    """The blocks of a paper, and what they state: texts, but names with their status, and of meetings body and date."""

    blocks: list[tuple[Any, ...]] = field(default_factory=list)
    meetings: list[str] = field(default_factory=list)
    attendance: list[str] = field(default_factory=list)
    minute_items: list[str] = field(default_factory=list)
    decisions: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)


def load(path: Path) -> Source:
    """A source, read line by line."""
    source = Source()
    for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
        _read(source, line)
    return source


def _read(source: Source, line: str) -> None:
    if line.startswith("%M"):
        meeting = dict(part.strip().split("=", 1) for part in line[2:].split(";"))
        source.meetings.append(f"{meeting['body']} {meeting['date']}")
    elif line.startswith("h "):
        number, _, title = line[2:].partition("\t")
        source.blocks.append(("item", number, _plain(source, title)))
        source.minute_items.append(source.blocks[-1][2])
    elif line.startswith("T "):
        *widths, rules = line[2:].split()
        source.blocks.append(("table", [float(width) for width in widths], rules, []))
    elif line[0] in "|~":
        _read_row(source, line)
    elif line.startswith(("# ", "## ")):
        source.blocks.append(("title", _plain(source, line.lstrip("# ")), line.startswith("# ")))
    elif line.startswith(("- ", "l ")):
        label, _, text = ("•", "", line[2:]) if line[0] == "-" else line[2:].partition(" ")
        source.blocks.append(("entry", label, _plain(source, text)))
    else:
        body, _, margin = line.partition(" >> ")
        source.blocks.append(("text", _plain(source, body), margin.strip(" *")))


def _read_row(source: Source, line: str) -> None:
    _, widths, _, rows = source.blocks[-1]
    is_head = line.startswith("|=")
    bar = re.escape(line[0])
    cells = [_plain(source, cell.strip()) for cell in re.split(rf"\s{bar}(?:\s|$)", f" {line[1 + is_head :].strip()}")]
    cells = cells[1:] if len(cells) > len(widths) and not cells[0] else cells
    if "{{W|" in line:
        source.decisions[-1] = " ".join(cells)
    rows.append((is_head, [*cells, *[""] * len(widths)][: len(widths)]))


def _plain(source: Source, text: str) -> str:
    """The words without marks; what they state goes to the source."""
    out, opened, at = "", [], 0
    while at < len(text):
        mark = MARK.match(text, at)
        if mark:
            opened.append((mark["kind"], mark["fields"], len(out)))
            at = mark.end()
        elif text.startswith("}}", at) and opened:
            kind, fields, start = opened.pop()
            _state(source, kind, fields, " ".join(out[start:].replace("**", "").split()))
            at += 2
        else:
            out += text[at]
            at += 1
    return out


def _state(source: Source, kind: str, fields: str, text: str) -> None:
    if kind == "P":
        name = TITLES.sub("", text)
        source.attendance.append(f"{name} {fields.split(';')[0].strip()}")
    if kind == "I":
        source.minute_items.append(text)
    if kind.startswith(("D", "W")):
        source.decisions.append(text)
    if "A" in kind:
        source.actions.append(text)


def typeset(source: Source, name: str) -> bytes:
    """The paper as a PDF."""
    sys.path.insert(0, str(ROOT / "samples"))
    import typesetting
    from writing import Look, Paper, Part

    story = [Part("minutes", "minutes", name, Look()), *map(_block, source.blocks)]
    data: bytes = typesetting.typeset(Paper(name, name, tuple(story)))[0]
    return data


def _block(block: tuple[Any, ...]) -> Any:
    from writing import Grid, Text

    match block:
        case ("title", text, True):
            return Text((text,), style="title")
        case ("title", text, _):
            return Text(_words(text), style="centre")
        case ("item", number, title):
            return Text(_words(title), style="heading", label=number, hang=24 if len(number) < 5 else 58)
        case ("entry", label, text):
            return Text(_words(text), label=label, indent=20, hang=24)
        case ("text", text, ""):
            return Text(_words(text))
        case ("text", text, margin):
            row = ((Text(_words(text)),), (), (Text(_words(f"**{margin}**")),))
            return Grid(rows=(row,), widths=(130, 10, 20), rules="none", head=0)
    _, widths, rules, rows = block
    cells = tuple(tuple((Text(_words(c), style="head" if head else "cell"),) for c in row) for head, row in rows)
    return Grid(rows=cells, widths=tuple(widths), rules="all" if rules == "all" else "none", head=int(rows[0][0]))


def _words(text: str) -> tuple[Any, ...]:
    from writing import Styled

    return tuple(Styled((part,), "bold") if i % 2 else part for i, part in enumerate(text.split("**")) if part)
