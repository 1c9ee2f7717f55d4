"""Which beginnings of a line are labels of items, clauses and numbered paragraphs, and which are text."""

import pytest
from drawing import words
from hypothesis import given
from hypothesis import strategies as st

from minutebook.ingest.labels import split_label


def label_of(text, space=0.28):
    return split_label(words(text, space=space))[0]


@pytest.mark.parametrize(
    "label",
    [
        "(a)",
        "(iv)",
        "(12)",
        "(B)",
        "[c]",
        "[iv]",
        "a)",
        "iv.",
        "VII.",
        "*C.",
        "150.",
        "2)",
        "7B.",
        "1.2",
        "1.2.",
        "4.1.3",
        "A1.",
        "4(a)",
        "5-A-ii.",
        "08.23.01",
        "08..23.01",
    ],
)
def test_punctuation_marks_a_label(label):
    assert label_of(f"{label} The report was noted") == label


@pytest.mark.parametrize("label", ["7", "58a", "II", "FGB 55/1920", "19/24", "Item 4", "Minute 12:", "(07-343)", "A"])
def test_white_space_marks_a_label_without_punctuation(label):
    assert label_of(f"{label}\tApologies for absence") == label
    assert label_of(f"{label} apologies were received") is None


def test_a_capital_may_be_a_label_or_an_initial():
    assert label_of("B.\tThe report was noted") == "B."
    assert label_of("B. Hallett spoke against") is None


def test_a_reference_before_another_number_is_the_label():
    assert label_of("C050/23\t3.\tPUBLIC QUESTIONS") == "C050/23"


def test_a_dotted_month_year_and_number_needs_no_white_space():
    assert label_of("08.23.01 Chairman’s welcome") == "08.23.01"


@pytest.mark.parametrize("bullet", ["•", "○", "▪", "–", "-", "o", "\uf0b7", "\ue123"])
def test_a_bullet_of_any_shape_is_a_bullet(bullet):
    assert label_of(f"{bullet} repair the fence") == "•"


def test_a_bullet_may_touch_its_text():
    label, body = split_label(words("•repair the fence"))
    assert (label, [word.text for word in body]) == ("•", ["repair", "the", "fence"])


@pytest.mark.parametrize(
    "text",
    [
        "2015. The accounts were approved",  # the year of a sentence that began on the line before
        "P. Dawlish reported on the drains",
        "7.30 p.m. in the Garden Room",
        "6.30 – 7.30 p.m. by video",
        "7 residents attended",
        "- 5 degrees were measured",
        "The report was noted",
        "(a)",  # nothing stands behind it
        "150.",
        "I agreed",
    ],
)
def test_text_is_no_label(text):
    assert label_of(text) is None


def test_the_wide_spaces_of_a_justified_line_mark_no_label():
    assert label_of("7 residents spoke against the plan", space=1.2) is None


@given(st.text(st.sampled_from("abiv12.()•-/ \tAIX"), min_size=1).filter(lambda text: text.split()))
def test_no_word_is_lost_but_the_label(text):
    line = words(text)
    label, body = split_label(line)
    if label is None:
        assert body == line
    elif len(body) == len(line):
        assert body[1:] == line[1:]
        assert line[0].text.endswith(body[0].text)
    else:
        taken = line[: len(line) - len(body)]
        assert body and body == line[len(taken) :]
        printed = " ".join(word.text for word in taken)
        spaced = printed.removesuffix(" -"), printed.replace(" )", ")")  # a dash or a space parts number and text
        assert label in ("•", printed, *spaced)


def test_a_number_needs_less_white_space_where_it_and_the_title_are_bold():
    assert split_label(words("1 Welcome", bold=True, space=0.8))[0] == "1"
    assert split_label(words("1 Welcome", space=0.8))[0] is None


def test_the_bracket_behind_a_number_may_stand_apart():
    assert label_of("6 ) Boat shed") == "6)"
    assert label_of("6 ) or more boats") is None


def test_what_is_left_of_a_symbol_whose_font_does_not_tell_its_letters_is_a_bullet():
    assert label_of("\x83 Paint the lamps") == "•"


@pytest.mark.parametrize(
    ("text", "label"), [("2.Roads and paths", "2."), ("(b)The Clerk wrote", "(b)"), ("iv)Lamps", "iv)")]
)
def test_a_label_may_have_no_white_space_behind_it(text, label):
    found, body = split_label(words(f"{text} were mended"))
    assert found == label
    assert " ".join(word.text for word in body) == f"{text.removeprefix(label)} were mended"


@pytest.mark.parametrize("text", ["2.30pm at noon", "B.Ash came late", "[1] See the minutes"])
def test_times_initials_and_notes_are_no_labels(text):
    assert label_of(text) is None
