import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.outputs.formulas import defused
from minutebook.outputs.visible import visible
from minutebook.outputs.wording import deadline, overdue, period


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-03-31", "31 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("2031-23", "Autumn 2031"),
        ("2031-33", "January to March 2031"),
        ("2030-04/2031-03", "April 2030 to March 2031"),
        ("2031-02-30", None),
        ("2031-13", None),
        ("2031-03?", None),
        ("2031/..", None),
    ],
)
def test_a_date_in_words_keeps_its_precision(edtf, words):
    assert period(edtf) == words


@pytest.mark.parametrize(
    ("due", "printed", "latest", "shown"),
    [
        ("2031-03", "by the end of March", date(2031, 3, 31), ("March 2031", "")),
        ("2031-03-09", "next meeting", date(2031, 3, 9), ("9 March 2031", "next meeting")),
        ("2031-03-09", "9th March", date(2031, 3, 9), ("9 March 2031", "")),
        ("2031-03-09", "09/03/31", date(2031, 3, 9), ("9 March 2031", "")),
        ("2031-22", "over the summer", date(2031, 8, 31), ("Summer 2031", "over the summer")),
        ("2031-22", "before the summer break", date(2031, 7, 31), ("Summer term 2031", "before the summer break")),
        ("2031-21", "by the end of spring term", date(2031, 4, 13), ("Spring term 2031", "")),
        (None, "ASAP", None, ("ASAP", "")),
        (None, None, date(2031, 3, 9), ("9 March 2031", "")),
        ("2031~", "about 2031", date(2031, 12, 31), ("31 December 2031", "about 2031")),
        (None, None, None, ("", "")),
    ],
)
def test_a_deadline_shows_its_meaning_and_the_papers_words_where_they_differ(due, printed, latest, shown):
    assert deadline(due, printed, latest) == shown


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2031, 3, 24), ""),
        (date(2031, 3, 23), "Overdue by 1 day"),
        (date(2031, 1, 23), "Overdue by 60 days"),
        (date(2031, 1, 22), "Overdue by 2 months"),
        (date(2030, 3, 25), "Overdue by 11 months"),
        (date(2029, 3, 25), "Overdue by 23 months"),
        (date(2029, 3, 24), "Overdue by 2 years"),
    ],
)
def test_delays_in_words(due, words):
    assert overdue(due, date(2031, 3, 24)) == words


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(1, 5000))
def test_a_delay_is_never_overstated(due, days):
    number, unit = overdue(due, due + timedelta(days)).removeprefix("Overdue by ").split()
    shortest = {"day": 1, "month": 28, "year": 365}[unit.removesuffix("s")]
    assert 0 < int(number) * shortest <= days


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Decision: \u202enot \u202c approved", "Decision: not approved"),
        ("RE\u200bSOL\u200cVED", "RESOLVED"),
        ("\x1b[31mred\x00", "␛[31mred␀"),
        ("one\u2028two\nthree\xa0four", "one two three four"),
        ("\ufffe\ud800", "\ufffd\ufffd"),
        ("tag\U000e0041", "tag"),
        ("e" + "\u0301" * 200, "e" + "\u0301" * 3),
        ("Cllr Siân Llŷr – “no”", "Cllr Siân Llŷr – “no”"),
        ("שלום", "שלום"),
    ],
)
def test_text_is_shown_in_stored_order_and_nothing_hides(raw, shown):
    assert visible(raw) == shown


@given(st.text())
def test_shown_text_has_no_character_that_can_hide_or_command(raw):
    shown = visible(raw)
    assert all(unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp") for char in shown)
    assert visible(shown) == shown


@pytest.mark.parametrize("sign", "=+-@＝＋－＠﹢﹣")
@pytest.mark.parametrize("lead", ["", '"', " ", "\u200b", "\xa0", "\t", ' "\ufeff'])
def test_what_could_start_a_formula_is_defused(sign, lead):
    assert defused(f"{lead}{sign}1+1") == f"'{lead}{sign}1+1"


@pytest.mark.parametrize("text", ["", "Clerk", "12(a)", "a=b", "’tis", "£40 - £50"])
def test_plain_text_is_left_alone(text):
    assert defused(text) == text


@given(st.text())
def test_defusing_never_loses_a_character(text):
    assert defused(text) in (text, f"'{text}")
