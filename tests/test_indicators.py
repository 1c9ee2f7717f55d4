"""Measures of performance: tables of them, and boxes with labelled values."""

from dataclasses import replace

import pytest
from printed_tables import block, paper, table

from minutebook.extract.evidence import Ids
from minutebook.extract.indicators.boxes import labelled_values
from minutebook.extract.indicators.columns import IndicatorColumn, read_indicator_heading
from minutebook.extract.indicators.indicators import find_indicators
from minutebook.extract.indicators.values import after_remark, figure, target, trend_of
from minutebook.extract.parts import part_records
from minutebook.extract.printed_numbers import cell_number, number_of
from minutebook.ingest.model import Block, BlockKind, Table
from minutebook.schema import Direction, Indicator, PartKind, PeriodValue, Rag

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


def heading(text: str) -> Block:
    made = bold(text)
    made.kind = BlockKind.HEADING
    made.size = 14.0
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
        ("Previous period", IndicatorColumn.EARLIER),
        ("Qtr3", IndicatorColumn.QUARTER),
        ("Q1", IndicatorColumn.QUARTER),
        ("2010/11", IndicatorColumn.YEAR),
        ("RAG Status", IndicatorColumn.RAG),
        ("2030/31 Q2", IndicatorColumn.QUARTER),
        ("YTD", IndicatorColumn.TO_DATE),
        ("Plan", IndicatorColumn.TARGET),
        ("Performance against target", IndicatorColumn.BESIDE),
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


def test_a_rating_of_a_group_of_which_one_row_stands_at_the_foot_of_the_page_is_no_indicators():
    rows = (
        ("Priority 1", "Amber", "Young people not in work", "7.1%", "7.4%", "6.1%", "5.3%"),
        ("", "", "Apprenticeships begun", "829", "310", "300", "909"),
        ("Priority 2", "Green", "Reading at seven", "80%", "81%", "82%", "85%"),
        ("", "", "Writing at seven", "70%", "71%", "72%", "75%"),
        ("Priority 3", "Red", "Places in nurseries", "12", "14", "15", "20"),
    )
    grid = table(QUARTERS, *rows)
    for place in (0, 2):
        grid.rows[place].cells[1].box = (200.0, 80.0, 400.0, grid.rows[place + 1].cells[1].box[3] + 90)
    assert [rag for *_, rag in read(grid)] == [None] * 5


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
    assert labelled_values("Target: 48% Performance: 62.4% Last year: 60%") == [
        ("target", "Target", "48%"),
        ("actual", "Performance", "62.4%"),
        ("earlier", "Last year", "60%"),
    ]
    assert labelled_values("Target: 400, Floor 360") == [("target", "Target", "400"), ("beside", "Floor", "360")]
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


SCORECARD = (
    *("Ref", "Indicator", "Unit", "Good is", "2029/30 outturn", "Q1", "Q2", "Target"),
    *("England average", "Rank", "Status"),
)


def test_all_that_a_scorecard_prints_of_a_measure():
    (one,) = of(
        table(
            SCORECARD,
            ("LI 7", "Days to let a home", "days", "Low", "24", "21", "1,019", "20", "26", "54th of 326", "Amber"),
        )
    )
    assert (one.code, one.unit, one.direction, one.rag) == ("LI 7", "days", Direction.LOWER, Rag.AMBER)
    assert (one.actual, one.actual_number, one.period, one.target_number) == ("1,019", 1019.0, "Q2", 20.0)
    assert [(was.period, was.value) for was in one.earlier] == [("2029/30 outturn", "24"), ("Q1", "21")]
    assert (one.comparison, one.ranking) == ("26", "54th of 326")


def test_the_later_year_is_the_value_whatever_the_order():
    (one,) = of(table(("Measure", "2031/32", "2029/30", "2030/31"), ("Homes let", "7", "5", "6")))
    assert (one.actual, one.period) == ("7", "2031/32")
    assert [was.value for was in one.earlier] == ["5", "6"]


