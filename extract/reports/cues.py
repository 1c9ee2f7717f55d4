"""The labels at the heads of reports, and what the values behind them look like."""

import re
from enum import StrEnum
from functools import lru_cache


class ReportField(StrEnum):
    """What a label at the head of a report stands before."""

    TITLE = "title"
    TO = "to"
    DATE = "meeting_date"
    AUTHOR = "author"
    LEAD_OFFICER = "lead_officer"
    LEAD_MEMBER = "lead_member"
    CONTACT = "contact"
    PURPOSE = "purpose"
    KEY_DECISION = "key_decision_text"
    DIVISIONS = "electoral_divisions"
    FORWARD_PLAN = "forward_plan_ref"
    NAME = "contact_name"
    POST = "contact_post"
    PHONE = "contact_phone"
    EMAIL = "contact_email"
    OTHER = "other"
    """What no field is made for: its value belongs to no other label."""


LABELS: tuple[tuple[ReportField, str], ...] = (
    (ReportField.TITLE, r"(?:report |paper )?(?:title|subject)(?: of (?:the )?(?:report|paper))?|subject matter|re"),
    (ReportField.TO, r"(?:report )?to|for consideration by|decision[- ]maker|(?:name of )?(?:committee|meeting|body)"),
    (ReportField.TO, r"(?:title|name) of (?:meeting|committee)|(?:meeting|committee|board) (?:title|name)|board"),
    (ReportField.DATE, r"(?:meeting |committee |board |cabinet )?date(?: and time)?|date of (?:the )?\w+(?: meeting)?"),
    (ReportField.AUTHOR, r"from|(?:report|paper|joint report) (?:of|by|from)|(?:prepared|written|submitted) by"),
    (ReportField.AUTHOR, r"(?:report |paper )?(?:authors?|originators?)(?: and (?:job )?title)?"),
    (
        ReportField.LEAD_OFFICER,
        r"(?:lead|responsible|accountable|chief|senior|strategic) (?:officer|director|manager)s?",
    ),
    (
        ReportField.LEAD_OFFICER,
        r"(?:executive|relevant|sponsoring|corporate|service) (?:director|lead|sponsor|officer)",
    ),
    (ReportField.LEAD_OFFICER, r"(?:executive |board )?sponsor|director|head of service|executive director(?: lead)?"),
    (
        ReportField.LEAD_MEMBER,
        r"(?:relevant |responsible |lead )?(?:cabinet|executive|lead|portfolio) (?:member|holder|councillor)s?"
        r"(?: responsible)?",
    ),
    (ReportField.CONTACT, r"(?:officer |report |lead )?contacts?(?: officers?| details| names?| person)?"),
    (ReportField.CONTACT, r"(?:contact )?for (?:further|more) information(?:,? (?:please )?contact)?|enquiries to"),
    (
        ReportField.PURPOSE,
        r"(?:report )?purpose(?: and (?:summary|scope|background))?|purpose of (?:the |this )?(?:report|paper|item)"
        r"|(?:aim|objective) of (?:the |this )?(?:report|paper)",
    ),
    (ReportField.KEY_DECISION, r"(?:is (?:this|it) a )?key decision(?: required)?"),
    (
        ReportField.DIVISIONS,
        r"(?:electoral |county )?(?:divisions?|wards?)(?: ?/ ?(?:divisions?|wards?))?(?: (?:affected|concerned))?",
    ),
    (ReportField.DIVISIONS, r"(?:electoral )?(?:wards?|areas?) affected"),
    (ReportField.FORWARD_PLAN, r"forward plan(?: (?:ref(?:erence)?|no|number))?(?: (?:no|number))?"),
    (ReportField.FORWARD_PLAN, r"(?:key )?decision (?:ref(?:erence)?|no|number)(?: (?:no|number))?"),
    (ReportField.NAME, r"(?:contact )?name"),
    (ReportField.POST, r"post|job title|position|designation"),
    (ReportField.PHONE, r"tel(?:ephone)?(?: (?:no|number))?|phone(?: (?:no|number))?|direct (?:dial|line)|mobile"),
    (ReportField.EMAIL, r"e-?mail(?: address)?"),
    (
        ReportField.OTHER,
        r"recommendations?|recommended (?:actions?|decisions?)|(?:executive )?summary|background(?: papers| documents)?"
        r"|classification|status|(?:past|future) pathway(?: of (?:report|paper))?|(?:agenda )?item(?: (?:no|number))?"
        r"|appendi(?:x|ces)|attachments?|enclosures?|consultation(?: record)?|presented by|presenter|decision type"
        r"|source documents|implications|action (?:required|requested)|introduction|access|version|local members?",
    ),
)
"""What labels say, in small letters without brackets and punctuation; the first that fits counts."""
_CORE = "|".join(f"(?P<f{n}>{pattern})" for n, (_, pattern) in enumerate(LABELS))
_WHOLE = re.compile(_CORE)
_LEAD = r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?"
_COLON = re.compile(rf"{_LEAD}(?:{_CORE})(?:\s?\(s\))?\??\s?:-?\s*", re.IGNORECASE)
_INSIDE = re.compile(rf"(?<=\s)(?=[A-Z])(?:{_CORE})(?:\s?\(s\))?\??\s?:\s*", re.IGNORECASE)
LOOK_ALIKES = str.maketrans("ТоеЕаАΝΟονΕΡ", "ToeEaANOovEP")
"""Cyrillic and Greek letters that poor text layers put for Latin ones."""
BEHIND = frozenset(
    {
        *(ReportField.DATE, ReportField.KEY_DECISION, ReportField.FORWARD_PLAN, ReportField.DIVISIONS),
        *(ReportField.PHONE, ReportField.EMAIL),
    }
)
"""What stands behind another value in one line."""
LONGEST_LABEL = 60
"""Characters."""
STRETCHED = re.compile(r"Electoral\s+(?P<value>.*?)\s*\b(?:divisions?|wards?)(?:\(s\))?\s?:\s*(?P<rest>.*)", re.DOTALL)
"""A label of two lines with its value beside the first: "Electoral  All / division(s):"."""
HALF = re.compile(r"Electoral\s+\S.*")
UNKNOWN_LABEL = re.compile(r"[A-Z][\w’'()/& -]{2,45}:(?:\s|$)")
NOT_STATED = re.compile(r"(?:n/?a|not applicable|none|nil|tbc|tba|-|–)\.?", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+’'-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:\+44\s?|\(?0)\d[\d ()–-]{6,14}\d(?:,? ?(?:ext?(?:ension)?|x)\.? ?\d{2,6})?", re.IGNORECASE)
MEANS = re.compile(f"{EMAIL.pattern}|{PHONE.pattern}", re.IGNORECASE)
BEFORE_MEANS = re.compile(
    r"[\s,;:(–-]*\b(?:tel(?:ephone)?|phone|e-?mail|direct (?:dial|line)|ext|contact)\b.*$", re.I | re.S
)
"""What follows a name and post: how to reach the person."""
YES = re.compile(r"(?:yes|y|key)\b", re.IGNORECASE)
NO = re.compile(r"(?:no|n|non[- ]key)\b(?!/a)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def whole_label(text: str) -> ReportField | None:
    """The field of a text that is a label and nothing else, with a colon or without."""
    if len(text) > LONGEST_LABEL:
        return None
    plain = re.sub(r"\(s\)|[^a-z/’' -]", " ", re.sub(r"^[\d.]+\s", "", text.translate(LOOK_ALIKES)).lower())
    match = _WHOLE.fullmatch(" ".join(plain.split()))
    return _field(match) if match else None


def labels_in(text: str) -> list[tuple[ReportField, int, int]]:
    """The labels with a colon in a text that begins with one: field, where the label begins, where its value begins."""
    first = _COLON.match(text.translate(LOOK_ALIKES)) if ":" in text else None
    if not first:
        return []
    return [(_field(first), 0, first.end()), *labels_behind(text, first.end())]


def labels_behind(text: str, start: int = 0) -> list[tuple[ReportField, int, int]]:
    """The labels of short values that a line prints behind another value, from `start` on."""
    matches = _INSIDE.finditer(text.translate(LOOK_ALIKES), start)
    return [(field, match.start(), match.end()) for match in matches if (field := _field(match)) in BEHIND]


def _field(match: re.Match[str]) -> ReportField:
    return LABELS[int((match.lastgroup or "f0")[1:])][0]
