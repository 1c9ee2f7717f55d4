"""Work that somebody says will be done to a thing, that a whole body takes on, or those at a sentence's end."""

import re

from minutebook.extract.actions.doers import (
    APART,
    LISTED,
    NOBODY,
    Reading,
    doer_before,
    is_known,
    is_meeting,
    is_person,
)
from minutebook.extract.actions.verbs import STUDIES, verb_of
from minutebook.extract.cues import load_cues
from minutebook.extract.people import People
from minutebook.schema import OwnerKind

SEEN_TO = re.compile(
    r"\s*(?:also |all |both )?be (?!discussed|considered|held|presented)[a-z]*(?:ed|en|nt|ne|de|up|ght|put)\b[^.;]*?"
    r"\b(?:asap|ASAP|as soon as possible|shortly|soon|immediately|in due course|in the next"
    r"|(?:this|next) (?:week|month)|(?:by|before) (?:the |next |this )?[A-Z\d]|by the end|within (?:the|a|\d))"
)
"""What is promised of a thing, with when."""
THE_FOLLOWING = re.compile(
    r"(?:The )?[Ff]ollowing (?:committee |board |council )?"
    r"(?:councillors|governors|members|officers|people|trustees|volunteers)\s*$",
    re.IGNORECASE,
)
"""Words before a cue of those whose names stand at the end of the sentence."""
SHORT_NAME = re.compile(r"[A-Z][A-Za-z]{1,4}|(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+")
WHOLE_BODY = re.compile(r"(?:^|[,;] |\bthat )(?:[Tt]he )?(?P<who>[A-Z]?[\w-]+(?: [\w-]+){0,3})\s*$")
"""The body right before a cue."""
SMALL_BODY = re.compile(
    r"(?!(?:this|whole|full|entire|the|his|her|their|other|new) )(?:[a-z-]+ ){1,2}"
    r"(?:committee|sub-?committee|working (?:group|party)|panel)"
)
"""A part of the body, printed in small letters."""
ASSENT = re.compile(
    r"\b(?:if|whether|that)\s+(?:the\s+)?(?P<who>[^,.;]{2,60}?)\s+(?:(?:would|could|might|should)\s+)?(?P<verb>[a-z]+)\b.*"
    r"\b(?:and|which|to which|but|;)\s+(?:he|she|they|it was|this was)\s+(?:has |have |had )?(?:kindly |duly |all )?"
    r"(?:agreed|accepted)(?: to(?: do(?: so| this)?)?)?\W*$"
)
"""What was put to somebody, or suggested of somebody, and agreed: "asked if JB would ring the mill and she agreed"."""


def assented(text: str, people: People) -> str | None:
    """Who agreed, at the end of a sentence, to what it says was asked or suggested."""
    match = ASSENT.search(text) if "agreed" in text or "accepted" in text else None
    work = match and match["verb"] in load_cues().imperatives - load_cues().no_work
    return match["who"] if match and work and is_known(match["who"], people) and not is_meeting(match["who"]) else None


def assured(before: str, behind: str, people: People) -> Reading:
    """Who says that a thing will be seen to, or of the meeting as a whole that it will look into something."""
    owner, start = doer_before(before, people, is_known)
    if owner and SEEN_TO.match(behind):
        return (owner, start if APART.search(before[:start]) else 0) if is_person(owner, people) else NOBODY
    body = body_before(before, whole=True, people=people) if verb_of(behind) in STUDIES else None
    return (body, 0) if body else NOBODY


def body_before(before: str, whole: bool, people: People) -> str | None:
    """A committee or group right before a cue, or where `whole` the meeting itself."""
    match = WHOLE_BODY.search(before)
    if not match:
        return None
    part = SMALL_BODY.fullmatch(match["who"]) and any(one.kind is OwnerKind.BODY for one in people.owners(match["who"]))
    return match["who"] if part or (whole and is_meeting(match["who"])) else None


def listed_behind(behind: str, people: People) -> Reading:
    """Those who stand at the end: "The following trustees will be attending: JB, AS and NO."."""
    listed = behind.rstrip(" .")
    for mark in re.finditer(r"[,:–—-]\s+", listed):
        names = [one.removeprefix("and ") for one in LISTED.split(listed[mark.end() :])]
        if any(map(people.resolve, names)) and all(people.resolve(one) or SHORT_NAME.fullmatch(one) for one in names):
            return "; ".join(names), 0
    return NOBODY
