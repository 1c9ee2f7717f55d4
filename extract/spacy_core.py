"""spaCy's tokenizer for English, without spaCy's command line and without asking it what it can't answer.

`import spacy` brings in `spacy.cli` for one function (`spacy.info`), and with it the package downloader, two HTTP
clients and a project manager: 40 % of the import's time, and network code in a process that must never use the network.
A stand-in takes its place. This is fragile in one way: spaCy must go on asking `spacy.cli.info` for `info` only, which
a test checks.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, wraps
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


@cache
def english_tokenizer() -> Callable[[str], Doc]:
    """SpaCy's, whose tokens know their text and place only: their shape, or whether they are like a number, costs time.

    What it takes off the ends of a word, or cuts it at, is a mark or follows a digit, and an address has marks too. So
    it need not look for any of them in a word of plain letters, where that takes most of its time.
    """
    if "spacy" not in sys.modules:
        _stand_in()
    from spacy import util
    from spacy.lang.en import English
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
    from spacy.vocab import Vocab

    rules: Any = English.Defaults  # whose types allow for languages that lack some of them
    tokenizer: Callable[[str], Doc] = Tokenizer(
        Vocab(),
        rules=rules.tokenizer_exceptions,
        prefix_search=_unless_plain(util.compile_prefix_regex(rules.prefixes).search, None),
        suffix_search=_unless_plain(util.compile_suffix_regex(rules.suffixes).search, None),
        infix_finditer=_unless_plain(util.compile_infix_regex(rules.infixes).finditer, ()),
        token_match=rules.token_match,
        url_match=_unless_plain(rules.url_match, None),
    )
    return tokenizer


def _unless_plain(search: Callable[[str], Any], nothing: Any) -> Callable[[str], Any]:
    @wraps(search)
    def searched(text: str) -> Any:
        return nothing if text.isascii() and text.isalpha() else search(text)

    return searched


def _stand_in() -> None:
    package, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []
    info.info = _no_info  # type: ignore[attr-defined]
    sys.modules.setdefault("spacy.cli", package)
    sys.modules.setdefault("spacy.cli.info", info)


def _no_info(*_: Any, **__: Any) -> None:
    raise NotImplementedError("spaCy's command line is not loaded here")
