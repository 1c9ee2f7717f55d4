"""What registers of risks still have done about them: a column of further actions beside who is to act and by when.

The controls that stand already, the scores and the ratings are the risk's, not the action's.
"""

import re
from collections.abc import Sequence

from minutebook.extract.plan_columns import PlanColumn, PlanColumns

TO_COME = r"(?:further|additional|planned|required|future|outstanding|proposed|needed|new|next|to be taken)"
FURTHER = re.compile(
    r"^(?!.*\b(?:existing|current|in place|taken so far|completed)\b)"
    rf"(?:.*\b{TO_COME}\b.*\bactions?\b|.*\bactions?\b.*\b{TO_COME}\b)",
    re.IGNORECASE,
)
"""Headings of what is still to be done about a risk."""
RISK_ITSELF = re.compile(
    r"^(?:(?:description|title|name|details?) of )?(?:the )?risks?(?: (?:description|title|name|event))?$"
)
OF_ACTION = re.compile(r"\bactions?\b", re.IGNORECASE)
RATED = frozenset({PlanColumn.RAG, PlanColumn.MEASURE, PlanColumn.AIM, PlanColumn.RISK})


def columns_of_register(kinds: Sequence[PlanColumn | None], headings: Sequence[str]) -> PlanColumns | None:
    """The columns of a register of risks as those of a plan; None without further actions, who and when."""
    acting = [place for place, heading in enumerate(headings) if _is_further(kinds[place], heading)]
    if PlanColumn.RISK not in kinds or len(acting) != 1 or not {PlanColumn.OWNER, PlanColumn.DUE} <= set(kinds):
        return None
    owners = [place for place, kind in enumerate(kinds) if kind is PlanColumn.OWNER]
    of_action = [place for place in owners if OF_ACTION.search(headings[place])] or owners
    found: list[PlanColumn | None] = []
    for place, (kind, heading) in enumerate(zip(kinds, headings, strict=True)):
        if place == acting[0]:
            found.append(PlanColumn.ACTION)
        elif kind is PlanColumn.RISK and RISK_ITSELF.match(heading.strip().lower()) and PlanColumn.AIM not in found:
            found.append(PlanColumn.AIM)
        elif kind in RATED or kind is PlanColumn.ACTION or (kind is PlanColumn.OWNER and place not in of_action):
            found.append(PlanColumn.MEANS)
        else:
            found.append(kind)
    return PlanColumns(found)


def _is_further(kind: PlanColumn | None, heading: str) -> bool:
    return kind not in (PlanColumn.OWNER, PlanColumn.DUE) and FURTHER.match(heading) is not None
