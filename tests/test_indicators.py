"""Measures of performance: tables of them, and boxes with labelled values."""

import pytest
from printed_tables import block, paper, table

from minutebook.extract.evidence import Ids
from minutebook.extract.indicator_boxes import labelled_values
from minutebook.extract.indicator_columns import IndicatorColumn, read_indicator_heading
from minutebook.extract.indicator_values import after_remark, figure, target
from minutebook.extract.indicators import find_indicators
from minutebook.extract.parts import part_records
from minutebook.ingest.model import Block, Table
from minutebook.schema import Indicator, PartKind, Rag

QUARTERS = ("Priority", "RAG overall", "Performance measure", "2010/11", "Qtr1", "Qtr2", "Target 2011/12")


def of(*flow: Block | Table) -> list[Indicator]:
    plan = paper(*flow, kind=PartKind.REPORT)
    ids = Ids("0" * 64)
    return find_indicators(plan, part_records(plan, ids), [], ids)


def read(*flow: Block | Table) -> list[tuple[str, str | None, str | None, Rag | None]]:
    return [(one.name, one.target, one.actual, one.rag) for one in of(*flow)]


def bold(text: str, base: float = 100.0) -> Block:
    made = block([text], base=base)
    made.bold = True
    return made


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Performance measure", IndicatorColumn.NAME),
        ("KPI", IndicatorColumn.NAME),
        ("Target 2011/12", IndicatorColumn.TARGET),
        ("Target group", IndicatorColumn.BESIDE),
        ("Latest figure", IndicatorColumn.ACTUAL),
        ("Date of latest data", IndicatorColumn.BESIDE),
        ("Previous period", IndicatorColumn.BESIDE),
        ("Qtr3", IndicatorColumn.QUARTER),
        ("Q1", IndicatorColumn.QUARTER),
        ("2010/11", IndicatorColumn.YEAR),
        ("RAG Status", IndicatorColumn.RAG),
        ("Directorate", None),
        ("The target was met.", None),
    ],
)
def test_what_headings_say(text, column):
    assert read_indicator_heading(text) is column


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("48%", "48%"),
        ("21% (YE16%)", "21% (YE16%)"),
        ("Forecast", None),
        ("Fore cast", None),
        ("Due May 2012", None),
        ("tbs", None),
        ("2009/10 data not yet available", None),
        ("", None),
    ],
)
def test_values_and_words_that_there_is_none(text, value):
    assert figure(text) == value


def test_targets_may_say_what_is_to_change():
    assert target("Reduction in rate") == "Reduction in rate"
    assert target("Need to agree how this is counted") is None
    assert target("Increase tbc") is None


def test_a_value_behind_the_word_that_another_is_missing():
    assert after_remark("2009/10 data not yet available – 6 month rate was 0.64") == "6 month rate was 0.64"
    assert after_remark("Not available") is None


def test_the_latest_quarter_with_a_figure_is_the_value():
    rows = (
        ("Priority 1", "Amber", "Young people not in work", "7.1%", "7.4%", "6.1%", "5.3%"),
        ("", "", "Apprenticeships begun", "829", "310", "Forecast", "909"),
        ("", "", "Places in nurseries", "12", "Forecast", "Forecast", ""),
    )
    grid = table(QUARTERS, *rows)
    grid.rows[0].cells[1].box = (200.0, 80.0, 400.0, 999.0)
    assert read(grid) == [
        ("Young people not in work", "5.3%", "6.1%", None),
        ("Apprenticeships begun", "909", "310", None),
        ("Places in nurseries", None, None, None),
    ]


def test_a_rating_of_the_row_is_the_indicators():
    grid = table(("Measure", "Target", "Actual", "RAG"), ("Pupils who feel safe", "80%", "71%", "R"))
    assert read(grid) == [("Pupils who feel safe", "80%", "71%", Rag.RED)]


def test_rows_of_places_take_the_bold_line_above_into_their_name():
    grid = table([], ("", "Target", "Performance"), ("Saltby and", "7.2%", "6.3%"), ("Wexcombe", "", ""))
    assert read(bold("Leavers not in work"), grid) == [
        ("Leavers not in work Saltby and Wexcombe", "7.2%", "6.3%", None)
    ]


@pytest.mark.parametrize(
    "grid",
    [
        table(("Action", "Lead", "Measure", "Target date"), ("Mend the road", "Clerk", "Speed below 22mph", "2026")),
        table(("Payee", "Budget", "Actual"), ("Wexcombe Garden Supplies", "£100", "£90")),
        table(("School", "Households"), ("Saltby Primary School", "41")),
    ],
)
def test_tables_that_are_no_performance_tables(grid):
    assert of(grid) == []


def test_labelled_values():
    assert labelled_values("Target: 48% Performance: 62.4%") == [("target", "48%"), ("performance", "62.4%")]
    assert labelled_values("Target: 400, Floor 360") == [("target", "400"), ("floor", "360")]
    assert labelled_values("The target was missed") == []


def test_a_box_of_labelled_values_below_a_name():
    found = of(
        bold("Ratings of parks as good (NI 199)."),
        block(["Target: 48% Performance: 62.4%"]),
        block(["Ranking 2nd in England."]),
        bold("Admissions to hospital (NI 70)."),
        block(["Target: 87.5 per 10,000"]),
        block(["Performance: data not yet available"]),
    )
    assert [(one.name, one.target, one.actual) for one in found] == [
        ("Ratings of parks as good (NI 199).", "48%", "62.4%"),
        ("Admissions to hospital (NI 70).", "87.5 per 10,000", None),
    ]
    assert found[0].evidence[0].quote == "Ratings of parks as good (NI 199)."


def test_without_a_colon_only_below_a_name_that_is_marked():
    assert read(bold("Take-up by area."), block(["Countywide 809."]), block(["Target increase by 10%"])) == [
        ("Take-up by area.", "increase by 10%", None, None)
    ]
    assert read(block(["Views of parents (NI 54)."]), block(["Score 63 out of 100 (average 61)"])) == [
        ("Views of parents (NI 54).", None, "63 out of 100", None)
    ]
    assert of(block(["The office was full."]), block(["Target groups met 3 times"])) == []


def test_labelled_values_in_a_table_below_the_row_of_the_name():
    values = ("Latest: 94%", "Target: 90%, Floor: 85%", "Previous: 89% (Amber)")
    assert read(table([], ("Calls answered", "", "GREEN"), values)) == [("Calls answered", "90%", "94%", Rag.GREEN)]
