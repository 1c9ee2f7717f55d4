"""Compare what was read out of a sample paper with its golden records, in words that say what is wrong."""

import re
from collections import Counter
from typing import Any

Record = dict[str, Any]

# kind -> (fields that make up the text, fields that must agree, fields that must agree where the golden states them)
KINDS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "parts": (("kind", "title"), ("kind", "first_page", "last_page"), ()),
    "meetings": (("body", "date"), ("date", "start_time", "end_time", "venue"), ()),
    "attendance": (("name",), ("status", "role", "represents"), ("substitute_for", "initials")),
    "agenda_items": (("number", "title"), ("number", "lead", "first_page", "last_page"), ("access",)),
    "minute_items": (("number", "title"), ("number",), ("access",)),
    "declarations": (("name", "concerns"), ("item", "kind", "withdrew"), ("reason",)),
    "decisions": (
        ("text",),
        ("item", "outcome", "mover", "seconder", "votes_for", "votes_against", "abstentions"),
        (),
    ),
    "actions": (("text",), ("item", "owners", "due", "status", "basis"), ("due_text", "agreed_on")),
    "reports": (
        ("title",),
        ("to", "meeting_date", "author", "purpose", "key_decision", "electoral_divisions"),
        ("contact_name", "contact_post", "contact_email"),
    ),
    "recommendations": (("text",), (), ()),
    "plan_actions": (("text",), ("group", "owners", "due", "rag", "status"), ("due_text",)),
    "indicators": (("name",), ("target", "actual", "rag"), ()),
    "forward_items": (("date", "title"), ("date", "lead"), ()),
}
SAME_TEXT = 0.8
"""Token F1 from which two texts are one; the titles of parts, of which papers print longer and shorter forms, 0.6."""

LOOSE = {"venue", "group", "due_text"}
"""Fields that agree when one is a piece of the other: “the Garden Room” and “Garden Room, Community Centre”."""

HONORIFICS = re.compile(r"\b(?:cllr|councillor|mr|mrs|ms|miss|dr)\b\.?")


def score(golden: dict[str, Any], predicted: dict[str, Any]) -> list[str]:
    """Every difference, kind by kind; an empty list when the paper was read right."""
    return [
        f"{kind}: {difference}"
        for kind in KINDS
        if kind in golden
        for difference in differences(kind, golden[kind], predicted.get(kind) or [])
    ]


def differences(kind: str, golden: list[Record], predicted: list[Record]) -> list[str]:
    """What is missed, spurious or wrong in one kind of record. Optional golden records may be missed."""
    required = [record for record in golden if not record.get("optional")]
    optional = [record for record in golden if record.get("optional")]
    pairs, left = _pair_up(kind, required, predicted)
    _, spurious = _pair_up(kind, optional, left)
    found = [id(record) for record, _ in pairs]
    return [
        *(f"missed {_text(kind, record)!r}" for record in required if id(record) not in found),
        *(f"spurious {_text(kind, record)!r}" for record in spurious),
        *(wrong for pair in pairs for wrong in _wrong_fields(kind, *pair)),
    ]


def _pair_up(
    kind: str, golden: list[Record], predicted: list[Record]
) -> tuple[list[tuple[Record, Record]], list[Record]]:
    """Pair records by text, the most alike first; equal texts by their agreeing fields. Also what is left over."""
    threshold = 0.6 if kind == "parts" else SAME_TEXT
    alike = []
    for i, want in enumerate(golden):
        for j, have in enumerate(predicted):
            likeness = _likeness(_text(kind, want), _text(kind, have))
            if likeness >= threshold:
                alike.append((-likeness, len(_wrong_fields(kind, want, have)), i, j))
    taken: dict[int, int] = {}
    for _, _, i, j in sorted(alike):
        if i not in taken and j not in taken.values():
            taken[i] = j
    pairs = [(golden[i], predicted[j]) for i, j in sorted(taken.items())]
    return pairs, [record for j, record in enumerate(predicted) if j not in taken.values()]


def _text(kind: str, record: Record) -> str:
    return " ".join(str(record.get(name) or "") for name in KINDS[kind][0]).strip()


def _likeness(a: str, b: str) -> float:
    """Token F1 of two texts."""
    left, right = (Counter(re.findall(r"\w+", text.lower())) for text in (a, b))
    return 2 * (left & right).total() / ((left.total() + right.total()) or 1)


def _wrong_fields(kind: str, golden: Record, predicted: Record) -> list[str]:
    _, strict, stated = KINDS[kind]
    names = [*strict, *(name for name in stated if golden.get(name))]
    return [
        f"{name} of {_text(kind, golden)!r}: want {golden.get(name)!r}, got {predicted.get(name)!r}"
        for name in names
        if not _agree(name, golden.get(name), predicted.get(name))
    ]


def _agree(name: str, golden: object, predicted: object) -> bool:
    want, have = _canonical(golden), _canonical(predicted)
    if name in LOOSE and want and have:
        return want in have or have in want
    return want == have


def _canonical(value: object) -> str:
    """A value without its case, punctuation and honorifics; a list in any order; nothing as an empty text."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return "|".join(sorted(_canonical(one) for one in value))
    text = "" if value is None else str(value).lower()
    text = HONORIFICS.sub("", re.sub("[–—]", "-", text))
    return " ".join(re.sub(r"[^\w/:.%£&-]+", " ", text).split()).strip(" .")
