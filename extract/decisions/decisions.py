"""Formal outcomes, one record per clause: what was resolved, agreed, approved, noted, elected, deferred or refused.

A section is walked passage by passage. A motion waits, with its mover and its clauses, until the minutes say what
became of it; a resolution takes over the mover and the tally of the motion before it.
"""

from collections.abc import Sequence
from dataclasses import replace

from minutebook.extract.decisions import cues, lead_ins, motion_cues
from minutebook.extract.decisions.carried import may_say_motion, moved_and_ended, movers_in_title
from minutebook.extract.decisions.clauses import clauses_after, motion_clauses
from minutebook.extract.decisions.counted import counted_below
from minutebook.extract.decisions.elections import (
    elected_in_block,
    elected_in_lines,
    elects,
    proposers_of,
    puts_forward,
)
from minutebook.extract.decisions.found import (
    as_clause,
    as_conditional,
    as_moved,
    as_ruled,
    as_stated,
    as_told,
    as_voted,
)
from minutebook.extract.decisions.motions import FoundDecision, Motion
from minutebook.extract.decisions.movers import Vote, read_outcome, read_tally, read_vote
from minutebook.extract.decisions.moving import NEAR, Moving
from minutebook.extract.decisions.others import by_another
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
    parted_at_movers,
    points_below,
    ruled_on,
    rules_alone,
    rulings_follow,
    says_little,
    seconded_below,
)
from minutebook.extract.decisions.signs import may_decide
from minutebook.extract.decisions.statements import (
    Stated,
    Telling,
    announces_rulings,
    nomination,
    proposals_apart,
)
from minutebook.extract.decisions.tables import ruled_rows
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.sentences import Sentence, read_sentences
from minutebook.schema import Outcome, Rule

MIN_REST = 4
"""Characters behind a lead-in that say something."""
WORDY = 6
"""Spaces in a lead-in that says what a bare deed behind it is about: "Having seen it, it was agreed to proceed"."""


def find_decisions(sections: Sequence[Section], body: str | None = None) -> list[FoundDecision]:
    """The decisions of all sections, in reading order; those of other bodies than the one that met are left out."""
    found = [decision for section in sections for decision in _of_section(section)]
    return [one for one in found if not (by_another(one, body) or cues.NO_DECISION.fullmatch(one.text))]


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
    found += [FoundDecision(section, text, stands, Rule.PLANNING_LINE) for text, stands in planning_rows(section)]
    if rows := ruled_rows(section):
        found = [decision for decision in found if not cues.ANNOUNCES_ROWS.match(decision.text)]
    return found + rows