def test_a_vague_heading_holds_ratings_only_if_its_cells_do():
    header = ("Measure", "Target", "Actual", "Status")
    assert read(table(header, ("Homes let", "9", "8", "G"), ("Rents paid", "9", "8", "R")))[0][3] is Rag.GREEN
    assert read(table(header, ("Homes let", "9", "8", "As agreed"), ("Rents paid", "9", "8", "R")))[0][3] is None


def test_values_on_the_colours_of_their_ratings():
    grid = table(("Measure", "Target", "Actual"), ("Homes let", "9", "8"), ("Rents paid", "9", "9"))
    grid.rows[0].cells[2].fill, grid.rows[1].cells[2].fill = "ff0000", "00b050"
    assert [one.rag for one in of(grid)] == [Rag.RED, Rag.GREEN]
    grid.rows[0].cells[2].fill = "00b050"
    assert [one.rag for one in of(grid)] == [None, None]


def test_what_a_box_says_besides_the_value():
    (one,) = of(
        bold("Parks rated as good (NI 199)"),
        block(["Target: 48% Performance: 62.4% Previous year: 60% RAG: Green"]),
        block(["Ranking 2nd among neighbours and 18th in England."]),
    )
    assert (one.code, one.actual, one.unit, one.rag) == ("NI 199", "62.4%", "%", Rag.GREEN)
    assert one.ranking == "Ranking 2nd among neighbours and 18th in England."
    assert one.earlier == [PeriodValue(period="Previous year", value="60%")]


def test_a_sentence_behind_a_value_is_none_of_it():
    assert read(bold("Calls answered"), block(["Target: 90% Actual: 87.3% Volumes rose over the quarter."])) == [
        ("Calls answered", "90%", "87.3%", None)
    ]


def test_a_numbered_name_without_values_counts_only_among_performance_information():
    name = block(["People who get on well together (NI 1)."])
    head = bold("Key performance information")
    head.kind = BlockKind.HEADING
    assert read(head, name, block(["A survey is to take place."])) == [(name.text, None, None, None)]
    assert of(name, block(["A survey is to take place."])) == []


def test_lines_below_a_table_of_places():
    grid = table([], ("", "Target", "Performance"), ("Saltby and", "7.2%", "6.3%"))
    (one,) = of(bold("Leavers not in work"), grid, block(["Wexcombe"]), block(["England average: 13.7%"]))
    assert (one.name, one.comparison) == ("Leavers not in work Saltby and Wexcombe", "England average: 13.7%")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("62.4%", 62.4),
        ("£1,250", 1250.0),
        ("£1.5m", 1.5e6),
        ("-3.1", -3.1),
        ("(12)", -12.0),
        ("13 out of 16", None),
        ("2029/30", None),
        ("tbc", None),
        (None, None),
    ],
)
def test_the_number_in_a_printed_value(text, number):
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("62.4%", 62.4), ("(£12)", -12.0), ("<5", 5.0), ("12 May", None), ("54th", None), ("", None)]
)
def test_cells_that_are_numbers(text, number):
    assert cell_number(text) == number


def test_a_name_among_others_is_a_measure_though_it_has_no_value_yet():
    flow = (
        heading("Key performance information"),
        bold("Boats moored safely", 120),
        block(["Target: 48% Performance: 62%"], base=140),
        bold("Steps swept by nine", 160),
        block(["The count has begun anew, so last year's target is of no use."], base=180),
        heading("Strengths"),
        bold("Much is done", 220),
        block(["And well."], base=240),
    )
    assert read(*flow) == [("Boats moored safely", "48%", "62%", None), ("Steps swept by nine", None, None, None)]


def test_a_ranking_is_found_in_its_sentence():
    said = "The questions were changed. However, our rate is 3rd in comparison with our neighbours."
    (one,) = of(bold("Boats moored safely"), block(["Target: 48% Performance: 62%"], base=120), block([said], base=140))
    assert one.ranking == "However, our rate is 3rd in comparison with our neighbours."


def test_a_label_among_labels_needs_no_colon():
    rows = (("Boats moored safely", "", "AMBER"), ("Latest: 5,534", "Target: 5,998", "Previous 5,473 (Amber)"))
    (one,) = of(table((), *rows))
    assert one.earlier == [PeriodValue(period="Previous", value="5,473 (Amber)")]


