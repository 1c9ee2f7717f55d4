"""Formal outcomes, one record per clause: what was resolved, agreed, approved, noted, elected, deferred or refused.

A section is walked passage by passage. A motion waits, with its mover and its clauses, until the minutes say what
became of it; a resolution takes over the mover and the tally of the motion before it.
"""

from collections.abc import Sequence

from rapidfuzz import fuzz

from minutebook.extract.decisions import cues
from minutebook.extract.decisions.carried import moved_and_ended, movers_in_title
from minutebook.extract.decisions.clauses import clauses_after, motion_clauses
from minutebook.extract.decisions.found import (
    as_clause,
    as_conditional,
    as_moved,
    as_ruled,
    as_stated,
    as_told,
    as_voted,
)
from minutebook.extract.decisions.motions import SAME_CLAUSE, FoundDecision, Motion, taken_up
from minutebook.extract.decisions.movers import Vote, read_outcome, read_tally, read_vote
from minutebook.extract.decisions.planning import planning_lines, planning_rows
from minutebook.extract.decisions.roll_calls import names_in_list
from minutebook.extract.decisions.rulings import deciding_passages, listed_below, ruled_above
from minutebook.extract.decisions.sentences import (
    before_movers,
    clauses_within,
    elected_below,
    end_of_first,
    goes_on,
    lead_in,
    list_of_names,
    motions_apart,
    parted_at_movers,
    points_below,
    ruled_on,
    rules_alone,
    rulings_follow,
    says_little,
    seconded_below,
)
from minutebook.extract.decisions.statements import (
    Stated,
    Telling,
    announces_rulings,
    motion_in,
    nomination,
    proposals_apart,
)
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.sentences import Sentence, read_sentences
from minutebook.ingest.model import Block
from minutebook.schema import Outcome, Rule

MIN_REST = 4
NEAR = 4
"""Passages right after a motion in which any words of decision are its outcome."""
SEARCH_AHEAD = 40
"""Passages after a motion among which its outcome is looked for."""


def find_decisions(sections: Sequence[Section]) -> list[FoundDecision]:
    """The decisions of all sections, in reading order."""
    return [decision for section in sections for decision in _of_section(section)]


def _of_section(section: Section) -> list[FoundDecision]:
    """Planning applications answered line by line, and what the rest of the section decided."""
    lines = planning_lines(section)
    taken = {id(passage) for line in lines for passage in line.passages}
    found = [
        FoundDecision(section, line.text, line.evidence, line.rule, block=line.block) for line in lines if line.rule
    ]
    found += _Walk(section, [passage for passage in deciding_passages(section) if id(passage) not in taken]).read()
    if lines:
        order = {id(passage.block): i for i, passage in enumerate(section.passages)}
        found.sort(key=lambda one: order.get(id(one.block), len(order)))
    return found + [FoundDecision(section, text, stands, Rule.PLANNING_LINE) for text, stands in planning_rows(section)]


