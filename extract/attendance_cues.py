"""The words that open a section of an attendance list, as data."""

import re
from dataclasses import dataclass

from minutebook.schema import AttendanceStatus, Role

PRESENT, APOLOGIES, ABSENT, IN_ATTENDANCE, SUBSTITUTE = (
    AttendanceStatus.PRESENT,
    AttendanceStatus.APOLOGIES,
    AttendanceStatus.ABSENT,
    AttendanceStatus.IN_ATTENDANCE,
    AttendanceStatus.SUBSTITUTE,
)

_WHO = r"(?:members|councillors|committee members|board members|governors|trustees|directors|commissioners|voting members|cabinet members)"
_STAFF = r"(?:staff|officers?|officials|visitors?|guests?|observers?|public|(?:members of the )?public|presenters?|speakers?|advisers?)"
CUES: tuple[tuple[str, AttendanceStatus, Role | None], ...] = (
    (rf"{_STAFF}(?:\s+and\s+{_STAFF})?(?:\s+(?:present|in attendance|attending))?", IN_ATTENDANCE, None),
    (r"(?:also|others?|other persons)\s+(?:present|in attendance|attending|attended)", IN_ATTENDANCE, None),
    (
        r"(?:in attendance|attending|by invitation|invited guests)(?:\s+virtually|\s+remotely|\s+online)?",
        IN_ATTENDANCE,
        None,
    ),
    (
        rf"(?:{_WHO}\s+absent|absent|absentees?|absences?|not present|absent without apolog(?:y|ies)|did not attend)",
        ABSENT,
        None,
    ),
    (
        r"apologies(?:\s+for\s+(?:absence|non-attendance))?(?:\s+(?:were\s+|had been\s+)?(?:received|given|noted|sent|accepted))?(?:\s+(?:from|by))?",
        APOLOGIES,
        None,
    ),
    (r"apologies and absences?|sent apologies|apologies?", APOLOGIES, None),
    (r"(?:substitutes?|substitute members)(?:\s+present)?", SUBSTITUTE, None),
    (
        rf"(?:those\s+|all\s+)?(?:present|in person)|those attending|attendees?|attended(?:\s+by)?|attendance|{_WHO}(?:\s+(?:present|in attendance|attending))|present\s+(?:were|was)|present\s+{_WHO}|present\s+virtually",
        PRESENT,
        None,
    ),
    (r"(?:in the chair|chaired by|chair|chairman|chairwoman|chairperson)", PRESENT, Role.CHAIR),
    (
        r"(?:clerked by|clerk|clerk to the (?:committee|council|board|panel|meeting)|minuted by|minutes(?: taken)? by|minute[ -]taker|note[ -]taker|secretary)",
        IN_ATTENDANCE,
        Role.CLERK,
    ),
)
"""What a section is headed with, the status of those it lists and, where the heading is an office, their role."""

_SECTIONS = tuple(
    (
        re.compile(
            rf"\W{{0,3}}(?:roll\s?call\s*[:–—-]*\s*)?(?P<cue>{words})(?:\s*\([^()]{{0,60}}\))?\s*(?P<end>[:;–—]+|\s-\s|$)",
            re.IGNORECASE,
        ),
        status,
        role,
    )
    for words, status, role in CUES
)
_ROLL_CALL = re.compile(r"\W{0,3}roll\s?call\s*[:–—-]+\s*(?!roll\b)", re.IGNORECASE)
_RUN_ON = re.compile(
    r"\W{0,3}(?P<cue>(?:also\s+|others\s+)?(?:present|in attendance)\s+(?:was|were)|absent\s+(?:was|were)|also\s+present|PRESENT|IN ATTENDANCE|APOLOGIES)\b:?\s+(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Section:
    """The heading of a section of an attendance list. `end` is the offset behind it in the text it was found in."""

    status: AttendanceStatus
    role: Role | None
    end: int


def section_at(text: str, start: int = 0) -> Section | None:
    """The section whose heading stands at `start`: followed by a colon or dash, or all there is."""
    for pattern, status, role in _SECTIONS:
        if match := pattern.match(text, start):
            if role and match["end"] == "":
                continue
            return Section(status, role, match.end())
    if match := _ROLL_CALL.match(text, start):
        return Section(PRESENT, None, match.end())
    if match := _RUN_ON.match(text, start):
        cue = match["cue"].lower()
        status = ABSENT if "absent" in cue else APOLOGIES if "apolog" in cue else IN_ATTENDANCE
        return Section(PRESENT if cue.startswith("present") else status, None, match.end())
    return None
