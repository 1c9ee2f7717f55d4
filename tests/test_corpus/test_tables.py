"""Tables have each row with its source, and only the rows that are wanted."""

import csv
import io
import json

import pytest

from minutebook.commands.tables import TableFormat, print_table
from minutebook.corpus.database import Source
from minutebook.corpus.research import tables
from minutebook.corpus.research.described import CITE, metadata
from minutebook.corpus.research.tables import Wanted
from minutebook.corpus.rulings.correcting import correct
from minutebook.errors import UsageError
from minutebook.schema import Access, Status

FERRY = "Clerk to write to the harbour trust about the ferry timetable"


@pytest.fixture
def filled(corpus, minutes, file):
    """Minutes of January, a log of March that closes their action, and a board's minutes under exemption."""
    board = minutes("board", body="Harbour Board", day="2016-04-01", actions=[("=HYPERLINK(1)", Status.OPEN)])
    board.decisions[0].access = Access.EXEMPT
    papers = [
        minutes("january", day="2016-01-12", actions=[(FERRY, Status.OPEN)]),
        minutes("march", actions=[(FERRY, Status.COMPLETED)], basis="log", comments="Sent"),
        board,
    ]
    for paper in papers:
        path = file(paper.document.file_name, paper.document.sha256)
        corpus.store(paper, path, path.stat())
    corpus.settle()
    return corpus


def test_an_action_stands_once_with_its_life(filled):
    (row,) = tables.actions(filled, Wanted("adults"))
    assert {name: row[name] for name in ("text", "status", "first_seen", "last_seen", "closed_by", "owners")} == {
        "text": FERRY,
        "status": "completed",
        "first_seen": "2016-01-12",
        "last_seen": "2016-03-08",
        "closed_by": "2016-03-08",
        "owners": "AW",
    }
    assert (row["file"], row["page"]) == ("march.pdf", 1)


def test_corrections_are_shown(filled):
    correct(filled, tables.actions(filled, Wanted("adults"))[0]["id"], "owners", "P Hollow", "E Fenn", None)
    assert [row["owners"] for row in tables.actions(filled, Wanted(person="hollow"))] == ["P Hollow"]


def test_corrections_of_other_kinds_are_shown_with_their_columns_names(filled):
    first, *others = tables.decisions(filled, Wanted())
    correct(filled, first["id"], "votes_for", "5", "E Fenn", None)
    correct(filled, first["id"], "mover", None, "E Fenn", None)
    correct(filled, tables.attendance(filled, Wanted())[0]["id"], "status", "apologies", "E Fenn", None)
    assert tables.decisions(filled, Wanted()) == [
        first | {"votes_for": 5, "mover": None, "corrected": "mover; votes_for"},
        *others,
    ]
    found = tables.attendance(filled, Wanted())
    assert [(row["status"], row["corrected"]) for row in found[:2]] == [("apologies", "status"), ("present", None)]


def test_rows_lead_to_their_page_where_the_paper_was_published(corpus, minutes, file):
    for number, source in enumerate([Source("https://fenmarsh.example/a.pdf"), None]):
        paper = minutes(f"{number}", day=f"2016-0{number + 1}-12", actions=[(f"Mend gate {number}", Status.OPEN)])
        path = file(paper.document.file_name, paper.document.sha256)
        corpus.store(paper, path, path.stat(), source)
    corpus.settle()
    for table in (tables.actions, tables.decisions, tables.attendance):
        assert {row["url"] for row in table(corpus, Wanted())} == {"https://fenmarsh.example/a.pdf#page=1", None}


def test_a_record_without_a_meeting_is_cited_with_its_papers_only_one_and_what_was_corrected(filled):
    cite = metadata(filled.path)["databases"][filled.path.stem]["queries"][CITE]["sql"]
    of_board = "SELECT p.id FROM parts AS p JOIN documents AS d ON d.id = p.document WHERE d.file_name = 'board.pdf'"
    record = filled.db.execute(of_board).fetchone()[0]
    correct(filled, record, "title", "Minutes of the Harbour Board", "E Fenn", None)
    (row,) = filled.db.query(cite, {"record": record})
    assert (row["committee"], row["date"]) == ("Harbour Board", "2016-04-01")
    assert row["corrected"].startswith("title: Minutes of the Harbour Board (E Fenn, 20")


def test_decisions_and_attendance_stand_as_each_paper_has_them(filled):
    found = tables.decisions(filled, Wanted())
    assert [(row["committee"], row["meeting"], row["votes_for"]) for row in found] == [
        ("Fenmarsh Adults Committee", "2016-01-12", 7),
        ("Fenmarsh Adults Committee", "2016-03-08", 7),
        ("Harbour Board", "2016-04-01", 7),
    ]
    assert len(tables.attendance(filled, Wanted("board"))) == 2
    assert {row["person"] for row in tables.attendance(filled, Wanted(person="anne wexcombe"))} == {"Anne Wexcombe"}


@pytest.mark.parametrize(
    ("wanted", "days"),
    [
        (Wanted(since="2016-03-08"), ["2016-03-08", "2016-04-01"]),
        (Wanted(until="2016-03-08"), ["2016-01-12", "2016-03-08"]),
        (Wanted(since="2016-02-01", until="2016-02-28"), []),
        (Wanted(open_only=True), ["2016-01-12", "2016-03-08"]),
    ],
)
def test_rows_are_chosen_by_day_and_access(filled, wanted, days):
    assert [row["meeting"] for row in tables.decisions(filled, wanted)] == days


def test_an_unknown_committee_is_explained(filled):
    with pytest.raises(UsageError, match="no committee is called 'roads'"):
        tables.decisions(filled, Wanted("roads"))


@pytest.mark.parametrize(("table_format", "delimiter"), [(TableFormat.CSV, ","), (TableFormat.TSV, "\t")])
def test_no_cell_of_a_spreadsheet_starts_a_formula(filled, capsys, table_format, delimiter):
    print_table("actions", filled.path, Wanted("board"), table_format)
    printed = capsys.readouterr()
    head, row = csv.reader(io.StringIO(printed.out), delimiter=delimiter)
    assert dict(zip(head, row, strict=True))["text"] == "'=HYPERLINK(1)"
    assert printed.err == "1 action.\n"


def test_json_has_the_exact_values(filled, capsys):
    print_table("actions", filled.path, Wanted("board"), TableFormat.JSON)
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["text"], row["due"], row["times_carried"]) == ("=HYPERLINK(1)", "2016-04", 0)