class _Walk(Moving):
    """Reads one section from top to bottom."""

    def __init__(self, section: Section, passages: list[Passage]) -> None:
        super().__init__(section, passages)
        self.moved_by = Vote()
        """Who moves and seconds what stands below."""
        self.put_up = Vote()
        """Who proposed the one of whom the passage below says that they were elected."""
        self.open = True
        """Whether the passage right above decided nothing."""

    def read(self) -> list[FoundDecision]:
        i = 0
        while i < len(self.passages):
            known = len(self.found)
            i += self._step(i)
            self.latest = self.found[known:] or self.latest
            self.open = len(self.found) == known
        self.add_carried()
        for decision in self.found:
            if proposers := proposers_of(decision.text, self.passages):
                decision.vote = replace(decision.vote, mover=proposers[0], seconder=proposers[1])
        return self.found

    def _step(self, i: int) -> int:
        """Reads passage `i`; how many passages were used up."""
        if filled := elected_in_block(self.section, self.passages, i):
            post, named, used = filled
            self.found.append(as_ruled(self.section, post, read_vote(named), Rule.STATED))
            return used
        if counted := counted_below(self.passages, i):
            told = as_told(self.section, self.passages[i], counted.start, counted.end, None, counted.vote, Rule.STATED)
            told.outcome = counted.outcome
            self.found.append(told)
            return counted.used
        return self._read_movers(i) or self._read_votes(i) or self._read_debate(i)

    def _read_movers(self, i: int) -> int:
        """A passage that tells of nothing but who voted how, or who moved; 0 where it is none."""
        passage = self.passages[i]
        text = passage.text
        if listed := motion_cues.VOTE_LIST.match(text):
            voters = list_of_names(self.passages[i + 1 :], int(listed["n"]))
            self.count(listed["side"], int(listed["n"]), [name for one in voters for name in names_in_list(one.text)])
            return 1 + len(voters)
        self.settled = None
        if self.moved_by == Vote() and _tells_nothing(text):
            return 1
        movers = motion_cues.MOVERS_LINE.fullmatch(text) or motion_cues.MOVED_BY.fullmatch(text)
        if movers and (named := read_vote(text)) != Vote():
            if not movers["ruled"]:
                self._name_movers(i, named)
                return 1
            moved, self.moved_by = self.moved_by.filled_from(named), Vote()
            return self._resolve(i, text, "", moved)
        behind = motion_cues.MOVERS_BEHIND.search(text) if motion_cues.ELECTED_LINE.match(text) else None
        if behind:
            self.found.append(as_told(self.section, passage, 0, behind.start(), None, read_vote(text), Rule.MOTION))
            return 1
        if (self.motion and motion_cues.SECONDED_ALONE.fullmatch(text)) or motion_cues.SHORT_MOVERS.fullmatch(text):
            self.fill(read_vote(text))
            return 1
        below = motion_cues.SHORT_MOVERS.fullmatch(self.passages[i + 1].text) if i + 1 < len(self.passages) else None
        if below and below["told"] and motion_cues.MOTION_STATED.fullmatch(text):
            self.found.append(as_told(self.section, passage, len("Motion "), len(text), None, Vote(), Rule.MOTION))
            return 1
        if motion_cues.VOTERS.match(text) and (told := read_vote(text)).named:
            self.fill(told)
            return 1
        return 0

    def _read_votes(self, i: int) -> int:
        """A passage that says how the vote on a motion went, or stands below its movers; 0 where it does neither."""
        passage = self.passages[i]
        text = passage.text
        if motion_cues.CARRIED.match(text) and (self.motion or self.amendment or self.latest):
            if self.motion or self.amendment:
                self.settle(text)
            else:
                self.fill(Vote(None, None, *read_tally(text)))
            return 1
        if self.motion and self.motion.stated and motion_cues.SECONDED_TOO.search(text):
            self.motion.vote = self.motion.vote.filled_from(read_vote(text))
            self.settle(text)
            return 1
        if self.moved_by != Vote() and motion_cues.TALLY_LINE.match(text):
            self.close()
            moved, self.moved_by = self.moved_by.filled_from(Vote(None, None, *read_tally(text))), Vote()
            return 1 + self._add_told(i + 1, moved, read_outcome(text))
        bare = cues.BARE_RULING.fullmatch(text) and not motion_cues.CARRIED.match(text)
        if bare and self.open and self.moved_by != Vote():
            moved, self.moved_by = self.moved_by, Vote()
            return self._add_told(i, moved, Outcome.CARRIED)
        if self.moved_by != Vote():
            return self._read_moved(i, passage)
        if voted := as_voted(self.section, passage, self.passages[i + 1 : i + 2]):
            self.found.append(voted)
            return 2
        if self.motion and motion_cues.SECONDED_AND_SETTLED.search(text) and not read_vote(text).mover:
            self.motion.vote = self.motion.vote.filled_from(Vote(None, *read_vote(text).seconded))
            self.settle(text)
            return 1
        return 0

    def _read_debate(self, i: int) -> int:
        """A passage that moves, decides or rules by itself."""
        passage = self.passages[i]
        text = passage.text
        if elected := elected_in_lines(self.passages, i):
            counted = Vote(None, None, *read_tally(self.passages[i + 1].text))
            self.found.append(as_ruled(self.section, elected, read_vote(text).filled_from(counted), Rule.STATED))
            return 2
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
        if (
            self.latest
            and motion_cues.VOTE_TOLD.match(text)
            and (counted := Vote(None, *read_vote(text).seconded)) != Vote()
        ):
            self.fill(counted)
            return 1
        if text.rstrip(" –—-").endswith(":") and cues.DISCUSSED.search(text):
            self._read_statements(i, read_sentences(text)[:-1], read_vote(text))
            return 1 + points_below(passage, self.passages[i + 1 :])
        told_here = not self.motion and not self.amendment and motion_cues.PUT_AND_ENDED.search(text)
        if motion_cues.PUT_TO_VOTE.search(text) and not (motion_cues.PROCEDURAL.search(text) or told_here):
            self.put_to_vote(text)
            return 1
        if self.motion and motion_cues.AMENDED.search(text):
            self.amendment = None
            used, clauses = motion_clauses(self.passages[i + 1 :], passage.block)
            self.motion.amend(clauses)
            return 1 + used
        return self._read_sentences(i, passage)

    def _name_movers(self, i: int, named: Vote) -> None:
        """A line that names mover or seconder: of what stands below it, else of what was decided above."""
        below = [passage.text for passage in self.passages[i + 1 : i + 1 + NEAR]]
        told = (motion_cues.MOVERS_LINE.fullmatch, motion_cues.TALLY_LINE.match)
        text = next((text for text in below if not any(is_told(text) for is_told in told)), "")
        if (
            motion_cues.MOVED_TEXT.match(text)
            or motion_cues.MOVED_BY.match(self.passages[i].text)
            or (not self.latest and any(map(rules_alone, below)))
        ):
            self.moved_by = self.moved_by.filled_from(named)
        elif i and puts_forward(self.passages[i - 1].text) and elects(text.partition(". ")[0]):
            self.put_up = named
        else:
            self.fill(named)

    def _read_moved(self, i: int, passage: Passage) -> int:
        """What stands below the names of those who moved it."""
        moved, self.moved_by = self.moved_by, Vote()
        self.add_carried()
        self.close()
        if motion_cues.MOTION_OPENS.match(passage.text) and i + 1 < len(self.passages):
            used, clauses = clauses_after(self.passages[i + 1 :], passage.block)
            self.motion = Motion(moved, clauses)
            return 1 + used
        if motion_cues.AND_RULED.fullmatch(passage.text):
            return self._resolve(i, passage.text, "", moved)
        if lead_ins.RESOLVED.match(passage.text):
            self.motion = Motion(moved, [])
            return self._read_sentences(i, passage)
        told = motion_cues.RULING_BEHIND.search(passage.text)
        stated = as_told(
            self.section, passage, 0, told.start() if told else len(passage.text), None, moved, Rule.MOVED_BELOW
        )
        self.motion = Motion(moved, [], stated)
        if told:
            self.settle(told.group().strip())
        return 1

    def _add_told(self, i: int, vote: Vote, outcome: Outcome) -> int:
        """Adds passage `i`, of which the lines above have told movers and outcome; how many passages that is."""
        for passage in self.passages[i : i + 1]:
            self.found.append(as_told(self.section, passage, 0, len(passage.text), None, vote, Rule.MOVED_BELOW))
            self.found[-1].outcome = outcome
        return len(self.passages[i : i + 1])

    def _read_sentences(self, i: int, passage: Passage) -> int:
        text = passage.text
        vote = read_vote(text)
        sentences = parted_at_movers(read_sentences(text))
        if motion_cues.TOLD_ABOVE.match(text) and any(
            motion_cues.SECONDED_TOO.search(one.text) for one in self.passages[i + 1 : i + 3]
        ):
            by = motion_cues.MOTION_TITLE.search(self.section.title)
            vote = vote.filled_from(Vote(by["mover"] if by else None))
            self.motion = Motion(vote, [], as_told(self.section, passage, 0, len(text), None, vote, Rule.MOVED_BELOW))
            return 1
        if vote.seconder and (marked := motion_cues.MOTION_MARK.match(text)):
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
        if vote.mover and self.move(i, passage, sentences, vote):
            return 1 + (len(self.clause_blocks(i)) if self.waits() and not motion_cues.SETTLED.search(text) else 0)
        known = len(self.found)
        self._read_statements(i, sentences, vote)
        below = self.passages[i + 1].text if i + 1 < len(self.passages) else ""
        if (
            vote.mover
            and vote.seconder
            and known == len(self.found)
            and any(one.match(below) for one in lead_ins.LEAD_INS)
        ):
            self.motion = Motion(vote, [])
        return 1

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
        if lead_ins.BODY_LINE.match(self.passages[i].text) and lead_ins.RESOLVED.match(self.passages[i + 1].text):
            return 1
        used, clauses = clauses_after(self.passages[i + 1 :], self.passages[i].block)
        if lead_ins.BODY_LINE.match(self.passages[i].text):
            clauses = [clause for clause in clauses if cues.ACTING.match(clause.text)]
            if not clauses:
                return 1
        whole = vote.filled_from(self.motion.vote if self.motion else Vote()).filled_from(self.tally)
        names_only = cues.ON_A_LIST.search(rest) and not any(cues.FINITE.search(clause.text) for clause in clauses)
        if clauses and (names_only or cues.CONDITIONAL.search(rest)):
            self.found.append(as_conditional(self.section, self.passages[i].block, rest, clauses, whole))
            clauses = []
        lead_in = " ".join([lead.strip(" :–—-"), rest]).strip()
        for clause in clauses:
            own = self.motion.vote_on(clause.text, whole) if self.motion else whole
            self.found.append(as_clause(self.section, clause, lead_in, own, None, Rule.CLAUSE_UNDER_LEAD_IN))
        self.close()
        return 1 + used

    def _read_statements(self, i: int, sentences: Sequence[Sentence], vote: Vote) -> None:
        """The outcomes that the sentences of passage `i` state themselves."""
        passage, before = self.passages[i], len(self.found)
        announces = any(map(announces_rulings, sentences)) and rulings_follow(self.passages, passage)
        telling = Telling(sentences, self.section.title, not self.found, announces)
        proposers, self.put_up = self.put_up, Vote()
        for k, sentence in enumerate(sentences):
            if motion_cues.ORIGINAL_SETTLED.fullmatch(sentence.text) and self.settle_original(sentence.text):
                continue
            lead = lead_in(sentence)
            if lead is not None and len(sentence.text) - len(lead) > MIN_REST:
                start = sentence.start + len(lead)
                if k and len(self.found) == before and says_little(sentence.text[len(lead) :]):
                    whole = Stated(ruled_on(sentences[:k]).start, sentence.end, vote, Rule.RULING_BEHIND)
                    self.found.append(as_stated(self.section, passage, whole))
                    continue
                by = vote.filled_from(self.motion.vote if self.motion else Vote()).filled_from(self.tally)
                if says_little(sentence.text[len(lead) :]) and lead.count(" ") >= WORDY:
                    whole = Stated(sentence.start, sentence.end, by, Rule.LEAD_IN)
                    self.found.append(as_stated(self.section, passage, whole))
                    continue
                end = sentence.end
                if k == 0:
                    further = before_movers(sentences[1:])
                    end = further[-1].end if further and goes_on(lead, further) else end
                for first, last in clauses_within(passage.text, start, end, lead):
                    self.resolve_again(as_told(self.section, passage, first, last, lead, by, Rule.LEAD_IN))
                self.close()
                if end > sentence.end:
                    return
                continue
            own = read_vote(sentence.text)
            if own.mover and puts_forward(sentence.text) and any(elects(one.text) for one in sentences[k + 1 : k + 2]):
                proposers = own.filled_from(proposers)
                continue
            if proposers != Vote() and elects(sentence.text):
                own, proposers = own.filled_from(proposers), Vote()
            told_with = own.mover and (own.seconder or cues.STATEMENT.search(sentence.text))
            apart = bool(told_with) and not motion_cues.MOVERS_ONLY.match(sentence.text)
            if apart and not own.counted and k + 1 < len(sentences):
                own = own.filled_from(Vote(None, None, *read_tally(sentences[k + 1].text)))
            moved = len(self.found) > before and not apart
            stated = telling.stated(k, own if apart else vote, moved)
            elected = stated and len(sentences) == 1 and cues.ELECTED.search(sentence.text)
            if stated and elected and (listed := listed_below(self.passages, i)):
                self.found.append(as_ruled(self.section, listed, stated.vote, stated.rule))
            elif stated:
                for one in proposals_apart(passage.text, stated):
                    self.resolve_again(as_stated(self.section, passage, one))
        if len(self.found) == before and vote.mover and not elected_below(self.passages, i):
            put = nomination(sentences, vote.filled_from(seconded_below(self.passages, i)))
            self.found += [as_stated(self.section, passage, put)] if put else []


def _tells_nothing(text: str) -> bool:
    """Whether it is quickly seen that a passage decides nothing, moves nothing and leads to no decision below it."""
    return not (
        may_decide(text)
        or text.rstrip(" –—-").endswith(":")
        or text.startswith(("“", '"'))
        or may_say_motion(text)
        or read_vote(text) != Vote()
        or any(map(lead_in, read_sentences(text)))
    )
