"""One paper, one transaction: what is stored, what a second run does, what a new version does."""

import os
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from pydantic import BaseModel

from minutebook.corpus import Corpus, InconsistentPaper, Source, Stored, counts, search
from minutebook.corpus.layout.layout import RENAMED_FIELDS
from minutebook.corpus.storing.rows import NOT_STORED
from minutebook.schema import RECORD_KINDS, Access, DocumentStatus, Evidence, PageInfo, VoteCast, Voter

PARSER = "0.1.0"


def put(corpus, paper, path, **more):
    return corpus.store(paper, path, path.stat(), **more)


def only(corpus, sql, *parameters):
    rows = corpus.db.execute(sql, parameters).fetchall()
    assert len(rows) == 1
    return rows[0] if len(rows[0]) > 1 else rows[0][0]


def test_every_record_of_every_kind_is_stored_with_its_evidence(corpus, minutes, file):
    paper = minutes()
    assert put(corpus, paper, file("a.pdf", "minutes")) is Stored.NEW
    for kind, records in paper.records().items():
        stored = [row[0] for row in corpus.db.execute(f"SELECT id FROM {kind} ORDER BY position")]  # noqa: S608
        assert stored == [record.id for record in records] != [], kind
    assert only(corpus, "SELECT count(*) FROM records") == only(corpus, "SELECT count(*) FROM evidence")
    assert only(corpus, "SELECT x0, top, x1, bottom FROM evidence WHERE record LIKE '%-action-1'") == (
        50,
        101,
        400,
        113,
    )
    assert only(corpus, "SELECT code, page FROM warnings") == ("odd_date", 2)
    assert only(corpus, "SELECT votes_for, outcome FROM decisions") == (7, "carried")
    assert only(corpus, "SELECT header, rows FROM tables") == ('["Item", "Who"]', '[["a", "b"]]')
    assert only(corpus, "SELECT plan_group FROM plan_actions") == "Access"
    assert only(corpus, "SELECT recommended, decided, change, changed_text FROM decided_recommendations") == (
        "to keep the ferry running until June",
        "to keep the ferry running",
        "amended",
        "until June →",
    )


def test_who_voted_how_is_stored_with_the_person(corpus, minutes, file):
    paper = minutes()
    paper.decisions[0].voters = [
        Voter(name="Mr Ottery", vote=VoteCast.AGAINST, person="p2"),
        Voter(name="Someone Else", vote=VoteCast.ABSTAINED),
    ]
    put(corpus, paper, file("a.pdf", "minutes"))
    corpus.settle()
    sql = "SELECT v.name, v.vote, p.name FROM voters AS v LEFT JOIN people AS p ON p.id = v.person ORDER BY v.position"
    assert corpus.db.execute(sql).fetchall() == [
        ("Mr Ottery", "against", "Bill Ottery"),
        ("Someone Else", "abstained", "Someone Else"),
    ]


@pytest.mark.parametrize("kind", RECORD_KINDS)
def test_every_field_of_the_schema_has_a_column(corpus, kind):
    elsewhere = {"evidence", "owners", "voters", "bbox"}
    fields = {RENAMED_FIELDS.get(name, name) for name in RECORD_KINDS[kind].model_fields} - elsewhere
    assert fields <= set(corpus.db.table(kind).columns_dict)


@pytest.mark.parametrize(("table", "model"), [("pages", PageInfo), ("evidence", Evidence)])
def test_every_field_of_pages_and_evidence_has_a_column(corpus, table, model: type[BaseModel]):
    assert set(model.model_fields) - {"bbox", *NOT_STORED} <= set(corpus.db.table(table).columns_dict)


def test_storing_again_changes_nothing(corpus, minutes, file, dump):
    path = file("a.pdf", "minutes")
    put(corpus, minutes(), path)
    before = dump(corpus)
    slower = minutes()
    slower.document.seconds = 9.5
    assert put(corpus, slower, path) is Stored.SAME
    assert dump(corpus) == before


def test_the_same_bytes_at_two_paths_are_one_paper(corpus, minutes, file):
    put(corpus, minutes(), file("a.pdf", "minutes"))
    renamed = minutes()
    renamed.document.file_name = "copy.pdf"
    assert put(corpus, renamed, file("copy.pdf", "minutes")) is Stored.COPY
    assert counts(corpus)["documents"] == 1
    assert counts(corpus)["actions"] == 2
    assert only(corpus, "SELECT count(*) FROM sightings WHERE current = 1") == 2


