from datetime import date

import pytest

from minutebook.corpus import ActionLog, LogHeader, LogSelection
from minutebook.outputs import build_log
from minutebook.schema import Access, Basis, Doubt, PartKind, Status


def figures(log):
    return {count.label: count.number for count in log.counts}


def test_counts_add_up_over_the_sample(log):
    assert figures(log) == {
        "Actions": 22,
        "Open": 15,
        "In progress": 4,
        "Completed": 2,
        "Overdue": 5,
        "Cancelled": 1,
        "Without an owner": 2,
        "Without a due date": 7,
        "To check": 1,
    }


def test_rows_stand_by_committee_then_meeting_then_item(log, make_log, make_action):
    assert [committee.name for committee in log.committees] == [
        "Children and Young People’s Committee",
        "Highways and Transport Committee",
    ]
    assert [meeting.heading for meeting in log.committees[1].meetings] == [
        "Agreed on 16 February 2031",
        "From the action log of 16 March 2031",
        "Date of meeting not known",
    ]
    shuffled = [make_action(number, "x", item=item) for number, item in enumerate(["10", "9(b)", None, "9(a)", "9"])]
    assert [row.item for row in make_log(*shuffled).rows] == ["9", "9(a)", "9(b)", "10", ""]


def test_what_a_log_has_from_before_the_known_meetings_comes_first_and_names_the_log(make_log, make_action):
    carried = make_action(7, "y", basis=Basis.LOG, agreed_on=None, meeting_date=None, first_seen=date(2031, 3, 9))
    unknown = make_action(2, "z", agreed_on=None, meeting_date=None)
    (committee,) = make_log(make_action(8, "x"), unknown, carried).committees
    assert [meeting.heading for meeting in committee.meetings] == [
        "From the action log of 9 March 2031",
        "Agreed on 9 February 2031",
        "Date of meeting not known",
    ]


def test_a_row_to_review_is_kept_and_marked_check_with_the_reasons(make_log, make_action):
    (row,) = make_log(make_action(1, "Repaint the bays", review=(Doubt.OCR, Doubt.NO_OWNER))).rows
    assert [mark.text for mark in row.marks] == ["Check: read from a scan; no owner could be read"]
    assert not next(make_log(make_action(1, "Repaint the bays", confidence=0.1)).rows).marks


@pytest.mark.parametrize(
    ("status", "due", "marked"),
    [
        (Status.OPEN, date(2031, 3, 24), []),
        (Status.OPEN, date(2031, 3, 23), ["Overdue by 1 day"]),
        (Status.IN_PROGRESS, date(2031, 1, 1), ["Overdue by 2 months"]),
        (Status.COMPLETED, date(2031, 1, 1), []),
        (Status.CANCELLED, date(2031, 1, 1), []),
    ],
)
def test_only_what_is_still_to_be_done_is_overdue(make_log, make_action, status, due, marked):
    (row,) = make_log(make_action(1, "x", status=status, due_latest=due)).rows
    assert [mark.text for mark in row.marks] == marked


@pytest.mark.parametrize("access", [Access.EXEMPT, Access.UNCLEAR])
def test_closed_business_is_marked_and_the_log_says_not_for_publication(make_log, make_action, access):
    log = make_log(make_action(1, "x", access=access), make_action(2, "y"))
    assert [len(row.marks) for row in log.rows] == [1, 0]
    assert log.caution.startswith("Not for publication: 1 action comes from")
    assert make_log(make_action(2, "y")).caution == ""


def test_personal_details_are_marked_and_the_log_says_not_for_publication(make_log, make_action):
    log = make_log(make_action(1, "ring Mrs Oda on 01632 960417"), make_action(2, "y"))
    assert [[mark.text for mark in row.marks] for row in log.rows] == [["Personal details: not for publication"], []]
    assert log.caution == "Not for publication: 1 action may hold a private person’s details. Each is marked."


def test_what_was_released_is_not_called_unfit_for_the_public(make_action):
    found = ActionLog(LogHeader((), None, None, 1, 0), (make_action(1, "ring 01632 960417", access=Access.EXEMPT),), ())
    log = build_log(found, LogSelection(), date(2031, 3, 24))
    assert ([row.marks for row in log.rows], log.caution) == ([()], "")
    assert log.scope.startswith("Public copy: only what is open to the public is listed. Actions")


