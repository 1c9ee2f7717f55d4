"""The log as a Word document: A4 landscape, real headings, a table whose heading repeats and whose rows stay whole."""

import io
from datetime import datetime, time
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from minutebook.outputs import word_parts as word
from minutebook.outputs.colours import ALARM, HOUSE, INK, QUIET
from minutebook.outputs.layouts import Line, columns_of
from minutebook.outputs.view import CommitteeRows, LogView
from minutebook.outputs.word_table import WordTable

_MARGIN = 13
_TEXT_WIDTH = 297 - 2 * _MARGIN


def render(log: LogView) -> bytes:
    """A .docx file; it is dated by the log's own day, so the same log gives the same bytes."""
    document = docx.Document()
    _set_properties(document, log)
    _set_styles(document)
    _set_up_page(document.sections[0], log)
    _write_head(document, log)
    for committee in log.committees:
        document.add_heading("Actions" if committee.name == log.committee else committee.name, level=2)
        _write_table(document, committee, log)
    if log.notes:
        document.add_heading("Notes", level=2)
    for note in log.notes:
        document.add_paragraph(note, style="Quiet")
    file = io.BytesIO()
    document.save(file)
    return word.without_clock(file.getvalue())


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
    section.top_margin, section.bottom_margin = Mm(16), Mm(16)
    section.footer_distance = Mm(8)
    section.header_distance = Mm(7)
    section.different_first_page_header_footer = True  # the first page has the title itself
    section.header.paragraphs[0].add_run(f"{log.title}. {log.as_at_words}")
    for footer in (section.first_page_footer, section.footer):
        footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        word.add_page_number(footer.paragraphs[0])


def _set_styles(document: Any) -> None:
    styles = document.styles
    for name in ("Committee", "As At", "Quiet", "Cell", "Caution"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    looks: tuple[tuple[str, float, str, bool, int, int], ...] = (
        ("Normal", 10.5, INK, False, 0, 4),
        ("Committee", 12, INK, True, 0, 0),
        ("Heading 1", 22, HOUSE, True, 0, 2),
        ("As At", 12, INK, False, 0, 2),
        ("Heading 2", 14, HOUSE, True, 14, 5),
        ("Quiet", 10, QUIET, False, 0, 3),
        ("Caution", 10.5, ALARM, True, 10, 4),
        ("Cell", 9.5, INK, False, 0, 2),
        ("Header", 8.5, QUIET, False, 0, 0),
        ("Footer", 8.5, QUIET, False, 0, 0),
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
        word.box(document.add_paragraph(log.caution, style="Caution"), ALARM, 12)
    if log.nothing:
        document.add_heading("No actions to show", level=2)
        document.add_paragraph(log.nothing)
    else:
        document.add_heading("Summary", level=2)
        _write_counts(document, log)


def _write_counts(document: Any, log: LogView) -> None:
    widths = [min(34, _TEXT_WIDTH / len(log.counts))] * len(log.counts)
    table = WordTable("Summary", "How many actions there are, by status", widths, log.house.colours)
    table.add_headings(count.label for count in log.counts)
    table.add_row([Line(str(count.number), "mark", count.tone)] for count in log.counts)
    table.add_to(document)


def _write_table(document: Any, committee: CommitteeRows, log: LogView) -> None:
    columns = columns_of(log)
    scale = _TEXT_WIDTH / sum(column.width for column in columns)
    table = WordTable(
        f"Actions of the {committee.name}",
        "Grouped by meeting; the first row holds the headings",
        [column.width * scale for column in columns],
        log.house.colours,
    )
    table.add_headings(column.heading for column in columns)
    for meeting in committee.meetings:
        table.add_band(meeting.heading)
        for row in meeting.rows:
            table.add_row(column.lines(row) for column in columns)
    table.add_to(document)
