"""Cells of a spreadsheet that can't start a formula."""

import re
import unicodedata

_LEADING = re.compile(r'^[\s\x00"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*')
"""What a spreadsheet may skip before it looks for a formula: spaces, a quotation mark, characters of no width."""


def defused(text: str) -> str:
    """The text, with `'` before it where a spreadsheet could take it for a formula.

    The rule is OWASP's (ASVS 1.2.10, "CSV injection"): a cell that starts with `=`, `+`, `-`, `@`, tab, carriage
    return, line feed or NUL, or with a full-width or small form of the signs, possibly after a quotation mark, spaces
    or characters of no width. A list item "- write to the Clerk" is hit as well: losing the exact wording in a
    spreadsheet is the lesser harm, and `.json` keeps it.
    """
    lead = _LEADING.match(text)
    start = lead.end() if lead else 0
    first = unicodedata.normalize("NFKC", text[start : start + 1])
    risky = first.startswith(("=", "+", "-", "@")) or text.startswith(("\t", "\r", "\n", "\0"))
    return f"'{text}" if risky else text
