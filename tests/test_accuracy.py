"""The accuracy document and the papers that it is measured on."""

import csv
import json
from pathlib import Path

import accuracy
import pytest
from accuracy import document_lines, macro_f1
from calibration import Sample
from known_papers import KnownPaper, house_of, read_known_papers
from scoring import Tally

from minutebook.schema import Action, Basis, DocumentInfo, DocumentStatus, PaperDocument, Rule

PERSON = "Zenobia Quillfeather"
"""A name that must not leave the papers."""


def paper(body: str, known: list[str], found: list[str]) -> KnownPaper:
    info = DocumentInfo(
        status=DocumentStatus.OK, sha256="0" * 64, file_name=f"{PERSON}.pdf", parser_version="1", page_count=2
    )
    actions = [
        Action(id=f"{body}{i}", rule=Rule.INLINE, text=f"{PERSON} to {text}", basis=Basis.MARKED, item="3")
        for i, text in enumerate(found)
    ]
    records = [{"text": f"{PERSON} to {text}", "item": "4" if text == "count the ducks" else "3"} for text in known]
    return KnownPaper(PERSON, body, {"actions": records}, PaperDocument(document=info, actions=actions))


@pytest.fixture
def lines(monkeypatch) -> list[str]:
    judged = [Sample("c", "actions", rule, frozenset(), right, found) for rule, right, found in JUDGED]
    monkeypatch.setattr(accuracy, "read_judged", lambda: judged)
    papers = [
        paper("parish council A", ["mend the gate", "count the ducks"], ["mend the gate", "count the ducks"]),
        paper("parish council B", ["paint the long wall", "order new tulip bulbs"], ["paint the long wall"]),
        paper("parish council B", [], ["invent a wholly different errand"]),
    ]
    return list(document_lines(papers))


JUDGED = [(Rule.INLINE, True, 30), (Rule.INLINE, True, 30), (Rule.TERSE, False, 10)]


def test_figures_worked_out_by_hand(lines: list[str]) -> None:
    assert "| actions | 4 | 0.750 | 0.750 | 0.750 | 0.750 | 2 |" in lines
    assert "| actions | item | 3 | 2 | 0.667 | 0 |" in lines
    assert "| parish council A | 2 | 1.000 | 1.000 | 1.000 |" in lines
    assert "| parish council B | 2 | 0.500 | 0.500 | 0.500 |" in lines


def test_judged_rules_count_by_how_often_they_were_at_work(lines: list[str]) -> None:
    assert "| actions | 3 | 2 | 0.667 | 0.750 |" in lines


def test_nothing_of_the_papers_stands_in_the_document(lines: list[str]) -> None:
    assert not [line for line in lines if "Zenobia" in line or "Quillfeather" in line or "gate" in line]


def test_bodies_count_once_each() -> None:
    assert macro_f1([Tally(found=9), Tally(found=1, missed=1, spurious=1), Tally()]) == pytest.approx(0.75)
    assert macro_f1([Tally()]) is None


def test_houses_by_file_names() -> None:
    assert house_of("hartsmere--2024_minutes_may") == "hartsmere"
    assert (
        house_of("fenmarsh-roads-2024-05-01-minutes") == house_of("fenmarsh-roads-2024-06-01-pack") == "fenmarsh-roads"
    )


def test_papers_are_read_and_bodies_called_by_kind_and_letter(tmp_path: Path, make_pdf) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    rows = []
    for name, kind in [
        ("ashby--one", "parish"),
        ("ashby--two", "parish"),
        ("birch--one", "parish"),
        ("cole--a", "nhs"),
    ]:
        make_pdf(f"{name}.pdf", f"Minutes of {name}")
        (gold / f"{name}.json").write_text(json.dumps({"file": f"{name}.pdf", "actions": []}))
        rows.append({"file": f"{name}.pdf", "body_kind": kind})
    with (tmp_path / "MANIFEST.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, ["file", "body_kind"])
        writer.writeheader()
        writer.writerows(rows)
    papers = read_known_papers(gold, tmp_path, tmp_path / "read")
    bodies = {one.stem: one.body for one in papers}
    assert bodies == {
        "ashby--one": "parish council A",
        "ashby--two": "parish council A",
        "birch--one": "parish council B",
        "cole--a": "health body A",
    }
    assert [judgement.spurious for one in papers for judgement in one.judgements()] == [[]] * 4


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no files of known records"):
        read_known_papers(tmp_path, tmp_path, tmp_path)
    (tmp_path / "a.json").write_text('{"file": "a.pdf"}')
    with pytest.raises(SystemExit, match=r"a\.pdf is missing"):
        read_known_papers(tmp_path, tmp_path, tmp_path)
