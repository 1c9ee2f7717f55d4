"""The committed sample papers are what their sources say, and the comparison with them sees every slip."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from samples_golden import KINDS, score

from minutebook.schema import RECORD_KINDS

ROOT = Path(__file__).parents[1]
PAPERS = ROOT / "samples" / "papers"
GOLDEN = ROOT / "tests" / "golden"
STEMS = sorted(path.stem for path in PAPERS.glob("*.pdf"))


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    command = [sys.executable, ROOT / "samples" / "build.py", "--papers", folder, "--golden", folder]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


def test_every_source_is_built_and_committed(rebuilt: Path) -> None:
    assert sorted(path.stem for path in rebuilt.glob("*.pdf")) == STEMS
    assert sorted(path.stem for path in GOLDEN.glob("*.json")) == STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_the_paper_is_the_one_its_source_gives(rebuilt: Path, stem: str) -> None:
    assert (rebuilt / f"{stem}.pdf").read_bytes() == (PAPERS / f"{stem}.pdf").read_bytes()


@pytest.mark.parametrize("stem", STEMS)
def test_the_golden_records_are_those_its_source_states(rebuilt: Path, stem: str) -> None:
    built, committed = (
        json.loads((folder / f"{stem}.json").read_text(encoding="utf-8")) for folder in (rebuilt, GOLDEN)
    )
    assert built == committed


@pytest.mark.parametrize("stem", STEMS)
def test_every_quoted_word_can_be_read_in_the_pdf(stem: str) -> None:
    document = pypdfium2.PdfDocument(PAPERS / f"{stem}.pdf")
    printed = {word for page in document for word in _words(page.get_textpage().get_text_bounded())}
    golden = json.loads((GOLDEN / f"{stem}.json").read_text(encoding="utf-8"))
    quoted = {word for kind in KINDS for record in golden[kind] for word in _words(record.get("text", ""))}
    assert quoted <= printed


@pytest.mark.parametrize("stem", STEMS)
def test_golden_records_have_the_fields_of_the_schema(stem: str) -> None:
    golden = json.loads((GOLDEN / f"{stem}.json").read_text(encoding="utf-8"))
    for kind in KINDS:
        for record in golden[kind]:
            assert set(record) - {"optional", "life"} <= set(RECORD_KINDS[kind].model_fields), (kind, record)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


ACTION = {
    "item": "5",
    "text": "The Clerk to write to the bus company by 1 May",
    "owners": ["Clerk"],
    "due": "2025-05-01",
    "status": "open",
    "basis": "undertaking",
}


def test_equal_records_have_no_differences() -> None:
    richer = ACTION | {"owners": [{"name": "Clerk", "kind": "post"}], "confidence": 0.9}
    assert score({"actions": [ACTION]}, {"actions": [richer]}) == []


def test_a_missed_and_a_spurious_record_are_named() -> None:
    other = ACTION | {"text": "Mend the hall roof"}
    assert score({"actions": [ACTION]}, {"actions": [other]}) == [
        "actions: missed 'The Clerk to write to the bus company by 1 May'",
        "actions: spurious 'Mend the hall roof'",
    ]


@pytest.mark.parametrize("field", ["owners", "due", "status", "basis", "item"])
def test_a_wrong_field_is_named(field: str) -> None:
    wrong = ACTION | {field: ["Chair"] if field == "owners" else "other"}
    (difference,) = score({"actions": [ACTION]}, {"actions": [wrong]})
    assert difference.startswith(f"actions: {field} of 'The Clerk to write")


def test_a_value_that_the_paper_does_not_state_is_a_difference() -> None:
    undated = {name: value for name, value in ACTION.items() if name != "due"}
    (difference,) = score({"actions": [undated]}, {"actions": [ACTION]})
    assert "want None, got '2025-05-01'" in difference


def test_an_optional_record_may_be_found_or_not() -> None:
    optional = ACTION | {"optional": True}
    assert score({"actions": [optional]}, {"actions": []}) == []
    assert score({"actions": [optional]}, {"actions": [ACTION]}) == []
    assert len(score({"actions": [optional]}, {"actions": [ACTION, ACTION]})) == 1


def test_a_required_record_is_paired_before_an_optional_one_of_the_same_words() -> None:
    minuted = ACTION | {"optional": True, "basis": "marked"}
    assert score({"actions": [minuted, ACTION]}, {"actions": [ACTION]}) == []


def test_an_absent_kind_is_not_compared() -> None:
    assert score({"decisions": []}, {"actions": [ACTION]}) == []
