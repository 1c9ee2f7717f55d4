"""Sentences as minutes print them, the cues in them, and spaCy without its command line."""

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokenizer import Tokenizer

from minutebook.extract import sentences
from minutebook.extract.cues import Cues
from minutebook.extract.sentences import read_sentences
from minutebook.extract.spacy_core import english_tokenizer


def cut(text: str) -> list[str]:
    return [sentence.text for sentence in read_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr. Hart and Mrs. Lund walked the path.",
        "The clerk paid no. 12 and para. 3 was struck out.",
        "The meeting opened at 7.30 p.m. in the hall.",
        "J. Birch, A Stone and P. Lund sent apologies.",
        "Quotes were had, e.g. from Mill Garage.",
        "The cost is £4.50 and the margin 2.5 per cent.",
        "Ford Forge Ltd. Kiln Lane is the contractor.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ford is shut. The mill is open.", ["The ford is shut.", "The mill is open."]),
        ("Is it shut? Nobody knew.", ["Is it shut?", "Nobody knew."]),
        ("It is shut (again). It opens in May.", ["It is shut (again).", "It opens in May."]),
        ("“It is shut.” The Chair agreed.", ["“It is shut.”", "The Chair agreed."]),
        ("It is shut. 12 people wrote.", ["It is shut.", "12 people wrote."]),
        ("It is shut. [ACTION: JB to write]", ["It is shut.", "[ACTION: JB to write]"]),
        ("The answer was no. The Chair agreed.", ["The answer was no.", "The Chair agreed."]),
        ("", []),
        ("   ", []),
    ],
)
def test_sentences_are_cut(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(st.text(alphabet="aBc .?!()[]“”’:;-\n1£é", max_size=80))
def test_offsets_give_the_text_and_nothing_printed_is_lost(text: str) -> None:
    found = read_sentences(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert "".join("".join(one.text.split()) for one in found) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Mr Lund undertook to write.", ["undertaking"]),
        ("Mr Lund has kindly agreed to write.", ["undertaking"]),
        ("The Clerk was asked to write.", ["asked"]),
        ("Members asked the Clerk to write.", ["asks"]),
        ("Mrs Hart said that she would write.", ["pledge"]),
        ("The Clerk to write.", ["to"]),
        ("The Clerk will write.", ["will"]),
        ("The ford is shut.", []),
    ],
)
def test_cues_are_found(text: str, cues: list[str]) -> None:
    found = [cue for sentence in read_sentences(text) for cue in sentence.cues]
    assert [cue.name for cue in found][:1] == cues
    assert all(text[cue.start : cue.end].strip() for cue in found)


def test_of_cue_phrases_that_overlap_the_longest_counts() -> None:
    text = "Mr Lund has agreed to write, and confirmed that he would ring."
    found = [(cue.name, text[cue.start : cue.end]) for cue in read_sentences(text)[0].cues]
    assert found == [("undertaking", "has agreed to"), ("pledge", "confirmed that he would")]


def test_a_phrase_may_begin_with_a_word_that_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    vocabulary = Cues({"undertaking": {"phrases": ["duly? vowed to"]}})
    monkeypatch.setattr(sentences, "load_cues", lambda: vocabulary)
    monkeypatch.setattr(sentences, "_openings", sentences._openings.__wrapped__)
    text = "Mr Lund vowed to write and Mrs Hart duly vowed to ring: lent as hers to keep."
    cues = sentences.read_sentences.__wrapped__(text)[0].cues
    assert [text[cue.start : cue.end] for cue in cues] == ["vowed to", "duly vowed to"]


def test_he_in_capitals_is_no_pronoun() -> None:
    names = {cue.name for cue in read_sentences("AS and HE will write.")[0].cues}
    assert names == {"will"}
    assert "pledge" in {cue.name for cue in read_sentences("Mr Lund spoke and he will write.")[0].cues}


PIECES = st.sampled_from(["Cllr", "cannot", "it's", "Id", "(b)", "5km", "£4.50", "www.fen.example", "U.S.", "é"])


@pytest.fixture(scope="module")
def spacys_own() -> Tokenizer:
    return spacy.blank("en").tokenizer


@given(pieces=st.lists(PIECES | st.text(max_size=6), max_size=12))
def test_words_and_marks_are_those_of_spacy(spacys_own: Tokenizer, pieces: list[str]) -> None:
    text = " ".join(pieces)
    ours, theirs = english_tokenizer()(text), spacys_own(text)
    assert [(token.text, token.idx) for token in ours] == [(token.text, token.idx) for token in theirs]


READ = "from minutebook.extract.sentences import read_sentences as read; assert len(read('It is. He will.')) == 2"


def run(*statements: str) -> None:
    root = Path(__file__).parents[2]
    code = "; ".join(statements)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=root, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr


def test_sentences_are_read_without_the_command_line_of_spacy() -> None:
    run(
        "import sys",
        READ,
        "assert not any(m in sys.modules for m in ('spacy.cli.download', 'typer', 'weasel', 'requests', 'httpx'))",
        "assert getattr(sys.modules['spacy.cli'], '__file__', None) is None",
    )


def test_spacy_imported_before_is_used_as_it_is() -> None:
    run(
        "import warnings; warnings.simplefilter('ignore')",
        "import sys, spacy, spacy.cli",
        READ,
        "assert sys.modules['spacy.cli'].__file__",
        "assert callable(spacy.info)",
    )


def test_the_package_is_imported_without_spacy() -> None:
    run("import sys, minutebook.extract.pipeline", "assert 'spacy' not in sys.modules")
