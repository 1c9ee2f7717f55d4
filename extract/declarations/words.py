"""The patterns of declarations of interest, built from the cue vocabulary once per vocabulary."""

import re
from dataclasses import dataclass
from functools import cache

from minutebook.extract.cues import load_cues
from minutebook.extract.names import HONORIFIC, PARTICLES
from minutebook.schema import InterestKind

_TITLES = (
    r"(?:(?:County|District|Borough|City|Town|Parish)\s+)?(?:Councillors|Council\s?[Mm]embers?|Councilmembers?"
    r"|Commissioners?|Supervisors?|Aldermen|Trustees?|Governors?|Directors?|Board\s[Mm]embers?|Vice[ -]Mayor|Mayor"
    r"|Messrs|Members?|Senator|Deputy|(?:Vice[- ])?Chair(?:man|woman|person)?)"
)
_NO_NAME = (
    r"(?:Items?|Agenda|Minutes?|Declarations?|Interests?|Application|Planning|The|In|At|As|It|That|This|Having|During"
    r"|Regarding|Re|None|No|Nil|All|Both|Later|Also|Then|With|For|On|There|Members|Any)\b"
)
_CAPITAL = r"[^\W\d_a-z][\w’'‑-]*\.?"
_NAME = (
    rf"(?:[Tt]he\s+)?(?:{_TITLES}\s+|{HONORIFIC.pattern}\s*)*(?!{_NO_NAME}){_CAPITAL}"
    rf"(?:\s+(?:(?:{'|'.join(sorted(PARTICLES))})\s+)?(?!{HONORIFIC.pattern}|{_NO_NAME}){_CAPITAL}){{0,4}}"
)
_QUOTE = "['‘’“”\"]?"
_ASIDE = r"(?:\s*\((?!\s*(?i:(?:agenda\s+)?(?:items?|minutes?))\b)[^()]{1,80}\))?"
_POST = r"(?:[Tt]he\s+)(?:[A-Z][\w’'-]*\s+){0,3}[A-Z][\w’'-]*"
_GROUP = (
    r"(?:(?:[Aa]ll|[Bb]oth|[Ss]everal|[Ss]ome|[Tt]hose)\s+(?:of\s+the\s+)?(?:[\w’'-]+\s+){0,3}?)?"
    r"(?:[Mm]embers|[Cc]ouncillors|[Gg]overnors|[Tt]rustees|[Dd]irectors)(?:\s+present)?"
    r"(?:\s+(?:who|of|on|from|representing)\s[^.,;:]{2,90}?)?"
)
_ONE = rf"(?:{_NAME}|{_POST}){_ASIDE}"
_WHO = rf"(?:{_ONE}(?:\s*(?:,\s*and|,|\band|&|/)\s+{_ONE})*|{_GROUP})"
TITLE = re.compile(rf"{_TITLES}\s+(?=\S)")
"""A title before a name that is no honorific elsewhere."""
WHO = re.compile(rf"(?<![\w’'-])(?P<who>{_WHO})(?P<as>,\s*(?:as|being|who|having)\s[^,;.]{{3,120}},)?,?\s*$")
"""Whoever a text ends with; perhaps what they are, between commas."""
WHO_FIRST = re.compile(rf"\s*(?P<who>{_WHO})")
ITEMS = re.compile(
    r"\b(?:agenda\s+)?(?:items?|minutes?|agenda)\s*(?:nos?\.?|numbers?|refs?\.?|#)?\s*"
    r"(?P<numbers>(?:[A-Z]{1,4}[ ./]?)?\d[\w./()-]*(?:\s*(?:,|and|&|,\s*and)\s+(?:items?\s+)?\d[\w./()-]*)*)",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?:[A-Z]{1,4}[ ./]?)?\d[\w./-]*(?:\([a-z0-9]{1,3}\))?")
