"""Outcomes in the short forms of clubs and annual meetings: "All elected unopposed", "Rule 7 carried"."""

import re
from collections.abc import Sequence

from minutebook.extract.decisions import cues, lead_ins, motion_cues
from minutebook.extract.decisions.movers import NAME, Vote
from minutebook.extract.patterns import compiled
from minutebook.extract.sentences import Sentence

_PASSED = r"(?:carried|passed|agreed|approved|adopted|accepted)(?: unanimously| nem\.? ?con\.?)?"
_ALL_FOR = r"(?:unanimous(?:ly)?|unopposed|en bloc|by acclamation|nem\.? ?con\.?)"
_WHO = r"(?:the )?(?:members|councillors|governors|trustees|council|committee|board|meeting)(?: present)?"
_BILLS = r"(?:payments?|bills?|invoices?|cheques?|accounts?|donations?|grants?)"
_OFFICE = r"[A-Z][^.:;]{2,40}:(?: Candidates?:)?"
_NAMES = rf"{NAME}(?:(?:,| and| ?&) {NAME})*"

TOLD = (
    (
        ("elected", "appointed", "returned"),
        rf"(?i)[^.;]*?\b(?:elected|appointed|returned) (?:as [^.;]{{3,60}} )?{_ALL_FOR}(?: as [^.;]{{3,60}})?\W*$",
    ),
    (
        ("elected",),
        rf"{_NAMES} (?:duly )?(?:re-?)?elected (?:to (?:continue|serve|remain)|as|for a)\b",
    ),
    (
        ("nem", "unanim", "unopposed"),
        rf"{_OFFICE} ?{_NAMES} ?[(:–,-] ?(?i:(?:both |all |elected )?{_ALL_FOR})\W*$",
    ),
    (("no objection",), rf"(?i){_WHO} (?:had|have|has|raised) no objections?\b"),
    (
        ("carried", "passed", "adopted", "approved", "defeated", "lost"),
        r"(?i)(?:the )?(?:rule|clause|bye?-?law|article|amendment|proposal|proposition|resolution|motion)s?"
        r" (?:no\.? ?)?(?:\d[\w.]{0,5}|(?-i:[A-Z]))(?: was| were)?(?: duly| unanimously)?"
        r" (?:carried|passed|adopted|approved|defeated|lost)\b(?! by\b)[^.;]{0,40}\.?$",
    ),
    (
        ("proposed",),
        rf"[A-Z\d][^.:;]{{2,40}}(?: [–-]|:) {_NAMES},?(?: [–-])? (?i:proposed(?: by)?) {NAME}"
        rf"(?:,? (?i:(?:and )?seconded(?: by)?) {NAME})?,? "
        r"(?i:(?:and )?(?:was )?(?:duly )?(?:carried|elected|agreed))\b",
    ),
    (("ok",), r"(?i)ok(?:ay)? (?:with the (?:proviso|condition)|subject to|on condition|provided)\b"),
    (
        ("resignation",),
        r"(?i)[^.;]{0,60}\bresignation\b[^.;]{0,60}? (?:was|were) (?:\w+ly )?accepted\b",
    ),
    (
        ("received and",),
        rf"(?i)[^.;]{{0,80}}\b(?:following|these) {_BILLS} [^.;]{{0,40}}?received and (?:approved|agreed|passed)\b",
    ),
    (("motion",), rf"(?i:{lead_ins.BODY}), (?:by|on|upon) (?:a )?motion [^.]{{0,60}}, \w+ed\b"),
    (
        ("agreed",),
        r"(?i)(?:(?!\b(?:which|that|what|as|it|who|than|before|last|this|these|they|had|date)\b)[^.;:]){12,}?"
        r"\b(?:was|were) (?:unanimously |all |also |duly |then )*agreed(?: upon| unanimously| by all)?\.?$",
    ),
)
"""How statements begin that are decisions, each with the pieces of words of which it has one: few sentences do."""
TELLS_ON = re.compile(r",? and (?:he|she|they) [a-z]+ed\b|, also (?:agreed|decided)\b")
"""How such a statement goes on to tell of something else."""
MADE = re.compile(
    r"\bmotion (?:was |being |having been )?(?:duly )?made(?:,? and (?:duly )?seconded|, (?:duly )?seconded)?,? "
    r"(?:(?=to )|that |for (?=the ))(?P<what>.{8,})",
    re.IGNORECASE | re.DOTALL,
)
"""A motion of which nobody is named as the mover."""
MADE_AND_PASSED = re.compile(
    rf"(?:(?:and )?(?:it )?(?:was )?|(?:the |this )?motion (?:was )?)(?:duly |then |unanimously )*{_PASSED}\b", re.I
)
"""How the sentence behind it goes on."""
PUT_SO_AND_PASSED = re.compile(
    r"\b(?:which|these|this|they|it) (?:was|were) proposed\b.{3,120} seconded\b.{3,80}"
    r"\b(?:agreed|approved|accepted|carried|adopted)\b(?! to\b).{0,60}",
    re.IGNORECASE,
)
"""The same of a thing that was put to the meeting just before."""
PUT_AND_PASSED = re.compile(
    r"\b(?:proposed|moved|recommended)(?: that|(?= to\b)) (?P<what>.{12,}?)"
    rf"(?:,| [–-]) (?:and |which |this )?(?:was |were )?(?:unanimously )?{_PASSED}(?: unanimously)?\W*$",
    re.IGNORECASE | re.DOTALL,
)
"""What was proposed, and behind a comma that it was passed."""
MOTION_ENDED = re.compile(
    rf"(?:the |a )?(?:motion|proposal)(?: by (?-i:{NAME}))? (?P<what>(?:to|that) .{{8,}}?)"
    r"(?:[:–—,;-]| [–—-]| was(?: put to the \w+)?(?: and)?| is)? "
    r"(?:was )?(?:unanimously |duly )?(?:carried|passed|approved|agreed|lost|fell|failed|defeated|withdrawn)\b"
    r"[^.;]{0,60}\.?",
    re.IGNORECASE | re.DOTALL,
)
"""A motion in its own words, and how it ended."""
RULED_AT_END = re.compile(
    r".{8,}(?:, (?:(?-i:AGREED|APPROVED|NOTED|ACCEPTED)|(?:all|unanimously|members|councillors) (?:agreed|approved))"
    r"| [–—-] (?:all |unanimously |members |was )*(?:agreed|approved|noted|accepted|adopted|ratified|approval)"
    r"|, agreed(?= unanimously| by all)|, it was (?:agreed|resolved)|: (?:agreed|approved|carried)"
    r"| \((?:all )?(?:agreed|approved)(?=\)))(?: unanimously| by all| nem\.? ?con\.?)?\W*",
    re.IGNORECASE | re.DOTALL,
)
"""A thing, and behind it in a word or two what became of it."""
ENDS = ("passed", "carried", "agreed", "approved", "adopted", "accepted", "unanimously", "con")
ENDS_RULED = (*ENDS, "noted", "ratified", "approval", "by all", "resolved")
"""How such sentences end."""
PUT_SO = re.compile(
    r"\ball in favou?r\b"
    r"|\b(?:(?:is|was|are|were) (?:happy|willing|prepared|content|ready) to|(?:agreed|offered) to|will) "
    r"(?:stand|re-?stand|continue|serve|carry on|remain)\b"
)
"""Somebody stands for an office again, whose proposers are named with it."""
IN_POST = re.compile(rf"{_OFFICE} ?{NAME},? (?i:proposed by) {NAME},? (?i:and )?(?i:seconded by) {NAME}\.?")
"""Who fills a post, and the proposers."""
REFERENCE = re.compile(r"\b(?:\d{1,2}|\d{4})/(?:\d{2,4}/)?\d{3,6}(?:/[A-Z]{1,6}\d?)\b")
"""The number of a planning application, wherever it stands."""
NO_COMMENT = re.compile(
    r"(?:(?:the )?(?:council|committee|members) (?:had |have |has |raised |made )?)?"
    r"no (?:objections?|comments?|observations?)(?: to be made| to make| raised| made| submitted)?\.?",
    re.IGNORECASE,
)
"""The answer to one that stands in the sentences before."""