def test_indicators_of_which_only_progress_is_told_are_measures():
    header = ("Verifiable indicators", "Timescale", "Progress")
    rows = (("Boats adrift fall to 5%.", "2031", "7%"), ("Steps are swept daily.", "", ""), ("By the quay", "", ""))
    assert read(table(header, *rows)) == [
        ("Boats adrift fall to 5%.", None, "7%", None),
        ("Steps are swept daily.", None, None, None),
    ]


def test_a_rating_stands_under_the_name_of_a_period():
    header = ("Indicator", *(f"Q2 2030/31 {what}" for what in ("Value", "Target", "Status")))
    grid = table(header, ("Boats", "96%", "90%", ""))
    grid.rows[0].cells[3].fill = "00b050"
    assert read(grid) == [("Boats", "90%", "96%", Rag.GREEN)]


def test_a_last_year_not_yet_reported_has_no_value():
    header = ("Indicator", "2023/24", "Target 2024/25", "Outturn 2024/25")
    rows = (("Boats moored safely", "83%", "85%", "Not yet available"), ("Steps swept", "70%", "75%", ""))
    assert [(one.actual, one.target) for one in of(table(header, *rows))] == [(None, "85%"), ("70%", "75%")]


def test_the_last_month_is_the_latest_value_beside_the_year_to_date() -> None:
    grid = table(
        ("Measure", "Standard", "Apr-31", "May-31", "YTD"), ("Boats moored in an hour", "90%", "81%", "85%", "83%")
    )
    (measure,) = of(grid)
    assert (measure.actual, measure.period) == ("85%", "May-31")
    assert measure.earlier == [PeriodValue(period="Apr-31", value="81%"), PeriodValue(period="YTD", value="83%")]
    (alone,) = of(table(("Measure", "Standard", "YTD"), ("Boats moored in an hour", "90%", "83%")))
    assert alone.actual == "83%"


def test_the_later_of_two_like_quarters_counts_whichever_is_printed_first() -> None:
    grid = table(
        ("Indicator", "2031/32 Q2", "2030/31 Q2", "Target", "Performance against target"),
        ("Berths let", "104", "112", "110", "Amber"),
        ("Ropes renewed", "20", "12", "18", "Green"),
    )
    assert read(grid) == [("Berths let", "110", "104", Rag.AMBER), ("Ropes renewed", "18", "20", Rag.GREEN)]


def test_a_row_of_values_of_the_measure_above_is_no_measure() -> None:
    grid = table(
        ("Price indicator", "2031/32", "Target"),
        ("Limit on deposits", "£10m", "£9m"),
        ("Actual as at 3 May", "£4m", ""),
    )
    assert [name for name, *_ in read(grid)] == ["Limit on deposits"]


def test_the_target_of_the_same_quarter_comes_before_that_of_the_year() -> None:
    grid = table(
        ("Performance indicator", "Annual target", "Q1 target", "Q1 actual"), ("Berths let", "110", "25", "27")
    )
    assert [(one.target, one.actual) for one in of(grid)] == [("25", "27")]


def test_of_several_outturns_the_last_year_counts() -> None:
    header = ("Indicator", "01/02 actual", "02/03 actual", "03/04 target", "03/04 est out-turn")
    assert [(one.target, one.actual) for one in of(table(header, ("Berths let", "18", "20", "22", "21.08")))] == [
        ("22", "21.08")
    ]


@pytest.mark.parametrize(
    ("printed", "trend"), [("é", "↑"), ("\uf0ea", "↓"), ("è", "→"), ("▲", "▲"), ("Improving", "Improving")]
)
def test_letters_that_a_symbol_font_draws_as_arrows_are_arrows(printed: str, trend: str) -> None:
    assert trend_of(printed) == trend


def test_names_may_stand_behind_the_codes_under_any_heading() -> None:
    found = read(
        table(
            ["Ref", "How we tell success", "Annual target", "Q2 2031/32", "Q3 2031/32"],
            ["E1.1", "Waste collected from the quays", "< 404 t", "218 t", "341 t"],
            ["E1.2", "Visitors to the museum", "Upward trend", "455", "736"],
        )
    )
    assert found == [
        ("Waste collected from the quays", "< 404 t", "341 t", None),
        ("Visitors to the museum", "Upward trend", "736", None),
    ]


