"""The words that are looked for before a sentence is read for a decision."""

import re
from collections.abc import Collection

import pytest
from needed_words import needs_one_of

from minutebook.extract import access_cues
from minutebook.extract.actions import marked, undertakings
from minutebook.extract.attendance import lists, moves
from minutebook.extract.cues import Cues
from minutebook.extract.decisions import brief, cues, deeds, lead_ins, motion_cues, movers, signs, statements
from minutebook.extract.decisions.movers import MOVE_HINTS, SECOND_HINTS
from minutebook.extract.meetings import times

PIECES = frozenset([*signs.SIGNS, *signs.SPELT_APART])
TELLING = {
    name: getattr(cues, name)
    for name in (
        *("BARE_RULING", "THESE_WERE", "ALL_AGREED", "THIS_WAS", "RULING", "ACTED", "TERSE", "DEED_DONE", "ELECTED"),
        *("STATEMENT", "TITLED_RULING", "TOLD_AND_RULED", "OF_ONE_MIND", "RULES_ABOVE"),
    )
}
TELLING["INNER_LEAD"] = lead_ins.INNER_LEAD
TELLING |= {name: getattr(lead_ins, name) for name in ("RESOLVED", "CLAUSE_LEAD")}
TELLING |= {name: getattr(deeds, name) for name in ("WAS_DONE", "CONSENT_GIVEN", "WHICH_WAS_DONE")}
TELLING |= {f"BODY_DID {n}": pattern for n, pattern in enumerate(deeds.BODY_DID)}
TELLING |= {
    name: getattr(brief, name)
    for name in ("MADE", "PUT_AND_PASSED", "PUT_SO_AND_PASSED", "MOTION_ENDED", "RULED_AT_END", "NO_COMMENT")
}
MOVING = {
    name: getattr(motion_cues, name)
    for name in (
        *("MOVERS_BEHIND", "CARRIED", "TALLY_LINE", "SECONDED_TOO", "SECONDED_ALONE", "SECONDED_AND_SETTLED"),
        *("MOTION_STATED", "VOTE_TAKEN", "PUT_TO_VOTE", "AMENDED", "MOTION_MARK"),
    )
}
LEADING = {f"lead-in {n}": pattern for n, pattern in enumerate(lead_ins.LEAD_INS[:-1])}


@pytest.mark.parametrize("name", [*TELLING, *MOVING])
def test_nothing_is_told_without_one_of_the_signs(name: str) -> None:
    assert needs_one_of((TELLING | MOVING)[name], PIECES | signs.VOCABULARY)


@pytest.mark.parametrize("name", LEADING)
def test_no_sentence_leads_to_a_decision_without_one_of_the_signs_or_a_colon(name: str) -> None:
    pattern = LEADING[name]
    assert needs_one_of(pattern, PIECES | signs.VOCABULARY) or pattern.pattern.endswith(":$")


@pytest.mark.parametrize("place", range(len(lead_ins.LEAD_INS)))
def test_each_way_to_lead_to_a_decision_holds_what_it_needs(place: int) -> None:
    assert needs_one_of(lead_ins.LEAD_INS[place], lead_ins.NEEDED[place])


@pytest.mark.parametrize("place", range(len(brief.TOLD)))
def test_nothing_is_told_in_short_without_one_of_the_signs(place: int) -> None:
    hints, pattern = brief.TOLD[place]
    held = all(any(sign in hint for sign in PIECES) for hint in hints)
    assert held or needs_one_of(re.compile(pattern), PIECES)


@pytest.mark.parametrize(("hints", "pattern"), [*movers.MOVED, *movers.SECONDED])
def test_who_moved_or_seconded_is_looked_for_where_a_hint_is(hints: tuple[str, ...], pattern: str) -> None:
    assert needs_one_of(re.compile(pattern), hints)


def test_lines_of_movers_hold_a_hint_of_a_vote() -> None:
    hints = {*MOVE_HINTS, *SECOND_HINTS}
    assert needs_one_of(motion_cues.MOVERS_LINE, hints)


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        (marked.BRACKETED, marked._SIGNS),
        (marked.REQUIRED, marked._SIGNS),
        (marked.TRAILING, marked._SIGNS),
        (marked.NAMED, marked._SIGNS),
        (moves._MOVED, moves._SIGNS),
        (undertakings.RULED, undertakings.SAYS),
        (undertakings.OF_LAW, ["ection"]),
        (lists._INLINE, lists._SIGNS),
        (times._OPENED, times._OPENS),
        (times._CLOSED, times._CLOSES),
        (cues.ELECTED, statements.CHOSEN),
        (movers.ABSTAINED, ["abst"]),
        (movers.BY_VOTES, ["vote"]),
        (movers.VOTE_WAS, ["vote"]),
        (access_cues.EXCLUSION_TITLE, ["press", "public", "observers"]),
    ],
)
def test_what_is_looked_for_first_stands_in_every_match(pattern: re.Pattern[str], pieces: Collection[str]) -> None:
    assert needs_one_of(pattern, {piece.lower() for piece in pieces})


def test_a_sentence_is_read_for_the_words_of_the_vocabulary() -> None:
    assert signs.may_decide("It was DETERMINED that the pump be sold.")
    assert not signs.may_decide("The pump runs well.")


@pytest.mark.parametrize(
    ("phrase", "pieces"),
    [
        ("resolved", {"resolved"}),
        ("will? be agreed|settled upon", {"agreed", "settled"}),
        ("co-opted", {"opted"}),
        ("it was the mood|will of the? meeting|council", {"meeting", "council"}),
        ("#", {""}),
    ],
)
def test_a_phrase_is_known_by_its_longest_words(phrase: str, pieces: set[str]) -> None:
    assert Cues({"decisions": {"verbs": [phrase]}}).signs("decisions", "verbs") == pieces


def test_a_phrase_with_a_word_that_is_looked_for_adds_none() -> None:
    cues = Cues({"actions": {"marks": ["agreed action|actions", "action|actions"]}})
    assert cues.signs("actions", "marks") == {"action", "actions"}


def test_needed_words_are_told_from_the_pattern() -> None:
    assert needs_one_of(re.compile(r"\b(?:(?:un)?passed|carr(?:ied|ies))\b.{3}", re.IGNORECASE), {"passed", "carri"})
    assert not needs_one_of(re.compile(r"(?:passed)?\s+(?:lost|won)"), {"passed", "lost"})
    assert not needs_one_of(re.compile(r"agreed|\w+"), {"agreed"})
