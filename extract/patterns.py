"""Patterns that are compiled when they are first needed: some never are, and importing stays fast."""

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern of a source, which tells its flags itself."""
    return re.compile(pattern)
