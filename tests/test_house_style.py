"""A house style of the user's own: papers that are read with its words, and files that are refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from drawing import Sheets, wrapped

from minutebook.errors import UsageError
from minutebook.extract.cues import shipped_cues
from minutebook.house_style import read_house_style

MINUTES = """
# WEXCOMBE PARISH COUNCIL
# Minutes of the meeting held on Tuesday 4 May 2021 at 7.30 pm in the Village Hall

Present: Cllr Jane Hart (Chair), Cllr Peter Lund, Cllr Nerys Oakes (NO)
Could not come: Cllr Ivy Ash, Cllr Tom Elm

# 12. FORD AND FOOTPATHS
The ford was flooded for most of the month and its signs are gone.

TO DO: NO to order new signs for the ford by 4 June 2021.

# 13. VILLAGE HALL
It was settled that the hall be painted white.

# 14. ACTIONS FROM THE LAST MEETING
"""
LOG = [("Action", "Whose job", "Status"), ("Mend the stile by the mill", "Pinder", "Parked")]
STYLE = """
[actions]
marks = ["TO DO:"]

[decisions]
lead_ins = ["It was settled"]

[attendance]
apologies = ["Could not come"]

[statuses]
cancelled = ["parked"]

[columns]
owner = ["whose job"]

[names]
posts = ["pinder"]
"""


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes in a style of their own, with an action log below."""
    sheets, base = Sheets(), 70.0
    for paragraph in MINUTES.strip("\n").split("\n"):
        bold = paragraph.startswith("# ")
        lines = wrapped(paragraph.removeprefix("# "), 470, 10)
        base = sheets.lines(60, base, lines, 10, bold) + (4 if paragraph else 8)
    sheets.table((60, 300, 420, 530), base + 10, LOG, bold_first=True)
    path = tmp_path_factory.mktemp("papers") / "minutes.pdf"
    path.write_bytes(sheets.pdf())
    return path


@pytest.fixture
def style(tmp_path: Path) -> Path:
    path = tmp_path / "wexcombe.toml"
    path.write_text(STYLE, encoding="utf-8")
    return path


def minutebook(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "minutebook", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def read(paper: Path, *options: object) -> dict[str, list[dict[str, object]]]:
    done = minutebook("extract", paper, *options)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[dict[str, object]]] = json.loads(done.stdout)
    return found


def said(document: dict[str, list[dict[str, object]]]) -> dict[str, set[object]]:
    """What the words of the house style are there for."""
    return {
        "marked": {action["text"] for action in document["actions"] if action["basis"] == "marked"},
        "decided": {decision["text"] for decision in document["decisions"]},
        "away": {person["name"] for person in document["attendance"] if person["status"] == "apologies"},
        "dropped": {action["text"] for action in document["actions"] if action["status"] == "cancelled"},
        "owning": {owner["name"] for action in document["actions"] for owner in action["owners"]},  # type: ignore[attr-defined]
    }


def test_a_paper_is_read_with_the_words_of_its_house_style_and_not_without(paper: Path, style: Path) -> None:
    with_style, without = said(read(paper, "--cues", style)), said(read(paper))
    assert with_style == {
        "marked": {"NO to order new signs for the ford by 4 June 2021."},
        "decided": {"the hall be painted white."},
        "away": {"Ivy Ash", "Tom Elm"},
        "dropped": {"Mend the stile by the mill"},
        "owning": {"NO", "Pinder"},
    }
    assert not any(without[what] & with_style[what] for what in ("marked", "decided", "away", "dropped"))


def test_papers_read_in_another_style_are_read_again(paper: Path, style: Path, tmp_path: Path) -> None:
    def ingest(*options: object) -> dict[str, int]:
        done = minutebook("ingest", paper, "--corpus", tmp_path / "c.db", "--report", tmp_path / "r.json", *options)
        assert done.returncode == 0, done.stderr
        report: dict[str, int] = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
        return report

    plain = ingest()
    assert ingest()["unchanged"] == 1
    styled = ingest("--cues", style)
    assert styled["unchanged"] == 0 and "cues." in str(styled["parser_version"])
    assert ingest("--cues", style)["unchanged"] == 1
    style.write_text(f"# The same words\n{STYLE}", encoding="utf-8")
    assert ingest("--cues", style)["unchanged"] == 1
    style.write_text(STYLE.replace("parked", "shelved"), encoding="utf-8")
    assert ingest("--cues", style)["parser_version"] not in {styled["parser_version"], plain["parser_version"]}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[actions]\nmarks = "to do"\n', "line 2: 'marks' must be a list"),
        ("[actions]\nmarks = [1]\n", "line 2: 'marks' must be a list"),
        ('[actions]\n\nmark = ["to do"]\n', "line 3: [actions] has no list 'mark'; perhaps 'marks' is meant. "),
        ('\n[action]\nmarks = ["to do"]\n', "line 2: there is no section [action]; perhaps 'actions' is meant. "),
        ('marks = ["to do"]\n', "line 1: there is no section [marks]"),
        (
            '[actions]\nmarks = [\n  "to do",\n  "now? then?",\n]\n',
            "line 4: in 'now? then?' in 'marks' every word",
        ),
        ('[actions]\nmarks = ["a||b"]\n', "line 2: in 'a||b' in 'marks' a word is missing"),
        ('[actions]\nmarks = [":"]\n', "line 2: ':' in 'marks' has no word"),
        (f'[actions]\nmarks = ["{"x" * 121}"]\n', "line 2: a phrase in 'marks' is longer than 120 letters"),
        ("[actions\n", "is not TOML"),
        ("#" * 65537, "is larger than 64 KB"),
    ],
)
def test_a_file_that_says_something_else_is_refused_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "cues.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        read_house_style(path)
    assert says in str(refused.value) and "\n" not in str(refused.value)


def test_a_file_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cues.toml").write_bytes(b"\xff\xfe")
    for path, says in ((tmp_path / "cues.toml", "not UTF-8"), (tmp_path / "none.toml", "can't be read")):
        with pytest.raises(UsageError, match=says):
            read_house_style(path)


def test_a_refused_file_ends_the_command_before_anything_is_read(paper: Path, tmp_path: Path) -> None:
    (tmp_path / "cues.toml").write_text("[actions]\nmarks = 1\n", encoding="utf-8")
    done = minutebook("ingest", paper, "--corpus", tmp_path / "c.db", "--cues", tmp_path / "cues.toml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "line 2" in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "c.db").exists()


def test_every_section_of_the_vocabulary_is_documented() -> None:
    documented = (Path(__file__).parents[1] / "docs" / "cues.md").read_text(encoding="utf-8")
    assert [section for section in shipped_cues().vocabulary if f"`{section}`" not in documented] == []


def test_the_documented_example_is_a_house_style(tmp_path: Path) -> None:
    documented = (Path(__file__).parents[1] / "docs" / "cues.md").read_text(encoding="utf-8")
    path = tmp_path / "cues.toml"
    path.write_text(documented.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    assert json.loads(read_house_style(path).json)["actions"] == {"marks": ["to do"]}
