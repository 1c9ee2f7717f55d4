"""What a report recommends in a chapter of its own, to whomever it may concern: reviews, evaluations, surveys.

Nobody is asked there to decide in so many words. Under the heading "Recommendations", down to the next heading of its
size, stand points, or paragraphs below titles of their own, or plain paragraphs; most of them say that something should
be done. The heading alone makes no chapter of what says nothing of the kind.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from minutebook.extract.cell_statements import IMPERATIVES
from minutebook.extract.reports.recommendation_clauses import Asked, AskedClause
from minutebook.extract.stretches import Stretch
from minutebook.ingest.model import Block, BlockKind, Table

CHAPTER = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.? )?(?:(?:our|key|main|the|final|summary of|list of|conclusions? and) )*"
    r"(?:recommendations?(?: (?:and|for|to|from|arising)\b.{0,60})?|what (?:we|the \w+) recommends?)\W*",
    re.IGNORECASE,
)
"""The heading of such a chapter, or of a section that recommends."""
ADVISES = re.compile(
    r"\b(?:should|must|ought to|needs? to|(?:is|are) needed|recommend(?:s|ed)?|call(?:s|ed)? (?:on|for)|urges?"
    r"|to be (?:made|given|developed|improved|reviewed|considered))\b",
    re.IGNORECASE,
)
DOING = re.compile(r"(?:To [a-z]{3,}|[A-Z][a-z]{3,}ing)\b")
"""How a point begins that names what is to be done: "Providing …", "To provide …"."""
LEADS = re.compile(r"\. [^.]*:$")
"""The end of a paragraph that says what is to be done, and then how: "Widening the path. This could be done by:"."""
OTHER_MATTER = re.compile(
    r"\b(?:about|acknowledge?ments?|aims|appendi(?:x|ces)|background|conclusions?|contents|context|contact|data|findings"
    r"|glossary|introduction|limitations|method(?:s|ology)?|next steps|objectives|references|responses?|results|who)\b",
    re.IGNORECASE,
)
"""Headings, of any size, of what stands behind the chapter."""
FEWEST = 2
MOST = 0.6
"""Recommendations that a chapter has, and the share of its points that must say that something is to be done."""
SAME_SIZE = 0.5
DEEPER = 8.0
"""Points of size by which headings, and of indent by which points may differ."""
PAGES = 3
"""Pages that a chapter runs over at most."""

Piece = Block | Table


def in_chapters(pieces: Sequence[Piece]) -> Iterator[Asked]:
    """What stands in each chapter of recommendations among pieces of the flow."""
    for at, piece in enumerate(pieces):
        if isinstance(piece, Block) and piece.kind is BlockKind.HEADING and CHAPTER.fullmatch(piece.text):
            clauses = _clauses(list(_within(piece, pieces[at + 1 :])))
            if len(clauses) >= FEWEST and sum(map(_advises, clauses)) >= MOST * len(clauses):
                yield Asked(clauses)


def _within(chapter: Block, following: Sequence[Piece]) -> Iterator[Block]:
    """The blocks of a chapter: up to the next heading of its size, or one of recommendations again."""

    def belongs(piece: Piece) -> bool:
        if piece.page > chapter.page + PAGES:
            return False
        if isinstance(piece, Table) or piece.kind is not BlockKind.HEADING:
            return True
        ends = CHAPTER.fullmatch(piece.text) or OTHER_MATTER.search(piece.text)
        return piece.size < chapter.size - SAME_SIZE and not ends

    return (piece for piece in takewhile(belongs, following) if isinstance(piece, Block))


def _clauses(blocks: Sequence[Block]) -> list[AskedClause]:
    """The recommendations of a chapter: its points, else its titled paragraphs, else its paragraphs that advise."""
    if sum(block.kind is BlockKind.ITEM for block in blocks) >= FEWEST:
        return list(_points(blocks))
    titles = [n for n, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    if len(titles) >= FEWEST:
        ends = [*titles[1:], len(blocks)]
        return [_of(blocks[begin:end]) for begin, end in zip(titles, ends, strict=True) if end > begin + 1]
    return [_of([block]) for block in blocks if ADVISES.search(block.text)]


def _points(blocks: Sequence[Block]) -> Iterator[AskedClause]:
    """The points of a list, each with those under it; what leads to some of them counts if it advises by itself."""
    clause: AskedClause | None = None
    level = 0.0
    for block in blocks:
        is_point = block.kind is BlockKind.ITEM
        if clause and is_point and block.indent > level + DEEPER:
            clause.stretches.append(Stretch.whole(block))
            continue
        if clause:
            yield clause
        leads = not is_point and DOING.match(block.text) and LEADS.search(block.text)
        clause = _of([block]) if is_point or leads else None
        level = block.indent if is_point else float("inf")
    if clause:
        yield clause


def _of(blocks: Sequence[Block]) -> AskedClause:
    return AskedClause([Stretch.whole(block) for block in blocks])


def _advises(clause: AskedClause) -> bool:
    text = clause.text
    return bool(ADVISES.search(text) or DOING.match(text)) or text.split(" ", 1)[0].lower() in IMPERATIVES
