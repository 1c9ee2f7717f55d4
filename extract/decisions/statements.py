"""Outcomes that a sentence of the minutes states by itself, with no motion that waits and no clauses below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutebook.extract.decisions import cues, lead_ins, motion_cues
from minutebook.extract.decisions.brief import short_statement
from minutebook.extract.decisions.deeds import BY_ANOTHER, LONG_AGO, NEWS, PREVIOUSLY, RECALLED, told_deed
from minutebook.extract.decisions.elections import elected_after
from minutebook.extract.decisions.movers import Vote, read_outcome, read_tally, read_vote
from minutebook.extract.decisions.sentences import ruled_on, said
from minutebook.extract.decisions.signs import may_decide
from minutebook.extract.sentences import Sentence
from minutebook.schema import Outcome, Rule

LEAST_MOVED = 3
"""Words that say by themselves what was decided ("pay the bills"); of fewer, what stands around them is part."""
LEAST_INNER = 8
"""Characters that follow an inner "it was agreed that" at least."""
CHOSEN = ("elected", "appointed", "co-opted", "voted")
"""Of which a sentence that says who was elected has one."""
FORMAL = re.compile(r"(?:the|this) (?:motion|resolution)\b", re.IGNORECASE)
DOCUMENT = re.compile(rf"\b{cues.DOCUMENT}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """Where a decision stands in a passage's text, the words that lead to it, and its vote."""

    start: int
    end: int
    vote: Vote
    rule: Rule
    lead: str | None = None
    outcome: Outcome | None = None
    """None where its words tell it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A passage told in sentences. `opens`: nothing was decided under its title yet; `announces`: rulings follow it."""

    sentences: Sequence[Sentence]
    title: str
    opens: bool
    announces: bool

    def stated(self, k: int, vote: Vote, moved: bool) -> Stated | None:
        """The decision that sentence `k` states. `moved`: the passage has told already what the vote was on."""
        sentence = self.sentences[k]
        text = sentence.text
        if elected := elected_after(self.sentences, k, self.title):
            return Stated(*elected, vote, Rule.STATED)
        if not (may_decide(text) or vote != Vote() or read_vote(text) != Vote()):
            return None
        if (
            cues.APOLOGIES.search(text)
            or cues.MARKED_ACTION.match(text)
            or (self.announces and announces_rulings(sentence))
        ):
            return None
        ruling = self._ruling(k, vote, moved)
        if ruling:
            return ruling
        inner = lead_ins.INNER_LEAD.search(text)
        long_enough = inner and (len(text) - inner.end() > LEAST_INNER or "resolved to" in inner.group().lower())
        if inner and long_enough and not (lead_ins.OPINION.search(text) or PREVIOUSLY.match(text)):
            return _inner(sentence, inner.end(), vote)
        clause = lead_ins.led_clause(text)
        if clause is not None:
            return _inner(sentence, clause, vote)
        if vote.mover and (vote.seconder or vote.counted) and not motion_cues.AMENDMENT.search(text):
            motion = motion_in(sentence, vote)
            if motion:
                return motion
        if moved and (vote.mover or vote.counted):
            return _plain(sentence, Vote()) if cues.ELECTED.search(text) else None
        return self._in_short(k, vote) or _acted(sentence, vote) or _plain(sentence, vote) or _deed(sentence, vote)

    def _in_short(self, k: int, vote: Vote) -> Stated | None:
        """What sentence `k` states in a short form, or names with its movers in brackets behind it."""
        sentence = self.sentences[k]
        own = read_vote(sentence.text)
        movers = motion_cues.MOVERS_BRACKETED.search(sentence.text) if own.mover and own.seconder else None
        if movers and movers.start():
            return Stated(sentence.start, sentence.start + movers.start(), own, Rule.MOTION)
        span = short_statement(self.sentences, k, own, self.title)
        return Stated(*span, vote, Rule.STATED, outcome=read_outcome(sentence.text)) if span else None

    def _ruling(self, k: int, vote: Vote, moved: bool) -> Stated | None:
        """A ruling on what the title or the sentence before names, or a deed with its movers behind it."""
        sentence = self.sentences[k]
        text = sentence.text
        follows = self.sentences[k + 1 :]
        alone = all(motion_cues.MOVERS_ONLY.match(other.text) for other in follows)
        if k == 0 and self.opens and alone and self.title and cues.RULES_ALONE.fullmatch(text):
            return Stated(sentence.start, sentence.end, vote, Rule.RULING_ALONE)
        if k == 0 and self.opens and DOCUMENT.search(self.title) and cues.THESE_WERE.match(text):
            return Stated(sentence.start, sentence.start + said(text), vote, Rule.RULING_ALONE)
        agreed = cues.ALL_AGREED.search(text) if "agree" in text.lower() else None
        if agreed and agreed.start() and not cues.HEARSAY.search(text):
            return Stated(sentence.start, sentence.end, vote, Rule.RULING_BEHIND)
        quoted = any(cues.SHOULD_READ.search(other.text) for other in self.sentences[:k])
        if k and not (moved or quoted) and (agreed or rules_on(text)):
            motion = motion_in(ruled_on(self.sentences[:k]), vote) if vote.mover and FORMAL.match(text) else None
            if motion:
                return motion
            mark = cues.ACTION_MARK.search(text)
            end = sentence.start + mark.start() if mark else sentence.end
            return Stated(ruled_on(self.sentences[:k]).start, end, vote, Rule.RULING_BEHIND)
        told = follows[0].text if follows else ""
        if vote.seconder and cues.PUT_BY.fullmatch(text) and not cues.THIS_WAS.match(told):
            return Stated(sentence.start, sentence.end, vote, Rule.MOTION)
        behind = motion_cues.MOVERS_BEHIND.search(text) if cues.DEED_NAMED.match(text) else None
        if behind and cues.ELECTED.search(text, behind.start()):
            return Stated(sentence.start, sentence.end, vote, Rule.STATED)
        if behind and vote.seconder and not cues.THIS_WAS.match(told):
            return Stated(sentence.start, sentence.start + behind.start(), vote, Rule.MOTION)
        if vote.seconder and not moved and motion_cues.TO_DO.match(text) and motion_cues.MOVERS_ONLY.match(told):
            return Stated(sentence.start, sentence.end, vote, Rule.MOTION)
        return None


