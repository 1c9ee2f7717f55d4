"""Drawing records to judge, and keeping the verdicts without the words."""

import csv
from collections import Counter

import pytest
from draw import KEPT, SHOWN, draw, kept_rows


def rows(rule: str, **bodies: int) -> list[dict[str, str]]:
    plain = {"kind": "actions", "rule": rule, "doubts": "", "right": ""}
    words = {"file": "x", "page": "1", "quote": "Mend the gate", "values": "{}"}
    return [plain | words | {"body": body} for body, count in bodies.items() for _ in range(count)]


def test_bodies_take_turns_until_a_rule_has_enough() -> None:
    drawn = draw(rows("inline", a=50, b=2, c=50), 8, 3)
    assert Counter(row["body"] for row in drawn) == {"a": 3, "b": 2, "c": 3}
    assert {row["found"] for row in drawn} == {"102"}


def test_a_rare_rule_is_drawn_whole_and_the_same_seed_draws_the_same() -> None:
    every = rows("inline", a=3) + rows("terse", a=20)
    drawn = draw(every, 5, 1)
    assert Counter(row["rule"] for row in drawn) == {"inline": 3, "terse": 5}
    assert drawn == draw(every, 5, 1)


@pytest.mark.parametrize("verdict", ["0", "1", "", "yes"])
def test_only_verdicts_are_kept_and_each_must_be_there(tmp_path, verdict: str) -> None:
    sheet = tmp_path / "sheet.csv"
    with sheet.open("w", newline="") as file:
        writer = csv.DictWriter(file, [*KEPT, *SHOWN])
        writer.writeheader()
        writer.writerows(row | {"right": verdict, "found": "2"} for row in rows("inline", a=2))
    if verdict in ("0", "1"):
        assert [set(row) for row in kept_rows(sheet)] == [set(KEPT)] * 2
    else:
        with pytest.raises(SystemExit, match="line 2: `right` must be 1 or 0"):
            kept_rows(sheet)