def test_a_remark_that_only_repeats_the_status_is_left_out(make_log, make_action):
    rows = make_log(*(make_action(n, "x", comments=said) for n, said in enumerate(("Open.", "Outstanding.")))).rows
    assert [row.progress for row in rows] == [(), ("Outstanding.",)]


def test_the_day_of_completion_is_told_once(make_log, make_action):
    done = make_action(
        1, "x", status_text="Completed 2 May 2031", completed_on=date(2031, 5, 2), status=Status.COMPLETED
    )
    assert next(make_log(done).rows).progress == ("Completed 2 May 2031",)


def test_progress_has_the_printed_status_only_where_it_says_more(make_log, make_action):
    def progress(status, printed, comments=None):
        (row,) = make_log(make_action(1, "x", status=status, status_text=printed, comments=comments)).rows
        return row.progress

    assert progress(Status.COMPLETED, "COMPLETE") == ()
    assert progress(Status.COMPLETED, "Completed.") == ()
    assert progress(Status.IN_PROGRESS, "Ongoing", "Draft ready") == ("Ongoing", "Draft ready")
    assert progress(Status.COMPLETED, "Closed", "Closed by e-mail") == ("Closed by e-mail",)


def test_the_log_of_one_committee_bears_its_name(make_log, make_action, log):
    assert make_log(make_action(1, "x")).title == "Action log: Children and Young People’s Committee"
    assert log.title == "Action log"


def test_the_scope_sentence_follows_the_selection():
    found = ActionLog(LogHeader((), None, date(2031, 1, 12), 1, 0), ())
    chosen = LogSelection(statuses=frozenset({Status.COMPLETED, Status.OPEN}), owner="Clerk")
    assert build_log(found, chosen, date(2031, 3, 24)).scope == "Actions of Clerk that are open or completed."
    assert build_log(found, LogSelection(), date(2031, 3, 24)).scope == (
        "Actions that are open or in progress, and those closed since the meeting of 12 January 2031."
    )


def test_an_empty_log_says_why(make_log):
    assert "ingest" in make_log(documents=0).nothing
    assert "says why" in make_log(documents=3, not_read=3).nothing
    assert "none was closed" in make_log(documents=3, not_read=2).nothing


def test_papers_that_could_not_be_read_are_admitted(make_log):
    assert any("2 papers could not be read in full" in note for note in make_log(not_read=2).notes)


def test_a_paper_is_cited_by_kind_day_and_page(make_log, make_action):
    def source(**fields):
        return next(make_log(make_action(1, "x", file_name="a.pdf", **fields)).rows).source

    assert source(page=4, page_label="4") == "Minutes, 9 February 2031, page 4"
    assert source(page=4, page_label="iv") == "Minutes, 9 February 2031, page 4 (printed iv)"
    assert source(page=None) == "Minutes, 9 February 2031"
    assert source(paper=PartKind.ACTION_LOG, meeting_date=None) == "Action log (a.pdf), page 4"


def test_two_papers_of_a_kind_and_day_are_told_apart_by_their_files(make_log, make_action):
    log = make_log(make_action(1, "x", file_name="draft.pdf"), make_action(2, "y", file_name="final.pdf"))
    assert [row.source for row in log.rows] == [
        "Minutes, 9 February 2031 (draft.pdf), page 4",
        "Minutes, 9 February 2031 (final.pdf), page 4",
    ]


def test_an_action_from_a_log_is_grouped_by_the_meeting_that_agreed_it_when_known(make_log, make_action):
    fields = {"basis": Basis.LOG, "meeting_date": date(2031, 3, 16)}
    known = make_log(make_action(1, "x", agreed_on=date(2031, 1, 12), **fields))
    unknown = make_log(make_action(1, "x", agreed_on=None, **fields))
    assert next(known.rows).meeting == "Agreed on 12 January 2031"
    assert next(unknown.rows).meeting == "From the action log of 16 March 2031"
