"""The log as a Word document: A4 landscape, real headings, a table whose heading repeats and whose rows stay whole."""

import io
from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor

from minutebook.outputs import word_parts as word
from minutebook.outputs.view import NOT_STATED, CommitteeRows, Count, LogRow, LogView, Tone

_HOUSE, _TINT, _LINE, _QUIET, _INK, _ALARM = "12395B", "E8EEF4", "C3CAD1", "50575F", "1A1D21", "8C1414"
_INKS: dict[Tone, tuple[str, str]] = {
    "neutral": (_HOUSE, _TINT),
    "open": ("174A86", "E4EEFA"),
    "in_progress": ("6D4400", "FDF1DA"),
    "completed": ("115238", "E1F3EA"),
    "cancelled": ("43484E", "EEEFF1"),
    "overdue": (_ALARM, "FFFFFF"),
    "closed": (_ALARM, "FFFFFF"),
    "check": ("5B2A86", "FFFFFF"),
}
"""Text and fill, at least 4.5:1 apart; the words say the same without them."""

_MARGIN = 13
_TEXT_WIDTH = 297 - 2 * _MARGIN
_COLUMNS = {"Item No.": 16, "Item": 41, "Action": 80, "Owner": 35, "Due": 35, "Status": 31, "Source": 33}
_COLUMNS_WITH_PROGRESS = {
    "Item No.": 15,
    "Item": 35,
    "Action": 61,
    "Owner": 30,
    "Due": 34,
    "Status": 29,
    "Progress": 37,
    "Source": 30,
}
"""Widths in millimetres; both add up to `_TEXT_WIDTH`."""
_RAG_WIDTH = 16
"""Taken from the column of actions, where a log has ratings."""
_RATINGS = {
    "Red": ("FFFFFF", "B3161B"),
    "Amber": (_INK, "FFBF00"),
    "Green": ("FFFFFF", "1B6E3C"),
    "Blue": ("FFFFFF", "1F5FA8"),
}
"""Text and fill."""


def render(log: LogView) -> bytes:
    """A .docx file; it is dated by the log's own day, so the same log gives the same bytes."""
    document = docx.Document()
    _set_properties(document, log)
    _set_styles(document)
    _set_up_page(document.sections[0], log)
    _write_head(document, log)
    for committee in log.committees:
        document.add_heading("Actions" if committee.name == log.committee else committee.name, level=2)
        _write_table(document, committee, _columns(log))
    if log.notes:
        document.add_heading("Notes", level=2)
    for note in log.notes:
        document.add_paragraph(note, style="Quiet")
    file = io.BytesIO()
    document.save(file)
    return word.without_clock(file.getvalue())


def _columns(log: LogView) -> dict[str, int]:
    """The headings of a log's columns with their widths."""
    columns = _COLUMNS_WITH_PROGRESS if log.shows_progress else _COLUMNS
    if not log.shows_rag:
        return columns
    widths: dict[str, int] = {}
    for heading, width in columns.items():
        widths[heading] = width - _RAG_WIDTH if heading == "Action" else width
        if heading == "Status":
            widths["RAG"] = _RAG_WIDTH
    return widths


def _set_properties(document: Any, log: LogView) -> None:
    properties = document.core_properties
    properties.title = log.title
    properties.subject = log.as_at_words
    properties.author = properties.last_modified_by = "minutebook"
    properties.comments = ""
    properties.created = properties.modified = datetime.combine(log.as_at, time())
    word.set_language(document, "en-GB")
    word.use_current_layout(document)


