"""What any text that a pattern matches must hold, told from the pattern's syntax tree."""

import re
from collections.abc import Collection
from importlib import import_module
from typing import Any

MOST = 400
"""Texts of a stretch from which it isn't spelt out any more."""
Texts = frozenset[str]
_EMPTY: Texts = frozenset([""])


def needs_one_of(pattern: re.Pattern[str], pieces: Collection[str]) -> bool:
    """Whether every match of a pattern holds one of some pieces of words in small letters."""
    parser: Any = import_module("re._parser")
    return _holds(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE), pieces)


def _holds(nodes: Any, pieces: Collection[str], run: Texts = _EMPTY) -> bool:
    """The same of a sequence; `run`: what stands right before it."""
    for node in nodes:
        if _all_hold(run, pieces) or _holds_within(*node, pieces, run):
            return True
        texts = _texts(*node)
        if texts is None:
            run = _EMPTY
        elif len(run) * len(texts) <= MOST:
            run = frozenset(before + after for before in run for after in texts)
        else:
            run = texts
    return _all_hold(run, pieces)


def _all_hold(texts: Texts, pieces: Collection[str]) -> bool:
    return all(any(piece in text for piece in pieces) for text in texts)


def _holds_within(kind: Any, what: Any, pieces: Collection[str], run: Texts) -> bool:
    match str(kind):
        case "BRANCH":
            return all(_holds(branch, pieces, run) for branch in what[1])
        case "SUBPATTERN":
            return _holds(what[-1], pieces, run)
        case "ASSERT":
            return _holds(what[1], pieces)
        case "MAX_REPEAT" | "MIN_REPEAT":
            return what[0] > 0 and _holds(what[2], pieces, run)
    return False


def _texts(kind: Any, what: Any) -> Texts | None:
    """All that a node can match, in small letters; None where that is much, or not known."""
    match str(kind):
        case "LITERAL":
            return frozenset([chr(what).lower()])
        case "IN" if all(str(one) == "LITERAL" for one, _ in what):
            return frozenset(chr(letter).lower() for _, letter in what)
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _EMPTY
        case "SUBPATTERN":
            return _texts_of(what[-1])
        case "BRANCH":
            branches = [_texts_of(branch) for branch in what[1]]
            known = [texts for texts in branches if texts is not None]
            return frozenset().union(*known) if len(known) == len(branches) else None
        case "MAX_REPEAT" | "MIN_REPEAT" if what[1] == 1:
            texts = _texts_of(what[2])
            return texts if texts is None or what[0] else texts | _EMPTY
    return None


def _texts_of(nodes: Any) -> Texts | None:
    run = _EMPTY
    for node in nodes:
        texts = _texts(*node)
        if texts is None or len(run) * len(texts) > MOST:
            return None
        run = frozenset(before + after for before in run for after in texts)
    return run
