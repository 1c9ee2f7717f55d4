import csv
import datetime as dt
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.extract.deadlines.deadlines import Deadline, find_deadline, read_deadline

MEETING = dt.date(2018, 1, 15)
NEXT_MEETING = dt.date(2018, 3, 12)
OWN = Path(__file__).parent / "data" / "deadlines.csv"
SHARED = Path(__file__).parents[2] / "shared" / "eval" / "deadlines.csv"


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_row(row: dict[str, str]) -> Deadline | None:
    next_meeting = dt.date.fromisoformat(row["next_meeting"]) if row["next_meeting"] else None
    return read_deadline(row["phrase"], dt.date.fromisoformat(row["meeting_date"]), next_meeting)


@pytest.mark.parametrize("row", rows_of(OWN), ids=lambda row: f"{row['phrase']} @ {row['meeting_date']}")
def test_reads_phrase(row: dict[str, str]) -> None:
    deadline = read_row(row)
    edtf, latest = (deadline.edtf, str(deadline.latest or "")) if deadline else ("", "")
    assert (edtf, latest) == (row["edtf"], row["latest"])


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the evaluation set kept beside the repository is absent")
def test_reads_all_but_two_of_the_evaluation_set() -> None:
    wrong = []
    for row in rows_of(SHARED):
        deadline = read_row(row)
        latest = str(deadline.latest or "") if deadline else ""
        if latest != row["latest"]:
            wrong.append((row["phrase"], row["latest"], latest))
    assert len(wrong) <= 2, wrong


FOUND = [
    (
        "The Clerk to reply within ten working days of the meeting.",
        "within ten working days of the meeting",
        "2018-01-29",
    ),
    ("Comments should be sent in by 12th February.", "by 12th February", "2018-02-12"),
    ("Officers to report back by the end of March 2018, if funds allow", "by the end of March 2018", "2018-03"),
    ("To report at the next meeting", "at the next meeting", "2018-03-12"),
    ("AB to bring costs to the next meeting of the Committee.", "to the next meeting of the Committee", "2018-03-12"),
    (
        "The Chair will report to the next meeting in March and then stand down.",
        "to the next meeting in March",
        "2018-03-12",
    ),
    ("A paper to be prepared for the September meeting", "for the September meeting", "2018-09"),
    ("Quotes by next meeting", "by next meeting", "2018-03-12"),
    ("Clerk to write to the school before 1 April.", "before 1 April", "2018-04-01"),
    ("The lease must be signed no later than 9 March 2018.", "no later than 9 March 2018", "2018-03-09"),
    ("CD will attend the webinar on 20th February.", "on 20th February", "2018-02-20"),
    ("Order the bench tomorrow", "tomorrow", "2018-01-16"),
    ("Volunteers will clear the ditch in mid February and burn the waste.", "in mid February", "2018-02"),
    ("The strategy would be published in the summer.", "in the summer", "2018-22"),
    ("A speed survey will be run next week.", "next week", "2018-01-22/2018-01-28"),
    ("Announcement for Sunday", "for Sunday", "2018-01-21"),
    ("Ask Mr Fenwick by Friday 9 March to quote", "by Friday 9 March", "2018-03-09"),
    ("Visit to the library (Monday 26th Feb)", "Monday 26th Feb", "2018-02-26"),
    ("Hall inspection - 5 April", "5 April", "2018-04-05"),
    ("Publish the plan by 2020", "by 2020", "2020"),
    ("The workshop will run in October 2018 at the hall", "in October 2018", "2018-10"),
    ("Letters go out w/c 5 February to all tenants", "w/c 5 February", "2018-02-05/2018-02-11"),
    ("Review the policy during the summer term.", "during the summer term", "2018-22"),
    ("Report back in two weeks’ time on costs", "in two weeks’ time", "2018-01-29"),
    ("Submit the bid by noon on Friday 9 March", "by noon on Friday 9 March", "2018-03-09"),
]


