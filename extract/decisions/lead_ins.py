"""The words that lead to a decision: "It was resolved that", "The Board agreed to"."""

import re
from collections.abc import Sequence

from minutebook.extract.cues import load_cues
from minutebook.extract.decisions.signs import may_decide

ADVERBS = (
    r"(?:(?:therefore|thus|then|also|further|subsequently|unanimously|duly|accordingly|formally|hereby|all|both|generally"
    r"|(?:considered|reviewed|discussed|debated),? and|suggested and|proposed and|moved and|moved,? seconded,? and) )*"
)
BODY = (
    r"(?:the )?(?:[A-Z][\w’'&-]+ ){0,5}?(?:sub-?committee|committee|council|board|panel|cabinet|governors|trustees"
    r"|trust|meeting|members|councillors|selectmen|commission|forum|executive|authority|directors|governing body|PCC?)"
    r"(?: of (?:selectmen|trustees|directors|governors|education|supervisors|commissioners|health|management))?"
)
_DECIDED = load_cues().pattern("decisions", "verbs")
_LEAD_IN = load_cues().pattern("decisions", "lead_ins")
_LINK = r"(?:,? (?:that|to)\b| –| -|:)"
_THING = (
    r"(?:(?= (?:the|a|an|no|all|each|both) (?!(?:above|following)\b))"
    r"|(?= (?!(?:at|in|by|on|as|with|and|last|previously|for|from|upon|under|earlier)\b)(?:[\w’'-]+ ){1,3}?"
    r"(?:would|should|will|may need to)\b))"
)
"""What was agreed without "that": "It was agreed the green was the best place"."""
_OPENING = (
    r"(?:(?i:thereafter|accordingly|therefore|consequently|finally|following|after|having|in conclusion|upon|on|via)\b"
    r"[^.:;]{0,120}?,? )??"
)
"""Words before those that lead to a decision: "Following discussion, it was resolved"."""
LEAD_INS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_OPENING}(?i:proposed,? seconded,? and (?:unanimously )?(?:approved|agreed),? )?"
        r"(?i:(?:(?:it was|and|was) )?(?:(?:duly|therefore) )?resolved)(?! and (?:noted|agreed|approved)\b)"
        rf"(?:,? (?i:unanimously|by \w+ votes? to \w+|nem\.? ?con\.?))*,?{_LINK}*",
        rf"^{_OPENING}(?i:it was|it is|it has been) {ADVERBS}(?i:{_DECIDED}|agree)(?: unanimously)?"
        rf"(?:{_LINK}+|{_THING})",
        rf"^{_OPENING}(?i:{BODY}) (?:(?:have|has) )?{ADVERBS}(?i:{_DECIDED}|agrees?|resolves?|approved(?= to\b))"
        rf"(?: unanimously)?{_LINK}+",
        rf"^(?i:(?:all|everyone|everybody)(?: present| members)? {ADVERBS}agreed)(?i:,? (?:that|to)\b)",
        rf"^(?i:we (?:all )?{ADVERBS}(?:{_DECIDED}))(?: unanimously)?(?:,? (?:that|to)\b)",
        r"^(?i:(?:a |the )?motion(?:ed)? was (?:duly )?made|it was moved|moved)(?i:(?:,? (?:and )?|/)second(?:ed)?"
        r"(?:,? (?:and )?|/)(?:unanimously )?(?:carried|passed|approved)(?: unanimously)? (?:to|that)\b)",
        r"^[Aa]greed(?: unanimously)?(?= (?:it would|not to|we|there (?:would|should))\b)",
        rf"^(?=[^:]*:$)(?i:(?!.*\b(?:{_DECIDED}|that)\b){BODY}):$",
        rf"^(?i:(?:recommendations?|unanimously) )?(?i:{load_cues().pattern('decisions', 'heads')})"
        r"(?: unanimously)? ?(?:[–—:-]|,? (?:that|to)\b)+",
        rf"^(?i:{_LEAD_IN}|unanimously agrees?d? (?:that|to))\b{_LINK}*",
    )
)
"""Words at the start of a sentence behind which a decision stands; they are no part of it."""
_WITHOUT_SIGN = LEAD_INS[-1:]
"""That of whole phrases, which need not hold any of the words by which a decision is told."""
LEAD_INS_TOLD = LEAD_INS[1:4]
"""Those that tell it in a sentence, which no title does: "It was agreed that"."""
INNER_LEAD = re.compile(
    rf"\b(?:(?<!which )(?<!which it )(?i:it was|was) {ADVERBS}(?i:agreed|resolved|decided|supported)(?: unanimously)?"
    rf"(?: that\b| to\b|(?= not to\b)|{_THING})"
    r"|(?<=: )(?i:resolved|agreed)(?: unanimously)?(?: that\b| to\b)"
    r"|(?<=, )(?:resolved to|agreed to(?= (?:pay|purchase|buy|donate|renew|accept)))\b"
    rf"|(?<=; )agreed(?: that\b| to\b|{_THING})"
    r"|(?<=- )decided to\b|(?<=, also )(?:agreed|decided) to\b"
    r"|(?<=seconded, )(?i:the \w+) (?:unanimously )?(?:voted|agreed|approved|resolved)(?: that\b| to\b)"
    r"|(?i:the (?:PC|council|committee|board|panel|governors|councillors|trustees|members|group|directors))"
    r" (?:(?:(?:have|has) )?(?:unanimously )?(?:agreed|agrees)\b(?: that\b| to\b)?"
    r"|did (?:then )?(?:vote|agree|resolve|decide)\b[^.;]{0,40}? (?:to|that)\b"
    r"|(?:\w+ly )?(?:reconfirmed|re-?affirmed) that\b))"
)
"""The same inside a sentence."""
BODY_LINE = re.compile(rf"^(?=[^:]*:$)(?i:(?!.*\b(?:{_DECIDED}|that)\b){BODY}):$")
"""A line that only names the body, over the clauses that say what it did."""
OPINION = re.compile(
    r"\bagreed (?:with|that (?:it|this|there|they) (?:is|was|were|are|had|has)\b"
    r"|that (?:the |these |those )?(?:[\w’'-]+ ){1,4}(?:had|has|have) been\b)",
    re.IGNORECASE,
)


def that_may_match(text: str) -> Sequence[re.Pattern[str]]:
    """Those of the lead-ins that a sentence can begin with, as is quickly seen: of most sentences all but one can't."""
    return LEAD_INS if may_decide(text) or text.endswith(":") else _WITHOUT_SIGN
