"""Who moved and seconded, and how the vote went."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from minutebook.extract.decisions.roll_calls import Named, read_named_votes, side_of
from minutebook.extract.patterns import compiled
from minutebook.schema import Outcome, VoteCast

_TITLE = r"(?:Cllrs?\.?|Crs?\.?|Councillors?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Sir|Dame|Lord|Lady|Rev\.?|Prof\.?|Atty\.?)"
_PREFIX = r"(?:(?:de|del|di|du|la|le|van|von|mac)(?=[A-ZÀ-Þ][a-zà-ÿ]))?"
"""What a name may begin with in small letters: "deWitt"."""
_WORD = rf"(?:{_PREFIX}(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][A-Za-zÀ-ÿ’'\-]*[a-zà-ÿ]|[A-Z]{{1,3}}(?![A-Za-z])|[À-Þ](?= )))"
_NO_NAME = (
    r"(?:Second(?:e[dr])?|Propose[dr]|Move[dr]|Motion|Any|The|That|THAT|It|RESOLVED|Resolved|AGREED|Agreed|CARRIED|LOST|Carried"
    r"|Following"
    r"|Action|Unanimous(?:ly)?|Passed|Approved|Paid)"
)
NAME = rf"(?=[A-ZÀ-Þdlmtv])(?:(?:the )?{_TITLE} )?(?!{_NO_NAME}\b){_WORD}(?: (?!{_NO_NAME}\b){_WORD}){{0,4}}"
"""Its first letter is looked at first: a pattern that begins with it is tried at every letter of a text."""
_PROPOSED = r"(?:propose[ds]|move[ds]|nominate[ds]|made (?:a|the) motion|motioned|motions(?= (?:to|that)\b))"
_PUTS_UP = r"(?:propose[ds]|nominate[ds])"

_OF_PAIR = r"(?i:\b(?:resolved|motion|amendment))\s*"
"""What stands before mover and seconder in brackets."""

MOVED = (
    (("seconded",), rf"(?P<mover>{NAME}),? (?:proposed|moved),? (?:and )?{NAME},? seconded\b"),
    (
        ("propose", "nominate"),
        rf"(?P<mover>{NAME}) {_PUTS_UP} (?={NAME}(?!,? (?:and )?(?i:sec\w*)(?! by| the)))",
    ),
    (("and seconded",), rf"(?P<mover>{NAME}) and {NAME} (?:proposed|moved) and seconded\b"),
    (("restated",), rf"(?P<mover>{NAME}) restated (?:his|her|their|the) motion\b"),
    (
        ("prop", "move", "nominated"),
        rf"(?i:\b(?:proposed|moved|proposer|mover|prop\.?|nominated(?= by))(?: in \w+ absence)?(?: by(?: the)?)?"
        rf"(?::| [–-])?) (?P<mover>{NAME})",
    ),
    (
        ("motion", "propos"),
        rf"(?i:\b(?:up)?on (?:a |the )?(?:motion|proposal|proposition)(?: made)? (?:of|by)(?: the)?) (?P<mover>{NAME})",
    ),
    (("motion",), rf"(?i:\bmotion (?:#?[\d-]+ )?(?:was )?(?:made )?by) (?P<mover>{NAME})"),
    (("propose", "move", "nominate", "motion"), rf"(?P<mover>{NAME}),? (?:(?:also|then|further|so) )?{_PROPOSED}\b"),
    (("motion",), rf"\b[Mm]otion (?P<mover>{NAME}) to\b"),
    (("motion to",), rf"\b[Mm]otion to [^.;]{{3,160}}? by (?P<mover>{NAME}),? (?:and )?(?i:second)"),
    (("and moved",), rf"^(?P<mover>{NAME}) [a-z]+ed [^.;]{{3,80}}? and moved (?:approval|adoption|that|to)\b"),
    (("m/s",), rf"\bM/S(?:/C|/P)?:? (?P<mover>{NAME}) ?/"),
    (("(mo", "(prop"), rf"(?P<mover>{NAME}) \((?i:motion|mover?|moved|propose[rd]|prop\.?)\)"),
    (("resolved", "motion", "amendment"), rf"{_OF_PAIR}\((?P<mover>{NAME})(?: ?/|\))"),
)
"""How a mover is named, each with the pieces of words in small letters of which it has one."""
SECONDED = (
    (("seconded",), rf"{NAME},? (?:proposed|moved),? (?:and )?(?P<seconder>{NAME}),? seconded\b(?! by)"),
    (("and seconded",), rf"{NAME} and (?P<seconder>{NAME}) (?:proposed|moved) and seconded\b"),
    (("seconded",), rf"\b(?:proposed|moved),? and (?P<seconder>{NAME}), [^.;]{{3,120}}?, seconded\b(?! by)"),
    (
        ("sec", "support"),
        rf"(?i:\bseconded(?: by(?: the)?)?|\bsupport(?:ed)? by|\bsecond by|\bseconder|(?<=[,;.] )sec(?:ond|\.)?)"
        rf"(?::| [–-])? (?P<seconder>{NAME})",
    ),
    (("second",), rf"(?P<seconder>{NAME}),? second(?:ed|s)\b(?! by)"),
    (("nd:", "nd :"), rf"\b(?:2 ?)?nd ?: ?(?P<seconder>{NAME})"),
    (("m/s",), rf"\bM/S(?:/C|/P)?:? {NAME} ?/ ?(?P<seconder>{NAME})"),
    (("(2nd", "(sec"), rf"(?P<seconder>{NAME}) \((?i:2nd|sec\.?|second(?:er|ed)?)\)"),
    (("resolved", "motion", "amendment"), rf"{_OF_PAIR}\({NAME} ?/ ?(?P<seconder>{NAME})\)"),
)
"""The same of a seconder."""
_NUMBER = r"(?:\d{1,3}|none|nil|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
NUMBERS = {
    word: i
    for i, word in enumerate(
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    )
} | {"none": 0, "nil": 0}
SCORE = re.compile(
    r"\b(?P<f>\d{1,3}) ?[-–] ?(?P<a>\d{1,3})(?: ?[-–] ?(?P<b>\d{1,3}))? (?:roll call )?(?:vote|majority)\b", re.I
)
SCORE_OF_RULING = re.compile(
    r"\b(?:carried|lost|M/S/[CP])\b[^\d\n]{0,40}?(?P<f>\d{1,2}) ?[/–-] ?(?P<a>\d{1,2})\b(?! ?[-–/])", re.I
)
"""The tally behind the word that says how the vote went: "CARRIED 5/0"."""
SCORE_AFTER = re.compile(
    r"\b(?:passed|past|carried|approved|adopted|failed|lost|vote[sd]?|votes?:)\D{0,25}?"
    r"(?P<f>\d{1,3}) ?[-–] ?(?P<a>\d{1,3})(?: ?[-–] ?\d)?\b(?![-–/])",
    re.I,
)
BY_VOTES = re.compile(rf"\b(?:by )?(?P<f>{_NUMBER}) votes? to (?P<a>{_NUMBER})\b", re.I)
VOTE_WAS = re.compile(
    rf"\bvotes? (?:was|were|being) (?P<f>{_NUMBER}) (?:(?:votes? )?in favou?r |votes? )?(?:to|for and|for,?) "
    rf"(?P<a>{_NUMBER})\b",
    re.I,
)
RESULTS = re.compile(
    r"\b(?:played|won|drew|drawn|points|goals) ?:? ?\d|\bthreshold\b|\bquorum (?:is|was|of|:) ?\d"
    r"|\b(?:needs?|needed|requires?|required) (?:at least )?\d{1,3} votes\b"
    r"|\b\d{1,3} votes (?:are|were|is|would be) (?:needed|required)\b",
    re.IGNORECASE,
)
"""Words before the figures of games, which have points for and against a side, and of how many votes it takes."""
YES_AND_NO = re.compile(r"\b(?P<f>\d{1,3}) (?:yes|yeas?|ayes?),? (?:and |to )?(?P<a>\d{1,3}) (?:no|nays?|noes)\b", re.I)
UNANIMOUS = re.compile(r"\bunanimous(?:ly)?(?: \(|: ?)(?P<f>\d{1,3})\b(?!/)", re.I)
"""How many they were who all voted for it: "unanimously (11)"."""
SCORE_TO = re.compile(
    rf"\b(?:carried|passed|lost|defeated|backed|rejected|approved|agreed|adopted|supported|accepted|resolved|decided)\b"
    rf",?(?: by)?(?: a (?:vote|majority) of)? (?P<f>{_NUMBER})(?: votes?)? to (?P<a>{_NUMBER})\b(?=[.,;)]|$)",
    re.I,
)
"""The tally in words behind the outcome: "backed by seven to two"."""
SCORES = (SCORE, SCORE_AFTER, SCORE_OF_RULING, YES_AND_NO, SCORE_TO)
SCORES_OF_VOTES = (BY_VOTES, VOTE_WAS)
"""Those that speak of votes."""
IN_FAVOUR = re.compile(
    rf"(?=[\dnotfseiay])(?:(?<![£$€.,\d])\b(?P<f>{_NUMBER}) (?:votes? |members? |councillors? |attendees? |people "
    rf"|governors? |trustees? )?"
    rf"(?:voted |voting |were )?(?:in favou?r|for|ayes?)\b"
    rf"|\b(?:in favou?r|for|ayes?|yes)\s?[:=(–-]\s?(?P<f2>{_NUMBER})\b|\bFor (?P<f3>\d{{1,3}})(?=,? (?i:against))"
    r"|\bYES:? (?P<f4>\d{1,3})(?=,? NO\b))",
    re.I,
)
AGAINST = re.compile(
    rf"(?:\b(?P<a>{_NUMBER}) (?:votes? |members? |councillors? |attendees? |people |governors? "
    rf"|trustees? )?(?:voted |voting |were )?"
    r"(?:against|(?:nays?|noes)(?!\s?[:=(]))\b"
    rf"|\b(?:against|noes|nays?)\s?[:=(–-]\s?(?P<a2>{_NUMBER})\b|\bAgainst (?P<a3>\d{{1,3}})(?=[,.;)]|$))",
    re.I,
)
ABSTAINED = re.compile(
    rf"(?:\b(?P<b>{_NUMBER}) (?:members? |councillors? )?(?:abstained|abstentions?|abstaining)\b"
    rf"|\b(?:abstain(?:ed)?|abstentions?)\s?[:=(–-]\s?(?P<b2>{_NUMBER})\b|\bAbstain(?:ed)? (?P<b3>\d{{1,3}})\b)",
    re.I,
)
OUTCOMES = (
    (
        re.compile(
            r"\b(?:motion|amendment|proposal|vote|it|rule|clause|article)\b[^.]{0,60}"
            r"\b(?:lost|not carried|defeated|failed)\b|^(?:lost|defeated|not carried)\b"
            r"|\b(?:motion|amendment|proposal)\b[^.]{0,40}"
            r"\b(?:fell|falls|(?:was|were) (?:\w+ly )?(?:rejected|voted down))\b"
            r"|\bunanimous(?:ly)? against\b",
            re.I,
        ),
        Outcome.LOST,
    ),
    (
        re.compile(r"\bwithdrawn\b|\bwithdrew (?:his|her|their|the) (?:motion|amendment|proposal)", re.I),
        Outcome.WITHDRAWN,
    ),
    (
        re.compile(
            r"^\W*(?:that )?(?:to )?(?:defer|hold (?:(?:it|this|the \w+) )?over)\b|\bdeferred\b"
            r"|\b(?:nothing|no decision) (?:could|can|would|will) be (?:decided|made|taken|reached)\b"
            r"[^.]{0,20}\buntil\b"
            r"|^\W*(?:that )?(?:to )?continue\b.{3,100}\bto (?:the|a) (?:next|future|subsequent) meeting\b"
            r"|\bheld over\b|\bbe tabled (?:to|until)\b|\bbe (?:laid|left) on the table\b",
            re.I,
        ),
        Outcome.DEFERRED,
    ),
)


THING = re.compile(
    r"\b(?:protocol|services?|plans?|report|policy|strategy|proposals?|amendments?|motion|budget|scheme|agreement"
    r"|framework"
    r"|programme|recommendations?|changes?|resolution|order|bill(?! (?-i:[A-Z]))|act|government|calendar)\b",
    re.IGNORECASE,
)
"""What is proposed, or proposes only in a manner of speaking, is nobody who moves."""
MOVE_HINTS = (
    "resolved (",
    "amendment (",
    "prop.",
    "prop:",
    "prop ",
    "propos",
    "moved",
    "mover",
    "nominat",
    "motion",
    "m/s",
)
SECOND_HINTS = (
    "second",
    "support by",
    "supported by",
    "resolved (",
    "motion (",
    "amendment (",
    "sec.",
    "sec ",
    "2nd",
    "2 nd",
    "m/s",
)
VOTE_HINTS = (
    *("vote", "voting", "favour", "favor", "against", "abst", "aye", "yea", "noes", "nay", "carried", "passed"),
    *("approved", "majority", "adopted", "failed", "lost", "m/s", "unanimous"),
    *("for:", "for :", "for–", "for –", "for(", "for (", "for-", "for -"),
)
"""Pieces of words in small letters: most passages have none, and the patterns, which are slow, need not be tried."""


@dataclass(frozen=True)
class Vote:
    """Who moved and seconded a decision, its tally, and who voted how; None or {} where not stated."""

    mover: str | None = None
    seconder: str | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    named: Named = field(default_factory=dict)

    def filled_from(self, other: "Vote") -> "Vote":
        """This vote, with what it does not state taken from another."""
        return Vote(
            self.mover or other.mover,
            self.seconder or other.seconder,
            _first(self.votes_for, other.votes_for),
            _first(self.votes_against, other.votes_against),
            _first(self.abstentions, other.abstentions),
            self.named if self._is_apart_from(other) else other.named | self.named,
        )

    def _is_apart_from(self, other: "Vote") -> bool:
        """Whether the tallies show that it was another vote."""
        mine = (self.votes_for, self.votes_against, self.abstentions)
        theirs = (other.votes_for, other.votes_against, other.abstentions)
        return any(None not in pair and pair[0] != pair[1] for pair in zip(mine, theirs, strict=True))

    @property
    def seconded(self) -> tuple[str | None, int | None, int | None, int | None]:
        """Everything but the mover."""
        return self.seconder, self.votes_for, self.votes_against, self.abstentions

    def counting(self, side: str, number: int, names: list[str]) -> "Vote":
        """This vote with the tally of one side ("for", "against", "abstain" …), and the names given for it."""
        cast = side_of(side)
        counted = replace(self, named=self.named | {cast: names} if names else self.named)
        if cast is VoteCast.ABSTAINED:
            return replace(counted, abstentions=number)
        if cast is VoteCast.AGAINST:
            return replace(counted, votes_against=number)
        return replace(counted, votes_for=number)

    @property
    def counted(self) -> bool:
        """Whether a tally is stated."""
        return self.votes_for is not None


def _first(mine: int | None, theirs: int | None) -> int | None:
    return theirs if mine is None else mine


def _any(hints: Iterable[str], text: str) -> bool:
    return any(map(text.__contains__, hints))


@lru_cache(maxsize=256)
def read_vote(text: str) -> Vote:
    """What a text says of mover, seconder and tally; a passage is asked about several times on end."""
    small = text.lower()
    if not _any(MOVE_HINTS + SECOND_HINTS + VOTE_HINTS, small):
        return Vote()
    named = read_named_votes(text)
    tally = read_tally(text)
    if named and tally[0] is None:
        tally = _count(named, VoteCast.FOR), _count(named, VoteCast.AGAINST), _count(named, VoteCast.ABSTAINED)
    mover = _name(MOVED, text, small, "mover") if _any(MOVE_HINTS, small) else None
    seconder = _name(SECONDED, text, small, "seconder") if _any(SECOND_HINTS, small) else None
    return Vote(mover, seconder, *tally, named)


def _count(named: Named, side: VoteCast) -> int | None:
    return len(named[side]) if side in named else None


def read_tally(text: str) -> tuple[int | None, int | None, int | None]:
    """Votes for, against, and abstentions."""
    small = text.lower()
    if not _any(VOTE_HINTS, small) or RESULTS.search(text):
        return None, None, None
    scores = SCORES + SCORES_OF_VOTES if "vote" in small else SCORES
    score = next(filter(None, (pattern.search(text) for pattern in scores)), None)
    abstained = ABSTAINED.search(text) if "abst" in small else None
    votes_for = votes_against = None
    if score:
        votes_for, votes_against = _number(score["f"]), _number(score["a"])
    elif "unanimous" in small and (all_for := UNANIMOUS.search(text)):
        votes_for = _number(all_for["f"])
    else:
        for_ = IN_FAVOUR.search(text)
        against = AGAINST.search(text) if for_ else None
        if for_ and (against or abstained or re.search(r"\bvot", text, re.I)):
            votes_for = _number(for_["f"] or for_["f2"] or for_["f3"])
            votes_against = _number(against["a"] or against["a2"] or against["a3"]) if against else None
    return (
        votes_for,
        votes_against,
        _number(abstained["b"] or abstained["b2"] or abstained["b3"]) if abstained else None,
    )


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() else NUMBERS.get(text.lower())


def _name(patterns: Iterable[tuple[Sequence[str], str]], text: str, small: str, group: str) -> str | None:
    for hints, pattern in patterns:
        match = compiled(pattern).search(text) if _any(hints, small) else None
        if match and not THING.search(match[group]) and not match[group].endswith(("’s", "'s")):
            return re.sub(r"^[Tt]he ", "", match[group].strip(" ,")) or None
    return None


def read_outcome(text: str) -> Outcome:
    """How a motion ended; carried unless the text says otherwise."""
    return next((outcome for pattern, outcome in OUTCOMES if pattern.search(text)), Outcome.CARRIED)
