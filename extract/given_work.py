"""Who is given work in a paper though it lists them nowhere: initials, and single names of those who act."""

import re
from collections.abc import Collection

from minutebook.extract.cues import load_cues
from minutebook.extract.names import SUBJECTS, has_body, has_post
from minutebook.extract.owner_words import GROUPS, INITIALS_THAT_ARE_WORDS, NO_INITIALS, NO_OWNER

_GIVEN_WORK = re.compile(
    rf"(?<![\w-])(?<!\d )(?P<who>{'|'.join(sorted(INITIALS_THAT_ARE_WORDS))}|[A-Z]{{2,3}}[ABD-Z])"
    r" (?:to|will) (?P<verb>[a-z]+)\b"
)
"""Of longer ones those that no council goes by, whose last letter stands for its kind."""
_ACTS = re.compile(
    r"(?:^|[.;:]\s|\s[–—-]\s)(?P<who>[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)"
    r" (?:(?:kindly )?(?:agreed|offered|volunteered|undertook|promised) to|was asked to|said|asked|felt|reported"
    r"|suggested|explained|thanked|mentioned"
    r"|will (?:liaise|speak|talk|ask|email|ring|phone|draft)|(?:will|to) see (?:if|whether))\b",
    re.MULTILINE,
)
MAKES = frozenset(["add", "ask", "create", "design", "find", "get", "put", "set", "speak"])
"""More verbs of work that is given to somebody."""
NO_PERSON = frozenset(
    ["they", "she", "who", "there", "this", "that", "everyone", "someone", "another", "others", "one"]
) | {"both", "some", "most", "none", "nobody", "people", "parents", "pupils", "management", "neighbours", "police"}


def given_work(texts: Collection[str]) -> set[str]:
    """Words that stand for people whom nobody lists: initials ("NO to ask the county"), names of those who act."""
    given = (match for text in texts for match in _GIVEN_WORK.finditer(text))
    initials = {
        match["who"]
        for match in given
        if match["verb"] in load_cues().work | MAKES and match["who"] not in NO_INITIALS - INITIALS_THAT_ARE_WORDS
    }
    names = {match["who"] for text in texts for match in _ACTS.finditer(text)}
    return initials | {name for name in names if not (_is_common(name) or any(_is_small(name, text) for text in texts))}


def _is_small(name: str, text: str) -> bool:
    """Whether a word stands in a text in small letters."""
    return name.lower() in text and re.search(rf"(?<!\w){name.lower()}\b", text) is not None


def _is_common(word: str) -> bool:
    """Whether a word with a capital is a pronoun, or names a group, post or body rather than a person."""
    low = word.lower()
    return low in NO_PERSON | GROUPS | NO_OWNER | SUBJECTS | load_cues().meeting or has_post(low) or has_body(low)
