"""Minutes as councils, boards, schools and clubs of several countries write them: most of what they state is found."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from house_styles import load, typeset
from samples_golden import _likeness

from minutebook.parse import parse_file

STYLES = sorted((Path(__file__).parent / "data" / "house_styles").glob("*.txt"))
SAME = 0.6
"""Token F1 from which two texts are one."""
LEAST = {"meetings": 0.93, "attendance": 0.95, "minute_items": 0.99, "decisions": 0.95, "actions": 0.94}
"""F1 over all papers that must not be lost."""
SHOWN: dict[str, Callable[[Any], str]] = {
    "meetings": lambda one: f"{one.body} {one.date}",
    "attendance": lambda one: f"{one.name} {one.status.value}",
    "minute_items": lambda one: one.title,
    "decisions": lambda one: one.text,
    "actions": lambda one: one.text,
}
"""By kind, what of a record is compared."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("styles")


@cache
def _counts(folder: Path, style: Path) -> dict[str, tuple[int, int, int]]:
    """By kind: how many records are found, stated, and given."""
    source = load(style)
    pdf = folder / f"{style.stem}.pdf"
    pdf.write_bytes(typeset(source, style.stem))
    document = parse_file(pdf)
    counts = {}
    for kind, show in SHOWN.items():
        stated = getattr(source, kind)
        given = [show(one) for one in getattr(document, kind)]
        counts[kind] = (_matched(stated, given), len(stated), len(given))
    return counts


def _matched(stated: list[str], given: list[str]) -> int:
    pairs = sorted(((_likeness(s, g), i, j) for i, s in enumerate(stated) for j, g in enumerate(given)), reverse=True)
    taken: dict[int, int] = {}
    for likeness, i, j in pairs:
        if likeness >= SAME and i not in taken and j not in taken.values():
            taken[i] = j
    return len(taken)


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.stem)
def test_a_house_style_is_understood(folder: Path, style: Path) -> None:
    found, stated, given = _counts(folder, style)["decisions"]
    assert found >= stated // 2
    assert given <= found + 1


@pytest.mark.parametrize("kind", LEAST)
def test_most_of_all_styles_is_found(folder: Path, kind: str) -> None:
    totals = [sum(counts) for counts in zip(*(_counts(folder, style)[kind] for style in STYLES), strict=True)]
    found, stated, given = totals
    assert 2 * found / (stated + given) >= LEAST[kind], totals