def test_touch_records_a_copy_without_parsing(corpus, minutes, file):
    paper = minutes()
    put(corpus, paper, file("a.pdf", "minutes"))
    copy = file("b.pdf", "minutes")
    assert corpus.holds(paper.document.sha256, PARSER)
    assert corpus.touch(copy, copy.stat(), paper.document.sha256) is Stored.COPY
    assert corpus.touch(copy, copy.stat(), paper.document.sha256) is Stored.SAME
    assert corpus.unchanged(copy, copy.stat(), PARSER)
    with pytest.raises(KeyError):
        corpus.touch(copy, copy.stat(), "0" * 64)


def test_a_changed_file_is_a_new_version_and_the_old_one_is_kept(corpus, minutes, file):
    path = file("a.pdf", "first")
    put(corpus, minutes("first"), path)
    path.write_text("second, longer")
    assert not corpus.unchanged(path, path.stat(), PARSER)
    assert put(corpus, minutes("second"), path) is Stored.CHANGED
    assert only(corpus, "SELECT count(*) FROM documents") == 2
    assert only(
        corpus, "SELECT d.file_name FROM sightings JOIN documents AS d ON d.id = document WHERE NOT current"
    ) == ("first.pdf")
    assert counts(corpus)["documents"] == 1
    assert [hit.document_sha256 for hit in search(corpus, "ferry length")] == [minutes("second").document.sha256]


def test_a_file_that_goes_back_to_its_first_bytes_is_that_version_again(corpus, minutes, file):
    path = file("a.pdf", "first")
    for content in ("first", "second", "first"):
        outcome = put(corpus, minutes(content), path)
    assert outcome is Stored.CHANGED
    assert only(corpus, "SELECT count(*) FROM sightings") == 2
    assert only(corpus, "SELECT file_name FROM current_documents") == "first.pdf"


def test_a_newer_parser_replaces_the_papers_rows(corpus, minutes, file, dump):
    path = file("a.pdf", "minutes")
    other = file("other.pdf", "other")
    put(corpus, minutes(body="Fenmarsh Adlts Committee"), path)
    put(corpus, minutes("other"), other)
    newer = minutes(parser="0.2.0", actions=[("Ask the harbour board", "open")])
    assert not corpus.unchanged(path, path.stat(), "0.2.0")
    assert put(corpus, newer, path) is Stored.REREAD
    assert corpus.unchanged(path, path.stat(), "0.2.0")
    assert search(corpus, "strategy")[0].document_sha256 == minutes("other").document.sha256
    assert len(search(corpus, "strategy")) == 1
    assert len(search(corpus, '"harbour board"')) == 1
    corpus.settle()
    assert [row[0] for row in corpus.db.execute("SELECT name FROM bodies")] == ["Fenmarsh Adults Committee"]
    assert only(corpus, "SELECT count(*) FROM people") == 2


def test_what_a_reread_leaves_is_what_a_first_reading_would_have_stored(tmp_path, minutes, file, dump):
    path = file("a.pdf", "minutes")
    newer = minutes(parser="0.2.0", body="Harbour Board", actions=[("Ask the harbour board", "open")])
    with Corpus.open_for_writing(tmp_path / "twice.db") as twice, Corpus.open_for_writing(tmp_path / "once.db") as once:
        put(twice, minutes(), path)
        put(twice, newer, path)
        put(once, newer, path)
        assert dump(twice) == dump(once)


def test_the_order_of_papers_does_not_matter_to_names(tmp_path, minutes, file, dump):
    papers = [minutes("a", body="FENMARSH ADULTS COMMITTEE"), minutes("b", body="The Fenmarsh Adults Committee")]
    names = []
    for order in (papers, papers[::-1]):
        with Corpus.open_for_writing(tmp_path / f"{order[0].document.file_name}.db") as corpus:
            for paper in order:
                put(corpus, paper, file(paper.document.file_name, "x"))
            names.append(dump(corpus)["bodies"] + dump(corpus)["people"])
    assert names[0] == names[1]
    assert ("fenmarsh adults committee", "The Fenmarsh Adults Committee", None) in names[0]


def test_unchanged_means_same_size_time_and_inode(corpus, minutes, file):
    path = file("a.pdf", "minutes")
    assert not corpus.unchanged(path, path.stat(), PARSER)
    put(corpus, minutes(), path)
    assert corpus.unchanged(path, path.stat(), PARSER)
    os.utime(path, ns=(1, path.stat().st_mtime_ns + 1))
    assert not corpus.unchanged(path, path.stat(), PARSER)
    put(corpus, minutes(), path)
    replacement = file("new.pdf", "minutes")
    os.utime(replacement, ns=(1, path.stat().st_mtime_ns))
    replacement.replace(path)
    assert not corpus.unchanged(path, path.stat(), PARSER)


