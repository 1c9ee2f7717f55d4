"""The words by which the papers in a file make themselves known, as British bodies print them."""

import re

from minutebook.schema import PartKind

STAMP = re.compile(
    r"(?:^|[A-Z\d]\s+)(?:Agenda Item|AGENDA ITEM)(?i: No| Number)?\.?\s*:?\s*"
    r"(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)\.?$"
)
"""Alone in its line, or behind "Page 7" or a protective marking; not at the end of a sentence."""
BLANK = re.compile(r"\bpage (?:is |has been )?(?:intentionally |deliberately )?(?:left )?blank\b", re.IGNORECASE)
APPENDIX = re.compile(
    r"^(?:appendix|annex(?:e|ure)?|exhibit|schedule|enclosure)\s+"
    r"(?P<ordinal>\d{1,2}|[IVX]{1,4}|[A-Z])(?P<sub>[a-z]|\.\d{1,2})?\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
SENTENCE_GOES_ON = re.compile(
    r"^\s*(?:,|[a-z]|(?i:illustrates?|shows?|sets?|contains?|provides?|gives?|is|are|to|of|for|and)\b)"
)
"""After "Appendix 2": this is a sentence that speaks of the appendix, not its heading."""
MINUTES = re.compile(
    r"^(?:(?:draft|approved|unapproved|unconfirmed|confirmed|public|open)\s+)*minutes?\b(?!\s+(?:\d|silence))|\bminutes$",
    re.IGNORECASE,
)
EARLIER_MINUTES = re.compile(r"\b(?:last|previous|accuracy|approv\w+ of|confirm\w*|matters arising)\b", re.IGNORECASE)
NAMES_NO_BODY = re.compile(
    r"^(?:(?:draft|approved|unapproved|unconfirmed)\s+)*minutes(?:\s*$| (?:of|from) (?:the|a|an) "
    r"(?:(?:ordinary|annual|extraordinary|special|virtual|remote|regular) )*(?:general )?meeting\b)",
    re.IGNORECASE,
)
"""Minutes "of a meeting …": the body stands in the line above."""
ATTENDANCE = re.compile(
    r"^(?:those |also |members |councillors |governors? )?"
    r"(?:present|in attendance|attendees"
    r"|attendance(?! (?!was|were|list|register|record|sheet|at (?:the|this) meeting)[a-z])|apologies|roll call)\b"
    r"|\b(?:convened|called (?:the meeting )?to order|(?<!people )(?<!residents )were present|present:)",
    re.IGNORECASE,
)
CAME = re.compile(
    r"(?<!people )(?<!residents )\b(?:were|was) (?:also )?(?:in attendance|present)\b|\bpresent (?:were|was)\b"
    r"|\bapologies (?:were|was|had been) (?:received|given|sent)\b|\bcalled (?:the meeting )?to order\b",
    re.IGNORECASE,
)
OPENED = re.compile(
    rf"{CAME.pattern}|\b(?:took|was in) the chair\b|\bpresided\b|\bchaired (?:the|this) meeting\b"
    r"|\bquorum (?:was|being) \w+|\broll call\b"
    r"|(?:^|\b(?=[PAW]))(?:those |members |also )?(?:present|attending|attendees|participants|who was there)\s?:",
    re.IGNORECASE,
)
_BODIES = r"(?:committee|council|board|members|governors|trustees|directors|councillors|meeting|group|society|club)"
MET = re.compile(
    r"\bmeeting\b[^.]{0,160}?(?<!last )\b(?:held|took place|occurred|convened)\b(?! in (?:19|20))"
    rf"|\b{_BODIES}\b[^.]{{0,40}}? met (?:on|at|in|via)\b|\bdecisions taken at\b"
    r"|^(?:.{3,60} )?(?:annual general meeting|a\.?g\.?m\.?)\b.{0,40}$",
    re.IGNORECASE,
)
HAPPENED = re.compile(
    rf"\b(?:{_BODIES}|it was|we|all|everyone)(?: present| all| both)?(?: then| therefore| also)? (?:\w+ly )?"
    r"(?:agreed|decided|resolved|noted|approved|voted|accepted|adopted)\b"
    r"|\bmotion\b.{0,200}\b(?:seconded|carried)\b|\bunanimously (?:agreed|approved|carried)\b"
    r"|\bwas (?:unanimously )?(?:(?:re-?)?elected|agreed|carried|approved)\b"
    r"|\bmeeting (?:was )?(?:closed?|ended|adjourned|finished)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Who came, how it opened, that they met, and what was decided, in the past tense: a paper that tells of it is minutes,
whatever its title says."""
LEAST_HAPPENED = 3
LEAST_AT_MEETING = 2
"""The same where the head tells that there was a meeting, or who came to it."""
HEAD_PIECES = 10
BUSINESS = re.compile(
    r"(?:(?:\d{1,3}|[IVX]{1,5}|[A-Z])[.):]?\s+)?(?:to (?:receive|approve|consider|note|confirm) )?(?:the |any )*"
    r"(?:call(?:ed)? to order|roll call|welcome|opening (?:of|remarks)|apolog(?:y|ies)|declarations? of|correspondence"
    r"|(?:approval|consideration|confirmation|adoption|signing) of (?:the )?(?:minutes|agenda)|minutes of"
    r"|previous minutes|matters arising|public (?:comments?|participation|questions?|forum)"
    r"|additions to (?:the )?agenda|(?:old|new|unfinished|other|any other) business|a\.?o\.?b"
    r"|(?:date of )?(?:the )?next meeting|adjourn(?:ment)?|close of meeting)\b",
    re.IGNORECASE,
)
"""Items that agendas call for beforehand."""
LEAST_BUSINESS = 3
ACTION_LOG = re.compile(
    r"^(?:minutes?\s*[-–—/:]\s*)?(?:outstanding\s+)?actions?\s+"
    r"(?:log|list|tracker|summary|schedule|register)(?:\s+summary)?$"
    r"|[-–—:]\s*action log$",
    re.IGNORECASE,
)
AGENDA = re.compile(
    r"^(?:(?:supplementary|amended|revised|public|draft|order|notice|council|committee|and|regular|special|meeting|of)"
    r"\s+)*(?:agenda|a g e n d a)(?:\s+and\s+notice)?$"
    r"|^agenda (?:for|of) (?!the minutes\b)|\bnotice and agenda\b|\bmeeting agenda\b|\bsummons\b|[-–—:]\s*agenda$",
    re.IGNORECASE,
)
HEADER_LABELS = {
    "to": re.compile(r"^(?:report )?[tт][oо]\s?:", re.IGNORECASE),
    "from": re.compile(
        r"^(?:(?:report )?(?:from|by|of|author)|responsible officer|lead officer|report author)\b\s?:?", re.IGNORECASE
    ),
    "title": re.compile(r"^(?:title|subject|report title|report heading|subject of report)\b\s?:?", re.IGNORECASE),
    "meeting": re.compile(
        r"^(?:meeting|committee|decision maker|cabinet member|portfolio)\b(?: date)?\s?:?", re.IGNORECASE
    ),
    "date": re.compile(r"^(?:date(?: of meeting)?|meeting date)\b\s?:?", re.IGNORECASE),
    "class": re.compile(
        r"^(?:classification|purpose(?: of (?:item|report))?|wards?(?: affected)?|key decision)\b\s?:", re.IGNORECASE
    ),
    "asks": re.compile(
        r"^(?:recommendations?(?: ?\(s\))?|recommended action"
        r"|(?:decision|action)s? (?:sought|required|requested))\s?:?$",
        re.IGNORECASE,
    ),
}
"""Labels of a report's head; "То" is also met in Cyrillic letters."""
CLOSING_TABLE = re.compile(r"^(?:source|background) (?:documents?|papers?)\b", re.IGNORECASE)
"""The list of sources with which a report ends."""
SIGNATURE = re.compile(r"^(?:signed\b|chair(?:man|woman|person)?\b.{0,60}$|dated?\b.{0,40}[._…]{3})", re.IGNORECASE)
NOT_A_TITLE = re.compile(
    r"^(?:public document pack|agenda item\b.*|page \d+.*|official.*|not protectively marked|dear .*"
    r"|(?:from|to|tel(?:ephone)?|e-?mail|date|time|venue|place|location|our ref|your ref|dear|direct dial"
    r"|please ask for|ask for|contact)\b.{0,6}:.*|this document was classified as.*|for publication:.*"
    r"|not for publication.*|exempt|confidential|unclassified|restricted|protect(?:ed)?|democratic services.*)$",
    re.IGNORECASE | re.DOTALL,
)
DATE_LINE = re.compile(
    r"^(?:held\b.*|(?:on )?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|\d{1,2}(?:st|nd|rd|th)? \w+ \d{4}.*|at \d.*))$",
    re.IGNORECASE,
)
WHEN_AND_WHERE = re.compile(
    r"\s*[,–-]?\s*\b(?:held\b|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b).*$", re.IGNORECASE | re.DOTALL
)
UNFINISHED = re.compile(r"(?:\b(?:of|the|for|and|to|at|in|a|on)|[–:&-])$", re.IGNORECASE)
KIND_CUES: tuple[tuple[PartKind, re.Pattern[str]], ...] = (
    (PartKind.ACTION_LOG, re.compile(r"\bactions? (?:log|list|tracker|summary)\b", re.IGNORECASE)),
    (
        PartKind.FORWARD_PLAN,
        re.compile(
            r"\bforward (?:plan|agenda|look|programme)\b|\b(?:forward|agenda|work) ?(?:plan|programme)$"
            r"|\bwork programme(?: for)?\W{1,3}20\d\d\b[\d\s/–-]*$|\b(?:annual )?cycle of business\b",
            re.IGNORECASE,
        ),
    ),
    (
        PartKind.MINUTES,
        re.compile(r"\bminutes?\b|\bnotes? (?:of|from) (?:[\w'’-]+ ){0,5}meeting\b", re.IGNORECASE),
    ),
    (PartKind.AGENDA, re.compile(r"\bagenda\b", re.IGNORECASE)),
    (PartKind.REPORT, re.compile(r"\b(?:reports?|review|progress|update)\b", re.IGNORECASE)),
    (PartKind.PLAN, re.compile(r"\b(?:plans?|strategy|framework|objectives|priorities)\b", re.IGNORECASE)),
)
"""What a title says of its paper's kind; the first that fits."""
