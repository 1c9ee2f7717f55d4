"""What a body did, told in a sentence of its own: "Trustees granted a licence", "The fee was set at £12".

A sentence is built of parts, and so is what reads it: who did it, or nobody who is named; the deed; the thing it was
done to; and what speaks against a decision: others who did it, another day, a condition.
"""

import re
from itertools import chain

from minutebook.extract.cues import load_cues
from minutebook.extract.decisions import cues
from minutebook.extract.decisions.lead_ins import ADVERBS, OPENING, STARTS, WHO, reports


def _any(name: str) -> str:
    return load_cues().pattern("decisions", name)


WORDS = re.compile(r"[a-z]+(?:-[a-z]+)?")
_INSERTED = r"(?:,(?![^,;:.]*\b(?:had|who|which|if)\b) [^,;:.]{3,70},)?"
_FIRST = (
    r"(?: (?:considered|discussed|reviewed|received|took|noted|heard|read|looked at|examined|thanked|welcomed)\b"
    r"(?:(?!\b(?:that|which|who|had)\b)[^,;:.]){3,90}? and)?"
)
"""What it did before: "The Board took the report as read and approved"."""
_OBJECT = (
    r"(?! (?:that|with|in (?!principle)|at|by|on|from|of|as|and|when|if|was|were|is|are|has|had|until|it"
    r"|to(?! the| be))\b)(?= [\w£$€“\"‘'])"
)
_SUM = rf"(?:{_any('sums')})\b"
_TELLING = r"\b(?:was|were|is|are|be|had|has|have|would|should|will|could|that|which|who|if|whether|with|from)\b"
_CONSENT = (
    r"(?:(?:full|unanimous|written|delegated|formal) )?"
    r"(?:approval|consent|assent|agreement|permission|authority|authori[sz]ation|dispensation|blessing|backing)"
)
_MIND = rf"(?:were|was) {ADVERBS}(?:{_any('of_one_mind')})"
_SOME = r"(?:[\w’'-]+ ){0,4}?"
BODY_DID = tuple(
    re.compile(_INSERTED + _FIRST + pattern)
    for pattern in (
        rf" {ADVERBS}(?i:{_any('deeds')}){_OBJECT}",
        r", (?:by|on|upon) (?:a )?motion [^.]{0,60}, \w+ed\b",
        rf" {ADVERBS}(?:{_any('put_at')}) (?!(?:\w+ )?(?:concerns?|questions?|issues?|matters?|points?|quer(?:y|ies)"
        rf"|money)\b)"
        rf"(?:(?:the|an?|its|our|their|all) )?{_SOME}{_SUM}",
        rf" {ADVERBS}agreed (?:the|all|these|both|its|their) (?!time"
        rf"|way)(?:(?!{_TELLING})[\w’'£%-]+ ?){{1,12}}(?:[.,;(]|$)",
        rf" {ADVERBS}gave (?:(?:its|their|our|the) )?{_CONSENT}(?: (?:to|for)\b|[.,;]|$)",
        rf" {_MIND} to (?!(?:{_any('no_deeds')})\b)",
        rf" {_MIND} in \w+ing\b",
        rf" (?:were|was) {ADVERBS}in (?:favou?r|support) of\b",
        rf" {ADVERBS}(?:confirmed|noted|received and \w+ed) (?:the|all|these) {_SOME}{cues.DOCUMENT}\b",
        rf" {ADVERBS}(?:took assurance from|was assured by) (?:the|this|these)\b",
        rf" {ADVERBS}signed (?:the|an?) {_SOME}(?:lease|contract|agreement|declaration)\b",
        r" did not (?:approve|support|accept|agree to|adopt)\b",
        r" (?:took no action on|(?:had|raised|made) no objections? to)\b",
        rf" (?:had|raised|made) no (?:comments?|observations?) (?:to|on) {_SOME}"
        r"(?:applications?|plans?|proposals?|scheme|consultation|draft|order)\b",
    )
)
"""What stands behind the body that did something, up to where its object begins."""
BODY_NAMED = re.compile(rf"(?:^{OPENING}|(?<= )(?:{STARTS}|(?<=\bwhich )))(?:{WHO})(?=,? [A-Za-z])")
WAS_DONE = re.compile(
    rf"\b(?:was|were) {ADVERBS}(?:(?:discussed|considered|reviewed|debated|signed) and {ADVERBS})?(?:"
    r"(?P<other>(?:not (?:approved|supported|accepted|agreed|adopted)|put to the \w+ and (?:carried|passed|accepted"
    r"|approved|adopted|agreed))\b)|"
    rf"(?P<alone>(?:{_any('deeds_alone')})\b)|(?P<asked>(?:{_any('deeds')}|excluded)\b)"
    rf"|(?P<sum>(?:{_any('put_at')})\b)|(?P<off>(?:{_any('put_off')})\b))"
)
"""What was done, where nobody is named who did it: a group for each sort of thing that it is done to."""
CONSENT_GIVEN = re.compile(
    rf"^{OPENING}(?i:{_CONSENT}) was {ADVERBS}(?:given|granted|reached|agreed) (?:for|to|that)\b"
    r"|^(?:No objections?|No comments?|No observations?) (?:was|were) (?:raised|made|submitted|offered)"
    r" (?:to|on|against)\b"
)
WHICH_WAS_DONE = re.compile(
    rf"(?:,? (?:which|and (?:this|these|it|they))|; (?:it|this|they|these)) (?:was|were) {ADVERBS}"
    rf"(?:{_any('deeds_alone')}|accepted|agreed|confirmed)\b"
)
"""What became of a thing that was put to the meeting just before."""
ASKED = re.compile(rf"\b(?:{_any('asked')})\b", re.IGNORECASE)
SUM = re.compile(_SUM, re.IGNORECASE)
FIGURE = re.compile(r"[£$€]\d")
FIGURE_BEHIND = re.compile(r"[^,;.]{0,20}? (?:to|at|by|as|for|on) [^;.]{0,30}?\d")
MATTER = re.compile(rf"\b(?:{_any('matters')})\b", re.IGNORECASE)
NO_SUBJECT = re.compile(
    r"\b(?:was|were|had|is|are|has|have|will|would|which|that|who|whom|if|whether|when|unless|once|until|he|she|they"
    r"|because|as (?:it|they|this|there|the)|what|how|why|where|said|asked|reported|told|felt|hoped|noted|stated"
    r"|explained|advised|heard|planning|understood|confirmed|added|informed|thought|believed|mentioned|announced)\b",
    re.IGNORECASE,
)
"""Words that the subject of what was done doesn't have: it tells of more than a thing."""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
RECALLED = re.compile(
    rf"(?:last|previous) (?!but\b)|in (?:(?:19|20)\d\d|the past|{_MONTHS})\b"
    r"|(?:at|in) (?:its|the|our|their) (?:last|previous|[A-Z]\w+) meeting\b"
    r"|(?:these minutes|subsequent to|as (?:previously )?(?:agreed|resolved|decided)"
    r"|if|whether|unless|once|when|until)\b",
    re.IGNORECASE,
)
"""How a sentence begins that tells of another day, or of what may be."""
PREVIOUSLY = re.compile(r"(?:at|in|during) (?:its|the|our|their) (?:last|previous)\b", re.IGNORECASE)
"""The same of an earlier meeting only."""
ON_ANOTHER_DAY = re.compile(
    r"^(?: [^,;.]{0,50}?)? (?:in (?:early |late |about )?(?:19|20)\d\d|last (?:year|month|week|time|\w+day)|recently"
    rf"|in (?:early |late |mid-?)?(?:{_MONTHS})\b|from (?:the|its|our) (?:last|previous)\b|earlier this|years? ago"
    rf"|at (?:its|the|our|their) (?:last|previous|[A-Z]\w+) meeting"
    r"|on \d{1,2}(?:st|nd|rd|th)? [A-Z]\w+|yesterday)\b"
)
LONG_AGO = re.compile(
    rf" (?:in (?:(?:early|late|{_MONTHS}) )*(?:19|20)\d\d|from (?:the|its|our) (?:last|previous)|last (?:year|month"
    rf"|week)"
    r"|(?:some )?(?:time|years) ago)\b"
)
"""The same right behind an outcome."""
_OTHER_SORT = r"(?:county|district|borough|city|unitary|planning|national|water)"
_OURS = (
    rf"(?:all|every\w*|a |an |the (?:(?!{_OTHER_SORT})[\w’'-]+ ){{0,3}}?(?:meeting|council|committee|board|members"
    r"|governors|trustees|directors|group|PCC|councillors|executive|society|association|club|chair\w*)\b|those|members"
    r"|councillors|governors|trustees|show|majority|acclamation|unanim|consensus|ballot|e-?mail|\d|£"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)"
)
BY_OTHERS = re.compile(rf"(?:(?! and )[^,;.]){{0,60}}?\bby (?!(?i:{_OURS}))\w", re.DOTALL)
"""Behind a deed: somebody else did it."""
BY_ANOTHER = re.compile(
    rf"[^,;.]{{0,40}}\bby (?:the |our )?(?:[\w’'-]+ ){{0,3}}?(?:{_OTHER_SORT} (?:council|authority)|LPA|government"
    r"|inspector|auditors?|accountants?|examiner|lottery|bank|diocese|bishop|court|charity commission)\b",
    re.IGNORECASE,
)
"""The same where words of the deed are those of many bodies: who did it is none that meets here."""
NEWS = re.compile(
    r"\b(?:(?i:our|the|a) (?:grant|lottery|funding) (?:application|bid|request|claim)s? (?!from\b|by\b)(?:\w+ ){0,6}?"
    r"(?:was|were|has been|have been) \w+"
    r"|[A-Z]{2,3} reports (?:that )?[a-z]+ (?:was|were))\b"
)
"""What somebody else decided, and minutes only tell."""
CLAUSE = re.compile(r"(?:[,;] (?:and |so |therefore |but |thus |hence |as a result )?| and so | so )")
"""Where a clause begins within a sentence."""
NEW_SUBJECT = re.compile(r"(?:the|an?|this|these|all|both|his|her|their|our|its|no|£|\d|[A-Z])")
OPENED = re.compile(
    r"(?:thereafter|accordingly|therefore|consequently|finally|following|after|having|in|upon|on|via|by|with|at|as|due"
    r"|given|despite|subject|without|there being|under|for|since|because)\b[^,;:]*, ?",
    re.IGNORECASE,
)
"""Words up to a comma that only open a sentence."""
TOLD = re.compile(
    r"\b(?:said|stated|reported|explained|advised|noted|confirmed|heard|asked|felt|told|informed|had been)\b|, as\b"
)
"""Words before a clause by which it is no outcome, but told by somebody."""
DEEDS = frozenset(
    word
    for entry in chain.from_iterable(
        load_cues().words("decisions", name) for name in ("deeds", "put_at", "put_off", "of_one_mind")
    )
    for word in WORDS.findall(entry)
) | frozenset(
    WORDS.findall(
        "gave favour favor support confirmed received noted signed given granted excluded objection objections comment"
        " comments observations action motion assurance assured agreed"
    )
)
"""Words of which a sentence that tells a deed has one: most have none, and need not be looked at."""


