"""What reports ask a body to decide, read from drawn papers."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from drawn_papers import Row, Sheet, across, prose, read, row, ruled, title
from hypothesis import given
from hypothesis import strategies as st

from minutebook.extract.access import close_papers
from minutebook.extract.agenda.agenda import find_agenda_items
from minutebook.extract.evidence import Ids
from minutebook.extract.meetings.meetings import find_meetings
from minutebook.extract.ordinals import begins, follows
from minutebook.extract.parts import part_records
from minutebook.extract.reports.recommendations import find_recommendations
from minutebook.ingest.model import Paper
from minutebook.schema import Access, Recommendation, Rule

HEAD = (
    title("LIBRARY OPENING HOURS"),
    row("Report to: Culture Committee"),
    row("Date: 4 June 2025"),
    row("Report of: Head of Libraries"),
)
COVER = [72, 200, 520]


def recommendations(paper: Paper, closed: Sequence[str] = ()) -> list[Recommendation]:
    ids = Ids("a")
    parts = part_records(paper, ids)
    meetings = find_meetings(paper, ids)
    items = find_agenda_items(paper, meetings, ids)
    for item in items:
        item.access = Access.EXEMPT if item.number in closed else item.access
    close_papers(parts, items)
    return find_recommendations(paper, parts, meetings, items, ids)


def asked(*rows: Row) -> list[tuple[str | None, str]]:
    """Label and text of what a report with these lines asks."""
    return [(one.label, one.text) for one in recommendations(read(Sheet([*HEAD, *rows, *prose(4)])))]


def test_each_clause_of_a_section_is_a_recommendation() -> None:
    assert asked(
        title("1. RECOMMENDATIONS"),
        row("1.1 That the Committee:"),
        row("(a) notes the hours set out in the table below;", x=108),
        row("(b) agrees that the mobile library be kept until March; and", x=108),
        row("(c) delegates the details to the Head of Libraries.", x=108),
        title("2. BACKGROUND"),
        row("2.1 The hours were last changed in 2019."),
    ) == [
        ("(a)", "notes the hours set out in the table below;"),
        ("(b)", "agrees that the mobile library be kept until March; and"),
        ("(c)", "delegates the details to the Head of Libraries."),
    ]


def test_numbers_of_the_next_section_are_no_clauses() -> None:
    assert asked(
        title("Recommendations"),
        row("The Committee is recommended to:"),
        row("1. Approve the opening hours."),
        row("2. Receive a further report in the autumn."),
        title("Background"),
        row("3. The library was built in 1904 and has been open since."),
    ) == [("1.", "Approve the opening hours."), ("2.", "Receive a further report in the autumn.")]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("Recommendation: The Committee is asked to note the hours.", "note the hours."),
        ("Recommendation(s): That the hours be approved.", "the hours be approved."),
        ("Recommendations: You are recommended to approve the hours.", "approve the hours."),
        ("RECOMMENDED that the hours be approved.", "the hours be approved."),
        ("Recommended Action: Approve the hours.", "Approve the hours."),
        ("This report makes the following recommendation to Cabinet: That the hours be kept.", "the hours be kept."),
        ("Recommendations to Cabinet: It is recommended that the hours be kept.", "the hours be kept."),
    ],
)
def test_words_that_lead_to_what_is_asked_are_no_part_of_it(printed: str, text: str) -> None:
    assert asked(row(printed), title("Background")) == [(None, text)]


def test_paragraphs_without_labels_are_clauses_each() -> None:
    assert asked(
        title("Recommendations"),
        Row(((72, "That the hours be approved from 1 September 2025."),), after=8),
        Row(((72, "That the Head of Libraries be thanked."),), after=8),
        row("The library was built in 1904."),
    ) == [(None, "the hours be approved from 1 September 2025."), (None, "the Head of Libraries be thanked.")]


def test_clauses_that_run_on_in_a_paragraph_are_parted() -> None:
    assert asked(
        title("Recommendations"),
        row("Cabinet is recommended to: (i) note the hours; (ii) agree the cost; and"),
        row("(iii) ask for a further report."),
    ) == [("(i)", "note the hours;"), ("(ii)", "agree the cost; and"), ("(iii)", "ask for a further report.")]


def test_a_list_behind_the_label_goes_on_below_it() -> None:
    assert asked(
        row("Recommendation: 1. Approve the hours."),
        row("2. Instruct the Head of Libraries to publish them.", x=150),
        row("Attachments: Timetable"),
    ) == [("1.", "Approve the hours."), ("2.", "Instruct the Head of Libraries to publish them.")]


def test_points_under_a_clause_are_part_of_it() -> None:
    assert asked(
        row("Recommendation: Approve subject to the following conditions:"),
        row("1. The shelves shall be oak.", x=90),
        row("2. The doors shall be green.", x=90),
    ) == [
        (
            None,
            "Approve subject to the following conditions: 1. The shelves shall be oak. 2. The doors shall be green.",
        )
    ]


def test_numbered_recommendations_keep_their_numbers() -> None:
    assert asked(
        title("Recommendations"),
        row("Recommendation 1: That the Cabinet approve longer hours."),
        row("Recommendation 2: That the Cabinet ask for a yearly report."),
    ) == [
        ("Recommendation 1", "the Cabinet approve longer hours."),
        ("Recommendation 2", "the Cabinet ask for a yearly report."),
    ]


def test_cover_table_gives_what_stands_beside_its_label() -> None:
    paper = read(
        Sheet(
            [
                title("LIBRARY HOURS"),
                ruled(COVER, "To:", "Culture Committee"),
                ruled(COVER, "Date:", "4 June 2025"),
                ruled(COVER, "From:", "Head of Libraries"),
                ruled(COVER, "Recommendation:", "Members to endorse shorter hours"),
                ruled(COVER, "Contact:", "Ann Loam"),
                *prose(6),
            ]
        )
    )
    [found] = recommendations(paper)
    assert (found.text, found.rule) == ("Members to endorse shorter hours", Rule.LABEL_AND_LEAD_IN)
    assert found.evidence[0].quote == found.text


def test_a_paragraph_that_asks_counts_where_nothing_is_labelled() -> None:
    assert asked(
        title("1. Introduction"),
        row("The Committee is asked to approve the hours and to note their cost."),
        title("2. Cost"),
        row("It is recommended practice that every library has a bell."),
    ) == [(None, "approve the hours and to note their cost.")]


@pytest.mark.parametrize(
    "rows",
    [
        [
            title("Recommendations"),
            row("The auditor made the following recommendations to the service:"),
            row("1. Improve the catalogue."),
            row("2. Train staff in the use of the till."),
        ],
        [title("Key recommendations"), row("The council should ensure that every reader has a card.")],
        [
            ruled(COVER, "Finding", "Books are lost"),
            ruled(COVER, "Recommendation", "Review the stock"),
            ruled(COVER, "Management response", "Agreed"),
        ],
        [ruled([72, 300, 420, 520], "Recommendation", "Action", "Lead"), ruled([72, 300, 420, 520], "Count", "", "A")],
        [row("Recommendations from the last review were carried out in May.")],
        [row("Readers were asked to fill in a form, and the recommendation was theirs.")],
        [row("Recommendation: None")],
        [title("Questions"), row("Members are asked to contact the author before the meeting.")],
    ],
    ids=["audit", "inspection", "audit table", "action table", "told", "in prose", "none", "courtesy"],
)
def test_recommendations_of_others_are_not_the_reports(rows: list[Row]) -> None:
    assert asked(*rows) == []


def test_minutes_give_no_recommendations() -> None:
    paper = read(
        Sheet(
            [
                title("Minutes of the Culture Committee held on 4 June 2025"),
                row("Present: Councillor A Loam (Chair), Councillor B Fen"),
                row("1. Library hours"),
                row("Recommendation: That the hours be approved."),
            ]
        )
    )
    assert recommendations(paper) == []


def test_a_recommendation_printed_again_at_the_end_is_one_with_two_places() -> None:
    clause = "Recommendation: The Committee is asked to approve the new opening hours of the library."
    first = Sheet([*HEAD, row(clause), title("Background"), *prose(20)])
    [found] = recommendations(read(first, Sheet([title("Conclusion"), row(clause)])))
    assert [one.page for one in found.evidence] == [1, 2]


def test_recommendations_on_an_agenda_belong_to_the_item_they_stand_under() -> None:
    paper = read(
        Sheet(
            [
                title("Fenmarsh Town Council"),
                title("AGENDA"),
                row("Meeting of the Council on 4 June 2025 at 7.00 p.m."),
                row("1. Library hours"),
                row("Recommendation: Approve the hours.", x=100),
                row("2. Sale of the mill"),
                row("Recommendation: Accept the highest tender.", x=100),
                row("3. Date of next meeting"),
            ]
        )
    )
    found = recommendations(paper, closed=["2"])
    assert [(one.item, one.text, one.access) for one in found] == [
        ("1", "Approve the hours.", Access.OPEN),
        ("2", "Accept the highest tender.", Access.EXEMPT),
    ]
    assert {one.meeting for one in found} == {find_meetings(paper, Ids("a"))[0].id}


@given(st.integers(1, 25), st.sampled_from(["({})", "{}.", "{})", "2.{}", "{}"]))
def test_letters_and_numbers_follow_one_another(place: int, frame: str) -> None:
    letters = [frame.format(chr(ord("a") + n)) for n in (place - 1, place)]
    numbers = [frame.format(n) for n in (place, place + 1)]
    for first, second in (letters, numbers):
        assert follows(second, first)
        assert not follows(first, second)
        assert begins(first) or place > 1


def test_roman_labels_follow_one_another_and_bullets_begin_lists() -> None:
    labels = ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)", "(ix)", "(x)"]
    assert all(follows(label, before) for before, label in pairwise(labels))
    assert begins("•")
    assert not follows("1.", "(a)")


def test_clauses_numbered_like_the_section_and_the_section_behind_them() -> None:
    """Section 2 holds clauses 1 to 3; the heading of section 3 is no fourth clause."""
    assert asked(
        title("2. Recommendations"),
        row("Cabinet is recommended to:"),
        row("1. approve the charge;", x=108),
        row("2. publish the charge; and", x=108),
        row("3. review the charge.", x=108),
        title("3. Background"),
        row("3.1 The charge was last set in 2019."),
    ) == [("1.", "approve the charge;"), ("2.", "publish the charge; and"), ("3.", "review the charge.")]


def test_lines_that_part_the_clauses_of_a_long_list_are_none() -> None:
    assert asked(
        title("RECOMMENDATIONS"),
        row("The Council, having given due regard to the report of the Treasurer (item 5), is asked to agree the"),
        row("following:"),
        row("Library Budget"),
        row("(a) The net budget of £20,000.", x=108),
        row("(b) The programme of repairs.", x=108),
        row("Opening Hours and Charges"),
        row("(c) The charges to go on as they are.", x=108),
        row("In addition:"),
        row("(d) To note the hours.", x=108),
        title("BACKGROUND"),
    ) == [
        ("(a)", "The net budget of £20,000."),
        ("(b)", "The programme of repairs."),
        ("(c)", "The charges to go on as they are."),
        ("(d)", "To note the hours."),
    ]


def test_a_list_printed_again_in_other_words_is_the_same() -> None:
    first = [
        row("(a) NOTE that the mobile library costs more than was planned, and what is done about it;", x=108),
        row("(b) NOTE the number of readers in each of the libraries of the county; and", x=108),
        row("(c) AGREE the hours.", x=108),
    ]
    again = [
        row("(a) NOTE that the mobile library costs more than was planned;", x=108),
        row("(b) NOTE the number of readers in each of the libraries of the county; and", x=108),
        row("(c) AGREE the hours.", x=108),
    ]
    head = [*HEAD, title("RECOMMENDATIONS"), row("The Committee is asked to:"), *first, *prose(40)]
    tail = [title("4. RECOMMENDATIONS"), row("The Committee is asked to:"), *again, title("5. CONTACT")]
    found = recommendations(read(Sheet(head), Sheet(tail)))
    assert [one.label for one in found] == ["(a)", "(b)", "(c)"]
    assert [len(one.evidence) for one in found] == [2, 2, 2]


def test_options_that_a_body_may_choose_from_are_asked() -> None:
    assert asked(
        title("RECOMMENDATION"),
        row("The Committee may, having heard the readers, resolve one of the following:"),
        row("a. keep the hours;", x=108),
        row("b. ask for another report.", x=108),
    ) == [("a.", "keep the hours;"), ("b.", "ask for another report.")]


def test_clauses_are_level_whose_labels_are() -> None:
    found = asked(
        title("RECOMMENDATIONS"),
        row("The Committee is asked to:"),
        *(
            across((108, label), (108 + 9 * len(label), clause))
            for label, clause in (("(i)", "note the hours;"), ("(ii)", "agree them;"), ("(iii)", "adopt the plan; and"))
        ),
        across((108, "(iv)"), (132, "delegate the rest to the Head of Libraries.")),
    )
    assert [label for label, _ in found] == ["(i)", "(ii)", "(iii)", "(iv)"]


def test_a_heading_of_nothing_but_recommended() -> None:
    assert asked(
        title("4. RECOMMENDED"),
        row("That:"),
        row("(i) the objection be noted; and", x=108),
        row("(ii) the order be confirmed.", x=108),
    ) == [("(i)", "the objection be noted; and"), ("(ii)", "the order be confirmed.")]


REVIEW = (title("REVIEW OF THE HARBOUR BUSES"), row("Report by the passengers’ panel, June 2031"))


def advised(*rows: Row) -> list[str]:
    """The texts of what a review with these lines recommends."""
    return [one.text for one in recommendations(read(Sheet([*REVIEW, *prose(6), *rows])))]


def test_points_under_a_heading_of_recommendations_need_nobody_who_decides() -> None:
    found = advised(
        title("Recommendations"),
        row("Passengers asked for more evening buses. The work could begin with these steps."),
        row("• The operator should print its timetable in large letters."),
        row("• Providing seats at every stop on the quay."),
        row("• Drivers must be told which stops have no step."),
        title("Acknowledgements"),
        row("• The panel thanks the drivers who should be named here but are not."),
    )
    assert found == [
        "The operator should print its timetable in large letters.",
        "Providing seats at every stop on the quay.",
        "Drivers must be told which stops have no step.",
    ]


def test_a_chapter_of_that_name_that_advises_nothing_gives_none() -> None:
    assert not advised(
        title("Recommendations"),
        row("• Forty passengers answered the survey."),
        row("• Twelve of them use the bus each day."),
        row("• Nine use it at weekends only."),
    )


def test_what_a_review_recommends_in_its_text_counts_where_it_labels_nothing() -> None:
    found = advised(
        title("Timetable"),
        row("Overall, it is recommended that the timetable is printed twice a year."),
        row("The panel met four times. It is grateful to all who came."),
    )
    assert found == ["the timetable is printed twice a year."]


def test_a_report_that_is_called_a_plan_asks_like_any_other() -> None:
    sheet = Sheet(
        [
            title("Harbour Bus Performance Framework"),
            title("Recommendations"),
            row("It is recommended that the Transport Committee:"),
            row("1.1 Notes the framework."),
            row("1.2 Agrees that it be used from April."),
            title("Background"),
            *prose(4),
        ]
    )
    assert [one.text for one in recommendations(read(sheet))] == [
        "Notes the framework.",
        "Agrees that it be used from April.",
    ]


def test_a_row_label_that_asks_is_the_lead_in_of_the_clauses_beside_it() -> None:
    edges = [60, 220, 540]
    sheet = Sheet(
        [
            title("Quay Board: moorings"),
            ruled(edges, "Purpose", "For decision"),
            ruled(edges, "The Board is invited to:", "1. approve the plan of moorings"),
            ruled(edges, "Presented by", "Harbour Master"),
            *prose(4),
        ]
    )
    assert [one.text for one in recommendations(read(sheet))] == ["approve the plan of moorings"]
