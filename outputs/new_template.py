"""Templates to begin with, and a log to try one on."""

import io
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING

from minutebook.outputs.build import build_log
from minutebook.outputs.template_fields import explained
from minutebook.outputs.view import LogView
from minutebook.schema import Access, Basis, Doubt, OwnerKind, PartKind, Rag, Status

if TYPE_CHECKING:
    from minutebook.corpus import LogAction, LogHeader

NEW_SUFFIXES = (".html", ".docx", ".toml")

_COLUMNS = (
    ("Item No.", 24, "{{ row.item }}"),
    ("Item", 38, "{{ row.title }}"),
    ("Action", 70, "{{ row.text }}"),
    ("Owner", 32, "{{ row.owner or 'Not stated' }}"),
    ("Due", 28, "{{ row.due or 'Not stated' }}"),
    ("Status", 26, "{{ row.status }}{% if row.is_new %} (new){% endif %}"),
    ("Progress", 49, "{{ row.progress | join('; ') }}"),
)
"""Headings, widths in millimetres, marks."""


def new_template(suffix: str) -> bytes:
    """A template to edit (`.html`, `.docx`), or the file of a council's words and colours (`.toml`)."""
    if suffix == ".docx":
        return _word_template()
    text = (files("minutebook.outputs") / "templates" / f"own{suffix}").read_text(encoding="utf-8")
    return text.replace("EXPLAINED", "\n".join(f"  {line}" for line in explained())).encode()


def _word_template() -> bytes:
    """A Word file in docxtpl's notation: `{%tr … %}` in a row of its own repeats or leaves out whole rows."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    from minutebook.outputs import word_parts as word

    document = docx.Document()
    for style in ("Normal", "Heading 1"):
        word.set_font(document.styles[style])
    document.styles["Normal"].font.size = Pt(10)
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    section.header.paragraphs[0].add_run("{{ title }}")
    word.add_page_number(section.footer.paragraphs[0])
    document.add_paragraph("{{ committee }}")
    document.add_heading("Action log", level=1)
    document.add_paragraph("{{ as_at }}. {{ scope }}")
    document.add_paragraph("{%p if caution %}")
    document.add_paragraph().add_run("{{ caution }}").bold = True
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if nothing %}")
    document.add_paragraph("{{ nothing }}")
    document.add_paragraph("{%p endif %}")
    table = document.add_table(rows=4, cols=len(_COLUMNS), style="Table Grid")
    table.autofit = False
    for place, (heading, width, value) in enumerate(_COLUMNS):
        table.cell(0, place).paragraphs[0].add_run(heading).bold = True
        table.cell(2, place).text = value
        column = table.columns[place]
        column.width = Mm(width)  # LibreOffice and Pages go by the column, Word by its cells
        for cell in column.cells:
            cell.width = Mm(width)
    table.cell(1, 0).text, table.cell(3, 0).text = "{%tr for row in rows %}", "{%tr endfor %}"
    word.repeat_first_row(table)
    for text in ("{%p for note in notes %}", "{{ note }}", "{%p endfor %}"):
        document.add_paragraph(text)
    document.add_paragraph("{# Delete from here to the end when you know your way about. What there is to print:")
    for line in explained():
        document.add_paragraph(line)
    document.add_paragraph("#}")
    file = io.BytesIO()
    document.save(file)
    return word.without_clock(file.getvalue())


def trial_logs() -> tuple[LogView, LogView]:
    """A log that has everything, and one that has nothing: what a template must be able to print."""
    from minutebook.corpus import ActionLog, LogSelection

    full = ActionLog(_header(1), tuple(_trial_action(number, status) for number, status in enumerate(Status, start=1)))
    empty = ActionLog(_header(0), ())
    day = date(2031, 2, 9)
    return build_log(full, LogSelection(), day), build_log(empty, LogSelection(), day)


def _header(documents: int) -> "LogHeader":
    from minutebook.corpus import LogHeader

    return LogHeader(("Trial Committee",), date(2031, 1, 12), date(2030, 12, 8), documents, 0)


def _trial_action(number: int, status: Status) -> "LogAction":
    from minutebook.corpus import LogAction, OwnerRow, Seen

    owners = (OwnerRow("Clerk", OwnerKind.POST, None, None),)
    before, after = (
        Seen(on, "x", text, owners, None, None, None, now, PartKind.MINUTES, "trial.pdf", 1)
        for on, text, now in (
            (date(2030, 12, 8), "Mend the gate", Status.OPEN),
            (date(2031, 1, 12), "Mend the park gate", status),
        )
    )
    return LogAction(
        id=f"trial-{number}",
        item=str(number),
        item_title="Play park",
        text="Mend the park gate",
        owners=owners,
        due="2031-01",
        due_text="by the new year",
        due_latest=date(2031, 1, 31),
        status=status,
        status_text="In hand",
        comments="Timber ordered",
        completed_on=None,
        agreed_on=date(2030, 12, 8),
        meeting_id=None,
        meeting_date=date(2031, 1, 12),
        body="Trial Committee",
        document_sha256="0" * 64,
        file_name="trial.pdf",
        path="/trial.pdf",
        page=1,
        page_label=None,
        quote=None,
        confidence=0.5,
        review=(Doubt.OCR,),
        access=Access.UNCLEAR,
        basis=Basis.LOG,
        paper=PartKind.MINUTES,
        history=(before, after),
        times_carried=1,
        first_seen=before.on,
        is_new=True,
        rag=Rag.AMBER,
    )