def rules_on(text: str) -> bool:
    """Whether a sentence rules on what the one before it names."""
    return bool(
        cues.AGREED_TOO.match(text)
        or cues.THIS_WAS.match(text)
        or cues.RULING.match(text)
        or cues.RULING_WHOLE.fullmatch(text)
    )


def announces_rulings(sentence: Sentence) -> bool:
    """Whether what a sentence speaks of follows below it."""
    return sentence.text.rstrip("-–— ").endswith(":")


def motion_in(sentence: Sentence, vote: Vote) -> Stated | None:
    """What a sentence moves: "Cllr Ash moved that …", up to the words that tell who seconded it."""
    motion = motion_cues.MOTION.search(sentence.text)
    if not motion or len(motion["what"].rstrip(" :")) <= len("that"):
        return None
    start = motion.start("what")
    start += len("that ") if motion["what"].lower().startswith("that ") else 0
    behind = [pattern.search(sentence.text, start) for pattern in motion_cues.BEHIND_MOTION]
    end = min((told.start() for told in behind if told), default=len(sentence.text))
    end = start + len(sentence.text[start:end].removesuffix(" made"))
    if sentence.text[start:end].count(" ") < LEAST_MOVED - 1 and motion_cues.MOVED_HERE.search(sentence.text, start):
        start, end = 0, len(sentence.text)
    return Stated(sentence.start + start, sentence.start + end, vote, Rule.MOTION)


def proposals_apart(text: str, stated: Stated) -> list[Stated]:
    """A ruling on proposals that one sentence tells, each with its mover and seconder, as one on each.

    So too the deeds in capitals that one sentence tells: "The Board NOTED the report and APPROVED the plan".
    """
    if stated.rule is Rule.BODY_ACTED:
        marks = [one.span("mark") for one in cues.AND_DID.finditer(text, stated.start, stated.end)]
        begins, ends = [stated.start, *(end for _, end in marks)], [*(start for start, _ in marks), stated.end]
        return [replace(stated, start=start, end=end) for start, end in zip(begins, ends, strict=True)]
    if stated.rule is not Rule.RULING_BEHIND:
        return [stated]
    ends = [match.end() for match in re.finditer(r";\s+", text[stated.start : stated.end])]
    parts = list(pairwise([stated.start, *(stated.start + end for end in ends), stated.end]))
    votes = [read_vote(text[start:end]) for start, end in parts]
    if len(parts) == 1 or not all(vote.mover and vote.seconder for vote in votes):
        return [stated]
    return [replace(stated, start=start, end=end, vote=vote) for (start, end), vote in zip(parts, votes, strict=True)]


