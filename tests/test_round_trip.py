"""A log that is printed and read again says the same: what stands on the page is all there is to go by."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from minutebook.corpus import ActionLog, LogAction, LogHeader, LogSelection, OwnerRow
from minutebook.outputs import Layout, LogView, build_log, own_template
from minutebook.outputs.new_template import new_template
from minutebook.outputs.write import render_log
from minutebook.parse import parse_file
from minutebook.schema import Access, Basis, OwnerKind, PartKind, Status

AS_AT = date(2031, 3, 24)
PROGRAMS = {".docx": "soffice", ".html": "chromium"}
OF = "Fenmarsh Ferry Committee"


def action(number: int, text: str, owner: str, due: date | None, status: Status, **fields: object) -> LogAction:
    plain = LogAction(
        id=f"a{number}",
        item=str(number),
        item_title=f"Ferry matters {number}",
        text=text,
        owners=tuple(OwnerRow(name, OwnerKind.PERSON, None, None) for name in owner.split("; ") if name),
        due=due.isoformat() if due else None,
        due_text=due.isoformat() if due else None,
        due_latest=due,
        status=status,
        status_text=None,
        comments=None,
        completed_on=None,
        agreed_on=date(2031, 2, 9),
        meeting_id=None,
        meeting_date=date(2031, 2, 9),
        body=OF,
        document_sha256="0" * 64,
        file_name="a.pdf",
        path="/a.pdf",
        page=3,
        page_label=None,
        quote=None,
        confidence=0.95,
        review=(),
        access=Access.OPEN,
        basis=Basis.MARKED,
        paper=PartKind.MINUTES,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


ACTIONS = (
    action(1, "Write to the harbour trust about the winter timetable", "Anne Wexcombe", date(2031, 4, 30), Status.OPEN),
    action(2, "Mend the lamp on the old quay", "Bill Ottery", date(2031, 3, 1), Status.IN_PROGRESS, comments="Ordered"),
    action(3, "Publish the fares for next year", "Clerk", None, Status.COMPLETED, completed_on=date(2031, 3, 2)),
    action(4, "Ask the school whether pupils need a later boat", "Head of Transport", None, Status.OPEN, is_new=True),
    action(5, "Seek another place for the July meeting", "Clerk", None, Status.CANCELLED, comments="No longer needed"),
    action(6, "Circulate the survey of the slipway to members", "", date(2031, 5, 1), Status.OPEN, times_carried=2),
    action(31, "Order a bell for the jetty", "Lewis Tarrant-Hope", None, Status.OPEN, item="104b/3031"),
    action(32, "NO to obtain a price for the dredging", "NO", None, Status.OPEN, item="Feb31.12"),
    action(33, "Share out the keys of the boathouse", "Anne Wexcombe; Bill Ottery; CF", None, Status.OPEN),
    action(34, "Ring the lifeboat station", "Wexcombe", date(2031, 4, 9), Status.OPEN, due_text="within two months"),
    replace(
        action(35, "Paint the rail", "AR", date(2031, 4, 30), Status.OPEN), due="2031-05-01", due_text="before May Day"
    ),
    replace(
        action(37, "Count the oars", "AR", date(2031, 7, 31), Status.OPEN),
        due="2031-22",
        due_text="before the summer break",
    ),
    action(
        36,
        "Publish the minutes",
        "Clerk",
        None,
        Status.IN_PROGRESS,
        times_carried=1,
        comments="March update – two sets are ready.",
    ),
    *(
        action(
            number, f"Report on crossing number {number} to the next meeting", "Clerk", date(2031, 6, 1), Status.OPEN
        )
        for number in range(7, 30)
    ),
)


def built(layout: Layout) -> LogView:
    header = LogHeader((OF,), date(2031, 2, 9), date(2031, 1, 12), 3, 0)
    return build_log(ActionLog(header, ACTIONS), LogSelection(), AS_AT, layout)


def printed(content: bytes, suffix: str, folder: Path) -> Path:
    source, pdf = folder / f"log{suffix}", folder / "log.pdf"
    source.write_bytes(content)
    program = PROGRAMS[suffix]
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    if program == "soffice":
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    else:
        quiet = ("--no-first-run", "--disable-quic", "--disable-background-networking", "--disable-component-update")
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-sync", *quiet]
        command += [
            f"--user-data-dir={folder / 'profile'}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={pdf}",
            str(source),
        ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return pdf


def facts(pdf: Path) -> list[tuple[object, ...]]:
    found = parse_file(pdf).actions
    return [
        (one.item, one.text.rstrip("."), [owner.name for owner in one.owners], one.due_latest, one.status)
        for one in found
    ]


EXPECTED = [
    (one.item, one.text, [owner.name for owner in one.owners], one.due_latest, one.status)
    for one in (row.action for row in built(Layout.FULL).rows)
]


@pytest.mark.parametrize("suffix", PROGRAMS)
@pytest.mark.parametrize("layout", Layout)
def test_both_layouts_read_again_say_the_same(layout: Layout, suffix: str, tmp_path: Path) -> None:
    assert facts(printed(render_log(built(layout), suffix), suffix, tmp_path)) == EXPECTED


@pytest.mark.parametrize("suffix", PROGRAMS)
def test_a_house_template_read_again_says_the_same(suffix: str, tmp_path: Path) -> None:
    template = tmp_path / f"house{suffix}"
    template.write_bytes(new_template(suffix))
    assert facts(printed(own_template.render(template, built(Layout.FULL)), suffix, tmp_path)) == EXPECTED
