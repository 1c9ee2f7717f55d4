"""What waits in a section for its outcome, and how it is settled."""

from rapidfuzz import fuzz

from minutebook.extract.decisions import motion_cues
from minutebook.extract.decisions.found import as_clause
from minutebook.extract.decisions.motions import SAME_CLAUSE, FoundDecision, Motion, taken_up
from minutebook.extract.decisions.movers import Vote, read_outcome, read_tally
from minutebook.extract.minutes.passages import Section
from minutebook.schema import Outcome, Rule

MIN_REST = 4
"""Spaces in a motion that says more than that it takes something up."""


class Debate:
    """The motion and amendment that are open in a section, their votes, and what was decided so far."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.found: list[FoundDecision] = []
        self.motion: Motion | None = None
        self.amendment: Motion | None = None
        self.tally = Vote()
        self.settled: list[FoundDecision] | None = None
        """What the passages right before decided, while lists of names may follow that say how."""
        self.outer: tuple[Motion, Motion | None] | None = None
        """The motion and amendment under debate while one on the course of the meeting is moved and settled."""
        self.latest: list[FoundDecision] = []
        """What was decided last, be it some passages above."""

    def fill(self, vote: Vote) -> None:
        """Who moved and how the vote went, told below the motion that waits, else below what was decided."""
        if self.motion:
            self.motion.vote = self.motion.vote.filled_from(vote)
        else:
            for decision in self.latest:
                decision.vote = decision.vote.filled_from(vote)

    def count(self, side: str, number: int, names: list[str]) -> None:
        """The tally of one side, and its names: of the vote that was just told of, else of the one to come."""
        if self.settled is None:
            self.tally = self.tally.counting(side, number, names)
        for decision in self.settled or []:
            decision.vote = decision.vote.counting(side, number, names)

    def put_to_vote(self, text: str) -> None:
        """Settle "… put the amendment to the vote and it was agreed" at once; otherwise the lines below tell."""
        self.tally = Vote(None, None, *read_tally(text))
        if (
            motion_cues.AMENDMENT.search(text)
            and self.amendment
            and text.rstrip(" .").endswith(("agreed", "carried", "lost"))
        ):
            self.settle(text)

    def settle(self, text: str) -> None:
        """A line that says what became of the amendment, else of the motion, before it."""
        outcome = read_outcome(text)
        open_one = self.amendment or self.motion
        if open_one is None:
            return
        told = Vote(open_one.vote.mover, open_one.vote.seconder, *read_tally(text))
        vote = told.filled_from(self.tally).filled_from(open_one.vote)
        told_before = vote.counted
        known = len(self.found)
        if outcome is not Outcome.CARRIED:
            self.add_lost(open_one, vote, outcome)
        elif open_one is self.motion and open_one.stated:
            open_one.stated.vote = open_one.stated.vote.filled_from(vote)
            self.add_motion(open_one.stated)
            self.motion = None
        if open_one is self.amendment:
            if outcome is Outcome.CARRIED and self.motion:
                self.motion.amend(open_one.clauses)
            self.amendment = None
            self.tally = Vote()
        elif outcome is not Outcome.CARRIED:
            self.close()
        elif self.motion:
            self.motion.vote, self.motion.carried = vote, True
        if self.outer and open_one not in (self.motion, self.amendment):
            (self.motion, self.amendment), self.outer = self.outer, None
            self.tally = Vote()
        self.settled = None if told_before else self.found[known:]

    def settle_original(self, text: str) -> bool:
        """What became of a motion just told of, once the vote on its amendment was; whether there is such a motion."""
        told = next((one for one in reversed(self.latest) if one.rule is Rule.MOTION), None)
        if told is None:
            return False
        told.outcome = read_outcome(text)
        told.vote = Vote(told.vote.mover, told.vote.seconder, *read_tally(text))
        return True

    def add_motion(self, moved: FoundDecision) -> None:
        """A settled motion; where it only takes up what is printed above with its outcome, that gets its movers."""
        above = taken_up(self.found, moved)
        for decision in above:
            decision.vote = decision.vote.filled_from(moved.vote)
        if not above or moved.text.rstrip(".").count(" ") > MIN_REST:
            self.found.append(moved)

    def add_carried(self) -> None:
        """The clauses of a motion that was carried, where no resolution takes them up."""
        if self.motion and self.motion.carried:
            whole = self.motion.vote.filled_from(self.tally)
            self.found += [
                as_clause(self.section, clause, "", whole, Outcome.CARRIED, Rule.CARRIED_MOTION)
                for clause in self.motion.clauses
            ]

    def add_lost(self, lost: Motion, vote: Vote, outcome: Outcome) -> None:
        """The clauses of a lost motion; of a lost amendment those that the motion did not have already."""
        had = [clause.text for clause in self.motion.clauses] if self.motion and lost is self.amendment else []
        for clause in lost.clauses:
            if clause.text.endswith(":") or any(fuzz.ratio(clause.text, other) >= SAME_CLAUSE for other in had):
                continue
            self.found.append(as_clause(self.section, clause, "", vote, outcome, Rule.LOST_MOTION))
        if not lost.clauses and lost.stated:
            lost.stated.outcome, lost.stated.vote = outcome, vote
            self.found.append(lost.stated)

    def close(self) -> None:
        """Nothing waits any more."""
        self.motion = self.amendment = None
        self.tally = Vote()

    def waits(self) -> bool:
        """Whether the newest motion or amendment has clauses for which an outcome may come."""
        newest = self.amendment or self.motion
        return bool(newest and newest.clauses)

    def resolve_again(self, resolved: FoundDecision) -> None:
        """Adds a resolution; where it only repeats the motion just carried, in that motion's place."""
        last = self.found[-1] if self.found and self.found[-1] in self.latest else None
        if last and last.rule is Rule.MOTION and fuzz.token_set_ratio(last.text, resolved.text) >= SAME_CLAUSE:
            resolved.vote = resolved.vote.filled_from(last.vote)
            self.found.pop()
        self.found.append(resolved)
