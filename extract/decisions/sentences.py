"""Where in a sentence its decision begins and ends, and which sentences belong to it."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from minutebook.extract.decisions import cues, lead_ins, motion_cues
from minutebook.extract.decisions.deeds import RECALLED
from minutebook.extract.decisions.movers import Vote, read_vote
from minutebook.extract.decisions.roll_calls import names_in_list
from minutebook.extract.minutes.passages import Passage
from minutebook.extract.sentences import Sentence, read_sentences

LEVEL = 8.0
"""Points by which paragraphs of one numbering may be indented differently."""
BEGINS_WITH = re.compile(r"\W*(that|to)\b", re.IGNORECASE)
ENDS_WITH = re.compile(r"\b(that|to)\W*$", re.IGNORECASE)


def end_of_first(text: str, start: int) -> int:
    """Where the sentence that begins at `start` ends."""
    sentences = read_sentences(text[start:])
    return start + (sentences[0].end if sentences else len(text) - start)


def said(text: str) -> int:
    """Where a statement ends: at the brackets with its movers, where that much says what was decided."""
    aside = motion_cues.ASIDE.search(text) or motion_cues.MOVERS_BEHIND.search(text)
    if aside and aside.group().lstrip().startswith((":", "–", "-")) and text.count(" ", 0, aside.start()):
        return aside.start()
    if aside and any(pattern.search(text, 0, aside.start()) for pattern in (cues.ELECTED, cues.STATEMENT)):
        return aside.start()
    return len(text)


def before_movers(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences up to the first that only names mover and seconder."""
    return list(takewhile(lambda sentence: not motion_cues.MOVERS_ONLY.match(sentence.text), sentences))


def parted_at_movers(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, each parted behind mover and seconder in short where the next statement follows without a stop."""
    parted: list[Sentence] = []
    for sentence in sentences:
        ends = (
            [match.end() for match in motion_cues.MOVERS_WITHIN.finditer(sentence.text)]
            if "rop" in sentence.text
            else []
        )
        for start, end in pairwise([0, *ends, len(sentence.text)]):
            start += len(sentence.text[start:end]) - len(sentence.text[start:end].lstrip())
            own = tuple(cue for cue in sentence.cues if start <= cue.start - sentence.start < end)
            parted.append(Sentence(sentence.text[start:end], sentence.start + start, sentence.start + end, own))
    return parted


def clauses_within(text: str, start: int, end: int, lead: str) -> list[tuple[int, int]]:
    """Where each thing stands that one sentence resolves: "… note the report; and agree to the works".

    Formal resolutions also go on with "and that", or "and to", as they begin.
    """
    if numbered := cues.FIRST_OF_SEVERAL.match(text, start):
        marks = [match.span() for match in cues.NEXT_OF_SEVERAL.finditer(text, numbered.end(), end)]
        return list(zip([numbered.end(), *(after for _, after in marks)], [*(at for at, _ in marks), end], strict=True))
    parts = [match.span() for match in cues.FURTHER_CLAUSE.finditer(text, start, end)]
    begins = BEGINS_WITH.match(text, start) or ENDS_WITH.search(lead)
    if begins and lead.split()[0].isupper():
        parts = sorted({*parts, *(match.span() for match in cues.AND_SO[begins[1].lower()].finditer(text, start, end))})
    return list(zip([start, *(after for _, after in parts)], [*(before for before, _ in parts), end], strict=True))


def goes_on(lead: str, following: Sequence[Sentence]) -> bool:
    """Whether a formal resolution goes on over the next sentences: they tell nothing of the past."""
    return lead.split()[0].isupper() and not any(cues.PAST.search(sentence.text) for sentence in following)


def says_little(rest: str) -> bool:
    """Whether what follows a lead-in is a bare deed, whose object stands in the sentence before: "AGREED to buy"."""
    return re.fullmatch(r"\W*(?:to )?[a-z]+\W*", rest) is not None


def ruled_on(sentences: Sequence[Sentence]) -> Sentence:
    """The sentence that a ruling behind these rules on: the last that does more than name mover and seconder."""
    stating = [sentence for sentence in sentences if not motion_cues.MOVERS_ONLY.match(sentence.text)]
    return stating[-1] if stating else sentences[-1]


def motions_apart(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """The sentences of a passage, parted before each that moves something; one group where only one does."""
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        moves = motion_cues.MOTION.search(sentence.text) and read_vote(sentence.text).mover
        if not groups or (moves and any(motion_cues.SETTLED.search(other.text) for other in groups[-1])):
            groups.append([])
        groups[-1].append(sentence)
    return groups


def rulings_follow(passages: Sequence[Passage], passage: Passage) -> bool:
    """Whether the passages right below one rule on each thing that it announces."""
    i = next(i for i, other in enumerate(passages) if other is passage)
    below = [other.text for other in passages[i + 1 : i + 4] if other.block.label is not None]
    return any(cues.TERSE.match(text) or re.search(r"[.–-] ?(?:agreed|approved)\b", text, re.I) for text in below)


def points_below(announcement: Passage, below: Sequence[Passage]) -> int:
    """How many labelled passages below an announcement of points raised tell these, and decide nothing.

    Where the announcement is numbered itself, what goes on with its numbers is none of them.
    """
    above = announcement.block
    level = above.indent + LEVEL if above.label else 0.0
    told = takewhile(
        lambda one: one.block.label and one.block.indent >= level and not one.text.partition(" ")[0].isupper(), below
    )
    return len(list(told))


def list_of_names(below: Sequence[Passage], number: int) -> list[Passage]:
    """The passages below the head of a side's votes that name those who voted so, up to the number that it says."""
    taken: list[Passage] = []
    count = 0
    for passage in below:
        names = names_in_list(passage.text)
        if not _can_name(passage) or (not names and (taken or not number)) or (taken and count >= number):
            break
        taken.append(passage)
        count += len(names)
    return taken


def _can_name(passage: Passage) -> bool:
    return passage.block.label is None and not any(
        pattern.match(passage.text) for pattern in (motion_cues.VOTE_LIST, motion_cues.CARRIED)
    )


def rules_alone(text: str) -> bool:
    """Whether a line says nothing but how a vote went."""
    return bool(motion_cues.CARRIED.match(text) or cues.BARE_RULING.fullmatch(text))


def elected_below(passages: Sequence[Passage], i: int) -> bool:
    """Whether one of the two passages below passage `i` says who was elected."""
    return any(cues.ELECTED.search(passage.text) for passage in passages[i + 1 : i + 3])


def seconded_below(passages: Sequence[Passage], i: int) -> Vote:
    """Who seconded what passage `i` proposes, where one of the two below says so."""
    below = [passage.text for passage in passages[i + 1 : i + 3]]
    return next((Vote(None, told.seconder) for text in below if (told := read_vote(text)).seconder), Vote())


def lead_in(sentence: Sentence) -> str | None:
    """The words at the start of the sentence that lead to a decision."""
    if RECALLED.match(sentence.text):
        return None
    for pattern in lead_ins.that_may_match(sentence.text):
        match = pattern.match(sentence.text)
        if not match:
            continue
        opinion = lead_ins.OPINION.search(sentence.text)
        if not opinion or opinion.start() >= match.end():
            return match.group()
    return None
