"""`minutebook ingest` through the real command line, and what `search` and `log` then find."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Cli, MakePdf, aged

MINUTES = """FENMARSH COUNTY COUNCIL
MINUTES of the Roads Committee held on 4 March 2024
Present: Councillor A Reed (Chair) and Councillor J Marsh
1. Bus shelters
The report on bus shelters was noted."""


@pytest.fixture
def papers(tmp_path: Path, make_pdf: MakePdf) -> Path:
    folder = tmp_path / "papers"
    (folder / "2024").mkdir(parents=True)
    make_pdf("papers/march.pdf", MINUTES)
    make_pdf("papers/2024/april.pdf", MINUTES.replace("March", "April"))
    aged(Path(shutil.copy(folder / "march.pdf", folder / "2024" / "copy of march.pdf")))
    (folder / "notes.txt").write_text("Buy milk")
    aged(folder / "notes.txt")
    return folder


def ingest(cli: Cli, tmp_path: Path, *arguments: str | Path) -> tuple[int, dict[str, Any], str]:
    run = cli("ingest", *arguments, "--corpus", "a.db", "--report", "report.json")
    assert run.stdout == ""
    return run.returncode, json.loads((tmp_path / "report.json").read_text()), run.stderr


def names(papers: list[dict[str, str]]) -> list[str]:
    return [Path(paper["path"]).name for paper in papers]


def test_a_folder_is_stored_and_told(cli: Cli, tmp_path: Path, papers: Path) -> None:
    exit_code, report, talk = ingest(cli, tmp_path, papers)
    assert exit_code == 0, talk
    assert names(report["new"]) == ["april.pdf", "copy of march.pdf"]
    assert names(report["copy"]) == ["march.pdf"]
    assert (report["unchanged"], report["skipped"], report["failed"]) == (0, 1, [])
    assert talk.splitlines()[0] == "a.db: 2 new, 1 seen at another place."
    assert "1 other file skipped: not a PDF." in talk


def test_a_paper_that_is_gone_is_told_and_left_out(cli: Cli, tmp_path: Path, papers: Path) -> None:
    ingest(cli, tmp_path, papers)
    (papers / "2024" / "april.pdf").unlink()
    exit_code, report, talk = ingest(cli, tmp_path, "papers/../papers")
    assert (exit_code, [Path(path).name for path in report["gone"]]) == (0, ["april.pdf"])
    assert "1 paper no longer there: kept, but left out of logs and searches." in talk
    assert "april.pdf" not in cli("search", "shelters", "--corpus", "a.db").stdout
    shutil.rmtree(papers / "2024")
    (papers / "march.pdf").unlink()
    _, report, talk = ingest(cli, tmp_path, papers)
    assert report["gone"] == []
    assert "holds none of the papers that it held" in talk


def test_contradictions_are_counted_once_and_reported(cli: Cli, tmp_path: Path, make_pdf: MakePdf) -> None:
    items = "\n".join(f"{number}. Road {number}\nThe works on road {number} were noted." for number in (1, 2, 3, 5))
    skips = make_pdf("skips.pdf", MINUTES.partition("1. Bus")[0] + items)
    exit_code, report, talk = ingest(cli, tmp_path, skips)
    assert exit_code == 0
    (paper,) = report["to_review"]
    assert [(one["code"], one["page"]) for one in paper["warnings"]] == [("minute_number_missing", 1)]
    assert "1 warning about 1 paper: --report FILE.json names them." in talk
    _, report, talk = ingest(cli, tmp_path, skips)
    assert (report["to_review"], "warning" in talk) == ([], False)


def test_a_second_run_changes_nothing(cli: Cli, tmp_path: Path, papers: Path) -> None:
    ingest(cli, tmp_path, papers)
    for option in ([], ["--rehash"]):
        exit_code, report, talk = ingest(cli, tmp_path, papers, *option)
        assert exit_code == 0
        assert (report["new"], report["changed"], report["copy"], report["reread"]) == ([], [], [], [])
        assert report["unchanged"] == 3
        assert talk.startswith("a.db: 3 unchanged.")


def test_a_changed_file_is_a_new_version(cli: Cli, tmp_path: Path, papers: Path, make_pdf: MakePdf) -> None:
    ingest(cli, tmp_path, papers)
    make_pdf("papers/march.pdf", MINUTES, "An added page")
    _, report, _ = ingest(cli, tmp_path, papers)
    assert names(report["changed"]) == ["march.pdf"]
    assert report["unchanged"] == 2


def test_the_same_size_and_time_but_other_bytes_need_rehash(cli: Cli, tmp_path: Path, papers: Path) -> None:
    ingest(cli, tmp_path, papers)
    paper = papers / "2024" / "april.pdf"
    with paper.open("r+b") as file:
        file.seek(-1, 2)
        file.write(b" ")
    aged(paper)
    _, report, _ = ingest(cli, tmp_path, papers, "--rehash")
    assert names(report["changed"]) == ["april.pdf"]


def test_bad_files_are_named_stored_and_do_not_stop_the_others(cli: Cli, tmp_path: Path, papers: Path) -> None:
    (papers / "empty.pdf").write_bytes(b"")
    (papers / "word.docx").write_bytes(b"PK\x03\x04 word/document.xml")
    for name in ("empty.pdf", "word.docx"):
        aged(papers / name)
    exit_code, report, talk = ingest(cli, tmp_path, papers, papers / "word.docx", "missing.pdf")
    assert exit_code == 1
    failed = {Path(failure["path"]).name: failure["status"] for failure in report["failed"]}
    assert failed == {"empty.pdf": "not_a_pdf", "word.docx": "not_a_pdf", "missing.pdf": "refused"}
    for name in failed:
        assert sum(line.partition(": ")[0].endswith(name) for line in talk.splitlines()) == 1
    assert names(report["new"])[:2] == ["april.pdf", "copy of march.pdf"]


def test_what_was_stored_is_found(cli: Cli, tmp_path: Path, papers: Path) -> None:
    ingest(cli, tmp_path, papers)
    run = cli("search", "bus shelters", "--corpus", "a.db")
    assert run.returncode == 0
    first = run.stdout.splitlines()[0].split("\t")
    assert first[0] in {"april.pdf", "march.pdf", "copy of march.pdf"}
    assert first[1] == "page 1"
    assert "**" in first[3]


def test_a_search_without_result_says_so(cli: Cli, tmp_path: Path, papers: Path) -> None:
    ingest(cli, tmp_path, papers)
    run = cli("search", 'zebra" OR --', "--corpus", "a.db")
    assert (run.returncode, run.stdout) == (0, "")
    assert "Nothing found" in run.stderr


@pytest.mark.parametrize("suffix", ["html", "md", "docx", "xlsx", "csv", "json", "ics"])
def test_a_log_is_written_in_the_format_of_its_suffix(cli: Cli, tmp_path: Path, papers: Path, suffix: str) -> None:
    ingest(cli, tmp_path, papers / "march.pdf")
    run = cli("log", "--corpus", "a.db", "-o", f"log.{suffix}")
    assert (run.returncode, run.stdout) == (0, ""), run.stderr
    assert (tmp_path / f"log.{suffix}").stat().st_size > 0
    assert f"log.{suffix}" in run.stderr


def test_a_committee_that_nobody_knows_is_wrong_usage(cli: Cli, tmp_path: Path, papers: Path) -> None:
    ingest(cli, tmp_path, papers / "march.pdf")
    assert cli("log", "--corpus", "a.db", "--committee", "Zoo Committee", "-o", "log.md").returncode == 2


def test_a_faulty_sidecar_is_named_and_the_paper_stored(cli: Cli, tmp_path: Path, papers: Path) -> None:
    (papers / "march.pdf.json").write_text('{"url": "over there"}')
    exit_code, report, talk = ingest(cli, tmp_path, papers / "march.pdf")
    assert exit_code == 0
    assert names(report["new"]) == ["march.pdf"]
    assert "march.pdf.json: " in talk


def test_no_sidecar_is_missed_beside_the_longest_name(cli: Cli, tmp_path: Path, papers: Path) -> None:
    longest = (papers / "march.pdf").rename(papers / f"{'m' * 251}.pdf")
    exit_code, report, talk = ingest(cli, tmp_path, longest)
    assert (exit_code, names(report["new"]), ".json" in talk) == (0, [longest.name], False)


def test_a_second_run_at_the_same_time_is_refused(cli: Cli, tmp_path: Path, papers: Path) -> None:
    from minutebook.corpus import Corpus

    with Corpus.open_for_writing(tmp_path / "a.db"):
        run = cli("ingest", papers, "--corpus", "a.db")
    assert run.returncode == 3
    assert run.stderr.startswith("minutebook: ")
    assert len(run.stderr.splitlines()) == 1


def test_minutes_of_which_nothing_was_understood_are_named(cli: Cli, tmp_path: Path, make_pdf: MakePdf) -> None:
    chatter = "\n".join(["The evening went by with tales of the marsh and of the boats that lay there."] * 9)
    make_pdf("evening.pdf", f"MINUTES\nPresent: nobody noted it\n{chatter}")
    exit_code, _, talk = ingest(cli, tmp_path, "evening.pdf")
    assert exit_code == 0
    assert "evening.pdf: page 1: no item, decision or action was found in these minutes" in talk
    assert cli("log", "--corpus", "a.db", "-o", "log.md").returncode == 0
    assert "could not be read in full" in (tmp_path / "log.md").read_text()
