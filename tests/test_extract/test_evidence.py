"""Every record says where it stands, in words that are printed there; its identity follows from that."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_minutes import typed

from minutebook.extract.evidence import Ids, of_blocks
from minutebook.parse import parse_file
from minutebook.schema import Evidence, PaperDocument, Record

PAPERS = sorted((Path(__file__).parents[2] / "samples" / "papers").glob("*.pdf"))
PLACE = Evidence(page=1, bbox=(72, 90, 300, 110), quote="The ford is shut.")


@cache
def read(path: Path) -> PaperDocument:
    return parse_file(path)


def records(document: PaperDocument) -> list[Record]:
    return [record for found in document.records().values() for record in found]


def unspaced(text: str) -> str:
    """A text without white space and hyphens, which may end a line."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_every_quote_is_found_in_the_text_of_its_page(path: Path) -> None:
    document = read(path)
    pages = {page.number: unspaced(page.text) for page in document.document.pages}
    quotes = [(one.page, one.quote) for record in records(document) for one in record.evidence]
    assert len([quote for _, quote in quotes if quote]) >= 3
    assert [(page, quote) for page, quote in quotes if unspaced(quote) not in pages[page]] == []


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_every_record_stands_somewhere_on_the_page(path: Path) -> None:
    document = read(path)
    for record in records(document):
        assert record.evidence, record
        for one in record.evidence:
            x0, top, x1, bottom = one.bbox
            assert 0 <= x0 < x1 <= 1200 and 0 <= top < bottom <= 1200
            assert one.page <= document.document.page_count


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_the_words_of_decisions_and_actions_are_quoted(path: Path) -> None:
    document = read(path)
    for record in [*document.decisions, *document.actions]:
        quoted = unspaced(" ".join(one.quote for one in record.evidence))
        assert unspaced(record.text)[:20] in quoted


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_ids_are_unique_and_the_same_when_parsed_again(path: Path) -> None:
    document, again = read(path), parse_file(path)
    ids = [record.id for record in records(document)]
    assert len(ids) == len(set(ids)) > 0
    assert ids == [record.id for record in records(again)]


def test_an_id_follows_from_the_paper_the_kind_the_place_and_the_text() -> None:
    one = Ids("0" * 64).of("action", [PLACE], "JB")
    assert Ids("0" * 64).of("action", [PLACE], "JB") == one
    others = [
        Ids("1" * 64).of("action", [PLACE], "JB"),
        Ids("0" * 64).of("decision", [PLACE], "JB"),
        Ids("0" * 64).of("action", [PLACE.model_copy(update={"page": 2})], "JB"),
        Ids("0" * 64).of("action", [PLACE], "AS"),
    ]
    assert len({one, *others}) == 5
    assert re.fullmatch(r"action-[0-9a-f]{16}", one)


@given(st.lists(st.sampled_from(["JB", "AS", ""]), max_size=30))
def test_two_records_in_one_place_have_two_ids(names: list[str]) -> None:
    ids, again = Ids("0" * 64), Ids("0" * 64)
    given_ids = [ids.of("action", [PLACE], name) for name in names]
    assert len(set(given_ids)) == len(names)
    assert given_ids == [again.of("action", [PLACE], name) for name in names]


def test_blocks_that_follow_one_another_are_quoted_with_the_labels_between_them() -> None:
    found = of_blocks(typed("(b) ask the Clerk to:\n  (i) write\n  (ii) telephone"))
    assert [one.quote for one in found] == ["ask the Clerk to: (i) write (ii) telephone"]


def test_a_place_on_two_pages_has_an_entry_for_each() -> None:
    found = of_blocks([*typed("(a) write to the county"), *typed("(b) tell residents\n(c) report back", page=2)])
    assert [(one.page, one.quote) for one in found] == [
        (1, "write to the county"),
        (2, "tell residents (c) report back"),
    ]
    assert found[1].bbox[3] > found[0].bbox[3]
