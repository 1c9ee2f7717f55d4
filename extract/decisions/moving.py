"""Passages that move something, and where in the section it is told what became of that."""

from collections.abc import Sequence

from minutebook.extract.decisions import cues, lead_ins, motion_cues
from minutebook.extract.decisions.clauses import motion_clauses
from minutebook.extract.decisions.debate import Debate
from minutebook.extract.decisions.found import as_stated
from minutebook.extract.decisions.motions import FoundDecision, Motion
from minutebook.extract.decisions.movers import Vote, read_outcome, read_vote
from minutebook.extract.decisions.sentences import motions_apart
from minutebook.extract.decisions.statements import motion_in
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.sentences import Sentence
from minutebook.ingest.model import Block

NEAR = 4
"""Passages right after a motion in which any words of decision are its outcome."""
SEARCH_AHEAD = 40
"""Passages after a motion among which its outcome is looked for."""


class Moving(Debate):
    """The passages of a section, of which some move what others settle."""

    def __init__(self, section: Section, passages: Sequence[Passage]) -> None:
        super().__init__(section)
        self.passages = passages

    def clause_blocks(self, i: int) -> list[Block]:
        """The blocks of the clauses below passage `i`, which moves them."""
        used, _ = motion_clauses(self.passages[i + 1 :], self.passages[i].block)
        return [passage.block for passage in self.passages[i + 1 : i + 1 + used]]

    def move(self, i: int, passage: Passage, sentences: Sequence[Sentence], vote: Vote) -> bool:
        """Whether the passage moves something; it waits when the section goes on to tell its outcome."""
        text = passage.text
        if motion_cues.PROCEDURAL.search(text) and not (self.motion and self.motion.clauses and vote.seconder):
            return False
        if motion_cues.SETTLED.search(text) or motion_cues.AGREED_BEHIND.search(text):
            return self._moved_and_settled(passage, sentences, vote)
        ruled = any(cues.THIS_WAS.match(one.text) or cues.RULING.match(one.text) for one in sentences[1:])
        if ruled or not self._outcome_follows(i):
            return False
        introduces = text.rstrip().endswith((":", "that", "that:", "to:")) and not motion_cues.VOTE_CALLED.search(text)
        clauses = motion_clauses(self.passages[i + 1 :], passage.block)[1] if introduces else []
        introduces = bool(clauses)
        moved = Motion(vote, clauses, None if introduces else self._motion_stated(passage, sentences, vote))
        if not introduces and moved.stated is None:
            return False
        if motion_cues.AMENDMENT.search(text) and not moved.stated:
            self.amendment = moved
        elif self.motion and self.motion.clauses and moved.stated and vote.seconder:
            self.outer = self.motion, self.amendment
            self.motion, self.amendment = moved, None
        else:
            self.add_carried()
            self.motion, self.amendment = moved, None
        self.tally = Vote()
        return True

    def _moved_and_settled(self, passage: Passage, sentences: Sequence[Sentence], vote: Vote) -> bool:
        """A motion whose passage goes on to say what became of it."""
        moved = False
        groups = motions_apart(sentences)
        for group in groups:
            told = passage.text[group[0].start : group[-1].end]
            stated = self._motion_stated(passage, group, read_vote(told) if len(groups) > 1 else vote)
            if stated:
                stated.outcome = read_outcome(told)
                self.add_motion(stated)
                moved = True
        return moved

    def _outcome_follows(self, i: int) -> bool:
        end = i + SEARCH_AHEAD
        for n, passage in enumerate(self.passages[i + 1 :]):
            text = passage.text
            if i + 1 + n >= end:
                return False
            if motion_cues.SECONDED_ALONE.fullmatch(text):
                end = i + n + SEARCH_AHEAD
            if motion_cues.CARRIED.match(text) or motion_cues.PUT_TO_VOTE.search(text) or lead_ins.RESOLVED.match(text):
                return True
            if n < NEAR and motion_cues.SECONDED_AND_SETTLED.search(text) and not read_vote(text).mover:
                return True
            formal = text.partition(" ")[0].isupper() or n < NEAR
            if formal and any(pattern.match(text) for pattern in lead_ins.LEAD_INS):
                return True
        return False

    def _motion_stated(self, passage: Passage, sentences: Sequence[Sentence], vote: Vote) -> FoundDecision | None:
        for sentence in sentences:
            if moved := motion_in(sentence, vote):
                return as_stated(self.section, passage, moved)
        return None
