"""The words that lead to a decision: "It was resolved that", "The Board agreed to"."""

import re
from collections.abc import Sequence

from minutebook.extract.cues import load_cues
from minutebook.extract.decisions.movers import NAME
from minutebook.extract.decisions.signs import may_decide

ADVERBS = (
    r"(?:(?:therefore|thus|then|also|further|(?!previous|original|recent|initial|former|earlier)\w+ly|hereby|all|both"
    r"|(?:considered|reviewed|discussed|debated),? and|suggested and|(?:proposed"
    r"|moved)(?: from the chair)?(?:,? seconded,?)? and) )*"
)
BODY = (
    r"(?:the )?(?:[A-Z][\w’'&-]+ ){0,5}?(?:sub-?committee|committee|council|board|panel|cabinet|governors|trustees"
    r"|trust|meeting|members|councillors|selectmen|commission|forum|executive|authority|directors|governing body|PCC?"
    r"|group|society|association|club|vestry|synod|supervisors|working party|union|federation"
    r"|assembly|senate|shareholders|delegates|(?:kirk )?session|chapter|presbytery|elders|deacons|stewards|electors"
    r"|plot-?holders"
    r"|plot holders"
    r"|everyone|everybody|(?<!the )those present|exec|(?<!this )(?-i:[A-Z]{3,5}))"
    r"(?: of (?:selectmen|trustees|directors|governors|education|supervisors|commissioners|health|management))?"
)
_BODIES = (
    r"(?:[Ss]ub-?[Cc]ommittee|[Cc]ommittee|[Cc]ouncil|[Bb]oard|[Pp]anel|[Cc]abinet|[Gg]overn(?:ors|ing [Bb]ody)"
    r"|[Tt]rustees|[Mm]eeting|[Mm]embers|[Cc]ouncillors|[Ss]electmen|[Cc]ommission(?:ers)?|[Ff]orum|[Ee]xecutive"
    r"|[Dd]irectors|PCC?|[Gg]roup|[Ss]ociety|[Aa]ssociation|[Cc]lub|[Ww]orking [Pp]arty|[Uu]nion|[Ss]enate|[Aa]ssembly"
    r"|[Ss]hareholders|[Dd]elegates|[Ss]ession|[Cc]hapter|[Pp]resbytery|[Ee]lders|[Dd]eacons|[Ss]tewards|[Ee]lectors"
    r"|[Pp]lot[ -]?holders|[Vv]estry|[Ss]ynod|[Ss]upervisors|[Ee]xec|(?<!This )[A-Z]{3,5})"
)
WHO = (
    rf"(?:(?:[Tt]he |[Aa]ll (?:of )?(?:the )?|[Oo]ur )?(?:(?:[A-Z][\w’'&-]*|parish|town|full|whole|village) ){{0,5}}?"
    rf"{_BODIES}(?: (?:of|for) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?(?: present| all)?|[Ww]e(?: all)?"
    r"|[Ee]very(?:one|body)(?: present)?|(?:[Aa]ll )?[Tt]hose present|[Aa]ll present)"
)
STARTS = r"(?<= )(?:(?<=[,;:–—-] )|(?<=\band )|(?<=\bso )|(?<=\bbut )|(?<=\btherefore ))"
"""Where a clause may begin within a sentence."""
_DECIDED = load_cues().pattern("decisions", "verbs")
_LEAD_IN = load_cues().pattern("decisions", "lead_ins")
_LINK = r"(?:,? (?:that|to)\b(?! \d)| –| -|:)"
_NOW = r"(?:(?!\b(?:last|previous|earlier|had|who|which|if|whether)\b)[^,;:.])"
"""A letter of words that speak of no other day."""
_INSERTED = rf"(?: (?:therefore|then|also|\w+ly)(?=,))?(?:, {_NOW}{{3,70}},)?"
"""Words between commas: "It was, after much discussion, agreed"."""
_HOW = (
    r"(?:,? (?:unanimously|nem\.? ?con\.?|\d+ ?[–-] ?\d+|"
    rf"(?:by|with|on|after|following|subject to) {_NOW}{{2,60}}?),?)?"
)
"""How it was decided: "agreed, with one against, to"."""
_AFTER_READING = r"(?:(?i:considered|discussed|reviewed|debated|examined|looked at)\b[^,;:.]{3,90}? and )?"
"""What the body did first: "The Board considered three quotations and resolved to"."""
_THING = (
    r"(?:(?= (?:the|a|an|no|all|each|both) (?!(?:above|following)\b))"
    r"|(?= (?!(?:at|in|by|on|as|with|and|last|previously|for|from|upon|under|earlier)\b)(?:[\w’'-]+ ){1,3}?"
    r"(?:would|should|will|may need to)\b))"
)
"""What was agreed without "that": "It was agreed the green was the best place"."""
_WOULD = r"(?= (?:the|this|these|it|they|we|all|both|no) (?:(?!who|which|that)[\w’'-]+ ){0,4}?(?:would|should|will)\b)"
_TELLS = r"(?:that|which|who|whether|if|had|said|reported|explained|advised|told|stated|asked|felt|last|previous)"
OPENING = (
    r"(?:(?i:thereafter|accordingly|therefore|consequently|finally|instead|following|after|having|in conclusion|upon"
    r"|on|via)\b"
    r"[^.:;]{0,120}?,? "
    r"|(?i:in (?!19|20|the past)|by|with|at|as|due|given|despite|subject|without|there being|under|for|since"
    r"|because|to)\b"
    rf"(?![^.:;]{{0,100}}\b{_TELLS}\b[^.:;]{{0,100}}\b(?:agreed|decided|resolved|voted)\b)[^.:;]{{0,100}}?,? )??"
)
"""Words before those that lead to a decision: "Following discussion, it was resolved"."""
_MEETING = r"(?:the )?(?:meeting|committee|council|board|members|governors|trustees|group|directors)"
_MOVED_SO = rf"proposed(?: by)?:? (?-i:{NAME}),? (?:and )?seconded(?: by)?:? (?-i:{NAME})(?=,? (?:that|to)\b)"
"""Who moved and seconded it, between commas."""
RESOLVED = re.compile(
    rf"^(?:[A-ZÂÊÎÔÛŴŶ]{{4,}} ?/ ?)?{OPENING}(?i:proposed,? seconded,? and (?:unanimously )?(?:approved|agreed),? )?"
    r"(?i:(?:(?:it was|and|was) )?(?:(?:duly|therefore) )?resolved)(?! and (?:noted|agreed|approved)\b)"
    rf"(?:,? (?i:unanimously|\(?(?:by )?\(?\w+ votes? to \w+\)?|nem\.? ?con\.?|{_MOVED_SO}))*,?{_LINK}*"
)
LEAD_INS_TOLD = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{OPENING}(?i:it was|it is|it has been){_INSERTED} {ADVERBS}(?i:{_DECIDED}|agree)"
        rf"(?:{_HOW}{_LINK}+|(?: unanimously)?{_THING}|(?= against \w+ing\b))",
        rf"^{OPENING}(?i:{BODY}){_INSERTED} (?:(?:have|has) )?{_AFTER_READING}{ADVERBS}"
        rf"(?:(?i:{_DECIDED}|agrees?|resolves?|recommends?|approved(?= to\b)){_HOW}(?:{_LINK}+|(?= not to\b)"
        rf"|(?= against \w+ing\b)|{_WOULD})"
        r"|(?:opted|chose|elected)(?: to\b|(?= not to\b)))",
        rf"^(?i:(?:all|everyone|everybody)(?: present| members)? {ADVERBS}(?:{_DECIDED})){_HOW}(?i:,? (?:that|to)\b)",
    )
)
"""Those that tell it in a sentence, which no title does: "It was agreed that"."""
LEAD_INS = (
    RESOLVED,
    *LEAD_INS_TOLD,
    *(
        re.compile(pattern)
        for pattern in (
            rf"^{OPENING}(?i:we{_INSERTED} (?:have )?(?:all )?{_AFTER_READING}{ADVERBS}"
            rf"(?:{_DECIDED}|opted|chose)){_HOW}"
            r"(?:,? (?:that|to)\b|(?= not to\b))",
            r"^We (?:all )?(?:agree|resolve|decide) (?:that|to)\b",
            rf"^{OPENING}(?i:{BODY}|we) {ADVERBS}(?:took|made|came to|reached|passed) (?:the|an?) "
            r"(?:\w+ )?(?:decision|agreement|resolution)(?: (?:that|to)\b|(?= not to\b))",
            r"^(?:(?i:resolution|decision)(?: (?i:no|number)\.?)?:? ?#?\d[\d/.-]*[a-zA-Z]?(?:[:.]| ?[–—-])? *"
            r"(?=(?:that|That|THAT|to|To|TO) )|(?i:resolution|decision) \d[\d/.-]*[a-zA-Z]?(?::| [–—-]) )",
            rf"^{OPENING}(?i:(?:the |an? )?(?:unanimous |general |final )?(?:decision|agreement|resolution|consensus))"
            rf"(?: of {_MEETING})? was {ADVERBS}(?:(?:taken|made|reached|passed),? )?(?:(?:that|to)\b|(?=not to\b))",
            rf"^{OPENING}(?i:it was the unanimous (?:view|decision|wish|opinion) of {_MEETING}) (?:that|to)\b",
            rf"^{OPENING}(?i:{BODY}|we|all)(?: all)? were (?:all |unanimously )?(?:in agreement|of one mind)"
            r" (?:that|to)\b",
            rf"^{OPENING}(?i:{BODY}|everyone|everybody) was (?:all |unanimously )?(?:in agreement|of one mind)"
            r" (?:that|to)\b",
            r"^(?i:(?:a |the )?motion(?:ed)? was (?:duly )?made|it was moved|moved)(?i:(?:,? (?:and )?|/)second(?:ed)?"
            r"(?:,? (?:and )?|/)(?:unanimously )?(?:carried|passed|approved)(?: unanimously)? (?:to|that)\b)",
            r"^(?i:agreed)(?: unanimously)?(?= (?:it would|not to|we|there (?:would|should)|(?:the )?need (?:to"
            r"|for))\b)",
            rf"^(?=[^:]*:$)(?i:(?!.*\b(?:{_DECIDED}|that)\b){BODY}):$",
            rf"^(?i:(?:recommendations?|unanimously|further|also) )?(?i:{load_cues().pattern('decisions', 'heads')})"
            r"(?: unanimously| made| reached)? ?(?:[–—:-]|,? (?:that|to)\b)+",
            rf"^(?i:{_LEAD_IN}|unanimously agrees?d? (?:that|to))\b{_LINK}*",
        )
    ),
)
"""Words at the start of a sentence behind which a decision stands; they are no part of it."""
_VERBS = load_cues().signs("decisions", "verbs")
_DONE = frozenset(["decision", "agreement", "resolution", "consensus"])
NEEDED = (
    frozenset(["resolved"]),
    _VERBS | {"agree"},
    _VERBS | {"agree", "resolve", "recommend", "approved", "opted", "chose", "elected"},
    _VERBS,
    _VERBS | {"opted", "chose"},
    frozenset(["agree", "resolve", "decide"]),
    _DONE,
    frozenset(["resolution", "decision"]),
    _DONE,
    frozenset(["it was the unanimous"]),
    frozenset(["in agreement", "one mind"]),
    frozenset(["in agreement", "one mind"]),
    frozenset(["second"]),
    frozenset(["agreed"]),
    frozenset([":"]),
    load_cues().signs("decisions", "heads"),
    frozenset([""]),
)
"""Of each of the lead-ins the pieces of words, in small letters, of which it has one."""
INNER_LEAD = re.compile(
    rf"\b(?:(?<!which )(?<!which it )(?i:it was|was) {ADVERBS}(?i:agreed|resolved|decided|supported)(?: unanimously)?"
    rf"(?: that\b| to\b|(?= not to\b)|{_THING})"
    r"|(?<=: )(?i:resolved|agreed)(?: unanimously)?(?: that\b| to\b)"
    r"|(?<=, )(?:resolved to|agreed to(?= (?:pay|purchase|buy|donate|renew|accept)))\b"
    rf"|(?<=; )agreed(?: that\b| to\b|{_THING})"
    r"|(?<=[:–-] )(?i:agreed|resolved|decided) to(?= (?:purchase|buy|pay|renew|accept|donate|appoint|approve|adopt"
    r"|proceed|go ahead"
    r"|defer|support|object|keep|leave|continue with|engage|award)\b)"
    r"|(?<=and )(?:AGREED|RESOLVED)(?: unanimously)? (?:to|that)\b"
    r"|(?<=- )decided to\b|(?<=, also )(?:agreed|decided) to\b"
    r"|(?<=seconded, )(?i:the \w+) (?:unanimously )?(?:voted|agreed|approved|resolved)(?: that\b| to\b)"
    r"|(?i:the (?:PC|council|committee|board|panel|governors|councillors|trustees|members|group|directors))"
    r" (?:(?:(?:have|has) )?(?:unanimously )?(?:agreed|agrees)\b(?: that\b| to\b)?"
    r"|did (?:then )?(?:vote|agree|resolve|decide)\b[^.;]{0,40}? (?:to|that)\b"
    r"|(?:\w+ly )?(?:reconfirmed|re-?affirmed) that\b))"
)
"""The same inside a sentence."""
CLAUSE_LEAD = re.compile(
    rf"{STARTS}(?:it was{_INSERTED} {ADVERBS}|(?:{WHO}){_INSERTED} (?:(?:have|has) )?{ADVERBS}|all (?:present )?)"
    rf"(?:(?:{_DECIDED}){_HOW}(?:{_LINK}+(?! the following)|(?= not to\b))|(?:opted|chose)(?: to\b|(?= not to\b))"
    r"|(?:was|were) (?:all )?in agreement (?:to|that)\b)"
)
"""The same at the beginning of a clause: "…, and councillors resolved not to"."""
REPORTS = re.compile(
    r"\b(?:said|reported|explained|advised|stated|noted|confirmed|heard|asked|felt|told|informed|reminded|hoped"
    r"|understood)\b"
    r"[^;]*\b(?:that|if|whether)\b|\b(?:if|whether|unless|once|when)\b",
    re.IGNORECASE,
)
"""Words before a clause that say who tells it, or make it depend on something."""
FELT = re.compile(r"^(?:it was|we) (?:felt|thought|considered|generally felt) that\b", re.IGNORECASE)
"""What all thought leads to what they then agreed."""
BODY_LINE = re.compile(rf"^(?=[^:]*:$)(?i:(?!.*\b(?:{_DECIDED}|that)\b){BODY}):$")
"""A line that only names the body, over the clauses that say what it did."""
DECIDES = re.compile(rf"\b(?:{_DECIDED}|opted|chose|in agreement)\b")
OPINION = re.compile(
    r"\bagreed (?:with|(?:that |the )+(?:it|this|there|they|he|she) (?:is|was|were|are|had"
    r"|has)\b(?! (?:\w+ )?no need\b)"
    r"|that (?:the |these |those )?(?:[\w’'-]+ ){1,4}(?:had|has|have) (?!to\b))",
    re.IGNORECASE,
)


def that_may_match(text: str) -> Sequence[re.Pattern[str]]:
    """Those of the lead-ins that a sentence can begin with, as is quickly seen: of most sentences all but one can't."""
    if not (may_decide(text) or text.endswith(":")):
        return LEAD_INS[-1:]
    small = text.lower()
    pairs = zip(NEEDED, LEAD_INS, strict=True)
    return [pattern for needed, pattern in pairs if any(map(small.__contains__, needed))]


def reports(before: str) -> bool:
    """Whether the words before a clause say that somebody tells it, or make it depend on something."""
    clause = FELT.sub("", before.rpartition(";")[2])
    return REPORTS.search(clause) is not None


def led_clause(text: str) -> int | None:
    """The offset behind words within a sentence that lead to a decision of the body, which nobody only reports."""
    for lead in CLAUSE_LEAD.finditer(text) if DECIDES.search(text) else ():
        opinion = OPINION.search(text, lead.start())
        if not reports(text[: lead.start()]) and not (opinion and opinion.start() < lead.end()):
            return lead.end()
    return None
