"""File names as they may be shown and written: they come from anybody and can hold anything."""

import os
import re
from pathlib import Path

LONGEST_STEM = 200
"""Bytes of a file stem that is written; with a suffix it stays under every file system's limit of 255."""

_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


def shown(name: str | Path) -> str:
    """A name on one line for a message: what would move the cursor, hide or reorder letters is shown as an escape."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in str(name))


def valid_text(name: str) -> str:
    r"""A file name as text that UTF-8 can hold; bytes that are no UTF-8 stand as `\xff`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def clean_stem(stem: str) -> str:
    """A stem that can be a file name on every system: the same stem where it can already.

    Control and other unprintable characters, separators and the characters that Windows keeps for itself become `_`,
    and a stem that is too long is cut.
    """
    clean = re.sub(r'[<>:"/\\|?*]', "_", "".join(char if char.isprintable() else "_" for char in stem))
    short = clean.encode()[:LONGEST_STEM].decode(errors="ignore")
    return f"_{short}" if short.lower() in _RESERVED else short
