"""The meeting, and the item of its agenda, to which the papers of a part belong."""

from collections.abc import Sequence

from minutebook.schema import AgendaItem, Evidence, Meeting, Part, PartKind

CALLING = frozenset({PartKind.AGENDA, PartKind.COVER})


def meeting_of_part(part: int, parts: Sequence[Part], meetings: Sequence[Meeting]) -> Meeting | None:
    """The part's own meeting, else that of the last agenda before it, else the only one of the paper."""
    own = next((one for one in meetings if one.part == part), None)
    if own:
        return own
    called = [one for one in meetings if one.part is not None and one.part < part and parts[one.part].kind in CALLING]
    return called[-1] if called else meetings[0] if len(meetings) == 1 else None


def item_at(place: Evidence, part: int, parts: Sequence[Part], items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The agenda item under which a place is printed: on the agenda itself, or in the paper for the item."""
    if parts[part].kind in CALLING:
        above = [item for item in items if item.part == part and item.evidence and _above(item.evidence[0], place)]
        return above[-1] if above else None
    first = parts[part].first_page
    called = [item for item in items if item.part is not None and parts[item.part].kind in CALLING]
    held = [
        item for item in called if item.first_page and item.last_page and item.first_page <= first <= item.last_page
    ]
    return held[-1] if held else None


def _above(one: Evidence, other: Evidence) -> bool:
    return (one.page, one.bbox[1]) <= (other.page, other.bbox[1])
