"""Confidence from judged records: shares, how little that was seen is drawn toward its kind, and bodies left out."""

import tomllib
from dataclasses import replace
from itertools import product

import pytest
from calibration import (
    PRIOR,
    TOGETHER,
    Sample,
    as_toml,
    leave_bodies_out,
    measure,
    read_judged,
    reliability_figures,
)

from minutebook.schema import RECORD_KINDS, Doubt, Rule


def samples(rule, right: int, wrong: int, body="a", kind="actions", doubts=frozenset()) -> list[Sample]:
    return [Sample(body, kind, rule, doubts, i < right, found=9) for i in range(right + wrong)]


def test_a_rule_seen_in_many_bodies_keeps_its_own_share() -> None:
    seen = [one for body in range(400) for one in samples(Rule.INLINE, body % 2, 1 - body % 2, str(body))]
    other = [one for body in range(400) for one in samples(Rule.BRACKETED, 1, 0, str(body))]
    measured = measure(seen + other)
    assert measured.rules[Rule.INLINE] == pytest.approx(0.5, abs=0.02)
    assert measured.rules[Rule.BRACKETED] > 0.97


def test_a_rule_seen_once_is_drawn_toward_its_kind() -> None:
    many = [one for body in range(50) for one in samples(Rule.INLINE, 1, 0, str(body))]
    measured = measure([*many, *samples(Rule.TERSE, 0, 1, "z")])
    kind = (50 + PRIOR * 50 / 51) / (51 + PRIOR)
    assert measured.rules[Rule.TERSE] == pytest.approx(PRIOR * kind / (1 + PRIOR), abs=0.002)


def test_many_records_of_one_body_tell_less_than_as_many_of_several() -> None:
    background = [one for body in range(60) for one in samples(Rule.BRACKETED, 1, 0, f"b{body}")]
    alone = measure([*background, *samples(Rule.INLINE, 0, 20, "z")]).rules[Rule.INLINE]
    apart = measure([*background, *(one for body in range(20) for one in samples(Rule.INLINE, 0, 1, f"b{body}"))])
    assert apart.rules[Rule.INLINE] < alone
    assert TOGETHER > 0


def test_a_doubt_takes_what_its_records_fall_short_of_their_rules() -> None:
    plain = [one for body in range(100) for one in samples(Rule.INLINE, 1, 0, str(body))]
    scanned = frozenset([Doubt.OCR])
    doubtful = [
        one
        for body in range(100)
        for one in samples(Rule.INLINE, body % 2, 1 - body % 2, str(body), "actions", scanned)
    ]
    measured = measure(plain + doubtful)
    assert measured.doubts[Doubt.OCR] == pytest.approx(0.5 / 0.75, abs=0.05)
    assert measured.doubts[Doubt.NO_OWNER] == 1
    assert measured.factor({Doubt.OCR}) == measured.doubts[Doubt.OCR]


def test_a_body_left_out_does_not_foretell_itself() -> None:
    good = [one for body in "abcdefgh" for one in samples(Rule.INLINE, 5, 0, body)]
    foretold = leave_bodies_out([*good, *samples(Rule.INLINE, 0, 5, "z")])
    assert min(confidence for confidence, one in foretold if one.body == "z") > 0.98
    assert max(confidence for confidence, one in foretold if one.body == "a") < 0.9
    assert len(foretold) == 45


def test_figures_worked_out_by_hand() -> None:
    right, wrong = samples(Rule.INLINE, 1, 1)
    figures = reliability_figures([(0.9, right), (0.9, wrong), (0.5, wrong), (0.5, wrong)])
    assert figures.brier == pytest.approx((0.01 + 0.81 + 0.25 + 0.25) / 4)
    assert figures.brier_of_share == pytest.approx(0.25 * 0.75)
    assert figures.ece == pytest.approx((2 * 0.4 + 2 * 0.5) / 4)
    assert [(one.records, one.foretold, one.right) for one in figures.bins] == [(2, 0.5, 0.0), (2, 0.9, 0.5)]


def test_the_written_table_says_what_was_measured() -> None:
    seen = [
        one
        for (rule, kind), body in product([(Rule.INLINE, "actions"), (Rule.TERSE, "decisions")], "ab")
        for one in samples(rule, 3, 1, body, kind)
    ]
    measured = measure(seen)
    table = as_toml(measured, seen)
    read = tomllib.loads(table)
    assert read["rules"] == {
        "actions": {"inline": measured.rules[Rule.INLINE]},
        "decisions": {"terse": measured.rules[Rule.TERSE]},
    }
    assert (read["kinds"], read["doubts"], read["unmeasured"]) == (measured.kinds, measured.doubts, measured.unmeasured)
    assert "# 6 of 8 right, 2 bodies" in table


def test_a_record_of_a_paper_that_was_seen_tells_less_than_a_judged_one() -> None:
    judged = [one for body in range(40) for one in samples(Rule.INLINE, 0, 1, f"b{body}")]
    seen = [replace(one, right=True, found=0) for one in judged]
    assert measure([*seen, *judged]).rules[Rule.INLINE] < 0.2


def test_the_judged_records_are_of_rules_that_exist_and_hold_no_words() -> None:
    judged = read_judged()
    assert len(judged) > 250
    assert {one.rule for one in judged} <= set(Rule)
    assert {one.kind for one in judged} <= set(RECORD_KINDS)
    assert not any(one.seen for one in judged)
