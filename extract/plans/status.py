"""Where the action of a plan stands: by the cell made for it, by what is reported of its progress, by its rating.

Reports of progress seldom use the words of action logs. What is not yet begun is put into the future ("To be included
in the forward plan"); what is done is one short statement ("Letter sent"); anything else that tells what has happened
tells of work in progress. Where actions are rated, blue means done, and one rated otherwise is not taken for done.
"""

import re

from minutebook.extract import status as statuses
from minutebook.extract.column_meaning import DEADLINE_CELL
from minutebook.schema import PlanAction, Rag, Status

_DONE = r"""
    sent|issued|published|launched|held|signed|adopted|approved|appointed|submitted|circulated|distributed|installed
    |opened|purchased|bought|introduced|established|delivered|written|produced|recruited|agreed|set up|in place|filled
    |carried out|drafted and sent|updated|in post|operational|live|embedded|met|abolished|removed|replaced|repaired
    |built|rebuilt|laid|relaid|drawn up|redrawn|rewritten|found|chosen|given|shown|put up|put in|taken down|taken on
    |paid|spent|won|sold|brought in|withdrawn|dug|hung|mended|fitted|painted|planted|cleared|booked|trained
    |confirmed|secured|received|implemented|finished|resolved|approved
"""
DONE = re.compile(
    rf"(?:(?!\b(?:to|not|no|will|being|partly|partially|still|be|further|some)\b)[\w’'&/-]+ ){{1,5}}"
    rf"(?:{'|'.join(word.strip() for word in _DONE.split('|'))})\.?",
    re.IGNORECASE,
)
"""A statement of a few words that ends with what was done."""
AHEAD = re.compile(
    r"(?:(?:this|it|these|they|the [\w ]{2,30}|[A-Z][\w ]{2,30}) )?(?:to be|will(?: be)?|is to|are to|due to"
    r"|planned for|scheduled for|not due|not yet)\b",
    re.IGNORECASE,
)
"""How a report begins that puts everything off."""
NOTHING = re.compile(
    r"(?:no|nil|none|nothing)\b(?: (?:actions?|progress|update|change|to report|to date|yet)\b.*)?", re.IGNORECASE
)
SHARE_DONE = re.compile(r"(?P<share>\d{1,2}|100) ?(?:%|per ?cent)?(?: (?:complete|done))?", re.IGNORECASE)
"""How much of it is done, in hundredths, in a cell that says nothing else."""
HAPPENED = re.compile(
    r"\b(?:has|have|had|was|were|is|are|been|being|held|met|sent|let|begun|began|made|set|(?:re)?built|bought|brought|taken"
    r"|given|shown|known|drawn|(?:re)?written|chosen|found|done|gone|come|paid|said|told|spent|put|cut|won|lost|led"
    r"|(?:re)?laid|left|kept|run|seen|sold|broken|worn|dug|hung|understood|withdrawn|undertaken|spoken|thought|caught|taught"
    r"|under ?way|in development|in draft|in preparation|ongoing|continues?|[a-z]{2,}(?<!ne)(?<!sp)ed|[a-z]{3,}ing)\b"
)
"""Words of what was or is being done, in small letters."""


UNSAID = re.compile(r"not\b|no longer\b|un[a-z]", re.IGNORECASE)
"""How words in a cell made for the status begin that tell what has not happened."""
SURE = 0.7
TO_COME = frozenset((Status.OPEN, Status.CANCELLED))
"""What words inside a sentence say less surely than the tale of what was done around them."""
PAST = re.compile(r"\b(?:has|have|had|was|were)\b")


def set_status(action: PlanAction, state: str | None, reported: bool) -> None:
    """Set the status of an action, and the words that it is printed in, where it is.

    Args:
        action: with its rating, and what is said of its progress as `comments`.
        state: the cell made for the status.
        reported: whether `comments` are a report of progress, rather than remarks of any kind.
    """
    text = action.comments or ""
    standing = statuses.read_completion(state) if state else statuses.read_status(text)
    if state and not standing and (part := SHARE_DONE.fullmatch(state.strip())):
        standing = statuses.StatusReading(_by_share(part), SURE, state)
    if standing and not state and reported and standing.confidence < SURE and standing.status in TO_COME:
        standing = None if progress(text) is Status.IN_PROGRESS else standing
    if standing:
        action.status, action.status_text = standing.status, state or standing.phrase
    elif state:
        action.status_text = state
        action.status = Status.COMPLETED if _is_day(state) else None if UNSAID.match(state) else progress(state)
    if action.status is None and reported:
        action.status = progress(text)
        if action.status is Status.COMPLETED and action.rag not in (None, Rag.BLUE):
            action.status = Status.IN_PROGRESS
    if action.status is None and action.rag is Rag.BLUE:
        action.status = Status.COMPLETED


def _is_day(state: str) -> bool:
    """Whether a cell made for the status gives nothing but a date: that on which it was done."""
    return any(map(str.isdigit, state)) and DEADLINE_CELL.fullmatch(state.strip()) is not None


def progress(text: str) -> Status | None:
    """Where an action stands by a report that doesn't say so outright; None where it reports nothing."""
    plain = text.strip()
    if not plain:
        return None
    if part := SHARE_DONE.fullmatch(plain):
        return _by_share(part)
    if NOTHING.fullmatch(plain) or (AHEAD.match(plain) and not PAST.search(plain)):
        return Status.OPEN
    if DONE.fullmatch(plain):
        return Status.COMPLETED
    return Status.IN_PROGRESS if HAPPENED.search(plain) else None


def _by_share(part: re.Match[str]) -> Status:
    return {"0": Status.OPEN, "100": Status.COMPLETED}.get(part["share"], Status.IN_PROGRESS)
