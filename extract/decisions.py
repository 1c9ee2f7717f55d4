"""Formal outcomes, one record per clause: what was resolved, agreed, approved, noted, elected, deferred or refused."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.extract.evidence import of_blocks
from minutebook.extract.movers import Vote, read_outcome, read_tally, read_vote
from minutebook.extract.passages import Passage, Section
from minutebook.extract.sentences import Sentence, read_sentences
from minutebook.ingest.model import Block, BlockKind
from minutebook.schema import DecisionKind, Evidence, Outcome

_ADVERBS = r"(?:(?:therefore|then|also|further|subsequently|unanimously|duly|accordingly|formally|hereby|all|both|generally) )*"
_BODY = (
    r"(?:the )?(?:[A-Z][\w’'&-]+ ){0,5}?(?:sub-?committee|committee|council|board|panel|cabinet|governors|trustees|trust"
    r"|meeting|members|commission|forum|executive|governing body|PCC?)"
)
_DECIDED = r"(?:resolved|agreed|decided|recommended|determined)"
_ACTED = (
    r"(?:approved?s?|notes?d?|endorsed?s?|accept(?:ed|s)?|received?s?|adopt(?:ed|s)?|ratif(?:ied|ies)|confirm(?:ed|s))"
)

LEAD_INS = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?i:(?:it was )?(?:therefore )?resolved)(?:,? (?i:unanimously|by \w+ votes? to \w+|nem\.? ?con\.?))*,?(?: that\b| to\b| –| -|:)*",
        rf"^(?i:it was|it is|it has been) {_ADVERBS}(?i:proposed and |moved and )?(?i:{_DECIDED})(?: unanimously)?(?: that\b| to\b| –| -|:)+",
        rf"^(?i:{_BODY}) {_ADVERBS}(?i:{_DECIDED}|agrees?|resolves?)(?: unanimously)?(?: that\b| to\b| –| -|:)+",
        r"^(?i:recommendations? )?(?i:agreed|resolved|recommended|approved|decision|decided|motion carried)(?: unanimously)? ?(?:[–—:-]| that\b| to\b)+",
    )
)
"""Words at the start of a sentence behind which a decision stands; they are no part of it."""
INNER_LEAD = re.compile(
    rf"\b(?i:it was|was) {_ADVERBS}(?i:agreed|resolved|decided)(?: unanimously)?(?: that\b| to\b)"
    r"|\b(?i:the (?:PC|council|committee|board|panel|governors)) (?:unanimously )?(?:agreed|agrees)\b(?: that\b| to\b)?"
)
DOCUMENT = (
    r"(?:minutes?|reports?|accounts?|(?:action )?log|updates?|plans?|polic(?:y|ies)|budgets?|statements?|terms of reference"
    r"|recommendations?|strateg(?:y|ies)|calendar|programme|agenda|motion|proposals?|amendments?|precept|invoices?|payments?"
    r"|expenditure|application|nominations?|slate|charter|protocol|procedures?|framework|schedule|appointments?|returns?"
    r"|presentation|letter|petition|constitution|regulations|orders|scheme|contract|tender|quotation|quote|grant|dates)"
)
STATEMENT = re.compile(
    rf"\b{DOCUMENT}\b[^.;]{{0,160}}?(?<!had )(?<!to )\b(?:was|were|be|is|are|and|,)\s{_ADVERBS}"
    r"(?:checked for accuracy and content, )?(?:agreed|approved|confirmed|noted|received|accepted|adopted|ratified|endorsed|signed"
    r"|passed|carried|lost|defeated|refused|rejected|deferred|withdrawn)\b",
    re.IGNORECASE,
)
TERSE = re.compile(
    rf"^(?:(?:the )?(?:[\w’'-]+ ){{0,8}}?{DOCUMENT}\b[^.]{{0,50}}? ?[–-]? ?(?:agreed|approved|adopted|noted|accepted|ratified|deferred)"
    r"|agreed and signed|approved and signed|[^.]{3,120} [–-] (?:agreed|approved|deferred[^.]{0,40}|ratified|no objections?))\.?$",
    re.IGNORECASE,
)
THIS_WAS = re.compile(
    r"^(?:this|the (?:proposal|motion|amendment|recommendation|suggestion)) was (?:unanimously )?(?:agreed|approved|carried|accepted|lost)\b",
    re.I,
)
ACTED = re.compile(rf"^{_BODY} {_ADVERBS}{_ACTED} (?!that\b|with thanks\b)", re.IGNORECASE)
ELECTED = re.compile(
    r"\b(?:was|were|be|been|being) (?:duly |unanimously |re-?)*(?:elected|appointed|co-opted|re-?elected)\b",
    re.IGNORECASE,
)
MOTION = re.compile(
    r"\b(?:moved|made a motion|motioned|proposed|seconded the proposal|proposal|motion)\b[^.]{0,60}?(?P<what>(?:\bto\b|\bthat\b).+)",
    re.I | re.S,
)
NARRATIVE = re.compile(
    r"\b(?:had been|have been|has been|would be|could be|should be|may be|might be|will be|to be|if|whether|asked|previously"
    r"|subject to being|last year|at its meeting|when)\b",
    re.IGNORECASE,
)
OPINION = re.compile(r"\bagreed (?:with|that (?:it|this|there|they) (?:is|was|were|are|had|has)\b)", re.I)
APOLOGIES = re.compile(r"\bapologies\b", re.I)
VOTE_LIST = re.compile(
    r"^(?P<side>for|in favou?r|against|abstain(?:ed|ing|tions?)?)\s*[(:]\s*(?P<n>\d{1,3})\)?\s*:?$", re.I
)
PUT_TO_VOTE = re.compile(r"\bput\b[^.]{0,120}\b(?:to the vote|motion|amendment)\b", re.I)
CARRIED = re.compile(
    r"^(?:the )?(?:(?:substantive |original )?motion|amendment)s? (?:was )?(?:carried|lost|agreed|fell|defeated|withdrawn)\b",
    re.I,
)
KINDS = (
    (re.compile(r"\bdefer", re.I), DecisionKind.DEFERRED),
    (re.compile(r"\b(?:refused?|rejected)\b", re.I), DecisionKind.REFUSED),
    (re.compile(r"\b(?:elected|appointed|co-opted)\b", re.I), DecisionKind.ELECTED),
    (re.compile(r"\brefer(?:red)? (?:to|back|the)\b", re.I), DecisionKind.REFERRED),
    (re.compile(r"\brecommend", re.I), DecisionKind.RECOMMENDATION),
    (re.compile(r"\b(?:be |was |were |to )?not(?:e|ed|es)\b|\breceived\b", re.I), DecisionKind.NOTED),
    (re.compile(r"\b(?:correct|true|accurate) record\b|\bexclu(?:de|sion)\b|\badjourn", re.I), DecisionKind.PROCEDURAL),
)


@dataclass
class FoundDecision:
    """A decision as read; `blocks` are those it stands in, for the actions that are read out of it."""

    section: Section
    text: str
    evidence: list[Evidence]
    confidence: float
    lead_in: str | None = None
    label: str | None = None
    outcome: Outcome = Outcome.CARRIED
    vote: Vote | None = None
    block: Block | None = None

    @property
    def kind(self) -> DecisionKind:
        """What sort of outcome it is, by its words and those that lead to it."""
        text = f"{self.lead_in or ''} {self.text}"
        return next((kind for pattern, kind in KINDS if pattern.search(text)), DecisionKind.RESOLUTION)


def find_decisions(sections: Sequence[Section]) -> list[FoundDecision]:
    """The decisions of all sections, in reading order."""
    return [decision for section in sections for decision in _of_section(section)]


def _of_section(section: Section) -> list[FoundDecision]:
    found: list[FoundDecision] = []
    pending = Vote()
    passages = section.passages
    i = 0
    while i < len(passages):
        passage = passages[i]
        listed = VOTE_LIST.match(passage.text)
        if listed:
            _count(pending, listed["side"].lower(), int(listed["n"]))
            i += 1
            continue
        taken, own, pending = _of_passage(section, passages, i, pending)
        found += own
        i += taken
    return found


def _count(vote: Vote, side: str, number: int) -> None:
    if side.startswith("ab"):
        vote.abstentions = number
    elif side == "against":
        vote.votes_against = number
    else:
        vote.votes_for = number


def _of_passage(
    section: Section, passages: list[Passage], i: int, pending: Vote
) -> tuple[int, list[FoundDecision], Vote]:
    """How many passages were used up, the decisions in them, and the mover and tally that wait for a decision."""
    passage = passages[i]
    text = passage.text
    offset = len(passage.block.text) - len(text)
    sentences = read_sentences(text)
    found: list[FoundDecision] = []
    vote = read_vote(text)
    for k, sentence in enumerate(sentences):
        lead = _lead_in(sentence)
        if lead is not None:
            rest = sentence.text[len(lead) :].strip(" :–—-")
            tail = text[sentence.end :].strip()
            if len(rest) < 4 or (rest.endswith(":") and not tail):
                used, clauses = _clauses(section, passages, i, lead, rest, pending.filled_from(vote))
                return used, found + clauses, Vote()
            whole_to = _end_of_decision(sentences, k)
            start = sentence.start + sentence.text.index(rest)
            found.append(
                _decision(section, passage.block, offset, start, whole_to, lead, vote.filled_from(pending), 0.9)
            )
            continue
        decision = _statement(section, passage.block, offset, sentences, k, vote)
        if decision:
            found.append(decision)
    if found:
        return 1, found, Vote()
    if CARRIED.match(text):
        return 1, [], pending
    if PUT_TO_VOTE.search(text):
        return 1, _put_to_vote(section, passages, i, offset, pending), pending
    return 1, [], (vote if vote.mover else pending.filled_from(vote))


def _lead_in(sentence: Sentence) -> str | None:
    """The words at the start of the sentence that lead to a decision."""
    for pattern in LEAD_INS:
        match = pattern.match(sentence.text)
        if match and not OPINION.match(sentence.text[match.start() :]):
            return match.group()
    return None


def _end_of_decision(sentences: list[Sentence], k: int) -> int:
    """A resolution in running text is the rest of its sentence."""
    return sentences[k].end


def _decision(
    section: Section,
    block: Block,
    offset: int,
    start: int,
    end: int,
    lead: str | None,
    vote: Vote,
    confidence: float,
) -> FoundDecision:
    text = block.text[offset + start : offset + end].strip()
    return FoundDecision(
        section,
        text,
        block.evidence(offset + start, offset + end),
        confidence,
        lead_in=lead.strip(" :–—-") if lead else None,
        outcome=read_outcome(text),
        vote=vote,
        block=block,
    )


def _statement(
    section: Section, block: Block, offset: int, sentences: list[Sentence], k: int, vote: Vote
) -> FoundDecision | None:
    """A sentence that states an outcome without a lead-in of its own."""
    sentence = sentences[k]
    text = sentence.text
    if APOLOGIES.search(text):
        return None
    if THIS_WAS.match(text) and k:
        return _decision(section, block, offset, sentences[k - 1].start, sentence.end, None, vote, 0.75)
    inner = INNER_LEAD.search(text)
    if inner and not OPINION.search(text) and len(text) - inner.end() > 8:
        whole = text[inner.end() :].strip().lower() in {"it would.", "this.", "this"}
        start = sentence.start + (0 if whole else inner.end())
        return _decision(section, block, offset, start, sentence.end, inner.group(), vote, 0.75)
    if vote.mover and re.search(r"\b(?:proposed|moved|nominated|motion)\b", text):
        motion = MOTION.search(text)
        if motion and (vote.seconder or vote.counted):
            start = sentence.start + motion.start("what")
            start += len("that ") if motion["what"].lower().startswith("that ") else 0
            return _decision(section, block, offset, start, sentence.end, None, vote, 0.8)
    if ACTED.match(text) or TERSE.match(text):
        return _decision(section, block, offset, sentence.start, sentence.end, None, vote, 0.75)
    plain = NARRATIVE.search(text) is None
    if plain and (STATEMENT.search(text) or ELECTED.search(text)):
        return _decision(section, block, offset, sentence.start, sentence.end, None, vote, 0.7)
    if read_tally(text)[0] is not None and plain:
        return _decision(section, block, offset, sentence.start, sentence.end, None, vote, 0.7)
    return None


def _clauses(
    section: Section, passages: list[Passage], i: int, lead: str, rest: str, vote: Vote
) -> tuple[int, list[FoundDecision]]:
    """The clauses that follow a lead-in: labelled ones, or the paragraph (further in: paragraphs) that it introduces."""
    lead_block = passages[i].block
    groups = _clause_groups(passages[i + 1 :], lead_block)
    found = []
    for blocks in groups:
        text = " ".join(
            block.text if n == 0 or not block.label else f"{block.label} {block.text}" for n, block in enumerate(blocks)
        )
        found.append(
            FoundDecision(
                section,
                text,
                of_blocks(blocks),
                0.95,
                lead_in=" ".join([lead.strip(" :–—-"), rest]).strip(),
                label=blocks[0].label,
                outcome=read_outcome(text),
                vote=vote,
                block=blocks[0],
            )
        )
    return 1 + sum(len(blocks) for blocks in groups), found


def _clause_groups(passages: Sequence[Passage], lead: Block) -> list[list[Block]]:
    groups: list[list[Block]] = []
    for passage in passages:
        block = passage.block
        if block.kind is BlockKind.HEADING and block.label is None:
            break
        if not groups:
            groups.append([block])
        elif _is_detail(groups[-1], block):
            groups[-1].append(block)
        elif _is_next_clause(groups, block, lead):
            groups.append([block])
        else:
            break
    return groups


def _is_detail(clause: list[Block], block: Block) -> bool:
    """Whether the block is a point under the clause, not a clause beside it."""
    return block.label is not None and clause[0].label is not None and block.indent > clause[0].indent + 6


def _is_next_clause(groups: list[list[Block]], block: Block, lead: Block) -> bool:
    first = groups[0][0]
    if block.label is not None:
        return first.label is not None or first.text.endswith(":")
    return first.label is None and block.indent > lead.hang + 4 and abs(block.indent - first.indent) < 4


def _put_to_vote(section: Section, passages: list[Passage], i: int, offset: int, pending: Vote) -> list[FoundDecision]:
    """A motion put to the vote and lost. One that was carried is recorded by the resolution that follows."""
    vote = Vote(pending.mover, pending.seconder)
    for passage in passages[i + 1 : i + 12]:
        listed = VOTE_LIST.match(passage.text)
        if listed:
            _count(vote, listed["side"].lower(), int(listed["n"]))
        elif CARRIED.match(passage.text):
            outcome = read_outcome(passage.text)
            if outcome is not Outcome.LOST:
                return []
            block = passages[i].block
            return [
                FoundDecision(
                    section, block.text[offset:], block.evidence(offset), 0.8, outcome=outcome, vote=vote, block=block
                )
            ]
    return []


def blocks_of(decisions: Sequence[FoundDecision]) -> Iterator[Block]:
    """The blocks that decisions stand in."""
    return (decision.block for decision in decisions if decision.block is not None)