@pytest.mark.parametrize("status", [DocumentStatus.TIMEOUT, DocumentStatus.CRASHED, DocumentStatus.OVER_LIMIT])
def test_a_failure_that_may_pass_is_tried_three_times(corpus, minutes, file, status):
    path = file("a.pdf", "minutes")
    failed = minutes(status=status)
    for _ in range(2):
        put(corpus, failed, path)
        assert not corpus.unchanged(path, path.stat(), PARSER)
        assert not corpus.holds(failed.document.sha256, PARSER)
    put(corpus, failed, path)
    assert corpus.unchanged(path, path.stat(), PARSER)
    assert not corpus.unchanged(path, path.stat(), "0.2.0")


def test_a_lasting_failure_is_not_tried_again(corpus, minutes, file):
    path = file("a.pdf", "minutes")
    put(corpus, minutes(status=DocumentStatus.ENCRYPTED), path)
    assert corpus.unchanged(path, path.stat(), PARSER)


def test_a_try_that_times_out_does_not_cost_what_was_read_before(corpus, minutes, file):
    path = file("a.pdf", "minutes")
    put(corpus, minutes(), path)
    assert put(corpus, minutes(parser="0.2.0", status=DocumentStatus.TIMEOUT, actions=[]), path) is Stored.KEPT
    assert only(corpus, "SELECT status, parser_version FROM documents") == ("ok", "0.1.0")
    assert counts(corpus)["actions"] == 2
    assert not corpus.unchanged(path, path.stat(), "0.2.0")
    assert put(corpus, minutes(parser="0.2.0"), path) is Stored.REREAD
    assert corpus.unchanged(path, path.stat(), "0.2.0")


def test_records_that_contradict_each_other_are_refused_and_the_next_paper_is_not(corpus, minutes, file, dump):
    twice, dangling = minutes("twice"), minutes("dangling")
    twice.actions[1].id = twice.actions[0].id
    dangling.actions[0].meeting = "no-such-meeting"
    before = dump(corpus)
    for paper in (twice, dangling):
        with pytest.raises(InconsistentPaper, match=r"a\.pdf: its records contradict each other"):
            put(corpus, paper, file("a.pdf", "x"))
        assert dump(corpus) == before
    assert put(corpus, minutes(), file("b.pdf", "x")) is Stored.NEW


def test_where_a_paper_came_from_is_kept(corpus, minutes, file):
    path = file("a.pdf", "minutes")
    source = Source("https://fenmarsh.example/minutes.pdf", datetime(2016, 4, 1, 9, 30, tzinfo=UTC))
    put(corpus, minutes(), path, source=source)
    put(corpus, minutes(), path)
    assert only(corpus, "SELECT source_url, retrieved_at FROM documents") == (
        "https://fenmarsh.example/minutes.pdf",
        "2016-04-01T09:30:00+00:00",
    )


def test_a_page_is_as_closed_as_what_stands_on_it(corpus, minutes, file):
    paper = minutes()
    paper.decisions[0].access = Access.UNCLEAR
    paper.agenda_items[0].access = Access.EXEMPT
    paper.agenda_items[0].first_page = paper.agenda_items[0].last_page = 2
    paper.agenda_items[0].evidence = []
    put(corpus, paper, file("a.pdf", "x"))
    assert dict(corpus.db.execute("SELECT number, access FROM pages")) == {1: "unclear", 2: "exempt"}


def test_odd_paths_and_numbers_are_kept(corpus, minutes, tmp_path):
    odd = tmp_path / os.fsdecode(b"caf\xe9 \xe2\x82\xac'\".pdf")
    odd.write_bytes(b"x")
    huge = SimpleNamespace(st_size=5, st_mtime_ns=2**64 - 5, st_ino=2**64 - 1)
    put(corpus, minutes(), odd)
    assert corpus.unchanged(odd, odd.stat(), PARSER)
    assert corpus.store(minutes(), odd, huge) is Stored.SAME
    assert corpus.unchanged(odd, huge, PARSER)
    assert only(corpus, "SELECT path FROM sightings").endswith("caf\\xe9 €'\".pdf")