PREPOSITION = (
    r"(?:in\s+(?:relation|respect|regard|connection)\s+(?:to|of|with)|with\s+(?:regard|respect|reference)\s+to|in|under"
    r"|on|from|regarding|concerning|relating\s+to|re:?|for|about|pertaining\s+to|as\s+regards)"
)
CONCERNS = re.compile(rf"^[\s,:–—-]*(?:{PREPOSITION}\s+)(?P<what>.+)$", re.IGNORECASE | re.DOTALL)
ITEM_LATER = re.compile(rf",?\s+{PREPOSITION}\s+(?:agenda\s+|the\s+)?(?:items?|minute|agenda)\b", re.IGNORECASE)
REASON = re.compile(
    r"(?:[\s,:;–—(-]+|^)(?:(?P<kept>(?:as(?!\s+(?:he|she|they|his|her|their|it)\b)|being|having)\s(?!follows|well|regards?)(?!a\s+result)|through\s+(?:his|her|their)\s)"
    r"|(?:as|because(?:\s+of)?|since|due\s+to|owing\s+to|by\s+virtue\s+of|by\s+reason\s+of|on\s+the\s+grounds?\s+(?:that|of)"
    r"|in\s+that|that|on\s+account\s+of|for\s+the\s+reason\s+that|insofar\s+as|given\s+that|the\s+reason\s+being(?:\s+that)?)"
    r"(?=\s+(?:he|she|they|his|her|their|a|an|the|it|this|it|[A-Z]|being|having|of|one|both)\b))",
    re.IGNORECASE,
)
"""What leads to the reason; some of the words are part of it."""
IN_BRACKETS = re.compile(
    r"\s*\((?P<reason>(?:as|being|he|she|they|his|her|their|a|an|member|owner|trustee|director|employ\w+|friend|relative|family"
    r"|close|works?|wife|husband|son|daughter|partner|chair\w*|governor|patient|resident|neighbour|applicant|spouse)\b[^()]*)\)",
    re.IGNORECASE,
)
ROLE_ENDING = re.compile(
    r"(?:^|[,:;–—-])\s*(?P<reason>(?:(?:his|her|their|he|she|they|[Mm]ember|[Oo]wner|[Tt]rustee|[Dd]irector|[Ee]mployee|[Cc]hair\w*"
    r"|[Gg]overnor|[Nn]eighbour|[Aa]pplicant|[Ff]riend|[Rr]elative|[Ww]ife|[Hh]usband|[Ss]pouse|[Pp]artner|[Ff]amily"
    r"|[Ss]hareholder|[Tt]enant|[Ll]andowner|[Rr]esident|[Aa]llotment\s+holder|[Pp]atron|[Vv]ice|[Vv]olunteer|[Ll]ives|[Ww]orks|[Oo]wns|[Ii]s\s+an?|[Ee]mployed|[Hh]as\s+an?|[Rr]elated|[Ff]riends|[Ss]its\s+on)\b).+)$",
    re.DOTALL,
)
"""A reason that only a dash or comma parts from what the interest is in."""
NONE = re.compile(
    r"\b(?:(?-i:[Nn]o(?:ne|\s+one|body)?|NO(?=\s+[A-Z]{4}))|nil|not\s+any|never)\b[^.;]{0,80}\b(?:interests?|declar|disclos|conflicts?|recus)"
    r"|^\W*(?:none|nil|n/a|not\s+applicable|no)\b[^.]{0,40}\W*$|\bthere\s+were\s+none\b",
    re.IGNORECASE,
)
"""Sentences by which nobody declares anything."""
ADVICE = re.compile(
    r"\b(?:must|should|shall|are\s+reminded|were\s+reminded|was\s+reminded|are\s+asked|were\s+asked|invited|if\s+any|whether|required\s+to"
    r"|may\s+wish|to\s+declare|to\s+receive|wish\s+to|any\s+(?:member|councillor|governor|trustee|director|person))\b",
    re.IGNORECASE,
)
"""Sentences that tell everybody how to declare."""
AMBITION = re.compile(
    r"^\s*in\s+(?:standing|becoming|joining|being|taking|serving|bidding|applying|the\s+(?:role|post|position|vacancy|job))\b",
    re.I,
)
"""An interest in doing something is none to declare."""
DOUBT = re.compile(r"\b(?:whether|if|unless|should|when|until)\s+(?:any\s+)?$", re.IGNORECASE)

DID_NOT_LEAVE = re.compile(
    r"\bnot\s+(?:need|needed|required|have|necessary)?\s*(?:to\s+)?(?:leave|withdraw|retire)\w*", re.IGNORECASE
)
CONNECTED = re.compile(
    r"^but\s+that,\s+.{0,120}?,\s+|^(?:[\s,;:–—.-]|(?:and|but|so)\b)+|\s+(?:as|because|since|after)\s+(?:he|she|they)\s*$"
)
"""Words around what the member did that only join it to the declaration."""


@dataclass(frozen=True)
class Words:
    """The patterns that depend on the vocabulary."""

    heading: re.Pattern[str]
    hint: re.Pattern[str]
    declared: re.Pattern[str]
    told: re.Pattern[str]
    had: re.Pattern[str]
    passive: re.Pattern[str]
    received: re.Pattern[str]
    possessed: re.Pattern[str]
    bare: re.Pattern[str]
    bare_kind: re.Pattern[str]
    first: re.Pattern[str]
    alone: re.Pattern[str]
    withdrew: re.Pattern[str]
    stayed: re.Pattern[str]
    kinds: tuple[tuple[re.Pattern[str], InterestKind], ...]


