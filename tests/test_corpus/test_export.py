"""The open-data bundle: exact values, by the rules of its standards, whole or not there."""

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from minutebook.commands.export import export
from minutebook.corpus import Corpus
from minutebook.errors import MachineError, UsageError, WithheldError
from minutebook.schema import Access, Outcome, VoteCast, Voter

pytest.importorskip("pyarrow", reason="installed with the package; `uv sync` brings an older environment up to date")


@pytest.fixture
def corpus_file(minutes, file, tmp_path):
    """Two papers of a committee, one with a closed action."""
    path = tmp_path / "council.db"
    with Corpus.open_for_writing(path) as corpus:
        for name, day in (("january", "2016-01-12"), ("march", "2016-03-08")):
            paper = minutes(name, day=day)
            paper.reports.clear()
            paper.decisions[0].text = '=1+1, "quoted"\nand more'
            paper.decisions[0].outcome = Outcome.LOST
            paper.decisions[0].voters = [Voter(name="Ms Wexcombe", vote=VoteCast.AGAINST, person="p1")]
            if name == "march":
                paper.actions[1].text = "Sell Xylophane Yard"
                paper.actions[1].access = Access.EXEMPT
            stored = file(f"{name}.pdf", name)
            corpus.store(paper, stored, stored.stat())
    return path


@pytest.fixture
def bundle(corpus_file, tmp_path):
    export(corpus_file, tmp_path / "data", False, False)
    return tmp_path / "data"


@pytest.fixture
def public(corpus_file, tmp_path):
    export(corpus_file, tmp_path / "public", True, False)
    return tmp_path / "public"


def rows_of(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_value_of_every_table_is_exact(bundle, corpus_file):
    from pyarrow import parquet

    package = json.loads((bundle / "datapackage.json").read_text(encoding="utf-8"))
    tables = [one["name"] for one in package["resources"]]
    assert {"actions", "decisions", "evidence", "rulings", "warnings"} <= set(tables)
    with closing(sqlite3.connect(corpus_file)) as db:
        db.row_factory = sqlite3.Row
        for table in tables:
            stored = [dict(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY rowid")]  # noqa: S608
            assert parquet.read_table(bundle / f"{table}.parquet").to_pylist() == stored, table
            texts = [{name: "" if value is None else str(value) for name, value in row.items()} for row in stored]
            assert rows_of(bundle, table) == texts, table
    assert rows_of(bundle, "decisions")[0]["text"] == '=1+1, "quoted"\nand more'


@pytest.mark.parametrize("kind", ["bundle", "public"])
def test_the_data_package_is_valid(kind, request):
    frictionless = pytest.importorskip("frictionless", reason="a development tool; `uv sync` brings it")
    report = frictionless.validate(str(request.getfixturevalue(kind) / "datapackage.json"))
    assert report.flatten(["title", "note"]) == []
    assert report.stats["tasks"] > 20


def test_columns_are_described_and_refer_to_each_other(bundle):
    package = json.loads((bundle / "datapackage.json").read_text(encoding="utf-8"))
    (actions,) = [one for one in package["resources"] if one["name"] == "actions"]
    described = {field["name"]: (field["type"], field.get("description")) for field in actions["schema"]["fields"]}
    assert described["confidence"] == ("number", "0 to 1: how likely it is that the record and its values are right")
    refers = {key["fields"][0]: key["reference"] for key in actions["schema"]["foreignKeys"]}
    assert refers["meeting"] == {"resource": "meetings", "fields": ["id"]}


def test_popolo_names_people_bodies_meetings_and_votes(bundle):
    found = json.loads((bundle / "popolo.json").read_text(encoding="utf-8"))
    people = {person["id"]: person["name"] for person in found["persons"]}
    assert sorted(people.values()) == ["Anne Wexcombe", "Bill Ottery"]
    (body,) = found["organizations"]
    assert [
        (people[one["person_id"]], one["organization_id"], one["extras"]["meetings"]) for one in found["memberships"]
    ] == [
        ("Anne Wexcombe", body["id"], 2),
        ("Bill Ottery", body["id"], 2),
    ]
    assert [(event["start_date"], len(event["participants"])) for event in found["events"]] == [
        ("2016-01-12T10:00:00", 2),
        ("2016-03-08T10:00:00", 2),
    ]
    motions = {motion["id"] for motion in found["motions"]}
    for vote in found["vote_events"]:
        assert (vote["result"], vote["counts"]) == ("fail", [{"option": "yes", "value": 7}])
        assert [(people[one["voter_id"]], one["option"], one["extras"]) for one in vote["votes"]] == [
            ("Anne Wexcombe", "no", {"name": "Ms Wexcombe"})
        ]
        assert vote["motion_id"] in motions
        assert vote["event_id"] in {event["id"] for event in found["events"]}


def test_a_public_bundle_has_no_closed_word(public, bundle):
    def content(folder):
        return b"\n".join(one.name.encode() + one.read_bytes() for one in sorted(folder.iterdir())).lower()

    assert b"xylophane" in content(bundle)
    assert b"xylophane" not in content(public)
    assert str(public.parent).encode().lower() not in content(public)
    assert [row["text"] for row in rows_of(public, "actions")][:1] == ["Write to the trust about the ferry"]
    assert not {"rulings", "warnings", "releases", "erasures"} & {one.stem for one in public.iterdir()}


def test_strict_refuses_and_leaves_nothing(corpus_file, tmp_path):
    with pytest.raises(WithheldError, match="would be withheld"):
        export(corpus_file, tmp_path / "public", True, True)
    with pytest.raises(UsageError, match="goes with --public"):
        export(corpus_file, tmp_path / "public", False, True)
    assert [one.name for one in tmp_path.iterdir() if "public" in one.name] == []


def test_an_earlier_bundle_is_replaced_whole_and_anything_else_refused(bundle, corpus_file, tmp_path):
    (bundle / "left-over.csv").write_text("x")
    export(corpus_file, bundle, False, False)
    assert not (bundle / "left-over.csv").exists()
    other = tmp_path / "papers"
    other.mkdir()
    (other / "minutes.pdf").write_text("x")
    for target in (other, tmp_path / "no" / "folder", other / "minutes.pdf"):
        with pytest.raises(UsageError):
            export(corpus_file, target, False, False)
    assert (other / "minutes.pdf").read_text() == "x"


def test_a_failed_export_leaves_the_earlier_bundle_and_no_half_of_another(bundle, corpus_file, tmp_path, monkeypatch):
    before = {one.name: one.read_bytes() for one in bundle.iterdir()}
    with monkeypatch.context() as broken, pytest.raises(MachineError, match="full"):
        broken.setattr("minutebook.commands.export.popolo", lambda _: (_ for _ in ()).throw(OSError("full")))
        export(corpus_file, bundle, False, False)
    assert {one.name: one.read_bytes() for one in bundle.iterdir()} == before
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".tmp")] == []
