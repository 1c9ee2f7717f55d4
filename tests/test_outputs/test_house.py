from dataclasses import replace

import pytest

from minutebook.errors import UsageError
from minutebook.outputs.colours import COLOURS, contrast
from minutebook.outputs.house import LEAST_CONTRAST, House, read_house
from minutebook.outputs.write import render_log
from minutebook.schema import Rag, Status


@pytest.fixture
def house(tmp_path):
    def read(text):
        path = tmp_path / "house.toml"
        path.write_text(text, encoding="utf-8")
        return read_house(path)

    return read


def test_words_and_colours_replace_ours_and_the_rest_stays(house):
    read = house('[status.open]\nword = "Outstanding"\nfill = "#ffffff"\n[rating.amber]\nword = "Some delay"')
    assert (read.statuses[Status.OPEN], read.statuses[Status.COMPLETED]) == ("Outstanding", "Completed")
    assert read.ratings == {Rag.RED: "Red", Rag.AMBER: "Some delay", Rag.GREEN: "Green", Rag.BLUE: "Blue"}
    assert read.colours["open"] == (COLOURS["open"][0], "FFFFFF")
    assert house("") == House()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[status", "Can't read"),
        ("[state.open]", "no “state” in the file; choose among status, rating"),
        ('[status.opened]\nword = "x"', "no “opened” in \\[status\\]"),
        ('[status.open]\ncolour = "x"', "no “colour” in \\[status.open\\]"),
        ("[status]\nopen = 1", "must be a table"),
        ('[status.open]\nword = ""', "1 to 40 characters"),
        ('[status.open]\nword = "a\\nb"', "1 to 40 characters"),
        ('[status.open]\ntext = "red"', "'red' in \\[status.open\\] is no colour"),
        ('[status.open]\ntext = "#EEEEEE"\nfill = "#FFFFFF"', "hard to read"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(house, text, says):
    with pytest.raises(UsageError, match=says):
        house(text)


def test_a_file_that_is_missing(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        read_house(tmp_path / "house.toml")


def test_every_text_of_ours_is_easy_to_read_on_its_fill():
    assert all(contrast(text, fill) >= LEAST_CONTRAST for text, fill in COLOURS.values())


def test_own_colours_reach_every_format(log):
    own = replace(log, house=House(colours={**COLOURS, "open": ("123456", "FEDCBA")}))
    assert ".badge.open { background: #FEDCBA; color: #123456; }" in render_log(own, ".html").decode()
    assert render_log(own, ".docx") != render_log(log, ".docx")
    assert render_log(own, ".xlsx") != render_log(log, ".xlsx")
