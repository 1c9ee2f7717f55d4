"""`minutebook verify`: whether the corpus is whole and its papers are what they were."""

from pathlib import Path

from minutebook.corpus import Corpus
from minutebook.corpus.verifying import State, check_whole, papers
from minutebook.errors import ExitCode
from minutebook.names import shown
from minutebook.talk import progress, say


def verify(corpus_file: Path, mark_gone: bool) -> ExitCode:
    """Print the papers that are missing or changed, tab-separated, and say how many there are.

    Raises:
        CorpusError: the corpus is damaged, or can't be used.
        MachineError: it can't be read.
    """
    found: dict[str, State] = {}
    with Corpus.open_for_reading(corpus_file) as corpus:
        searched = check_whole(corpus)
        with progress("Comparing") as step:
            for one in papers(corpus):
                found[one.path] = one.state
                step()
    changes = {path: state for path, state in found.items() if state is not State.SAME}
    for path, state in changes.items():
        print(f"{state}\t{shown(path)}")
    say(f"{shown(corpus_file)} is whole; {len(found) - len(changes)} of {len(found)} papers are as they were read.")
    if not searched:
        say("The search index was not compared with its texts: that needs permission to write.")
    missing = [path for path, state in changes.items() if state is State.MISSING]
    if mark_gone and missing:
        with Corpus.open_for_writing(corpus_file) as corpus:
            corpus.mark_gone(missing)
        say(f"Left out from now on: {len(missing)}.")
    return ExitCode.SOME_FAILED if changes else ExitCode.OK
