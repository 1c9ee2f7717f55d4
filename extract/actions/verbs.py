"""The verb behind a cue, and what kind of work it states."""

import re

from minutebook.extract.cues import load_cues

TO_VERB = re.compile(
    r"^\s*(?:\([^)]*\)\s*|, (?:as|if|in|on|once|when|where|with) [^,.;]{2,40}, )?"
    r"(?:(?:please|also|again|now|then|therefore|kindly|just)\s+)*"
    r"(?:be\s+(?P<doing>[a-z]+)ing\b|(?P<verb>[a-z][\w’'-]*))"
)
DOING = re.compile(r"\s*(?P<doing>[a-z]+)ing\b")
OFFERED = frozenset(["attend", "continue", "have", "see", "support"])
"""Verbs that state work behind "agreed to", though not behind "will"."""
KEEPS = frozenset(
    ["chase", "investigate", "liaise", "lobby", "monitor", "press", "pursue", "push", "seek", "source", "work"]
)
"""What somebody will "continue to" do because the meeting wants it, rather than as a standing duty."""
ATTENDS = re.compile(
    r"\s*attend (?:an?|the|this|that) (?:[\w’',-]+ ){0,5}?"
    r"(?:conference|course|event|forum|hearing|inquiry|meeting|seminar|training|webinar|workshop)\b"
    r"|\s*attend (?:[\w’',-]+ ){0,5}?on (?:(?:our|the) behalf|behalf of)\b"
)
"""Where somebody will go for the meeting."""
SEES_TO = re.compile(r"\s*be (?:attending|seeing) to (?=\w)|\s*be (?:dealing with|looking into) (?=\w)")
"""Where somebody, a firm too, is said to have taken a thing on."""
STUDIES = frozenset(["examine", "explore", "investigate", "look", "research", "review", "revisit"])
"""Verbs of what a whole body takes on for later, rather than rules."""
IN_OFFICE = frozenset(
    ["chair", "join", "keep", "lead", "manage", "replace", "represent", "run", "serve", "sit", "take"]
)
"""Verbs of what somebody is appointed to for good."""
MEETS = frozenset(["meet", "visit"])
"""The same of a committee or group, though not of the meeting, which only sets its next date so."""
HAS_ANOTHER = re.compile(r" (?:[A-Z][\w’'-]* ){1,3}(?P<verb>[a-z]+)\b")
"""Words behind "have" of somebody who sees to it that another does something."""
FINDS_OUT = re.compile(r" (?:if|whether|what|which|how|about|to)\b")
"""Words behind "see" that make it a task."""
OFFICE_VERBS = frozenset(["act", "continue", "look", "remain", "return", "serve", "stand", "step"])
TAKES_OFFICE = re.compile(
    r" (?:in )?(?:as|down|forward)\b| to (?:duty|office|post|school|work)\b"
    r"| (?:on|for) (?:the |an? )?(?:[a-z]+ )?(?:committee|council|board|body|year|term|election)"
)
"""Words behind OFFICE_VERBS of who holds an office, leaves it, comes back to it or is glad of something."""
ONLY_URGED = frozenset(["encourage", "recommend", "suggest", "urge"])
"""Verbs of what somebody "would" do by saying so."""
TO_DO = frozenset(["agree", "attend", "close", "continue", "have", "see", "support"])
"""Verbs that state work behind a bare "to", though not behind "will"."""
WITHIN_MEETING = frozenset(
    ["adopt", "agree", "appoint", "confirm", "consider", "determine", "discuss", "note", "resolve", "welcome"]
)
"""Verbs of what the whole meeting does when it meets."""
ONLY_ASKED = {
    "leave",
    "withdraw",
    "note",
    "consider",
    "approve",
    "agree",
    "vote",
    "comment",
    "explain",
    "clarify",
    "elaborate",
    "",
}
"""Verbs of what somebody was asked for at the meeting itself."""


def work_of(behind: str) -> str:
    """The verb of work that stands in -ing behind a cue ("tasked with finding …"), "" if there is none."""
    match = DOING.match(behind)
    stem = match["doing"] if match else ""
    return min({stem, f"{stem}e", stem[:-1]} & load_cues().imperatives, default="")


def verb_of(behind: str) -> str:
    """The verb of what is to be done; "be" of what only is, happens or goes on."""
    match = TO_VERB.match(behind)
    if SEES_TO.match(behind):
        return "check"
    if match and (doing := match["doing"]):
        stems = {doing, f"{doing}e", doing[:-1]} & load_cues().imperatives - {"do"}
        return min(stems, default="be")
    verb, rest = (match["verb"].lower(), behind[match.end() :]) if match else ("", "")
    if rest.startswith(" place") or (verb in OFFICE_VERBS and TAKES_OFFICE.match(rest)):
        return "be"
    if verb == "see" and FINDS_OUT.match(rest):
        return "check"
    if verb == "have" and (other := HAS_ANOTHER.match(rest)) and other["verb"] in load_cues().imperatives:
        return other["verb"]
    kept = TO_VERB.match(rest[3:]) if verb == "continue" and rest.startswith(" to ") else None
    return kept["verb"] if kept and kept["verb"] in KEEPS else verb
