import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.corpus.links.references import Agreement, agreement, reference

SAME, MAYBE, UNKNOWN, DOUBTFUL, OTHER = Agreement


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ("44", "44.", MAYBE),
        ("44", "45", DOUBTFUL),
        ("02.25.04", "02.25.04 (2)", SAME),
        ("02.25.04", "03.25.04", OTHER),
        ("02.25.04", "02.25.04", SAME),
        ("FGB 110/2425", "110a/2425", SAME),
        ("FGB 02/2425", "21/2425", OTHER),
        ("Feb25.03", "Feb 25.03", SAME),
        ("Feb25.03", "Mar25.03", OTHER),
        ("Feb25.03", "02.25.10", UNKNOWN),
        ("44", "02.25.04", UNKNOWN),
        ("29 & 31", "29", UNKNOWN),
        ("", "29", UNKNOWN),
        (None, None, UNKNOWN),
        ("(a)", "29", UNKNOWN),
    ],
)
def test_what_two_numbers_say(one, other, says):
    assert agreement(reference(one), reference(other)) is says
    assert agreement(reference(other), reference(one)) is says


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_is_read_and_order_does_not_matter(one, other):
    assert agreement(reference(one), reference(other)) is agreement(reference(other), reference(one))
