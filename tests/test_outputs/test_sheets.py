import csv
import io
import re
from datetime import date, datetime

import openpyxl
import pytest

from minutebook.outputs.write import render_log

STARTS_A_FORMULA = re.compile('^["\\s\u200b-\u200f\u2060\ufeff\xa0]*[=+\\-@\t\r\n\0＝＋－＠]')


def csv_rows(log):
    return list(csv.DictReader(io.StringIO(render_log(log, ".csv").decode("utf-8-sig"), newline="")))


def sheet(log):
    return openpyxl.load_workbook(io.BytesIO(render_log(log, ".xlsx"))).active


def table_rows(sheet):
    (table,) = sheet.tables.values()
    heading, *rows = sheet[table.ref]
    return [{name.value: cell for name, cell in zip(heading, row, strict=True)} for row in rows]


def test_csv_opens_in_excel(log):
    content = render_log(log, ".csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 23


def test_csv_has_every_action(log):
    rows = csv_rows(log)
    assert [row["Action"] for row in rows] == [row.text for row in log.rows]
    nine = rows[0]
    assert nine["Owner"] == "Morwenna Tarrow; Edmund Pyle"
    assert (nine["Due"], nine["Due as printed"], nine["Last day"]) == (
        "March 2031",
        "by the end of March",
        "2031-03-31",
    )
    assert (nine["Status"], nine["Progress"].split(";")[0]) == ("In progress", "Ongoing")
    assert rows[3]["Check"] == "Check: read from a scan; no owner could be read"
    assert rows[7]["Publication"] == "Exempt: not for publication"


def test_xlsx_is_a_filtered_table_under_a_frozen_heading(log):
    actions = sheet(log)
    (table,) = actions.tables.values()
    assert table.autoFilter is not None
    assert actions.freeze_panes == f"A{actions[table.ref][1][0].row}"
    assert [row["Action"].value for row in table_rows(actions)] == [row.text for row in log.rows]


def test_xlsx_hides_seldom_filled_columns_that_are_empty_and_prints_no_sources(make_log, make_action, log):
    def hidden(sheet):
        (table,) = sheet.tables.values()
        return {cell.value for cell in sheet[table.ref][0] if sheet.column_dimensions[cell.column_letter].hidden}

    plain = sheet(make_log(make_action(1, "Mend the gate", "Clerk")))
    assert hidden(plain) == {"Committee", "Due as printed", "Overdue", "New", "Check", "Publication"}
    assert hidden(sheet(log)) == {"New"}
    assert plain["B1"].value.startswith("Action log: ") and plain["A1"].value is None
    assert sheet(log)["A1"].value == "Action log"
    assert plain.print_area == "'Action log'!$A$1:$O$7"


def test_xlsx_dates_are_dates(log):
    for cell, row in zip(table_rows(sheet(log)), log.rows, strict=True):
        latest = row.action.due_latest
        value = cell["Last day"].value
        assert value == (datetime.combine(latest, datetime.min.time()) if latest else None)
        assert cell["Last day"].is_date or latest is None


def test_no_cell_starts_a_formula(hostile_log):
    cells = [value for row in csv_rows(hostile_log) for value in row.values()]
    assert any("FORMULA_CANARY_1" in value for value in cells)
    assert not [value for value in cells if STARTS_A_FORMULA.match(value)]
    in_book = [cell for row in sheet(hostile_log).iter_rows() for cell in row if cell.value is not None]
    assert not [cell for cell in in_book if cell.data_type == "f" or cell.hyperlink]
    assert not [cell for cell in in_book if isinstance(cell.value, str) and STARTS_A_FORMULA.match(cell.value)]


def test_a_committee_cannot_put_a_formula_over_the_table(make_log, make_action):
    actions = sheet(make_log(make_action(1, "x"), committees=("=1+1",), documents=1))
    assert actions["B1"].data_type == "s"


def test_hostile_text_is_all_there(hostile_log):
    for texts in (
        [row["Action"] for row in csv_rows(hostile_log)],
        [row["Action"].value for row in table_rows(sheet(hostile_log))],
    ):
        assert [text.removeprefix("'") for text in texts] == [row.text.removeprefix("'") for row in hostile_log.rows]


@pytest.mark.parametrize("length", [32_767, 32_768, 100_000])
def test_a_cell_holds_what_a_spreadsheet_can(make_log, make_action, length):
    (row,) = table_rows(sheet(make_log(make_action(1, "x" * length))))
    assert len(row["Action"].value) == 32_767
    assert row["Action"].value.endswith("x" if length == 32_767 else "…")


def test_an_empty_log(make_log):
    assert csv_rows(make_log()) == []
    actions = sheet(make_log())
    assert actions["A3"].value.startswith("No actions to show")
    assert date(2031, 3, 24).strftime("%Y") in actions["A2"].value
