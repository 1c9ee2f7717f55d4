import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.extract.dates import (
    MONTHS,
    find_dates,
    find_times,
    next_meeting_date,
    read_date,
    read_time_range,
)

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def printed_forms(day: dt.date) -> list[str]:
    ordinal = ORDINALS.get(day.day, "th")
    return [
        f"{day:%A}, {day.day}{ordinal} {day:%B} {day.year}",
        f"{day:%A %-d} {day:%B} {day.year}".upper(),
        f"{day.day} {ordinal} {day:%B} {day.year}",
        f"{day.day}\u00a0{day:%b} {day.year}",
        f"{day.day}{ordinal} of {day:%B}, {day.year}",
        f"{day:%a} {day.day} {day:%b}. {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d.%m.%Y}",
        f"{day:%d-%b-%Y}",
        f"{day:%d–%m–%Y}",
        f"{day.isoformat()}",
        f"Date: {day:%A} {day.day} {day:%B} {day.year} at 10.00 am",
    ]


@given(DAYS, st.integers(0, 13))
def test_any_printed_form_is_read_back(day: dt.date, form: int) -> None:
    text = printed_forms(day)[form]
    assert read_date(text) == day
    assert [found.date for found in find_dates(f"It met on {text}.")] == [day]


@given(st.dates(dt.date(1970, 1, 1), dt.date(2069, 12, 31)))
def test_two_digit_years(day: dt.date) -> None:
    for text in (
        f"{day:%d/%m/%y}",
        f"{day:%d.%m.%y}",
        f"{day:%d-%b-%y}",
        f"{day.day} {day:%B} {day:%y}",
        f"{day:%d-%m-%y}",
    ):
        assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("8 th February 2016", "2016-02-08"),
        ("31/03/12", "2012-03-31"),
        ("5/6/12", "2012-06-05"),
        ("03/21/2012", "2012-03-21"),
        ("Friday 12 March 16", "2016-03-12"),
        ("4 Febuary 2016", "2016-02-04"),
        ("9 Sept ’16", "2016-09-09"),
        ("Wednesday the 3rd of Sept. 2015", "2015-09-03"),
        ("31st day of March 2016", "2016-03-31"),
        ("Monday 9th February 2016", "2016-02-09"),
        ("9 February 2016 and again 9/2/16", "2016-02-09"),
    ],
)
def test_reads_date(text: str, day: str) -> None:
    assert read_date(text) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "March 2016",
        "9 March",
        "30 February 2016",
        "1.2.3",
        "version 10.2.2016.1",
        "2015/16",
        "9 March 2016 or 8 April 2016",
    ],
)
def test_reads_no_date(text: str) -> None:
    assert read_date(text) is None


def test_finds_dates_with_their_weekdays() -> None:
    text = "On Monday, 3 July 2017 and 12/09/17 (not 5 April 10 people), then May 16 , 2018."
    found = find_dates(text)
    assert [text[each.start : each.end] for each in found] == ["Monday, 3 July 2017", "12/09/17", "May 16 , 2018"]
    assert [each.date.isoformat() for each in found] == ["2017-07-03", "2017-09-12", "2018-05-16"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2.00pm – 4.59pm", "14:00", "16:59"),
        ("2.00 - 4.59 p.m.", "14:00", "16:59"),
        ("7.30 pm", "19:30", None),
        ("at 1830", "18:30", None),
        ("18:00 GMT", "18:00", None),
        ("10am - 12 noon", "10:00", "12:00"),
        ("7:00 p.m.", "19:00", None),
        ("1830 hrs", "18:30", None),
        ("11.30 - 1.00pm", "11:30", "13:00"),
        ("from 10 until 12 noon", "10:00", "12:00"),
        ("12.30am", "00:30", None),
        ("Monday 28 September 2021 at 1830", "18:30", None),
        ("The meeting opened at 7.30pm and closed at 9.05 pm", "19:30", "21:05"),
        ("There being no more business the meeting ended at 20:15.", None, "20:15"),
        ("10:00 GMT to 11:30 GMT", "10:00", "11:30"),
        ("as at 2016", None, None),
        ("section 10.30", None, None),
        ("a rise of 7.30 per cent", None, None),
    ],
)
def test_reads_time_range(text: str, start: str | None, end: str | None) -> None:
    assert read_time_range(text) == (start, end)


@given(st.times())
def test_times_are_read_back(clock: dt.time) -> None:
    hour, half = clock.hour % 12 or 12, "am" if clock.hour < 12 else "pm"
    for text in (f"{hour}.{clock:%M}{half}", f"{hour}:{clock:%M} {half[0]}.m.", f"{clock:%H:%M}", f"{clock:%H%M} hrs"):
        assert [found.time for found in find_times(f"It met at {text}")] == [f"{clock:%H:%M}"]


@pytest.mark.parametrize(
    ("text", "after", "day"),
    [
        ("The next meeting will be held on Friday 15 June 2018", "2018-03-09", "2018-06-15"),
        ("27th August 2018 in Fenmarsh Village Hall at 7.30pm", "2018-05-28", "2018-08-27"),
        ("Tuesday 24th May at 2pm", "2016-03-08", "2016-05-24"),
        ("Thursday 12 January at 10am", "2016-12-08", "2017-01-12"),
        ("July 22", "2019-07-10", "2019-07-22"),
        ("After the meeting of 9 March 2018: 15 June 2018, 21 September 2018", "2018-03-09", "2018-06-15"),
        ("9 March 2018", "2018-03-09", None),
        ("To be confirmed", "2018-03-09", None),
        ("21 June 2028", "2018-03-09", None),
    ],
)
def test_next_meeting_date(text: str, after: str, day: str | None) -> None:
    assert next_meeting_date(text, dt.date.fromisoformat(after)) == (dt.date.fromisoformat(day) if day else None)


FRAGMENTS = "0 1 12 31 99 2016 - / . , : ' th pm am noon at to Ⅷ ſ İ ٣"
PIECES = st.lists(st.sampled_from([*MONTHS, *FRAGMENTS.split(), "\n", " "])).map("".join)


@given(st.one_of(st.text(), PIECES), DAYS)
def test_any_text_is_read_or_not(text: str, after: dt.date) -> None:
    for found in (*find_dates(text), *find_times(text)):
        assert 0 <= found.start < found.end <= len(text)
    assert all(read_date(text[found.start : found.end]) == found.date for found in find_dates(text))
    coming = next_meeting_date(text, after)
    assert coming is None or coming > after
    assert len(read_time_range(text)) == 2


@pytest.mark.parametrize("unit", ["1", "1 ", "1/", "9 March ", "at ", "10.00 - ", " ", "march", "closed ", "\u00a0"])
def test_cost_grows_with_length_only(unit: str) -> None:
    text = unit * 20_000
    started = time.process_time()
    find_dates(text)
    read_time_range(text)
    next_meeting_date(text, dt.date(2018, 3, 9))
    assert time.process_time() - started < 2
