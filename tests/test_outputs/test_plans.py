"""The actions of plans in a log: under their plan, in its order, with their ratings in words and colour."""

import csv
import io

import openpyxl
import pytest
from docx import Document

from minutebook.outputs import csv_log, docx_log, html_log, ics_log, json_log, markdown_log, xlsx_log
from minutebook.schema import Rag, Status

PLAN = {"plan": "Quay Plan", "basis": None, "agreed_on": None, "item_title": "Priority 1"}


@pytest.fixture
def planned(make_action, make_log):
    return make_log(
        make_action(9, "Write to the trust"),
        make_action(2, "Light the steps", rag=Rag.GREEN, status=Status.IN_PROGRESS, measure="No falls", **PLAN),
        make_action(1, "Dredge the channel", rag=Rag.RED, status_stated=False, comments="word " * 200, **PLAN),
    )


def test_they_stand_under_their_plan_in_its_order(planned):
    headings = [(meeting.heading, [row.text for row in meeting.rows]) for meeting in planned.committees[0].meetings]
    assert ("From the plan “Quay Plan”", ["Light the steps", "Dredge the channel"]) in headings


def test_what_no_paper_states_is_said_to_be_so_and_counts_as_open(planned):
    (row,) = [row for row in planned.rows if row.text == "Dredge the channel"]
    assert (row.status, row.tone, row.rag) == ("Not stated", "neutral", "Red")
    assert planned.counts[1].number == 2
    assert any("counts as open" in note for note in planned.notes)


def test_long_reports_are_cut_for_readers_and_whole_for_programs(planned):
    (row,) = [row for row in planned.rows if row.text == "Dredge the channel"]
    assert len(row.progress_line) < 450
    assert row.progress_line.endswith("(more in the plan)")
    assert b"word " * 199 in json_log.render(planned)


def test_the_rating_is_a_word_with_a_colour_in_html_word_and_excel(planned):
    assert b'<span class="badge red">Red</span>' in html_log.render(planned)
    table = Document(io.BytesIO(docx_log.render(planned))).tables[-1]
    place = [cell.text for cell in table.rows[0].cells].index("RAG")
    (cell,) = [row.cells[place] for row in table.rows if row.cells[place].text.strip() == "Red"]
    assert "B3161B" in cell._tc.xml
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_log.render(planned))).active
    (red,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Red"]
    assert red.fill.fgColor.rgb == "FFB3161B"


def test_the_rating_in_markdown_csv_and_calendars(planned):
    assert "| Status | RAG | Progress |" in markdown_log.render(planned).decode()
    rows = list(csv.DictReader(io.StringIO(csv_log.render(planned).decode("utf-8-sig"))))
    assert [row["RAG"] for row in rows if row["Action"] != "Write to the trust"] == ["Green", "Red"]
    assert b"RAG: Green" in ics_log.render(planned).replace(b"\r\n ", b"")


def test_a_log_without_ratings_has_no_column_for_them(make_action, make_log):
    log = make_log(make_action(9, "Write to the trust"))
    assert b"RAG" not in csv_log.render(log) + markdown_log.render(log) + html_log.render(log).partition(b"<body>")[2]
