"""One action that several papers of a meeting print alike (the minutes, and again in a pack) is one row of a log.

Only the same words under the same item of the same meeting count: anything less is left to the reader.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from minutebook.corpus.queries import LogAction

_LETTERS = re.compile(r"\w+")


def without_repeats(actions: Iterable[tuple[str | None, "LogAction"]]) -> tuple["LogAction", ...]:
    """The actions, given with the id of their body, in their order; a repeated one stands once, with all its places."""
    found: dict[tuple[object, ...], LogAction] = {}
    for number, (body, action) in enumerate(actions):
        key = _key(body, action) or (number,)
        first = found.get(key)
        if first is None or first.document_sha256 == action.document_sha256:
            found[key if first is None else (number,)] = action
        else:
            found[key] = replace(first, also=(*first.also, (action.file_name, action.page)))
    return tuple(found.values())


def _key(body: str | None, action: "LogAction") -> tuple[object, ...] | None:
    """What makes two printings one action; None where its meeting is not known."""
    if body is None or action.meeting_date is None:
        return None
    words = tuple(_LETTERS.findall(action.text.casefold()))
    item = "".join(_LETTERS.findall((action.item or "").casefold()))
    return body, action.meeting_date, item, words, action.status