def _set_up_page(section: Any, log: LogView) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin, section.bottom_margin = Mm(14), Mm(16)
    section.footer_distance = Mm(8)
    footer = section.footer.paragraphs[0]
    footer.style.paragraph_format.tab_stops.clear_all()
    footer.paragraph_format.tab_stops.add_tab_stop(Mm(_TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    footer.add_run(f"{log.title}. {log.as_at_words}\t")
    word.add_page_number(footer)


def _set_styles(document: Any) -> None:
    styles = document.styles
    for name in ("Committee", "As At", "Quiet", "Cell", "Caution"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    looks: tuple[tuple[str, float, str, bool, int, int], ...] = (
        ("Normal", 10.5, _INK, False, 0, 4),
        ("Committee", 12, _INK, True, 0, 0),
        ("Heading 1", 22, _HOUSE, True, 0, 2),
        ("As At", 12, _INK, False, 0, 2),
        ("Heading 2", 14, _HOUSE, True, 14, 5),
        ("Quiet", 10, _QUIET, False, 0, 3),
        ("Caution", 10.5, _ALARM, True, 10, 4),
        ("Cell", 9.5, _INK, False, 0, 2),
        ("Footer", 8.5, _QUIET, False, 0, 0),
    )
    for name, size, ink, bold, before, after in looks:
        style = styles[name]
        word.set_font(style)
        style.font.size, style.font.bold = Pt(size), bold
        style.font.color.rgb = RGBColor.from_string(ink)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.1
    caution = styles["Caution"].paragraph_format
    caution.left_indent = caution.right_indent = Pt(6)  # keeps its frame within the margins


def _write_head(document: Any, log: LogView) -> None:
    if log.committee:
        document.add_paragraph(log.committee, style="Committee")
    document.add_heading("Action log", level=1)
    document.add_paragraph(log.as_at_words, style="As At")
    document.add_paragraph(log.scope, style="Quiet")
    if log.caution:
        word.box(document.add_paragraph(log.caution, style="Caution"), _ALARM, 12)
    if log.nothing:
        document.add_heading("No actions to show", level=2)
        document.add_paragraph(log.nothing)
    else:
        document.add_heading("Summary", level=2)
        _write_counts(document, log.counts)


def _write_counts(document: Any, counts: tuple[Count, ...]) -> None:
    table = document.add_table(rows=2, cols=len(counts))
    word.describe(table, "Summary", "How many actions there are, by status")
    word.set_borders(table, _LINE)
    word.set_cell_margins(table, Mm(2.5), Mm(1.2))
    word.set_widths(table, [Mm(min(34, _TEXT_WIDTH / len(counts)))] * len(counts))
    word.repeat_as_heading(table.rows[0])
    for place, count in enumerate(counts):
        label, figure = (table.cell(line, place) for line in (0, 1))
        ink, fill = _INKS[count.tone]
        word.shade(label, fill)
        _write(label, count.label, ink=ink, bold=True)
        _write(figure, str(count.number), ink=ink, bold=True, size=16)


def _write_table(document: Any, committee: CommitteeRows, columns: dict[str, int]) -> None:
    lines = sum(1 + len(meeting.rows) for meeting in committee.meetings)
    table = document.add_table(rows=1 + lines, cols=len(columns))
    word.describe(table, f"Actions of the {committee.name}", "Grouped by meeting; the first row holds the headings")
    word.set_borders(table, _LINE)
    word.set_cell_margins(table, Mm(1.8), Mm(1.1))
    word.set_widths(table, [Mm(width) for width in columns.values()])
    unwritten = iter(table.rows)
    _write_headings(next(unwritten), columns)
    for meeting in committee.meetings:
        _write_meeting(next(unwritten), meeting.heading)
        for row in meeting.rows:
            _write_row(next(unwritten), row, columns)


def _write_headings(line: Any, columns: dict[str, int]) -> None:
    word.repeat_as_heading(line)
    word.keep_whole(line)
    for cell, heading in zip(line.cells, columns, strict=True):
        word.shade(cell, _HOUSE)
        _write(cell, heading, ink="FFFFFF", bold=True)


def _write_meeting(line: Any, heading: str) -> None:
    word.keep_whole(line)
    cells = line.cells
    merged = cells[0].merge(cells[-1])
    word.shade(merged, _TINT)
    _write(merged, heading, ink=_HOUSE, bold=True)
    merged.paragraphs[0].paragraph_format.keep_with_next = True


def _write_row(line: Any, row: LogRow, columns: Iterable[str]) -> None:
    word.keep_whole(line)
    cells = dict(zip(columns, line.cells, strict=True))
    owner, due = cells["Owner"], cells["Due"]
    _write(cells["Item No."], row.item)
    _write(cells["Item"], row.title)
    _write(cells["Action"], row.text)
    for name in row.owners:
        _write(owner, name)
    for cell, stated in ((owner, row.owners), (due, row.due)):
        if not stated:
            _write(cell, NOT_STATED, ink=_QUIET, italic=True)
    if row.due:
        _write(due, row.due)
    if row.due_printed:
        _write(due, f"“{row.due_printed}”", ink=_QUIET, size=8.5)
    _write_status(cells["Status"], row)
    if row.rag:
        ink, fill = _RATINGS[row.rag]
        word.shade(cells["RAG"], fill)
        _write(cells["RAG"], row.rag, ink=ink, bold=True)
    for note in row.progress:
        _write(cells["Progress"], note)
    for place in filter(None, (row.file_name, row.page)):
        _write(cells["Source"], place, ink=_QUIET, size=8.5)


def _write_status(cell: Any, row: LogRow) -> None:
    ink, fill = _INKS[row.tone]
    word.shade_run(_write(cell, f" {row.status} ", ink=ink, bold=True), fill)
    for mark in row.marks:
        _write(cell, mark.text, ink=_INKS[mark.tone][0], bold=True)


def _write(
    cell: Any, text: str, *, ink: str = _INK, bold: bool = False, italic: bool = False, size: float | None = None
) -> Any:
    """Add a paragraph to a cell (the first one fills the empty paragraph that every cell has); its run."""
    first = cell.paragraphs[0]
    paragraph = cell.add_paragraph() if first.runs else first
    word.set_style(paragraph, "Cell")
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    run.font.color.rgb = RGBColor.from_string(ink)
    if size:
        run.font.size = Pt(size)
    return run