def told_deed(text: str) -> bool:
    """Whether a sentence tells what the body did, or what was done by nobody else."""
    if DEEDS.isdisjoint(WORDS.findall(text.lower())) or RECALLED.match(text):
        return False
    if _body_did(text):
        return True
    return ("was " in text or "were " in text) and (_was_done(text) or _put_and_done(text))


def _body_did(text: str) -> bool:
    for who in BODY_NAMED.finditer(text):
        if reports(text[: who.start()]):
            return False
        if any(did.match(text, who.end()) for did in BODY_DID):
            return True
    return False


def _was_done(text: str) -> bool:
    if given := CONSENT_GIVEN.match(text):
        return _is_here(text[given.end() :])
    if NEWS.search(text):
        return False
    return any(
        (subject := _subject(text[: done.start()])) and _fits(done, subject) and _is_here(text[done.end() :])
        for done in WAS_DONE.finditer(text)
    )


def _put_and_done(text: str) -> bool:
    done = WHICH_WAS_DONE.search(text)
    return done is not None and not cues.HEARSAY.search(text, 0, done.end()) and _is_here(text[done.end() :])


def _fits(done: re.Match[str], subject: str) -> bool:
    """Whether the thing is such as a body deals with in this way."""
    if done["asked"]:
        return ASKED.search(subject) is not None
    if done["sum"]:
        figure = FIGURE.search(subject) or FIGURE_BEHIND.match(done.string, done.end())
        return figure is not None and SUM.search(subject) is not None
    if done["off"]:
        return MATTER.search(subject) is not None
    return True


def _subject(before: str) -> str | None:
    """The thing that something was done to: the words before the verb, back to where the clause begins."""
    start = max((match.end() for match in CLAUSE.finditer(before)), default=0)
    subject = before[start:].strip()
    if not subject or NO_SUBJECT.search(subject):
        return None
    if start and not OPENED.fullmatch(before[:start]):
        return subject if NEW_SUBJECT.match(subject) and not TOLD.search(before[:start]) else None
    return subject


def _is_here(behind: str) -> bool:
    """Whether what stands behind a deed names nobody else who did it, and no other day."""
    return not (BY_OTHERS.match(behind) or ON_ANOTHER_DAY.match(behind))
