"""The verb behind a cue, and what kind of work it states."""

import re

from minutebook.extract.cues import load_cues

TO_VERB = re.compile(
    r"^\s*(?:\([^)]*\)\s*|, (?:as|if|in|on|once|when|where|with) [^,.;]{2,40}, )?"
    r"(?:(?:please|also|again|now|then|therefore|kindly|just|both|all|each)\s+)*"
    r"(?:be\s+(?P<doing>[a-z]+)ing\b|(?P<verb>[a-z][\w’'-]*))"
)
IN_CAPITALS = re.compile(r"\s*([A-Z]+|[A-Z][a-z]+)(?=[.;]?$| [a-z])")
"""A verb that the typist gave a capital: "Clerk to Chase."."""
DOING = re.compile(r"\s*(?P<doing>[a-z]+)ing\b")
OWN_LIFE = re.compile(
    r"\s*(?:also |now )?be (?:attend|celebrat|compet|cover|do(?=ing)|hav|hop|join|leav|liv|look|marry|miss|mov|perform"
    r"|play|resign|retir|speak|stand|stay|step|study|talk|teach|travel|turn|undergo|work)[a-z]*ing\b"
)
"""What people "will be doing" for themselves or in their calling, not because a meeting wants it."""
TAKES_A_LOOK = re.compile(r" (?:an?|another) (?:brief |closer |further |good |quick )?(?:chat|look|think|word)\b")
"""Words behind "have" and "take" that make them a task."""
SPEAKS_WITH = re.compile(
    r" (?:to|with) (?!(?:him|her|it|them|this)\b[^ ]*\s*[.,]|(?:his|her|their|its|the|this|that|an?) (?:[\w’'-]+ )?"
    r"(?:report|paper|item|motion|application|petition|amendment|presentation|proposal|subject|issue|matter)\b)"
)
"""Words behind "speak" of a talk that is to take place, not of one to the meeting."""
KEEPS_TRYING = re.compile(r" (?:trying|attempting|working) to (?P<verb>[a-z]+)\b| (?=[a-z]+ing\b)")
"""Words behind "continue" of what somebody goes on with until it is done."""
IN_CHARGE = re.compile(r"\s*be (?:in charge of|responsible for)(?=\s+[a-z]+ing\b)")
DOES_A_JOB = re.compile(r" (?:an?|the) (?:[a-z]+ )?job\b")
"""Words behind "do" of how well somebody does."""
MOVES_AWAY = re.compile(r" (?:away|house|on)\b| to (?:the )?[A-Z]")
OFFERED = frozenset(["attend", "continue", "have", "see", "support"])
"""Verbs that state work behind "agreed to", though not behind "will"."""
KEEPS = frozenset(
    ["chase", "investigate", "liaise", "lobby", "monitor", "press", "pursue", "push", "seek", "source", "work"]
)
"""What somebody will "continue to" do because the meeting wants it, rather than as a standing duty."""
ATTENDS = re.compile(
    r"\s*(?:also |then |now )?(?:attend|be attending) (?:an?|the|this|that) (?:[\w’',-]+ ){0,5}?"
    r"(?:conference|course|event|forum|hearing|inquiry|meeting|seminar|training|webinar|workshop)\b"
    r"|\s*attend (?:[\w’',-]+ ){0,5}?on (?:(?:our|the) behalf|behalf of)\b"
)
"""Where somebody will go for the meeting."""
SEES_TO = re.compile(r"\s*be (?:attending|seeing) to (?=\w)|\s*be (?:dealing with|looking into) (?=\w)")
"""Where somebody, a firm too, is said to have taken a thing on."""
PRACTICAL = frozenset(
    [
        "build",
        "clean",
        "clear",
        "fit",
        "fix",
        "grade",
        "install",
        "map",
        "mend",
        "paint",
        "plant",
        "prune",
        "remove",
        "repair",
    ]
) | {"replace", "restore", "strim", "survey", "trim", "weed"}
"""Verbs of work with one's hands, which is given even to somebody whom the paper doesn't list."""
STUDIES = frozenset(
    ["ascertain", "clarify", "enquire", "examine", "explore", "inquire", "investigate", "look", "research", "review"]
) | {"revisit"}
"""Verbs of what a whole body takes on for later, rather than rules."""
FOLLOWS_UP = frozenset(["bring", "draft", "follow"])
"""Verbs that state work of a body too."""
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
COMES = re.compile(r" (?:at|from|in|next|on|this|their|his|her)\b")
"""Words behind "start" of when somebody comes to work."""
OFFICE_VERBS = frozenset(
    ["act", "begin", "carry", "continue", "look", "remain", "return", "serve", "stand", "start", "stay", "step"]
)
TAKES_OFFICE = re.compile(
    r" (?:again )?(?:on )?(?:in )?(?:as|down|forward)\b| to (?:duty|office|post|school|work)\b"
    r"| (?:on|for) (?:the |an? )?(?:[a-z]+ )?(?:committee|council|board|body|year|term|election)"
)
"""Words behind OFFICE_VERBS of who holds an office, leaves it, comes back to it or is glad of something."""
ONLY_URGED = frozenset(["encourage", "recommend", "suggest", "urge"])
"""Verbs of what somebody "would" do by saying so."""
TO_DO = frozenset(["agree", "attend", "close", "continue", "have", "see", "support"])
"""Verbs that state work behind a bare "to", though not behind "will"."""
WITHIN_MEETING = frozenset(
    ["adopt", "agree", "appoint", "confirm", "consider", "decide", "determine", "discuss", "note", "resolve", "welcome"]
)
"""Verbs of what the whole meeting does when it meets."""
DECIDES = frozenset(["confirm", "decide", "determine", "discuss"])
"""What a meeting gives a part of the body to do, though it does that itself too."""
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
    if match is None and (spelt := IN_CAPITALS.match(behind)) and spelt[1].lower() in load_cues().work:
        return spelt[1].lower()
    if SEES_TO.match(behind):
        return "check"
    if in_charge := IN_CHARGE.match(behind):
        return work_of(behind[in_charge.end() :]) or "be"
    if match and (doing := match["doing"]):
        stems = {doing, f"{doing}e", doing[:-1]} & load_cues().imperatives - {"do"}
        return min(stems, default="be")
    verb, rest = (match["verb"].lower(), behind[match.end() :]) if match else ("", "")
    comes = verb in ("begin", "start") and COMES.match(rest)
    if rest.startswith(" place") or comes or (verb in OFFICE_VERBS and TAKES_OFFICE.match(rest)):
        return "be"
    if verb in ("be", "get", "keep", "remain", "stay") and rest.startswith((" in touch with", " in contact with")):
        return "contact"
    if verb == "see" and FINDS_OUT.match(rest):
        return "check"
    if verb in ("have", "take") and TAKES_A_LOOK.match(rest):
        return "look"
    if verb == "speak" and SPEAKS_WITH.match(rest):
        return "contact"
    if (verb == "move" and MOVES_AWAY.match(rest)) or (verb == "do" and DOES_A_JOB.match(rest)):
        return "be"
    if verb == "have" and (other := HAS_ANOTHER.match(rest)) and other["verb"] in load_cues().imperatives:
        return other["verb"]
    if verb == "continue" and (goes_on := KEEPS_TRYING.match(rest)):
        return goes_on["verb"] or work_of(rest)
    kept = TO_VERB.match(rest[3:]) if verb == "continue" and rest.startswith(" to ") else None
    return kept["verb"] if kept and kept["verb"] in KEEPS else _plain(verb)


def _plain(verb: str) -> str:
    """A verb of work without what is put before or behind it: "replant", "follow-up"."""
    known = load_cues().imperatives
    if verb in known or verb in load_cues().no_work or verb in load_cues().work:
        return verb
    plain = verb.removeprefix("re").removeprefix("-"), verb.partition("-")[0]
    return next((one for one in plain if one in known), verb)
