"""Words by which an action log says that an action was passed on or put off: what it says is no silent change."""

import re
from collections.abc import Iterable

_PASSED_ON = re.compile(
    r"\b(?:re-?assign|reallocat|pass(?:ed)? (?:on )?to|hand(?:ed)? (?:over )?to|transfer|tak(?:en|ing) (?:on|over)|"
    r"took (?:on|over)|instead of|on behalf of|new (?:owner|lead)|now with|to (?:lead|progress|chase|action))",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:defer|postpon|put (?:off|back)|extend|extension|delay|revised|re-?schedul|re-?dat|new (?:date|deadline)"
    r"|brought forward|moved to|slipp|now due|later date|until|by the end of|carried (?:over|forward) to)",
    re.IGNORECASE,
)


def says_passed_on(remarks: str, owners: Iterable[str]) -> bool:
    """Whether remarks speak of another owner, or name the one."""
    return bool(_PASSED_ON.search(remarks)) or any(name.casefold() in remarks.casefold() for name in owners)


def says_date_moved(remarks: str) -> bool:
    """Whether remarks speak of another date."""
    return bool(_MOVED.search(remarks))