def test_last_seen_moves_for_unchanged_files(corpus_path, minutes, file):
    path = file("a.pdf", "minutes")
    with Corpus.open_for_writing(corpus_path) as corpus:
        put(corpus, minutes(), path)
        corpus.db.execute("UPDATE sightings SET last_seen = '2001-01-01T00:00:00+00:00'")
    with Corpus.open_for_writing(corpus_path) as corpus:
        corpus.touch_unchanged(path)
    with Corpus.open_for_reading(corpus_path) as corpus:
        assert only(corpus, "SELECT last_seen > '2016' FROM sightings") == 1


def test_people_are_linked_by_full_name_within_a_body_and_never_guessed(corpus, minutes, file):
    put(corpus, minutes("a"), file("a.pdf", "a"))
    put(corpus, minutes("b", day="2016-05-10"), file("b.pdf", "b"))
    put(corpus, minutes("c", body="Harbour Board"), file("c.pdf", "c"))
    doubtful = minutes("d")
    doubtful.attendance[0].name = "Wexcombe"
    doubtful.attendance[1].name = "Anne Wexcombe"
    twins = minutes("e")
    twins.attendance[1].name = "ANNE WEXCOMBE"
    put(corpus, doubtful, file("d.pdf", "d"))
    put(corpus, twins, file("e.pdf", "e"))

    def people(content, sql="SELECT person FROM attendance WHERE id LIKE ?"):
        return [row[0] for row in corpus.db.execute(sql, [f"{minutes(content).document.sha256[:12]}%"])]

    owners = "SELECT person FROM owners WHERE record LIKE ?"
    anne, bill = people("a")
    assert (anne, bill) == ("fenmarsh adults committee/anne wexcombe", "fenmarsh adults committee/bill ottery")
    assert people("b") == [anne, bill]
    assert people("c")[0] == "harbour board/anne wexcombe"
    assert people("d") == [None, anne]
    assert people("e") == [None, None]
    assert people("a", owners) == [anne, anne, None]
    assert people("e", owners) == [None, None, None]


def test_who_declared_an_interest_is_the_person_who_attended(corpus, minutes, file):
    put(corpus, minutes(), file("a.pdf", "minutes"))
    rows = corpus.db.execute(
        "SELECT d.person = a.person, d.withdrew, d.standing FROM declarations AS d"
        " JOIN attendance AS a ON a.name = d.name"
    ).fetchall()
    assert rows == [(1, None, 0)]


def test_a_post_or_group_that_declared_an_interest_is_nobody_known(corpus, minutes, file):
    paper = minutes()
    paper.declarations[0].person, paper.declarations[0].name = None, "All members present"
    put(corpus, paper, file("a.pdf", "minutes"))
    assert corpus.db.execute("SELECT person FROM declarations").fetchall() == [(None,)]


def test_a_file_that_is_gone_counts_no_more_but_its_paper_is_kept(corpus, minutes, file, tmp_path):
    odd = tmp_path / os.fsdecode(b"caf\xe9.pdf")
    paths = {"a": file("a.pdf", "a"), "b": file("b.pdf", "b"), "odd": odd}
    odd.write_bytes(b"odd")
    for content, path in paths.items():
        put(corpus, minutes(content), path)
    assert corpus.note_gone(tmp_path) == []
    paths["a"].unlink()
    assert corpus.note_gone(tmp_path) == [str(paths["a"])]
    assert counts(corpus)["documents"] == 2
    assert only(corpus, "SELECT count(*) FROM documents") == 3
    assert only(corpus, "SELECT gone_at IS NOT NULL FROM sightings WHERE NOT current") == 1
    paths["a"].write_text("a")
    put(corpus, minutes("a"), paths["a"])
    assert counts(corpus)["documents"] == 3
    assert only(corpus, "SELECT count(*) FROM sightings WHERE gone_at IS NOT NULL") == 0


def test_a_paper_that_was_moved_stays(corpus, minutes, file, tmp_path):
    path = file("a.pdf", "a")
    put(corpus, minutes("a"), path)
    put(corpus, minutes("b"), file("b.pdf", "b"))
    moved = path.rename(tmp_path / "moved.pdf")
    put(corpus, minutes("a"), moved)
    assert corpus.note_gone(tmp_path) == [str(path)]
    assert counts(corpus)["documents"] == 2


def test_an_empty_folder_looks_like_a_disk_that_is_not_there(corpus, minutes, file, tmp_path):
    path = file("a.pdf", "a")
    put(corpus, minutes("a"), path)
    path.unlink()
    assert corpus.note_gone(tmp_path) is None
    assert counts(corpus)["documents"] == 1