class _Walk:
    """Reads one section from top to bottom."""

    def __init__(self, section: Section, passages: list[Passage]) -> None:
        self.section = section
        self.passages = passages
        self.found: list[FoundDecision] = []
        self.motion: Motion | None = None
        self.amendment: Motion | None = None
        self.tally = Vote()
        self.settled: list[FoundDecision] | None = None
        """What the passages right before decided, while lists of names may follow that say how."""
        self.outer: tuple[Motion, Motion | None] | None = None
        """The motion and amendment under debate while one on the course of the meeting is moved and settled."""
        self.moved_by = Vote()
        """Who moves and seconds what stands below."""
        self.latest: list[FoundDecision] = []
        """What was decided last, be it some passages above."""
        self.open = True
        """Whether the passage right above decided nothing."""

    def read(self) -> list[FoundDecision]:
        i = 0
        while i < len(self.passages):
            known = len(self.found)
            i += self._step(i)
            self.latest = self.found[known:] or self.latest
            self.open = len(self.found) == known
        self._add_carried()
        return self.found

    def _step(self, i: int) -> int:
        """Reads passage `i`; how many passages were used up."""
        passage = self.passages[i]
        text = passage.text
        if listed := cues.VOTE_LIST.match(text):
            voters = list_of_names(self.passages[i + 1 :], int(listed["n"]))
            self._count(listed["side"], int(listed["n"]), [name for one in voters for name in names_in_list(one.text)])
            return 1 + len(voters)
        self.settled = None
        movers = cues.MOVERS_LINE.fullmatch(text) or cues.MOVED_BY.fullmatch(text)
        if movers and (named := read_vote(text)) != Vote():
            if not movers["ruled"]:
                self._name_movers(i, named)
                return 1
            moved, self.moved_by = self.moved_by.filled_from(named), Vote()
            return self._resolve(i, text, "", moved)
        behind = cues.MOVERS_BEHIND.search(text) if cues.ELECTED_LINE.match(text) else None
        if behind:
            self.found.append(as_told(self.section, passage, 0, behind.start(), None, read_vote(text), Rule.MOTION))
            return 1
        if (self.motion and cues.SECONDED_ALONE.fullmatch(text)) or cues.SHORT_MOVERS.fullmatch(text):
            self._fill(read_vote(text))
            return 1
        below = cues.SHORT_MOVERS.fullmatch(self.passages[i + 1].text) if i + 1 < len(self.passages) else None
        if below and below["told"] and cues.MOTION_STATED.fullmatch(text):
            self.found.append(as_told(self.section, passage, len("Motion "), len(text), None, Vote(), Rule.MOTION))
            return 1
        if cues.VOTERS.match(text) and (told := read_vote(text)).named:
            self._fill(told)
            return 1
        if cues.CARRIED.match(text) and (self.motion or self.amendment or self.latest):
            if self.motion or self.amendment:
                self._settle(text)
            else:
                self._fill(Vote(None, None, *read_tally(text)))
            return 1
        if self.motion and self.motion.stated and cues.SECONDED_TOO.search(text):
            self.motion.vote = self.motion.vote.filled_from(read_vote(text))
            self._settle(text)
            return 1
        if self.moved_by != Vote() and cues.TALLY_LINE.match(text):
            self._close()
            moved, self.moved_by = self.moved_by.filled_from(Vote(None, None, *read_tally(text))), Vote()
            return 1 + self._add_told(i + 1, moved, read_outcome(text))
        if self.moved_by != Vote() and self.open and cues.BARE_RULING.fullmatch(text) and not cues.CARRIED.match(text):
            moved, self.moved_by = self.moved_by, Vote()
            return self._add_told(i, moved, Outcome.CARRIED)
        if self.moved_by != Vote():
            return self._read_moved(i, passage)
        if voted := as_voted(self.section, passage, self.passages[i + 1 : i + 2]):
            self.found.append(voted)
            return 2
        if self.motion and cues.SECONDED_AND_SETTLED.search(text) and not read_vote(text).mover:
            self.motion.vote = self.motion.vote.filled_from(Vote(None, *read_vote(text).seconded))
            self._settle(text)
            return 1
        used, moved_here = (0, []) if self.motion else moved_and_ended(self.passages, i)
        if moved_here:
            by = read_vote(text).filled_from(movers_in_title(self.section.title))
            self.found += [as_moved(self.section, one, by) for one in moved_here]
            return used
        if self.open and not self.motion and (ruled := ruled_above(self.section, self.passages, i)):
            self.found += [as_ruled(self.section, one, read_vote(text)) for one in ruled]
            return 1
        if read_vote(text).seconder:
            return self._read_sentences(i, passage)
        if self.latest and cues.VOTE_TOLD.match(text) and (counted := Vote(None, *read_vote(text).seconded)) != Vote():
            self._fill(counted)
            return 1
        if text.rstrip(" –—-").endswith(":") and cues.DISCUSSED.search(text):
            return 1 + points_below(passage, self.passages[i + 1 :])
        if cues.PUT_TO_VOTE.search(text) and not cues.PROCEDURAL.search(text):
            self._put_to_vote(text)
            return 1
        if self.motion and cues.AMENDED.search(text):
            self.amendment = None
            used, clauses = motion_clauses(self.passages[i + 1 :], passage.block)
            self.motion.amend(clauses)
            return 1 + used
        return self._read_sentences(i, passage)

    def _name_movers(self, i: int, named: Vote) -> None:
        """A line that names mover or seconder: of what stands below it, else of what was decided above."""
        below = [passage.text for passage in self.passages[i + 1 : i + 1 + NEAR]]
        told = (cues.MOVERS_LINE.fullmatch, cues.TALLY_LINE.match)
        text = next((text for text in below if not any(is_told(text) for is_told in told)), "")
        if (
            cues.MOVED_TEXT.match(text)
            or cues.MOVED_BY.match(self.passages[i].text)
            or (not self.latest and any(map(rules_alone, below)))
        ):
            self.moved_by = self.moved_by.filled_from(named)
        else:
            self._fill(named)

    def _fill(self, vote: Vote) -> None:
        """Who moved and how the vote went, told below the motion that waits, else below what was decided."""
        if self.motion:
            self.motion.vote = self.motion.vote.filled_from(vote)
        else:
            for decision in self.latest:
                decision.vote = decision.vote.filled_from(vote)

    def _read_moved(self, i: int, passage: Passage) -> int:
        """What stands below the names of those who moved it."""
        moved, self.moved_by = self.moved_by, Vote()
        self._add_carried()
        self._close()
        if cues.MOTION_OPENS.match(passage.text) and i + 1 < len(self.passages):
            used, clauses = clauses_after(self.passages[i + 1 :], passage.block)
            self.motion = Motion(moved, clauses)
            return 1 + used
        if cues.AND_RULED.fullmatch(passage.text):
            return self._resolve(i, passage.text, "", moved)
        if cues.LEAD_INS[0].match(passage.text):
            self.motion = Motion(moved, [])
            return self._read_sentences(i, passage)
        told = cues.RULING_BEHIND.search(passage.text)
        stated = as_told(
            self.section, passage, 0, told.start() if told else len(passage.text), None, moved, Rule.MOVED_BELOW
        )
        self.motion = Motion(moved, [], stated)
        if told:
            self._settle(told.group().strip())
        return 1

    def _add_told(self, i: int, vote: Vote, outcome: Outcome) -> int:
        """Adds passage `i`, of which the lines above have told movers and outcome; how many passages that is."""
        for passage in self.passages[i : i + 1]:
            self.found.append(as_told(self.section, passage, 0, len(passage.text), None, vote, Rule.MOVED_BELOW))
            self.found[-1].outcome = outcome
        return len(self.passages[i : i + 1])

    def _count(self, side: str, number: int, names: list[str]) -> None:
        """The tally of one side, and its names: of the vote that was just told of, else of the one to come."""
        if self.settled is None:
            self.tally = self.tally.counting(side, number, names)
        for decision in self.settled or []:
            decision.vote = decision.vote.counting(side, number, names)

    def _put_to_vote(self, text: str) -> None:
        """Settle "… put the amendment to the vote and it was agreed" at once; otherwise the lines below tell."""
        self.tally = Vote(None, None, *read_tally(text))
        if cues.AMENDMENT.search(text) and self.amendment and text.rstrip(" .").endswith(("agreed", "carried", "lost")):
            self._settle(text)

    def _settle(self, text: str) -> None:
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
            self._add_lost(open_one, vote, outcome)
        elif open_one is self.motion and open_one.stated:
            open_one.stated.vote = open_one.stated.vote.filled_from(vote)
            self._add_motion(open_one.stated)
            self.motion = None
        if open_one is self.amendment:
            if outcome is Outcome.CARRIED and self.motion:
                self.motion.amend(open_one.clauses)
            self.amendment = None
            self.tally = Vote()
        elif outcome is not Outcome.CARRIED:
            self._close()
        elif self.motion:
            self.motion.vote, self.motion.carried = vote, True
        if self.outer and open_one not in (self.motion, self.amendment):
            (self.motion, self.amendment), self.outer = self.outer, None
            self.tally = Vote()
        self.settled = None if told_before else self.found[known:]

    def _add_motion(self, moved: FoundDecision) -> None:
        """A settled motion; where it only takes up what is printed above with its outcome, that gets its movers."""
        above = taken_up(self.found, moved)
        for decision in above:
            decision.vote = decision.vote.filled_from(moved.vote)
        if not above or moved.text.rstrip(".").count(" ") > MIN_REST:
            self.found.append(moved)

    def _add_carried(self) -> None:
        """The clauses of a motion that was carried, where no resolution takes them up."""
        if self.motion and self.motion.carried:
            whole = self.motion.vote.filled_from(self.tally)
            self.found += [
                as_clause(self.section, clause, "", whole, Outcome.CARRIED, Rule.CARRIED_MOTION)
                for clause in self.motion.clauses
            ]

    def _add_lost(self, lost: Motion, vote: Vote, outcome: Outcome) -> None:
        """The clauses of a lost motion; of a lost amendment those that the motion did not have already."""
        had = [clause.text for clause in self.motion.clauses] if self.motion and lost is self.amendment else []
        for clause in lost.clauses:
            if clause.text.endswith(":") or any(fuzz.ratio(clause.text, other) >= SAME_CLAUSE for other in had):
                continue
            self.found.append(as_clause(self.section, clause, "", vote, outcome, Rule.LOST_MOTION))
        if not lost.clauses and lost.stated:
            lost.stated.outcome, lost.stated.vote = outcome, vote
            self.found.append(lost.stated)

    def _read_sentences(self, i: int, passage: Passage) -> int:
        text = passage.text
        vote = read_vote(text)
        sentences = parted_at_movers(read_sentences(text))
        if cues.TOLD_ABOVE.match(text) and any(
            cues.SECONDED_TOO.search(one.text) for one in self.passages[i + 1 : i + 3]
        ):
            by = cues.MOTION_TITLE.search(self.section.title)
            vote = vote.filled_from(Vote(by["mover"] if by else None))
            self.motion = Motion(vote, [], as_told(self.section, passage, 0, len(text), None, vote, Rule.MOVED_BELOW))
            return 1
        if vote.seconder and (marked := cues.MOTION_MARK.match(text)):
            self.found.append(
                as_told(self.section, passage, marked.end(), end_of_first(text, marked.end()), None, vote, Rule.MOTION)
            )
            self.found[-1].outcome = read_outcome(text)
            return 1
        for k, sentence in enumerate(sentences):
            lead = lead_in(sentence)
            if lead is None:
                continue
            rest = sentence.text[len(lead) :].strip(" :–—-")
            if k == len(sentences) - 1 and self._introduces(i, sentence, rest):
                return self._resolve(i, lead, rest, vote)
        if vote.mover and self._move(i, passage, sentences, vote):
            return 1 + (len(self._clause_blocks(i)) if self._waits() and not cues.SETTLED.search(text) else 0)
        known = len(self.found)
        self._read_statements(i, sentences, vote)
        below = self.passages[i + 1].text if i + 1 < len(self.passages) else ""
        if vote.mover and vote.seconder and known == len(self.found) and any(one.match(below) for one in cues.LEAD_INS):
            self.motion = Motion(vote, [])
        return 1

    def _waits(self) -> bool:
        newest = self.amendment or self.motion
        return bool(newest and newest.clauses)

    def _introduces(self, i: int, sentence: Sentence, rest: str) -> bool:
        """Whether the decision itself stands in the passages that follow."""
        if cues.WITH_REASONS.search(rest):
            return False
        if len(rest) < MIN_REST or sentence.text.endswith((":", "–", "-")):
            return i + 1 < len(self.passages)
        following = self.passages[i + 1].block if i + 1 < len(self.passages) else None
        own = self.passages[i].block
        open_end = sentence.text[-1].isalnum() and len(rest) < 60
        return open_end and following is not None and following.label is not None and following.indent > own.indent + 4

    def _resolve(self, i: int, lead: str, rest: str, vote: Vote) -> int:
        """A lead-in with the clauses that follow it."""
        used, clauses = clauses_after(self.passages[i + 1 :], self.passages[i].block)
        if cues.BODY_LINE.match(self.passages[i].text):
            clauses = [clause for clause in clauses if cues.ACTING.match(clause.text)]
            if not clauses:
                return 1
        whole = vote.filled_from(self.motion.vote if self.motion else Vote()).filled_from(self.tally)
        if cues.CONDITIONAL.search(rest) and clauses:
            self.found.append(as_conditional(self.section, self.passages[i].block, rest, clauses, whole))
            clauses = []
        lead_in = " ".join([lead.strip(" :–—-"), rest]).strip()
        for clause in clauses:
            own = self.motion.vote_on(clause.text, whole) if self.motion else whole
            self.found.append(as_clause(self.section, clause, lead_in, own, None, Rule.CLAUSE_UNDER_LEAD_IN))
        self._close()
        return 1 + used

    def _close(self) -> None:
        self.motion = self.amendment = None
        self.tally = Vote()

    def _clause_blocks(self, i: int) -> list[Block]:
        used, _ = motion_clauses(self.passages[i + 1 :], self.passages[i].block)
        return [passage.block for passage in self.passages[i + 1 : i + 1 + used]]

    def _move(self, i: int, passage: Passage, sentences: Sequence[Sentence], vote: Vote) -> bool:
        """Whether the passage moves something; it waits when the section goes on to tell its outcome."""
        text = passage.text
        if cues.PROCEDURAL.search(text) and not (self.motion and self.motion.clauses and vote.seconder):
            return False
        if cues.SETTLED.search(text) or cues.AGREED_BEHIND.search(text):
            return self._moved_and_settled(passage, sentences, vote)
        ruled = any(cues.THIS_WAS.match(one.text) or cues.RULING.match(one.text) for one in sentences[1:])
        if ruled or not self._outcome_follows(i):
            return False
        introduces = text.rstrip().endswith((":", "that", "that:", "to:")) and not cues.VOTE_CALLED.search(text)
        clauses = motion_clauses(self.passages[i + 1 :], passage.block)[1] if introduces else []
        introduces = bool(clauses)
        moved = Motion(vote, clauses, None if introduces else self._motion_stated(passage, sentences, vote))
        if not introduces and moved.stated is None:
            return False
        if cues.AMENDMENT.search(text) and not moved.stated:
            self.amendment = moved
        elif self.motion and self.motion.clauses and moved.stated and vote.seconder:
            self.outer = self.motion, self.amendment
            self.motion, self.amendment = moved, None
        else:
            self._add_carried()
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
                self._add_motion(stated)
                moved = True
        return moved

    def _outcome_follows(self, i: int) -> bool:
        end = i + SEARCH_AHEAD
        for n, passage in enumerate(self.passages[i + 1 :]):
            text = passage.text
            if i + 1 + n >= end:
                return False
            if cues.SECONDED_ALONE.fullmatch(text):
                end = i + n + SEARCH_AHEAD
            if cues.CARRIED.match(text) or cues.PUT_TO_VOTE.search(text) or cues.LEAD_INS[0].match(text):
                return True
            if n < NEAR and cues.SECONDED_AND_SETTLED.search(text) and not read_vote(text).mover:
                return True
            formal = text.partition(" ")[0].isupper() or n < NEAR
            if formal and any(pattern.match(text) for pattern in cues.LEAD_INS):
                return True
        return False

    def _motion_stated(self, passage: Passage, sentences: Sequence[Sentence], vote: Vote) -> FoundDecision | None:
        for sentence in sentences:
            if moved := motion_in(sentence, vote):
                return as_stated(self.section, passage, moved)
        return None

    def _read_statements(self, i: int, sentences: Sequence[Sentence], vote: Vote) -> None:
        """The outcomes that the sentences of passage `i` state themselves."""
        passage, before = self.passages[i], len(self.found)
        announces = any(map(announces_rulings, sentences)) and rulings_follow(self.passages, passage)
        telling = Telling(sentences, self.section.title, not self.found, announces)
        for k, sentence in enumerate(sentences):
            lead = lead_in(sentence)
            if lead is not None and len(sentence.text) - len(lead) > MIN_REST:
                start = sentence.start + len(lead)
                if k and len(self.found) == before and says_little(sentence.text[len(lead) :]):
                    whole = Stated(ruled_on(sentences[:k]).start, sentence.end, vote, Rule.RULING_BEHIND)
                    self.found.append(as_stated(self.section, passage, whole))
                    continue
                by = vote.filled_from(self.motion.vote if self.motion else Vote()).filled_from(self.tally)
                end = sentence.end
                if k == 0:
                    further = before_movers(sentences[1:])
                    end = further[-1].end if further and goes_on(lead, further) else end
                for first, last in clauses_within(passage.text, start, end):
                    self._resolve_again(as_told(self.section, passage, first, last, lead, by, Rule.LEAD_IN))
                self._close()
                if end > sentence.end:
                    return
                continue
            own = read_vote(sentence.text)
            told_with = own.mover and (own.seconder or cues.STATEMENT.search(sentence.text))
            apart = bool(told_with) and not cues.MOVERS_ONLY.match(sentence.text)
            moved = len(self.found) > before and not apart
            stated = telling.stated(k, own if apart else vote, moved)
            elected = len(sentences) == 1 and cues.ELECTED.search(sentence.text)
            if stated and elected and (listed := listed_below(self.passages, i)):
                self.found.append(as_ruled(self.section, listed, stated.vote, stated.rule))
            elif stated:
                self.found += [as_stated(self.section, passage, one) for one in proposals_apart(passage.text, stated)]
        if len(self.found) == before and vote.mover and not elected_below(self.passages, i):
            put = nomination(sentences, vote.filled_from(seconded_below(self.passages, i)))
            self.found += [as_stated(self.section, passage, put)] if put else []

    def _resolve_again(self, resolved: FoundDecision) -> None:
        """Adds a resolution; where it only repeats the motion just carried, in that motion's place."""
        last = self.found[-1] if self.found and self.found[-1] in self.latest else None
        if last and last.rule is Rule.MOTION and fuzz.token_set_ratio(last.text, resolved.text) >= SAME_CLAUSE:
            resolved.vote = resolved.vote.filled_from(last.vote)
            self.found.pop()
        self.found.append(resolved)