def short_statement(sentences: Sequence[Sentence], k: int, vote: Vote) -> tuple[int, int] | None:
    """Where the decision stands that sentence `k` states in a short form; offsets as the sentences'."""
    sentence = sentences[k]
    text, small = sentence.text, sentence.text.lower()
    if NO_COMMENT.fullmatch(text) and k and any(REFERENCE.search(one.text) for one in sentences[:k]):
        return sentences[0].start, sentence.end
    made = MADE.search(text) if "motion" in small else None
    if made and k + 1 < len(sentences) and MADE_AND_PASSED.match(sentences[k + 1].text):
        return sentence.start + made.start("what"), sentence.end
    if small.rstrip(" .").endswith(ENDS) and (put := PUT_AND_PASSED.search(text)):
        return sentence.start + put.start("what"), sentence.end
    if "seconded" in small and PUT_SO_AND_PASSED.search(text):
        return sentence.start, sentence.end
    if ("motion " in small or "proposal " in small) and (ended := MOTION_ENDED.fullmatch(text)):
        return sentence.start + ended.start("what"), sentence.start + ended.end("what")
    if (
        small.rstrip(" .)").endswith(ENDS_RULED)
        and RULED_AT_END.fullmatch(text)
        and not motion_cues.MOVERS_ONLY.match(text)
    ):
        return sentence.start, sentence.end
    if vote.mover and vote.seconder and (PUT_SO.search(text) or IN_POST.fullmatch(text)):
        return sentence.start, sentence.end
    told = next(
        (match for hints, pattern in TOLD if _has(small, hints) and (match := compiled(pattern).match(text))), None
    )
    if told and not cues.HEARSAY.search(text, 0, told.end()):
        on = TELLS_ON.search(text, told.end())
        return sentence.start, sentence.start + on.start() if on else sentence.end
    return None


def _has(text: str, hints: Sequence[str]) -> bool:
    return any(map(text.__contains__, hints))