@cache
def words() -> Words:
    """The patterns of the vocabulary in use."""
    cues = load_cues()

    def any_of(name: str) -> str:
        return cues.pattern("declarations", name)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE | re.DOTALL)

    kinds = "|".join([cues.pattern("interest_kinds", one) for one in InterestKind if one is not InterestKind.UNSTATED])
    kind = rf"(?P<kind>(?:(?:{kinds}|{any_of('beside_kind')}|and|or|but|&)[\s,/]+)*(?:non[- ])?)"
    article = r"(?:(?:an?|his|her|their|the\s+following|the|any)\s+)?"
    thing = rf"{article}{_QUOTE}{kind}(?P<thing>{any_of('interests')})(?!-)\b{_QUOTE}"
    adverbs = r"(?:(?:also|both|all|each|then|later|further|again|had|has|have|having|hereby)\s+)*"
    told = rf"{any_of('told')}(?:\s+(?:to\s+)?(?:the\s+)?(?:meeting|committee|council|board|panel|members|governors))?"
    recused = (
        rf"(?:{told}\s+(?:that\s+)?(?:he|she|they)\s+)?"
        r"(?P<recused>(?:would\s+|will\s+)?recuse[ds]?\s+(?:him|her|them)sel(?:f|ves))"
    )
    return Words(
        heading=compiled(rf"\b{any_of('headings')}(?!\s+of\s+(?:acceptance|office|results?))\b"),
        hint=compiled(rf"\b(?:{any_of('interests')}|recuse[ds]?)\b"),
        declared=compiled(
            rf"\b{adverbs}(?:(?:{any_of('declared')}\s+(?:that\s+(?:he|she|they)\s+(?:had|has|have)\s+)?|{told}\s+(?:of|about)\s+)"
            rf"{thing}|{recused})"
        ),
        told=compiled(
            rf"\b{adverbs}{told}(?:\s+that)?\s+(?P<reason>(?:he|she|they|his|her|their|it|we)\b[^.;]{{3,240}}?)"
            rf"(?:,?\s*(?:and\s+|so\s+|which\s+)?(?:therefore\s+|so\s+|thus\s+|as\s+such\s+|hence\s+)?(?:he\s+|she\s+|they\s+)?"
            rf"(?:had|has|have|declared|was)\s+{thing}|$|(?=[.;]))"
        ),
        had=compiled(rf"\b{adverbs}(?:had|has|have|holds?|held|with)\s+{thing}"),
        passive=compiled(
            rf"{thing}(?P<about>\s[^.;]{{1,120}}?)??\s+(?:(?:was|were|is|are|had\s+been|being)\s+)?(?:also\s+)?{any_of('declared')}\s+by\s+"
        ),
        received=compiled(
            r"\b(?:declarations?|disclosures?)\s+(?:of\s+)?(?:" + thing + r"\s+)?(?:(?:was|were|had\s+been|is|are)\s+)?"
            r"(?:received|made|given|noted|declared|recorded)?\s*(?:by|from)\s*:?\s+"
        ),
        possessed=compiled(rf"[’']s?\s+{thing}"),
        bare=compiled(rf"\ban?\s+{thing}"),
        bare_kind=compiled(thing),
        first=compiled(rf"^[\s,:;–—(-]*{thing}"),
        alone=compiled(
            rf"(?=[\w\s/&-]*\b(?:{kinds}|interest|conflict))(?:an?\s+)?(?:{thing}|(?P<only>{kinds}))(?:\s+declared)?"
        ),
        withdrew=compiled(rf"\b{any_of('withdrew')}\b"),
        stayed=compiled(rf"\b{any_of('stayed')}\b"),
        kinds=tuple(
            (compiled(rf"\b{cues.pattern('interest_kinds', one)}\b"), one)
            for one in InterestKind
            if one is not InterestKind.UNSTATED
        ),
    )


def withdrawal(text: str) -> tuple[bool | None, str | None]:
    """Whether the member stayed away from the item, and the words that say so."""
    told = CONNECTED.sub("", text).strip(" ,;.") or None
    cues = words()
    if cues.withdrew.search(DID_NOT_LEAVE.sub("", text)):
        return True, told
    return (False, told) if cues.stayed.search(text) else (None, None)
