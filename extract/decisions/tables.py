"""Decisions printed as a table: what was put to the meeting in one column, what became of it in another."""

import re
from collections.abc import Iterator, Sequence

from minutebook.extract.decisions.motions import FoundDecision
from minutebook.extract.decisions.movers import Vote, read_outcome, read_tally
from minutebook.extract.evidence import of_cells
from minutebook.extract.minutes.passages import Section
from minutebook.ingest.model import Cell, Row, Table
from minutebook.schema import Outcome, Rule

ENDED = re.compile(r"(?:the )?(?:result|outcome|decision|resolution|vote|voting|carried)s?\b", re.IGNORECASE)
"""The heading of the column that tells what became of things."""
PUT = re.compile(
    r"(?:the )?(?:motion|proposal|resolution|item|subject|matter|recommendation|nominee|nomination|candidate|name|post"
    r"|position|office|rule|policy|amendment|application)s?\b",
    re.IGNORECASE,
)
"""Those of the columns that tell what was put."""
APPLICANT = re.compile(
    r"(?:name of (?:the )?)?(?:organisations?|applicants?|groups?|charity|charities|clubs?|society|societies"
    r"|association)(?: name)?",
    re.IGNORECASE,
)
"""That of the column with those who ask for a grant: what was put is theirs, and a recommendation on it rules too."""
RECOMMENDED = re.compile(r"(?:committee(?:’s|'s)? )?(?:recommendation|award|grant awarded)s?", re.IGNORECASE)
MOVER = re.compile(r"(?:proposed|moved|nominated|proposer|mover)(?: by)?", re.IGNORECASE)
SECONDER = re.compile(r"(?:seconded|seconder)(?: by)?", re.IGNORECASE)
OF_WORK = re.compile(r"\b(?:action|owner|responsible|by whom|lead|due|deadline|when|target)\b", re.IGNORECASE)
"""Headings of logs, whose results are those of work."""
RULED = re.compile(
    r"(?:unanimously |duly |not )?(?:carried|passed|accepted|acclaimed|approved|agreed|adopted|ratified"
    r"|(?:re-?)?elected"
    r"|appointed|co-opted|noted|endorsed|deferred|withdrawn|lost|defeated|rejected|refused|failed)\b.{0,60}",
    re.IGNORECASE | re.DOTALL,
)
"""A cell that tells it."""
ANSWERED = re.compile(
    r"(?:(?:full )?[£€$][\d,.]+ )?(?:unanimously |not )?(?:approved|agreed|granted|awarded|rejected|refused|declined"
    r"|deferred|withdrawn)\b(?! (?:by|at|in)\b)(?:[.:;–-].*|.{0,60})"
    r"|(?:award|grant) [£€$]\d.{0,60}|recommend(?:ed)? (?:for )?(?:approval|refusal|acceptance|rejection)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""The answer to one who asks, with its reasons."""
REFUSED = re.compile(r"(?:unanimously )?(?:rejected|refused|declined|not \w+)\b|recommend(?:ed)? (?:for )?re", re.I)
OF_POSTS = re.compile(r"\b(?:elect\w*|re-?elect\w*|office[- ]?bearers?|officers)\b", re.IGNORECASE)
POST = re.compile(
    r"(?:(?:hon(?:orary|\.)?|vice|deputy|joint|assistant|acting|minutes?|membership|social|club)[ -]?)*"
    r"(?:chair(?:man|woman|person)?|convenor|convener|president|secretary|treasurer|captain|librarian|auditor"
    r"|(?:[a-z]+ )?officer|(?:[a-z]+ )?representative|(?:[a-z]+ )?master)",
    re.IGNORECASE,
)
MOVED_AND_SECONDED = re.compile(r"(?:proposed|proposer|prop\.?)(?: by)?:? (?:seconded|seconder|sec\.?)(?: by)?:?", re.I)
"""A cell between who fills a post and those who put them forward, whose names stand in its lines."""
POST_CELLS = 4
"""Post, name, these words, and the names of mover and seconder."""
NAMED = re.compile(r"[^\W\d_]{2,}")
WORDED = re.compile(r"[a-z]{2,}")
PUT_FORMALLY = re.compile(r"(?:moved|seconded|proposed|confirmed|and|&|[/,. ])+", re.IGNORECASE)
"""A cell that says no more than that something was moved."""


def ruled_rows(section: Section) -> list[FoundDecision]:
    """The rows of a section's tables that say what became of a thing that was put to the meeting."""
    return [decision for table in section.tables for decision in _of_table(section, table)]


def _of_table(section: Section, table: Table) -> Iterator[FoundDecision]:
    heads = [head.strip() for head in table.header]
    if any(map(OF_WORK.search, heads)):
        return
    if not heads and OF_POSTS.search(section.title):
        yield from _filled_posts(section, table)
    applicants = [i for i, head in enumerate(heads) if APPLICANT.fullmatch(head)][:1]
    if applicants:
        yield from _answered(section, table, applicants[0])
        return
    ends = [i for i, head in enumerate(heads) if ENDED.match(head)][-1:]
    what = [i for i, head in enumerate(heads) if PUT.match(head) and i not in ends]
    if not (ends and what):
        return
    for row in table.rows:
        put = [row.cells[i] for i in what if _says(row.cells[i])]
        ended = row.cells[ends[0]]
        if put and RULED.fullmatch(ended.text.strip()):
            vote = _vote(heads, row, ended)
            yield _decision(section, put, read_outcome(f"Motion {ended.text}"), vote)


def _answered(section: Section, table: Table, applicant: int) -> Iterator[FoundDecision]:
    """What became of each application: who asks, and the answer in the last column."""
    head = table.header[-1].strip()
    if not (ENDED.match(head) or RECOMMENDED.fullmatch(head)):
        return
    for row in table.rows:
        who, answer = row.cells[applicant], row.cells[-1]
        if who is not answer and NAMED.search(who.text) and ANSWERED.fullmatch(answer.text.strip()):
            outcome = Outcome.LOST if REFUSED.match(answer.text.strip()) else read_outcome(answer.text)
            yield _decision(section, [who, answer], outcome, Vote())


def _filled_posts(section: Section, table: Table) -> Iterator[FoundDecision]:
    """The posts of an election printed side by side with those who fill them, and with their proposers."""
    for row in table.rows:
        if len(row.cells) != POST_CELLS or not POST.fullmatch(row.cells[0].text.strip()):
            continue
        post, name, words, proposers = row.cells
        movers = [line.text for block in proposers.blocks for line in block.lines]
        if name.text.strip() and MOVED_AND_SECONDED.fullmatch(words.text) and len(movers) == 2:
            yield _decision(section, [post, name], Outcome.CARRIED, Vote(movers[0], movers[1]))


def _decision(section: Section, cells: Sequence[Cell], outcome: Outcome, vote: Vote) -> FoundDecision:
    text = " ".join(cell.text for cell in cells)
    return FoundDecision(section, text, of_cells(cells), Rule.STATED, outcome=outcome, vote=vote)


def _says(cell: Cell) -> bool:
    return WORDED.search(cell.text) is not None and not PUT_FORMALLY.fullmatch(cell.text)


def _vote(heads: Sequence[str], row: Row, ended: Cell) -> Vote:
    return Vote(_named(MOVER, heads, row), _named(SECONDER, heads, row), *read_tally(ended.text))


def _named(pattern: re.Pattern[str], heads: Sequence[str], row: Row) -> str | None:
    cells = (cell.text for head, cell in zip(heads, row.cells, strict=False) if pattern.fullmatch(head))
    return next(filter(None, cells), None)