@pytest.mark.parametrize(("sentence", "text", "edtf"), FOUND)
def test_finds_deadline(sentence: str, text: str, edtf: str) -> None:
    found = find_deadline(sentence, MEETING, NEXT_MEETING)
    assert found is not None
    assert found.deadline is not None
    assert (found.text, found.deadline.edtf) == (text, edtf)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minutes of the meeting held on 9th January 2018 were agreed.",
        "The Clerk to answer the letter of 3 March.",
        "Officers to identify a preferred site in March",
        "The Clerk to write to March Town Council about buses",
        "To thank the surgery in March for its letter of 2 May 2018",
        "The motion was put by April Fenwick and carried.",
        "To note the accounts for 2016/17",
        "Hire charges to rise by 10 days' notice",
        "The lease was extended by two weeks",
        "Payment within ten working days of receipt of an invoice",
        "Costs rose by 2000 in all",
        "The Clerk to confirm the date of the next meeting",
        "As reported on 12 November",
        "The Clerk to order 12 chairs",
        "The committee may march on",
        "Children in Year 6 to be invited",
        "Clerk to book the hall for 30 people",
        "The play area to be inspected by October half term children",
        "",
    ],
)
def test_finds_no_deadline(sentence: str) -> None:
    assert find_deadline(sentence, MEETING, NEXT_MEETING) is None


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Minutes to website asap", "asap"),
        ("AB to circulate the paper as soon as possible.", "as soon as possible"),
        ("CD to report at a later date.", "at a later date"),
        ("The Clerk to report to the next meeting.", "to the next meeting"),
        ("AB to circulate after this meeting", "after this meeting"),
        ("To be taken to the next Full Council meeting", "to the next Full Council meeting"),
    ],
)
def test_finds_words_without_a_date(sentence: str, text: str) -> None:
    found = find_deadline(sentence, MEETING)
    assert found is not None
    assert (found.text, found.deadline) == (text, None)


def test_date_is_preferred_to_words() -> None:
    found = find_deadline("To be done asap, by Friday 26 January at the latest", MEETING)
    assert found is not None
    assert found.text == "by Friday 26 January"


def test_years_outside_the_range_of_papers_are_not_read() -> None:
    assert read_deadline("in two years", dt.date(9999, 12, 31)) is None


def test_bank_holidays_are_loaded_only_when_counted() -> None:
    code = (
        "import sys, datetime as dt; from minutebook.extract.deadlines.deadlines import read_deadline as read;"
        "read('by 3 May', dt.date(2018, 1, 15)); assert 'holidays' not in sys.modules;"
        "read('within 3 working days', dt.date(2018, 1, 15)); assert 'holidays' in sys.modules;"
        "assert 'holidays.countries.france' not in sys.modules;"
        "from holidays.countries import France; assert France(years=2018)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


MEETINGS = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))
VOCABULARY = """by the end of early mid next meeting in on for March may Sept. 2016 16 2015/16 - / ( ) . , 31 5th Friday
week within ten working days weeks Q3 autumn term from to and between before Easter Christmas w/c month asap year
onwards committee 12/5 0 99999 '16 first last tomorrow until 10.00am fortnight half"""
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=14).map(" ".join)


@given(st.one_of(st.text(max_size=80), WORDS), MEETINGS, st.none() | MEETINGS)
def test_any_text_is_read_or_not(text: str, meeting: dt.date, next_meeting: dt.date | None) -> None:
    found = find_deadline(text, meeting, next_meeting)
    read = read_deadline(text, meeting, next_meeting)
    if found:
        assert text[found.start : found.end] == found.text
        assert found.text
        assert not found.deadline or (found.deadline.latest and found.deadline.latest >= meeting)
    for deadline in (read, found and found.deadline):
        if deadline and deadline.latest:
            assert deadline.latest >= start_of(deadline.edtf) - dt.timedelta(days=1)


def start_of(edtf: str) -> dt.date:
    """The first day of an EDTF string, worked out apart from the code under test; spring terms start in January."""
    year, _, rest = edtf.partition("/")[0].partition("-")
    if len(rest) == 2 and int(rest) > 12:
        months = {21: 1, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10}
        return dt.date(int(year), months[int(rest)], 1)
    month, _, day = rest.partition("-")
    return dt.date(int(year), int(month or 1), int(day or 1))


@given(MEETINGS, MEETINGS)
def test_full_date_needs_no_meeting(day: dt.date, meeting: dt.date) -> None:
    assert read_deadline(f"by {day:%A} {day.day} {day:%B %Y}", meeting) == Deadline(day.isoformat(), day)


@given(MEETINGS, st.integers(0, 300))
def test_day_without_year_is_the_next_one(meeting: dt.date, ahead: int) -> None:
    day = meeting + dt.timedelta(days=ahead)
    if (day.month, day.day) != (2, 29):
        assert read_deadline(f"{day.day} {day:%B}", meeting) == Deadline(day.isoformat(), day)


@pytest.mark.parametrize(
    "unit",
    ["by ", "1 ", "the early ", "9 March ", "2016 - ", "by the end of the ", "committee ", "(", ")", "- ", "'", "\n"],
)
def test_cost_grows_with_length_only(unit: str) -> None:
    started = time.process_time()
    find_deadline(unit * 4000, MEETING, NEXT_MEETING)
    read_deadline(unit * 4000, MEETING, NEXT_MEETING)
    assert time.process_time() - started < 2
