"""Questions that researchers ask of a corpus, as SQL: for `minutebook serve`, the cookbook and the benchmark."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Question:
    """A question and the SQL that answers it."""

    slug: str
    title: str
    sql: str
    remark: str = ""
    example: dict[str, str] = field(default_factory=dict)
    """Values for its parameters, `committee` and `words`, that mean something in the sample papers."""


@cache
def questions() -> tuple[Question, ...]:
    """All of them, in the order of the cookbook."""
    text = Path(__file__).with_name("questions.toml").read_text(encoding="utf-8")
    return tuple(Question(**one) for one in tomllib.loads(text)["question"])
