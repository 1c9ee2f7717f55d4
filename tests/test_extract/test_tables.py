"""Tables as records: what they are called, and the numbers beside their printed cells."""

from dataclasses import replace

from printed_tables import block, line, paper, table

from minutebook.extract.evidence import Ids
from minutebook.extract.parts import part_records
from minutebook.extract.printed_tables import tables
from minutebook.ingest.model import Block, BlockKind, Table
from minutebook.schema import PartKind
from minutebook.schema import Table as Record


def read(*flow: Block | Table) -> list[Record]:
    ids = Ids("0" * 64)
    made = paper(*flow, kind=PartKind.REPORT)
    return tables(made, part_records(made, ids), ids)


def heading(text: str, page: int = 1) -> Block:
    made = block([text], page=page)
    made.kind = BlockKind.HEADING
    return made


def test_a_table_is_called_by_the_heading_just_before_it_on_its_page() -> None:
    grid = table(["Berth", "Boats"], ["North", "1,019"])
    bullets = [block([f"• Point {n}"]) for n in range(3)]
    assert read(heading("Moorings"), block(["As follows."]), grid)[0].caption == "Moorings"
    assert read(heading("Moorings"), *bullets, grid)[0].caption is None
    assert read(heading("Moorings"), table(["Berth"], ["North"], page=2))[0].caption is None
    grid.caption = "Table 1"
    assert read(heading("Moorings"), grid)[0].caption == "Table 1"


def test_a_table_that_is_nothing_but_a_band_is_one_row() -> None:
    band = table([], ["Moorings", ""])
    assert [(made.header, made.rows) for made in read(band)] == [([], [["Moorings", ""]])]


def test_a_table_at_the_top_of_a_page_is_called_by_the_heading_that_pages_repeat() -> None:
    grid = table(["Berth"], ["North"], page=2, top=90)
    made = paper(block(["Boats."]), grid, kind=PartKind.REPORT)
    running = [line("Priority 2", 10, 60, page=2), line("Harbour Review 2031", 10, 40, page=2)]
    running[0].words = [replace(word, bold=True) for word in running[0].words]
    made.pages[1].furniture = running
    ids = Ids("0" * 64)
    assert tables(made, part_records(made, ids), ids)[0].caption == "Priority 2"


def test_numbers_stand_beside_the_printed_cells() -> None:
    (counted,) = read(table(["Berth", "Boats", "Share"], ["North", "1,019", "62.4%"], ["South", "tbc", "(3)"]))
    assert counted.rows == [["North", "1,019", "62.4%"], ["South", "tbc", "(3)"]]
    assert counted.numbers == [[None, 1019.0, 62.4], [None, None, -3.0]]
    assert read(table(["Berth"], ["North"]))[0].numbers == []


def test_the_colours_of_cells_stand_beside_them_a_merged_one_in_each_of_its_rows() -> None:
    grid = table(["Action", "Rating"], ["Mend the wall", ""], ["Paint the lamps", ""], ["Dredge", ""])
    grid.rows[0].cells[1].fill = "92d050"
    grid.rows[1].cells[1].over = grid.rows[0].cells[1]
    grid.rows[2].cells[1].fill = "d9d9d9"
    plain = table(["Berth"], ["North"])
    coloured, uncoloured = read(grid, plain)
    assert coloured.fills == [[None, "green 92d050"], [None, "green 92d050"], [None, "d9d9d9"]]
    assert uncoloured.fills == []


def test_headings_below_a_band_are_the_table_s_and_the_band_stays_its_first_row() -> None:
    grid = table([], ["AIM 1: Safer quays", "", ""], ["Action", "Lead", "When"], ["Mend the wall", "Clerk", "May 2031"])
    for cell in grid.rows[1].cells:
        cell.blocks[0].bold = True
    (made,) = read(grid)
    assert made.header == ["Action", "Lead", "When"]
    assert made.rows == [["AIM 1: Safer quays", "", ""], ["Mend the wall", "Clerk", "May 2031"]]


def test_words_over_columns_of_numbers_are_their_headings_but_not_over_other_words() -> None:
    counted = table([], ["", "Berths", "Boats"], ["North quay", "14", "62%"], ["South quay", "9", "71%"])
    assert read(counted)[0].header == ["", "Berths", "Boats"]
    assert read(counted)[0].numbers == [[None, 14.0, 62.0], [None, 9.0, 71.0]]
    told = table([], ["Wall", "Clerk", "May"], ["Lamps", "Warden", "14"], ["Steps", "Clerk", "9"])
    assert read(told)[0].header == []
    assert len(read(told)[0].rows) == 3
