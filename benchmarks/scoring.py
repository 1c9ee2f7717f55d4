"""Which of a paper's known records were found, which found ones are none, and which values of the found ones are right.

Records of a kind are paired by their texts, best match first. Texts match from a token F1 of 0.6 on, unless one denies
what the other states or they speak of different years. A known record that is marked `optional` is one on which
careful readers differ: it counts neither when found nor when missed.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Record = dict[str, Any]

LEAST_LIKENESS = 0.6


@dataclass(frozen=True)
class Kind:
    """The fields that make up a record's text, and those that are compared once it is found."""

    text: tuple[str, ...]
    values: tuple[str, ...] = ()


KINDS = {
    "parts": Kind(("kind", "title"), ("first_page", "last_page")),
    "meetings": Kind(("body", "date"), ("date", "start_time", "end_time", "venue")),
    "attendance": Kind(("name",), ("status", "role", "represents")),
    "agenda_items": Kind(("number", "title"), ("number", "first_page", "last_page", "lead")),
    "minute_items": Kind(("number", "title"), ("number",)),
    "decisions": Kind(("text",), ("item", "outcome", "votes_for", "votes_against", "abstentions", "mover", "seconder")),
    "actions": Kind(("text",), ("item", "owners", "due", "status", "basis")),
    "recommendations": Kind(("text",)),
    "plan_actions": Kind(("text",), ("group", "owners", "due", "rag", "status")),
    "indicators": Kind(("name",), ("target", "actual", "rag")),
    "forward_items": Kind(("date", "title"), ("date", "lead")),
}

