"""The log for programs: every field of every action with its exact value."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from minutebook.outputs.view import LogRow, LogView


def render(log: LogView) -> bytes:
    """UTF-8 JSON. Texts are as stored, not as shown: whoever displays them must make them safe."""
    content = {
        "title": log.title,
        "as_at": log.as_at,
        "scope": log.scope,
        "caution": log.caution or None,
        "notes": log.notes,
        "summary": {count.label: count.number for count in log.counts},
        **({"withheld": log.withheld} if log.is_public else {}),
        "actions": [_action(row) for row in log.rows],
    }
    text = json.dumps(content, ensure_ascii=False, indent=2, default=_iso_date)
    # A lone surrogate (from a file name that is not UTF-8) has no UTF-8 form; its JSON escape is what this leaves.
    return f"{text}\n".encode(errors="backslashreplace")


def _action(row: LogRow) -> dict[str, Any]:
    tones = {mark.tone for mark in row.marks}
    return {
        **asdict(row.action),
        "overdue": "overdue" in tones,
        "check": "check" in tones,
        "personal_details": row.action.tells_details,
    }


def _iso_date(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON form for {type(value).__name__}")
