"""Votes told by name: "For: Cllrs Ash and Birch. Against: Cllr Cole", "Ash – Aye; Birch – Nay"."""

import re

from minutebook.schema import VoteCast

_SIDES = {
    VoteCast.FOR: r"for(?: the (?:motion|amendment|proposal))?|in favou?r|ayes?|yeas?|yes|voting for",
    VoteCast.AGAINST: r"against(?: the (?:motion|amendment|proposal))?|nays?|noes|no|voting against",
    VoteCast.ABSTAINED: r"abstain(?:ed|ing|s)?|abstentions?",
}
_SIDE = "|".join(_SIDES.values())
_HEAD = re.compile(
    rf"(?=[fiayvn])(?:(?<=[.;,(]\s)|(?<=\s)|(?<=\()|^)(?P<side>{_SIDE})(?:\s*\(\d{{1,3}}\))?\s*[:–-]\s+", re.IGNORECASE
)
"""The word that begins a list of names by how they voted."""
_OTHERS = re.compile(r"\b(?:absent|excused|recused|not voting|motion|carried|lost|the)\b.*$", re.IGNORECASE | re.DOTALL)
"""What ends the last list."""
_TITLES = re.compile(
    r"^(?:the )?(?:(?:Cllrs?|Crs?|Councillors?|Members?|Messrs|Commissioners?|Supervisors?|Trustees?|Directors?|Mayor)"
    r"\.?\s+)+"
)
_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Cr)\.? )?(?:[A-ZÀ-Þ][\w’'.-]*)(?: [A-ZÀ-Þ][\w’'.-]*){0,3}")
_NONE = re.compile(r"(?:none|nil|0)\b", re.IGNORECASE)
_REPLY = (
    r"(?:\s?[–:,-]\s*(?P<side>ayes?|yea|yes|for|nays?|no|against|abstain(?:ed|s)?)(?=[\s;,.]|$)"
    r"|\s(?P<plain>ayes?|yea|yes|nays?|no|abstain(?:ed|s)?)(?=[;,.]|$))"
)
_REPLIES = re.compile(_REPLY, re.IGNORECASE)
_ANSWER = re.compile(rf"(?P<name>{_NAME.pattern}){_REPLY}", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:Cllrs?|Crs?|Councillors?|Members?)\.? (?P<names>[A-ZÀ-Þ][^.;:]{2,200}?) (?:had )?(?:voted |were )?"
    r"(?P<side>(?<=voted )(?:in favou?r|for|against)|(?<=were )(?:in favou?r|against)|abstained)\b"
)
LEAST_ANSWERS = 3
"""Names with an answer each from which they are a roll call."""

Named = dict[VoteCast, list[str]]
"""Names by how they voted; a side that the paper doesn't give has no entry."""


def read_named_votes(text: str) -> Named:
    """Who voted how, as printed; {} where the text doesn't tell by name, or not clearly."""
    return _listed(text) or _answered(text) or _told(text)


def _listed(text: str) -> Named:
    heads = list(_HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    found: Named = {}
    for head, end in zip(heads, ends[: len(heads)], strict=True):
        names = _names(text[head.end() : end])
        if names is None:
            return {}
        found[side_of(head["side"])] = names
    return found


def _names(text: str) -> list[str] | None:
    """The names in a list, [] for "None"; None when it holds anything else."""
    text = re.sub(r"\(\d{1,3}\)", "", _OTHERS.sub("", text)).strip(" .,;()")
    if _NONE.match(text):
        return []
    pieces = [piece.strip(" .") for piece in re.split(r"\s*[,;]\s*(?:and |& )?|\s+(?:and|&)\s+", text)]
    names = [_TITLES.sub("", piece) for piece in pieces if piece]
    return names if names and all(_NAME.fullmatch(name) for name in names) else None


def _answered(text: str) -> Named:
    if len(_REPLIES.findall(text)) < LEAST_ANSWERS:  # looking for names takes long
        return {}
    answers = [match for match in _ANSWER.finditer(text) if match["name"][0].isupper()]
    if len(answers) < LEAST_ANSWERS:
        return {}
    found: Named = {}
    for match in answers:
        found.setdefault(side_of(match["side"] or match["plain"]), []).append(_TITLES.sub("", match["name"]))
    return found


def _told(text: str) -> Named:
    """Names in sentences: "Councillors Ash and Birch voted in favour. Councillor Cole abstained"."""
    found: Named = {}
    if not any(word in text for word in ("voted", "abstained", "in favo")):
        return found
    for match in _TOLD.finditer(text):
        names = _names(match["names"])
        if names is None:
            return {}
        found.setdefault(side_of(match["side"]), []).extend(names)
    return found


def names_in_list(text: str) -> list[str]:
    """The names in a paragraph of its own below the head of a side ("Against (2)"); [] where it holds anything else."""
    return _names(text) or []


def side_of(word: str) -> VoteCast:
    """The side that a word tells: "aye", "Against", "abstentions"."""
    return next(side for side, pattern in _SIDES.items() if re.fullmatch(pattern, word, re.IGNORECASE))