def nomination(sentences: Sequence[Sentence], vote: Vote) -> Stated | None:
    """Somebody put forward for an office and seconded, where nothing else in the passage says that they were chosen."""
    if not (vote.mover and vote.seconder):
        return None
    for sentence in sentences:
        refused = cues.HEARSAY.search(sentence.text) or re.search(
            r"\b(?:declined|withdrew|no seconder)\b", sentence.text
        )
        if motion_cues.NOMINATION.search(sentence.text) and not refused:
            return Stated(sentence.start, sentence.end, vote, Rule.STATED)
    return None


def says_too_little(rest: str) -> bool:
    """Whether what follows a lead-in says nothing without it: "… not to donate"."""
    said = rest.strip().lower().removeprefix("not to ").removeprefix("not ")
    return len(re.findall(r"[a-z]{2,}", said)) < LEAST_MOVED


def _inner(sentence: Sentence, behind: int, vote: Vote) -> Stated:
    """What follows "… and it was agreed that"; the whole sentence when that says nothing alone."""
    rest = sentence.text[behind:].strip().lower()
    says_nothing = says_too_little(rest) or rest.startswith("be ")
    start = sentence.start + (0 if says_nothing else behind)
    return Stated(start, sentence.end, vote, Rule.LEAD_IN_WITHIN, sentence.text[:behind])


def _acted(sentence: Sentence, vote: Vote) -> Stated | None:
    """What the body did ("The Board approved …"), or a note in short form."""
    text = sentence.text
    acted = None if RECALLED.match(text) else cues.ACTED.match(text)
    only_told = acted and re.search("note|received", acted.group(), re.IGNORECASE)
    if acted and (not only_told or cues.NOTED_PAPER.match(text, acted.end())):
        asked = cues.ASKED_TOO.search(text)
        end = sentence.start + asked.start() if asked else sentence.end
        return Stated(sentence.start, end, vote, Rule.BODY_ACTED)
    if (cues.TERSE.match(text) or cues.DEED_DONE.fullmatch(text)) and not cues.HEARSAY.search(text):
        return Stated(sentence.start, sentence.end, vote, Rule.TERSE)
    return None


def _plain(sentence: Sentence, vote: Vote) -> Stated | None:
    text = sentence.text
    chosen = any(map(text.lower().__contains__, CHOSEN))
    elected = cues.ELECTED.search(text) if chosen and cues.OFFICE.search(text) and not cues.YEAR.search(text) else None
    if elected and cues.ELECTED_BEFORE.search(text, 0, elected.end()):
        return None
    told = (
        elected or cues.STATEMENT.search(text) or cues.TITLED_RULING.match(text) or cues.TOLD_AND_RULED.fullmatch(text)
    )
    mind = cues.OF_ONE_MIND.search(text)
    if mind and not cues.HEARSAY.search(text):
        opens = 0 if mind.group().startswith("ha") else mind.start()
        return Stated(sentence.start + opens, sentence.end, vote, Rule.STATED)
    counted = vote.counted and read_tally(text)[0] is not None
    if told and (BY_ANOTHER.match(text, told.end()) or LONG_AGO.match(text, told.end()) or NEWS.search(text)):
        return None
    if not (told or counted) or cues.TO_COME.search(text, 0, told.end() if told else len(text)):
        return None
    if not cues.NARRATIVE.search(text):
        return Stated(sentence.start, sentence.start + said(text), vote, Rule.STATED)
    return None


def _deed(sentence: Sentence, vote: Vote) -> Stated | None:
    """What the body did, or what was done, told in a whole sentence."""
    return Stated(sentence.start, sentence.end, vote, Rule.STATED) if told_deed(sentence.text) else None
