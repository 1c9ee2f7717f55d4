"""What was decided on a recommendation, where a file holds the report and the minutes of its meeting."""

from pathlib import Path

import pytest
from drawn_papers import Row, Sheet, across, draw, prose, row, title

from minutebook.parse import parse_file
from minutebook.schema import Access, Change, PaperDocument

DAY = "4 June 2025"


def agenda(*items: str) -> Sheet:
    rows = [title("CULTURE COMMITTEE"), row(f"Wednesday, {DAY} at 10.00 am"), row("Town Hall, Fenmarsh")]
    listed = [across((72, f"{n}."), (100, item), (460, f"{n}")) for n, item in enumerate(items, start=2)]
    return Sheet([*rows, title("AGENDA"), across((72, "1."), (100, "Apologies")), *listed])


def report(name: str, *clauses: str) -> Sheet:
    head = (
        title(name),
        across((72, "To:"), (200, "Culture Committee")),
        across((72, "Meeting Date:"), (200, DAY)),
        across((72, "From:"), (200, "Head of Libraries")),
    )
    asked = (title("RECOMMENDATIONS"), row("The Committee is recommended to:"), *(row(one) for one in clauses))
    return Sheet([*head, *asked, title("BACKGROUND"), *prose(24)])


def minutes(*rows: Row, day: str = DAY) -> Sheet:
    head = (
        title("MINUTES OF THE CULTURE COMMITTEE"),
        row(f"held on Wednesday, {day} at 10.00 am"),
        row("Present: Councillors Ann Moss (Chair), Ben Holt, Cara Finch and Dev Patel"),
        title("21. APOLOGIES FOR ABSENCE"),
        row("There were none."),
    )
    return Sheet([*head, *rows])


def pack(*sheets: Sheet) -> bytes:
    """One file of numbered pages, with a bookmark at each paper."""
    return draw(
        *(Sheet(sheet.rows, f"Page {n} of {len(sheets)}") for n, sheet in enumerate(sheets, start=1)),
        bookmarks=[(0, sheet.rows[0].stretches[0][1], n) for n, sheet in enumerate(sheets, start=1)],
    )


@pytest.fixture
def linked(tmp_path: Path):
    """Reads sheets; change, what was changed and the decision's text for each recommendation."""

    def read(*sheets: Sheet) -> list[tuple[Change | None, str | None, str | None]]:
        path = tmp_path / "pack.pdf"
        path.write_bytes(pack(*sheets))
        return links(parse_file(path))

    return read


def links(document: PaperDocument) -> list[tuple[Change | None, str | None, str | None]]:
    texts = {one.id: one.text for one in document.decisions}
    return [(one.change, one.changed_text, texts.get(one.decision or "")) for one in document.recommendations]


HOURS = ("1. Approve the opening hours set out in Appendix A.", "2. Allocate £500 for new signs at the branches.")
AGENDA = agenda("Library Opening Hours", "Museum Roof")


def test_clauses_are_paired_and_what_was_changed_is_said(linked) -> None:
    assert linked(
        AGENDA,
        report("LIBRARY OPENING HOURS", *HOURS),
        minutes(
            title("22. LIBRARY OPENING HOURS"),
            row("The Head of Libraries introduced the report. It was RESOLVED that:"),
            row("(a) the opening hours set out in Appendix A be approved; and", x=90),
            row("(b) £400 be allocated for new signs at the branches.", x=90),
        ),
    ) == [
        (Change.AS_RECOMMENDED, None, "the opening hours set out in Appendix A be approved; and"),
        (Change.AMENDED, "£500 → £400", "£400 be allocated for new signs at the branches."),
    ]


@pytest.mark.parametrize(
    ("decided", "change", "changed_text"),
    [
        ("That the recommendations in the report be approved.", Change.AS_RECOMMENDED, None),
        (
            "That the recommendations be approved, subject to a review in the spring.",
            Change.AMENDED,
            "→ subject to a review in the spring.",
        ),
        ("That the report be deferred to the next meeting.", Change.INSTEAD, None),
    ],
)
def test_one_decision_can_be_on_all_that_a_report_asks(linked, decided, change, changed_text) -> None:
    found = linked(
        AGENDA,
        report("LIBRARY OPENING HOURS", *HOURS),
        minutes(title("22. LIBRARY OPENING HOURS"), row("RESOLVED:"), row(decided)),
    )
    assert [one[:2] for one in found] == [(change, changed_text)] * 2
    assert len({one[2] for one in found}) == 1


def test_little_words_stand_within_what_was_changed(linked) -> None:
    found = linked(
        AGENDA,
        report("LIBRARY OPENING HOURS", HOURS[0]),
        minutes(
            title("22. LIBRARY OPENING HOURS"),
            row("RESOLVED that the opening hours set out in Appendix A be approved until the end of the year."),
        ),
    )
    assert [one[:2] for one in found] == [(Change.AMENDED, "→ until the end of the year")]


def test_a_refusal_in_the_same_words_is_another_decision(linked) -> None:
    assert linked(
        AGENDA,
        report("LIBRARY OPENING HOURS", HOURS[0]),
        minutes(
            title("22. LIBRARY OPENING HOURS"),
            row("RESOLVED that the opening hours set out in Appendix A not be approved."),
        ),
    ) == [(Change.INSTEAD, None, "the opening hours set out in Appendix A not be approved.")]


def test_what_is_noted_under_every_item_is_paired_under_its_own(linked) -> None:
    noted = "Note the report."
    found = linked(
        AGENDA,
        report("LIBRARY OPENING HOURS", f"1. {noted}"),
        report("MUSEUM ROOF", f"1. {noted}"),
        minutes(title("22. MUSEUM ROOF"), row("RESOLVED that the report be noted.")),
    )
    assert [one[0] for one in found] == [None, Change.AS_RECOMMENDED]


def test_minutes_of_another_meeting_say_nothing_of_a_report(linked) -> None:
    found = linked(
        AGENDA,
        report("LIBRARY OPENING HOURS", *HOURS),
        minutes(
            title("12. LIBRARY OPENING HOURS"),
            row("RESOLVED that the opening hours set out in Appendix A be approved."),
            day="7 May 2025",
        ),
    )
    assert [one[0] for one in found] == [None, None]


def test_a_closed_decision_is_not_shown_by_an_open_recommendation(tmp_path: Path) -> None:
    from minutebook.extract.reports.recommendation_links import link_recommendations

    path = tmp_path / "pack.pdf"
    decided = row("RESOLVED that the opening hours set out in Appendix A be approved.")
    sheet = minutes(title("22. LIBRARY OPENING HOURS"), decided)
    path.write_bytes(pack(AGENDA, report("LIBRARY OPENING HOURS", HOURS[0]), sheet))
    document = parse_file(path)
    for one in document.recommendations:
        one.decision = one.change = None
    for one in document.decisions:
        one.access = Access.EXEMPT
    link_recommendations(document)
    assert [one.decision for one in document.recommendations] == [None]
