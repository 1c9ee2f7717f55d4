"""Outcomes in the short forms of clubs and annual meetings: "All elected unopposed", "Rule 7 carried"."""

import re
from collections.abc import Sequence

from minutebook.extract.decisions import cues, lead_ins, motion_cues
from minutebook.extract.decisions.movers import NAME, Vote, read_tally
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
    (("no objection",), rf"(?i)(?:{_WHO}|we|(?-i:[A-Z]{{3,5}})) (?:had|have|has|raised) no objections?\b"),
    (
        ("no objection", "no comment"),
        rf"(?i)(?:{_WHO}|we|(?-i:[A-Z]{{3,5}})) [^.;]{{4,120}},? (?:so|and(?: so)?|therefore) "
        r"(?:had|have|has|raised|made) no (?:objections?|comments?)\b",
    ),
    (
        ("no objection", "no comment"),
        r"(?i)no (?:objections?|comments?) (?:raised|made|submitted|offered) (?:to|on|about)\b",
    ),
    (
        ("approval", "consent", "permission"),
        r"(?i)[^.;]{4,120}\b(?:was|were) (?:\w+ )?(?:considered|discussed|read|made|received),? and "
        r"(?:approval|consent|permission) (?:was )?(?:given|granted|refused)\b",
    ),
    (
        ("appoint", "approve", "agreement", "accept", "adopt"),
        r"We (?:all )?(?:(?:re-?)?appoint|approve|accept|adopt|(?:minute|record) our (?:agreement|acceptance"
        r"|approval)) "
        r"(?:to |of |(?:the|our|this) |£|(?-i:[A-Z]))",
    ),
    (
        ("elected", "appointed", "co-opted"),
        rf"{_OFFICE} ?{_NAMES}(?: was| were)?(?: [–-])? ?(?i:(?:duly |unanimously )*(?:re-?)?"
        rf"(?:elected|appointed|co-opted)(?:,? {_ALL_FOR})?)\.?$",
    ),
    (
        ("noted",),
        r"(?i)(?:(?:the|this|these|all|both) )?(?:[\w’'/-]+ ){0,5}?(?:correspondence|position|information|contents"
        r"|documents?|papers?|results|figures|decisions|sheet|list|summary|changes|feedback|newsletters?|bulletins?"
        r"|dates"
        r"|items?|notices?|certificate|balances?|situation|progress|e-?mails?)"
        r"(?: (?:above|below|listed|received|circulated))? (?:was|were) (?:duly |all |then "
        r"|also )*noted(?: with thanks| and filed)?\.?$",
    ),
    (
        ("it was so resolved", "it was so agreed", "it was so decided"),
        r"(?i).{20,}(?:,|;)? (?:and )?it was so (?:resolved|agreed|decided)(?: unanimously)?\.?$",
    ),
    (("no action was", "no further action was"), r"(?i)no (?:further )?action was agreed\b"),
    (
        ("conferred",),
        r"(?i)(?!.*\bhad been\b)[^.;]{8,80} (?:was|were) (?:\w+ly )?conferred (?:up)?on (?!.* by\b)",
    ),
    (
        ("casting vote",),
        r"(?i)[^.;]{4,80}\bcasting vote\b[^.;]{0,30}? (?:in favou?r of|for|against) (?:the )?"
        r"(?:motion|proposal|amendment) (?:to|that|for) .{4,}",
    ),
    (
        ("agreed",),
        r"(?i)(?!.*\b(?:that|which|who|they|he|she|it|had|date|meeting)\b.*\bagreed\b)[^.;:]{8,120}?"
        r"\b(?:was|were) (?:\w+ly )?agreed "
        r"(?:in (?:principle|relation to|respect of)|with the (?:following )?changes?)\b",
    ),
    (
        ("carried", "passed", "adopted", "approved", "defeated", "lost", "fell", "failed"),
        r"(?i)(?:the )?(?:rule|clause|bye?-?law|article|amendment|proposal|proposition|resolution|motion)s?"
        r" (?:no\.? ?)?(?:\d[\w.]{0,5}|(?-i:[A-Z]))(?: \([^)]{3,60}\))?(?: was| were)?(?: duly| unanimously)?"
        r" (?:carried|passed|adopted|approved|defeated|lost|fell|failed)\b(?! by\b)(?:[^.;,]{0,40}|, [^.;]{4,80})\.?$",
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
AGREED_BY = re.compile(
    r".{4,160}?(?<!that )(?<!which )\b(?:was|were)(?: proposed by [^.;]{3,40} and)? (?:\w+ly )?(?:agreed|approved"
    r"|accepted|noted) by (?:all(?: present)?"
    r"|(?:(?:all |the )(?:(?!county|district|borough|city)\w+ )?)?(?:members|councillors|governors|trustees"
    r"|council|committee|board|meeting))\b(?! (?:of|in|at|on)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""A thing that the meeting agreed, though somebody else tells of it."""
VOTE_FOR = re.compile(
    r"(?:there was|we had|a) (?:a )?(?:vote|poll|ballot|show of hands) (?:was (?:taken|held) )?(?:for|on) (?:the )?"
    r"(?P<what>(?:acceptance|approval|adoption|election) of .{4,})",
    re.IGNORECASE | re.DOTALL,
)
"""What a vote was on, whose figures the next sentence gives."""
PLANNING = re.compile(r"\bplanning\b|\bapplications?\b", re.IGNORECASE)
NO_COMMENT_BEHIND = re.compile(
    r".{6,}(?::| [–—-]|,) no (?:objections?|comments?|observations?)\.?", re.IGNORECASE | re.DOTALL
)
"""A planning application, and the answer to it."""
VOTED_IN = re.compile(
    rf"(?:{_NAMES}|[Hh]e|[Ss]he|[Tt]hey) (?:was|were) (?:\w+ly )*voted (?:in\b|to continue\b"
    r"|(?:by [^.;]{3,40} )?(?:to fill|onto|on to|as)\b)"
)
"""Somebody chosen by a vote."""
BOTH_MOVED = re.compile(
    rf"{NAME} and {NAME} (?:proposed|moved) and seconded (?:the|that|an?|this|all)\b.{{4,}}", re.DOTALL
)
"""Mover and seconder in one breath: "Ash and Birch proposed and seconded the accounts"."""
AGREED_AND = re.compile(
    r"(?!.*\b(?:that|which|who|it|this|they|had|date)\b.*\bagreed\b)(?P<what>[^.;:]{8,120}? (?:was"
    r"|were) (?:\w+ly )?agreed),? and "
    r"(?:he|she|they|(?-i:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*)?) (?:said|will|would|offered|agreed|is to|are to)\b",
    re.IGNORECASE,
)
"""What was agreed, and behind it what somebody said or is to do."""
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
    rf"(?:the |a |(?-i:{NAME})[’']s? )?(?:motion|proposal)(?: by (?-i:{NAME}))? (?P<what>(?:to|that) .{{8,}}?)"
    r"(?:[:–—,;-]| [–—-]| was(?: put to the \w+)?(?: and)?| is)? "
    r"(?:was )?(?:unanimously |duly )?(?:carried|passed|approved|agreed|accepted|adopted|supported|lost|fell|failed"
    r"|defeated|rejected|withdrawn)\b"
    r"[^.;]{0,60}\.?",
    re.IGNORECASE | re.DOTALL,
)
"""A motion in its own words, and how it ended."""
ENDED_AND_SAYS = re.compile(
    r"(?:the )?(?:\w+ )?(?:motion|amendment|proposal|resolution)\b[^:.;]{0,60}"
    r"\b(?:carried|passed|agreed|approved|adopted|lost|defeated)\b[^:.;]{0,40}: (?P<what>(?:that|to) .{8,})",
    re.IGNORECASE | re.DOTALL,
)
"""How a motion ended, and its words behind a colon."""
RULED_AT_END = re.compile(
    r".{8,}(?:, (?:no (?:changes?|amendments?)(?: made| needed| required)?,? (?:and )?(?:agreed|approved|adopted)"
    r"|(?-i:AGREED|APPROVED|NOTED|ACCEPTED)|(?:all|unanimously|members|councillors) (?:agreed|approved))"
    r"| [–—-] (?:all |unanimously |members |was )*(?:agreed|approved|noted|accepted|adopted|ratified|approval)"
    r"|, agreed(?= unanimously| by all|\W*$)|, it was (?:agreed|resolved)|: (?:agreed|approved|carried|unanimous)"
    r"| \((?:all )?(?:agreed|approved)(?=\)))(?: unanimously| by all| nem\.? ?con\.?)?\W*",
    re.IGNORECASE | re.DOTALL,
)
"""A thing, and behind it in a word or two what became of it."""
ENDS = ("passed", "carried", "agreed", "approved", "adopted", "accepted", "unanimously", "con")
ENDS_RULED = (*ENDS, "unanimous", "noted", "ratified", "approval", "by all", "resolved")
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


def short_statement(sentences: Sequence[Sentence], k: int, vote: Vote, title: str) -> tuple[int, int] | None:
    """Where the decision stands that sentence `k` states in a short form; offsets as the sentences'."""
    sentence = sentences[k]
    text, small = sentence.text, sentence.text.lower()
    if "no " in small and (PLANNING.search(title) or any(REFERENCE.search(one.text) for one in sentences[: k + 1])):
        if k and NO_COMMENT.fullmatch(text):
            return sentences[0].start, sentence.end
        if NO_COMMENT_BEHIND.fullmatch(text):
            return sentence.start, sentence.end
    if " by " in small and (agreed := AGREED_BY.match(text)) and not cues.TO_COME.search(text, 0, agreed.end()):
        return sentence.start, sentence.end
    told_too = AGREED_AND.match(text) if " agreed" in small else None
    if told_too and not cues.HEARSAY.search(text, 0, told_too.end("what")):
        return sentence.start, sentence.start + told_too.end("what")
    if " and seconded " in small and BOTH_MOVED.fullmatch(text):
        return sentence.start, sentence.end
    if k + 1 < len(sentences) and (put := VOTE_FOR.match(text)) and read_tally(sentences[k + 1].text)[0] is not None:
        return sentence.start + put.start("what"), sentence.end
    made = MADE.search(text) if "motion" in small else None
    if made and k + 1 < len(sentences) and MADE_AND_PASSED.match(sentences[k + 1].text):
        return sentence.start + made.start("what"), sentence.end
    if small.rstrip(" .").endswith(ENDS) and (put := PUT_AND_PASSED.search(text)):
        return sentence.start + put.start("what"), sentence.end
    if "seconded" in small and PUT_SO_AND_PASSED.search(text):
        return sentence.start, sentence.end
    if ("motion " in small or "proposal " in small) and (ended := MOTION_ENDED.fullmatch(text)):
        return sentence.start + ended.start("what"), sentence.start + ended.end("what")
    if ("motion" in small or "resolution" in small) and (ended := ENDED_AND_SAYS.match(text)):
        return sentence.start + ended.start("what"), sentence.end
    if (
        small.rstrip(" .)").endswith(ENDS_RULED)
        and RULED_AT_END.fullmatch(text)
        and not motion_cues.MOVERS_ONLY.match(text)
    ):
        return sentence.start, sentence.end
    if "voted" in small and VOTED_IN.search(text) and not cues.HEARSAY.search(text):
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