_TOKEN = re.compile(r"[a-z0-9£%]+(?:[.,/][0-9]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DENIALS = frozenset(["against", "lost", "no", "not", "refuse", "refused", "reject", "rejected"])
_HONORIFIC = re.compile(
    r"\b(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|sir|dame|lord|lady|rev|revd|reverend|prof|professor)\b\.?"
)


@dataclass
class Judgement:
    """One kind of record in one paper, known against found; `optional` are found ones that don't count."""

    kind: str
    pairs: list[tuple[Record, Record]] = field(default_factory=list)
    missed: list[Record] = field(default_factory=list)
    spurious: list[Record] = field(default_factory=list)
    optional: list[Record] = field(default_factory=list)

    def verdicts(self) -> Iterable[tuple[Record, bool]]:
        """Every found record that counts, and whether it is right: known, and each value that is known of it right."""
        for known, found in self.pairs:
            stated = [name for name in KINDS[self.kind].values if is_stated(known.get(name))]
            yield found, all(agree(name, known[name], found.get(name)) for name in stated)
        for found in self.spurious:
            yield found, False


@dataclass
class Tally:
    """Counts of one kind of record over some papers, and for each field those stated, right, and given beyond."""

    found: int = 0
    missed: int = 0
    spurious: int = 0
    stated: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    beyond: Counter[str] = field(default_factory=Counter)

    def add(self, judgement: Judgement) -> None:
        """Count one paper."""
        self.found += len(judgement.pairs)
        self.missed += len(judgement.missed)
        self.spurious += len(judgement.spurious)
        for known, found in judgement.pairs:
            for name in KINDS[judgement.kind].values:
                if is_stated(known.get(name)):
                    self.stated[name] += 1
                    self.right[name] += agree(name, known[name], found.get(name))
                else:
                    self.beyond[name] += is_stated(found.get(name))

    @property
    def known(self) -> int:
        """Records that there are."""
        return self.found + self.missed

    @property
    def precision(self) -> float | None:
        """Share of the found records that are some; None where nothing was found."""
        given = self.found + self.spurious
        return self.found / given if given else None

    @property
    def recall(self) -> float | None:
        """Share of the known records that were found; None where there are none."""
        return self.found / self.known if self.known else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None where there is nothing to find and nothing was found."""
        all_of_them = 2 * self.found + self.missed + self.spurious
        return 2 * self.found / all_of_them if all_of_them else None


def judge(kind: str, known: Sequence[Record], found: Sequence[Record]) -> Judgement:
    """Pair the records of one kind in one paper: first those that must be found, then the optional ones."""
    required = [record for record in known if not record.get("optional")]
    optional = [record for record in known if record.get("optional")]
    pairs = _pair_up(kind, required, found)
    left = [j for j in range(len(found)) if j not in {j for _, j in pairs}]
    spare = _pair_up(kind, optional, [found[j] for j in left])
    spare_places = {left[j] for _, j in spare}
    paired = {i for i, _ in pairs}
    return Judgement(
        kind,
        [(required[i], found[j]) for i, j in sorted(pairs)],
        [record for i, record in enumerate(required) if i not in paired],
        [found[j] for j in left if j not in spare_places],
        [found[j] for j in sorted(spare_places)],
    )


def _pair_up(kind: str, known: Sequence[Record], found: Sequence[Record]) -> list[tuple[int, int]]:
    """Places of the records that belong together. Of equal texts those go together whose values agree."""
    known_tokens = [_tokens(_text(kind, record)) for record in known]
    found_tokens = [_tokens(_text(kind, record)) for record in found]
    candidates = []
    for i, one in enumerate(known_tokens):
        for j, other in enumerate(found_tokens):
            alike = likeness(one, other)
            if alike >= LEAST_LIKENESS:
                candidates.append((-alike, -_agreeing(kind, known[i], found[j]), i, j))
    pairs: list[tuple[int, int]] = []
    used_known: set[int] = set()
    used_found: set[int] = set()
    for _, _, i, j in sorted(candidates):
        if i not in used_known and j not in used_found:
            used_known.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs


def _text(kind: str, record: Record) -> str:
    return " ".join(str(record.get(name) or "") for name in KINDS[kind].text)


def _tokens(text: str) -> Counter[str]:
    plain = text.lower().replace("’", "").replace("'", "").replace("&", " and ")
    return Counter(_TOKEN.findall(plain))


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Token F1 of two texts, 0 where they contradict one another."""
    if not one or not other:
        return float(one == other)
    shared = (one & other).total()
    if _denies(one) != _denies(other) and shared < min(one.total(), other.total()):
        return 0.0
    years = [{token for token in side if _YEAR.fullmatch(token)} for side in (one, other)]
    if all(years) and not years[0] & years[1]:
        return 0.0
    return 2 * shared / (one.total() + other.total())


def _denies(tokens: Collection[str]) -> bool:
    return any(token in _DENIALS for token in tokens)


def _agreeing(kind: str, known: Record, found: Record) -> int:
    stated = [name for name in KINDS[kind].values if is_stated(known.get(name))]
    return sum(agree(name, known[name], found.get(name)) for name in stated)


def is_stated(value: object) -> bool:
    """Whether a field holds anything."""
    return value not in (None, "", [])


def agree(name: str, known: object, found: object) -> bool:
    """Whether two values of a field are the same but for case, punctuation, honorifics and the order of lists."""
    if not is_stated(found):
        return False
    if name in ("owners", "lead"):
        return _as_list(known) == _as_list(found)
    if name in ("number", "item"):
        return _plain(known).replace(" ", "").rstrip(".") == _plain(found).replace(" ", "").rstrip(".")
    return _plain(known) == _plain(found)


def _as_list(value: object) -> list[str]:
    return sorted(map(_plain, value if isinstance(value, list) else [value]))


def _plain(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name") or ""
    if isinstance(value, list):
        return "|".join(sorted(map(_plain, value)))
    text = re.sub("[–—]", "-", str(value).lower().replace("&", " and "))
    text = re.sub(r"^(\d\d:\d\d):\d\d$", r"\1", text)
    text = _HONORIFIC.sub("", text)
    return " ".join(re.sub(r"[^a-z0-9/:.%£|-]+", " ", text).split()).strip(" .")
