import io
from dataclasses import replace
from datetime import date

import docx
import pytest

from minutebook.corpus import ActionLog, LogHeader, LogSelection, Seen
from minutebook.outputs import Layout, build_log
from minutebook.outputs.layouts import columns_of
from minutebook.outputs.page_templates import css_string
from minutebook.outputs.write import render_log
from minutebook.schema import PartKind, Status

MARCH, APRIL = date(2031, 3, 9), date(2031, 4, 13)


def seen(on, text="Mend the lamp", **fields):
    plain = Seen(
        on=on,
        id="x",
        text=text,
        owners=(),
        due=None,
        due_text=None,
        due_latest=None,
        status=Status.OPEN,
        paper=PartKind.MINUTES,
        file_name="a.pdf",
        page=1,
    )
    return replace(plain, **fields)


@pytest.fixture
def changed(make_action):
    first = seen(MARCH)
    moved = seen(APRIL, "Mend the harbour lamp", status=Status.IN_PROGRESS, due="2031-05", due_latest=date(2031, 5, 31))
    return make_action(1, "Mend the harbour lamp", "Clerk", status=Status.IN_PROGRESS, history=(first, moved))


def built(*actions, since=None, **options):
    header = LogHeader((), None, None, 1, 0)
    selection = LogSelection(changed_since=since)
    return build_log(ActionLog(header, actions), selection, APRIL, **options)


def cell(log, heading):
    (column,) = [column for column in columns_of(log) if column.heading == heading]
    (row,) = log.rows
    return [line.text for line in column.lines(row)]


def test_the_full_layout_tells_the_history_under_the_source(changed):
    log = built(changed)
    assert cell(log, "Source and history")[1:] == [
        "13 April 2031: reworded, before: “Mend the lamp”; in progress, before: open"
    ]


def test_the_short_layout_has_the_owner_under_the_action_and_no_history(changed):
    log = built(changed, layout=Layout.SHORT)
    assert cell(log, "Action") == ["Mend the harbour lamp", "Owner: Clerk"]
    assert not any("reworded" in text for text in cell(log, "Status and progress"))
    told = built(changed, layout=Layout.SHORT, with_history=True)
    assert any("reworded" in text for text in cell(told, "Status and progress"))


def test_changes_since_a_day_tell_only_those(changed):
    assert any("reworded" in text for text in cell(built(changed, since=APRIL), "Source and history"))
    assert [column.heading for column in columns_of(built(changed, since=date(2031, 4, 14)))][-1] == "Source"


def test_a_new_action_is_marked_and_counted(make_action):
    log = built(make_action(1, "x", is_new=True))
    assert cell(log, "Status") == ["Open", "New"]
    assert {count.label: count.number for count in log.counts}["New"] == 1


@pytest.mark.parametrize("suffix", [".html", ".docx", ".md"])
@pytest.mark.parametrize("layout", Layout)
def test_every_value_is_printed_in_both_layouts(log, suffix, layout):
    content = render_log(replace(log, layout=layout), suffix)
    shown = content.decode() if suffix != ".docx" else all_text(content)
    assert all(owner in shown for row in log.rows for owner in row.owners if "&" not in owner)
    assert shown.count("In progress") >= 4


def all_text(content):
    document = docx.Document(io.BytesIO(content))
    return "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)


def test_word_has_the_title_at_the_head_of_every_page_but_the_first(log):
    (section,) = docx.Document(io.BytesIO(render_log(log, ".docx"))).sections
    assert section.different_first_page_header_footer
    assert [p.text for p in section.header.paragraphs] == ["Action log. As at 24 March 2031"]
    assert [p.text for p in section.first_page_header.paragraphs] == [""]


def test_a_committees_name_in_a_style_sheet_is_letters_only():
    assert css_string('"}</style>\n') == "\\000022\\00007d\\00003c\\00002fstyle\\00003e\\00000a"


@pytest.mark.parametrize("layout", Layout)
def test_the_title_of_an_item_is_printed_once_for_its_actions(make_action, layout):
    same = [
        make_action(number, f"Do {number}", item="7", item_title=title) for number, title in ((1, "Quay"), (2, "QUAY"))
    ]
    log = built(*same, make_action(3, "x", item="8", item_title="Quay"), layout=layout)
    (titles,) = [column for column in columns_of(log) if column.name == "title"]
    assert [[line.text for line in titles.lines(row)] for row in log.rows] == [["Quay"], [], ["Quay"]]
    assert [row.item for row in log.rows] == ["7", "7", "8"]


@pytest.mark.parametrize("layout", Layout)
def test_a_column_of_titles_is_left_out_where_no_item_has_one(make_action, layout):
    assert "Item" not in [
        column.heading for column in columns_of(built(make_action(1, "x", item_title=None), layout=layout))
    ]
