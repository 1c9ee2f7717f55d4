"""Search finds pages and records, shows where, and takes any text as a query."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from minutebook.corpus import search
from minutebook.schema import Access

any_text = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def council(corpus, minutes, file):
    path = file("a.pdf", "x")
    corpus.store(minutes(), path, path.stat())
    return corpus


def test_a_page_is_found_with_its_place_and_the_words_marked(council):
    (hit,) = search(council, "lease")
    assert (hit.kind, hit.file_name, hit.page, hit.page_label) == ("page", "a.pdf", 2, "ii")
    assert hit.marked("[", "]") == "Any other business: the harbour café’s [lease]."
    assert (hit.body, hit.date) == ("Fenmarsh Adults Committee", date(2016, 3, 8))


def test_records_of_all_kinds_with_text_are_found(council):
    assert {hit.kind for hit in search(council, "ferry")} == {
        *("page", "actions", "agenda_items", "minute_items", "decisions", "recommendations", "forward_items"),
    }
    (hit,) = search(council, "dredge")
    assert (hit.kind, hit.page, hit.record_id, hit.access) == (
        "plan_actions",
        1,
        council.db.execute("SELECT id FROM plan_actions").fetchone()[0],
        Access.OPEN,
    )
    assert [hit.kind for hit in search(council, "crossings")] == ["indicators"]
    assert [hit.kind for hit in search(council, "mooring")] == ["reports"]


@pytest.mark.parametrize("query", ["cafe", "CAFÉ", "harbour lease", '"other business"', "leas*", "lease NOT ferry"])
def test_accents_case_and_search_syntax(council, query):
    assert [hit.page for hit in search(council, query)] == [2]


@pytest.mark.parametrize(
    "query", ["café's", "harbour/cafe", "(lease", 'lease"', "other-business", "lease?", "AND lease"]
)
def test_what_is_no_syntax_is_searched_as_words(council, query):
    hits = search(council, query)
    assert [hit.page for hit in hits] == ([2] if query != "AND lease" else [])


@pytest.mark.parametrize(
    "query", ["", "  ", "\0", "*", "*id", "***", '"', "'", "()", "text:", "nosuch:x", "NEAR(", "-", "^"]
)
def test_a_query_without_words_finds_nothing(council, query):
    assert search(council, query) == []


def test_endings_do_not_matter(council):
    assert search(council, "discussing")[0].marked("<", ">").count("<discussed>") == 1


def test_limit(council):
    assert len(search(council, "ferry", limit=2)) == 2
    assert search(council, "ferry", limit=0) == search(council, "ferry", limit=-1) == []


def test_marks_in_the_papers_own_text_are_dropped(corpus, minutes, file):
    path = file("a.pdf", "x")
    paper = minutes()
    paper.document.pages[0].text = "\ufdd1 odd \ufdd0 ferry \ufdd1 marks \ufdd0 \x1b[31m"
    corpus.store(paper, path, path.stat())
    (hit,) = [hit for hit in search(corpus, "odd marks") if hit.kind == "page"]
    assert {"odd", "marks"} <= {fragment.text for fragment in hit.snippet if fragment.matched}
    assert not {"\ufdd0", "\ufdd1"} & set(hit.marked("", ""))


@any_text
@given(st.text())
@example('"' * 3_000)
@example("a " * 20_000)
@example("(" * 3_000)
@example("a AND " * 3_000 + "a")
@example("NOT " * 500)
@example("a* " * 500)
@example("\ud800 lone surrogate")
@example("'; DROP TABLE documents; --")
def test_no_text_raises(council, query):
    started = time.process_time()
    hits = search(council, query)
    assert time.process_time() - started < 1
    assert len(hits) <= 20
    assert council.db.execute("SELECT count(*) FROM documents").fetchone() == (1,)


fts_words = st.sampled_from(
    ["ferry", "AND", "OR", "NOT", "NEAR", "(", ")", '"', "*", ":", "text", "^", "+", "-", "{", "}", ","]
)


@any_text
@given(st.lists(fts_words, max_size=12).map(" ".join))
def test_no_near_syntax_raises(council, query):
    assert len(search(council, query)) <= 20


@any_text
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40))
@example("\ufdd0")
@example("tide \ufdd1 table")
def test_any_text_of_a_page_comes_back_in_its_snippet(corpus, minutes, file, words):
    path = file("own.pdf", words)
    paper = minutes("own", parser=f"p{hash(words)}")
    paper.document.pages[0].text = f"{words} anchorage"
    corpus.store(paper, path, path.stat())
    (hit,) = [hit for hit in search(corpus, "anchorage") if hit.kind == "page"]
    assert [fragment.text for fragment in hit.snippet if fragment.matched] == ["anchorage"]
    assert " ".join(f"{words} anchorage".replace("\ufdd0", "").replace("\ufdd1", "").split()).endswith(
        hit.marked("", "").removeprefix("…")
    )