@pytest.mark.parametrize(
    ("text", "name", "actual", "wanted", "rag"),
    [
        ("Days to let a berth: 24.6 against a target of 21 (Red)", "Days to let a berth", "24.6", "21", Rag.RED),
        (
            "Gates opened on time was 91% compared with our target of 95% – amber",
            "Gates opened on time",
            "91%",
            "95%",
            Rag.AMBER,
        ),
        ("Income from moorings – £12,400 (target £12,000)", "Income from moorings", "£12,400", "£12,000", None),
        (
            "Visits to the quay have risen to 1,204 versus the annual target of 1,500",
            "Visits to the quay",
            "1,204",
            "1,500",
            None,
        ),
    ],
)
def test_bullets_that_state_a_value_against_its_target_are_measures(text, name, actual, wanted, rag):
    bullets = [block([f"• {text}"]), block(["• Slips dredged: 4 (target 5)"])]
    assert read(*bullets)[0] == (name, wanted, actual, rag)


def test_one_remark_on_a_target_is_no_measure_nor_is_what_minutes_say():
    stated = "• Days to let a berth: 24 against a target of 21"
    assert read(block([stated]), block(["• The target of 21 days was met in May."])) == []
    minutes = paper(block([stated]), block([stated]), kind=PartKind.MINUTES)
    ids = Ids("0" * 64)
    assert find_indicators(minutes, part_records(minutes, ids), [], ids) == []


def test_a_table_of_periods_under_a_name_is_one_measure_with_its_last_value():
    rows = ("Q1 2030/31", "95%", "93%"), ("Q2 2030/31", "96%", "97%"), ("Q3 2030/31", "96%", "tbc")
    (found,) = of(bold("Bills paid within 30 days"), table(("Period", "Target", "Actual"), *rows))
    assert (found.name, found.target, found.actual, found.period) == (
        "Bills paid within 30 days",
        "96%",
        "97%",
        "Q2 2030/31",
    )
    assert found.earlier == [PeriodValue(period="Q1 2030/31", value="93%")]


def test_target_and_rating_are_those_of_the_period_of_the_value():
    header = ("Indicator", "Q1 Target", "Q1 Actual", "Q1 RAG", "Q2 Target", "Q2 Actual", "Q2 RAG")
    (found,) = of(table(header, ("Berths let", "70%", "64%", "R", "75%", "76%", "G")))
    assert (found.target, found.actual, found.rag) == ("75%", "76%", Rag.GREEN)


def test_plain_words_over_the_columns_of_values_and_forecasts_are_told_apart():
    header = ("What we measure", "Where we were", "Where we want to be", "Where we are now", "Projected result")
    (found,) = of(table(header, ("Berths let", "70%", "80%", "76%", "79%")))
    assert (found.target, found.actual, found.earlier[0].value) == ("80%", "76%", "70%")


def test_a_status_that_is_a_colour_is_the_rating_and_words_between_give_the_baseline():
    rated = of(bold("Berths let"), block(["Target: 80% | Actual: 76% | Status: Amber"]))
    assert (rated[0].actual, rated[0].rag) == ("76%", Rag.AMBER)
    (based,) = of(bold("Visits"), block(["A baseline of 809 was counted."]), block(["Target: 900 Actual: 965"]))
    assert based.earlier == [PeriodValue(period="baseline", value="809")]


def test_years_with_actual_or_target_in_brackets_pair_the_target_with_its_year():
    header = ("Measure", "2029/30 (actual)", "2029/30 (target)", "2030/31 (target)")
    (found,) = of(table(header, ("Berths let", "76%", "75%", "80%")))
    assert (found.target, found.actual) == ("75%", "76%")


def test_measures_across_the_top_with_their_values_below():
    grid = table(
        ("", "Berths let", "Boats lifted"), ("Target", "75%", "40"), ("Actual", "76%", "33"), ("RAG", "Green", "Amber")
    )
    assert read(grid) == [("Berths let", "75%", "76%", Rag.GREEN), ("Boats lifted", "40", "33", Rag.AMBER)]
    assert read(table(("", "2029", "2030"), ("Target", "75%", "40"), ("Actual", "76%", "33"))) == []


