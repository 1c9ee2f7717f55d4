"""`minutebook search`: full-text search over pages and records."""

import sys
from collections.abc import Iterator
from pathlib import Path

from minutebook.corpus import Corpus, Hit, search
from minutebook.names import shown
from minutebook.outputs.visible import visible
from minutebook.talk import say

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def search_corpus(query: str, corpus_file: Path, limit: int) -> None:
    """Print what was found, best first: file, page, kind of record and the place with the words marked.

    On a terminal the words are bold, elsewhere they stand between `**`, and the columns are tab-separated.

    Raises:
        CorpusError: the corpus can't be used.
    """
    with Corpus.open_for_reading(corpus_file) as corpus:
        hits = search(corpus, query, limit)
    for line in lines(hits, sys.stdout.isatty()):
        print(line)
    if not hits:
        say(f"Nothing found for “{shown(query)}”: try fewer words, or the start of one followed by *.")


def lines(hits: list[Hit], coloured: bool) -> Iterator[str]:
    """One line per hit, its columns tab-separated."""
    before, after = (BOLD, PLAIN) if coloured else ("**", "**")
    for hit in hits:
        page = f"page {hit.page}" if hit.page else ""
        snippet = "".join(
            f"{before}{visible_part(part.text)}{after}" if part.matched else visible_part(part.text)
            for part in hit.snippet
        )
        yield "\t".join((shown(hit.file_name), page, hit.kind.replace("_", " "), snippet))


def visible_part(text: str) -> str:
    """A piece of a snippet as `visible` shows it, the spaces at its ends kept."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and text.strip() else ""
    return left + visible(text) + right