def test_cards_of_a_name_a_figure_and_a_target():
    rows = ("Berths let\n76%\nTarget: 75%\nLast quarter 71%", "Boats lifted\n33\nTarget: 40"), ("Notes\nNone", "")
    assert read(table((), *rows)) == [("Berths let", "75%", "76%", None), ("Boats lifted", "40", "33", None)]


def test_a_label_before_the_name_of_a_measure_is_no_part_of_it():
    flow = [
        bold("Harbour performance"),
        block(["Performance indicator: Berths let"]),
        block(["Target: 75%"]),
        block(["Performance: 76%"]),
    ]
    assert read(*flow) == [("Berths let", "75%", "76%", None)]


@pytest.mark.parametrize(
    ("name", "wanted", "before"),
    [
        (
            "The share of boats adrift will have fallen from 7.3% in 2030/31 to below 5%",
            "below 5%",
            ("2030/31", "7.3%"),
        ),
        ("Raise berths let from 418 to the former level of 500 by 2033", "500", ("baseline", "418")),
        ("Boats lifted from 2 May to 9 June", None, None),
        ("Pupils from 14 to 19/20", None, None),
    ],
)
def test_a_name_may_say_from_what_to_what_its_measure_is_to_change(name, wanted, before):
    (found,) = of(table(("Indicator", "Timescale", "Progress"), (f"{name}.", "2033", "")))
    assert found.target == wanted
    assert found.earlier == ([PeriodValue(period=before[0], value=before[1])] if before else [])


def titled(title: str, text: str) -> Block:
    made = block([f"{title}: {text}"])
    words = made.lines[0].words
    made.lines[0].words = [replace(word, bold=n < len(title.split())) for n, word in enumerate(words)]
    return made


def test_paragraphs_with_a_bold_title_state_measures_in_their_first_sentence():
    told = "the rate at the end of May was 76% against a target of 80%. More will come."
    assert read(titled("Berths let", told), titled("Boats lifted", "this stood at 33, against its target of 40."))[
        0
    ] == (
        "Berths let",
        "80%",
        "76%",
        None,
    )
    plain = block([f"Berths let: {told}"])
    assert read(plain, plain) == []


def test_a_heading_may_rate_all_measures_below_it():
    grid = table(("Indicator", "Target", "Actual"), ("Berths let", "80%", "76%"))
    assert read(heading("Indicators rated red"), grid)[0][3] is Rag.RED
    assert read(heading("Amber measures"), grid)[0][3] is Rag.AMBER
    assert read(heading("Red squirrels of the harbour"), grid)[0][3] is None


def test_names_may_stand_under_the_heading_of_codes():
    grid = table(("PI", "Target", "Tolerance", "Actual", "Status"), ("Berths let", "80%", "5%", "76%", "Amber"))
    assert read(grid) == [("Berths let", "80%", "76%", Rag.AMBER)]


def test_rows_of_targets_and_rows_of_values_make_one_measure_of_the_last_period():
    rows = ("Berths let", "Target", "70", "75", "80"), ("", "Actual", "71", "73", ""), ("Boats", "Actual", "4", "", "")
    (found,) = of(table(("Measure", "", "Q1", "Q2", "Q3"), *rows))
    assert (found.name, found.target, found.actual, found.period) == ("Berths let", "75", "73", "Q2")
    assert found.earlier == [PeriodValue(period="Q1", value="71")]


def test_promises_with_how_we_did():
    assert read(table(("Our promise", "Standard", "How we did"), ("Answer in 3 days", "95%", "97%"))) == [
        ("Answer in 3 days", "95%", "97%", None)
    ]


def test_headings_that_a_page_repeats_in_part_are_no_measure():
    grid = table(
        ("Performance indicator", "Value", "Target"), ("Berths let", "76%", "80%"), ("Performance", "Q2 2030/31", "")
    )
    assert [one[0] for one in read(grid)] == ["Berths let"]
