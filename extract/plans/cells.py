"""The actions in one cell of an action plan: bullets, sentences, and lines that end although the next word had room."""

import re
from collections.abc import Iterator
from itertools import pairwise

from minutebook.extract.cell_statements import (
    GOES_ON,
    IMPERATIVES,
    TITLE_WORDS,
    UNFINISHED,
    Statement,
    cut_before,
    paragraphs_of,
    states_action,
)
from minutebook.extract.stretches import Stretch, joined_text
from minutebook.ingest.model import Block, Cell, Line

LONGEST_SENTENCE = 160
"""Characters; what follows a longer sentence says more about its action."""
SENTENCE_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)[.?!] (?:\d{1,2}\. )?(?=[A-Z])")
"""Between two sentences, with the number of the second where a list runs on in the line ("… agreed. 2. Ask …")."""


LEADS_IN = re.compile(r"(?::|\binclud(?:es?|ing))$")
"""The end of a line that the lines below it complete."""
SAYS_OF_IT = re.compile(r"(?:They|It|This|These|Those) (?:is|are|was|were|has|have|can|may)\b")
"""How a paragraph begins that says more of the action above it."""
LISTS_PARTS = re.compile(r"\b(?:involv\w+|includ\w+|compris\w+|are|is)\b[^:]{0,40}:$")
"""How a line ends that leads into a list of what belongs to the action above it: "Services involved in this are:"."""
COMMAND = re.compile(r"[A-Z][a-z]+ (?:the|a|an|all|every|each|any|our|more|new|this|these)\b")
"""How a command begins, whatever its verb."""
BEGINS_WORK = re.compile(r"(?:To [a-z]{2,}|[A-Z][a-z]{2,}ing)\b")
TITLE_CASE = re.compile(r"(?:[A-Z(&][\w’'()&/-]* )+[A-Z][\w’')-]*")
"""A line of words that all begin with capitals."""
FEWEST_LISTED = 3
"""Paragraphs of a cell that is a list without bullets."""
BEGINS_COMMAND = re.compile(r"[A-Z][a-z-]+ [a-z]")
ADDS = re.compile(r"(?:including|such as|e\.?g\.?|i\.?e\.?|for example)\b", re.IGNORECASE)
"""How a line begins that says more of the action above it."""
EXPLAINS = re.compile(r"(?:The|This|These|Those) (?:\S+ ){4}")
"""A sentence on what the action above it is about, unless it says that something is to be done."""
TAKES_COURSE = re.compile(
    r"(?:(?:The|This|These|Those) (?:[\w-]+ ){1,3}(?:will|shall) (?:run|last|commence|start|begin|end|finish)"
    r" (?:for|in|on|at|from|until|by|during|over|throughout)"
    r"|(?:Any )?[Ff]urther (?:actions?|work|details?|steps) (?:is|are|will|may|shall))\b"
)
"""A sentence on when and how long that goes on, or that more may follow."""


def plan_statements(cell: Cell) -> list[Statement]:
    """The paragraphs of a cell that state actions. Plans name these by nouns ("Staff training") as well as by verbs.

    Bullets below a line that leads into them ("Training on:") are details of one action; a short line over bullets is
    their title. So is a line in bold over plain text, which is one action with it where that only describes.
    """
    pieces: list[Statement] = []
    whole = list(paragraphs_of(cell))
    listed = len(whole) >= FEWEST_LISTED
    for paragraph in (piece for one in whole for piece in _commands_apart(one, listed)):
        if pieces and _goes_on(pieces[-1], paragraph):
            pieces[-1].blocks.append(paragraph)
        else:
            pieces.append(Statement([paragraph]))
    if _leads_in(pieces):
        return [Statement([block for piece in pieces for block in piece.blocks])]
    if _has_title(pieces):
        return pieces[1:]
    if _has_bold_title(pieces):
        acting = sum(_opens_action(piece.text) for piece in pieces[1:])
        described = acting < len(pieces[1:]) / 2 and not pieces[1].label
        return [Statement([block for piece in pieces for block in piece.blocks])] if described else pieces[1:]
    return pieces


def _commands_apart(paragraph: Block, listed: bool) -> Iterator[Block]:
    """A paragraph cut before lines that begin a command below another: lists without bullets or full stops.

    Where other paragraphs of the cell are `listed`, also before one in sentence case below a title ("Boat Workshops").
    """
    cuts = [0]
    for n, (above, line) in enumerate(pairwise(paragraph.lines), start=1):
        begun = Line(line.page, paragraph.lines[cuts[-1]].words).text
        if not BEGINS_COMMAND.match(line.text):
            continue
        commands = _is_command(line.text) and _is_command(begun) and _may_end(above.text)
        titled = listed and TITLE_CASE.fullmatch(begun) and n == cuts[-1] + 1
        if commands or titled:
            cuts.append(n)
    yield from cut_before(paragraph, cuts)


def _is_command(text: str) -> bool:
    return COMMAND.match(text) is not None or _commands(text)


def _may_end(line: str) -> bool:
    """Whether a command may end with this line: not in a name, nor in the middle of a phrase."""
    return not UNFINISHED.search(line) and not line.endswith(",") and not line.rpartition(" ")[2][:1].isupper()


def _goes_on(above: Statement, paragraph: Block) -> bool:
    """Whether a paragraph belongs to the action above it."""
    text = paragraph.text
    if above.text.count("(") > above.text.count(")"):
        return True
    if paragraph.label:
        return False
    if (LISTS_PARTS.search(text) or SAYS_OF_IT.match(text)) and not states_action(text):
        return True
    if ADDS.match(text) or (any(LEADS_IN.search(block.text) for block in above.blocks) and not states_action(text)):
        return True
    opens = text[:1].isupper() or text[:1].isdigit()
    return not opens or " " not in text or (bool(UNFINISHED.search(above.text)) and not _commands(text))


def _commands(text: str) -> bool:
    return text[:1].isupper() and text.split(" ", 1)[0].lower() in IMPERATIVES


def _leads_in(pieces: list[Statement]) -> bool:
    """Whether a line leads into the bullets below it."""
    bullet = next((i for i, piece in enumerate(pieces) if piece.label), 0)
    return bullet > 0 and (pieces[bullet - 1].text.endswith(":") or bool(UNFINISHED.search(pieces[bullet - 1].text)))


def _has_title(pieces: list[Statement]) -> bool:
    if len(pieces) < 2 or pieces[0].label or not pieces[1].label:
        return False
    return len(pieces[0].text.split()) <= TITLE_WORDS


def _has_bold_title(pieces: list[Statement]) -> bool:
    if len(pieces) < 2 or pieces[0].label:
        return False
    return pieces[0].blocks[0].bold and not any(piece.blocks[0].bold for piece in pieces[1:])


def _opens_action(text: str) -> bool:
    """Whether a text begins with what is to be done: "Widen …", "To widen …", "Widening …"."""
    return _is_command(text) or bool(BEGINS_WORK.match(text))


def sentences_of(statement: Statement, listed: bool) -> list[list[Stretch]]:
    """The actions of a paragraph: its sentences, if these are short.

    Args:
        statement: a paragraph of a cell.
        listed: whether it is one of several; a cell's only paragraph is cut only before a command, or where a line
            ends with the sentence.
    """
    found: list[list[Stretch]] = [[]]
    for block in statement.blocks:
        start = 0
        for match in SENTENCE_END.finditer(block.text):
            following = block.text[match.end() :]
            length = match.end() - start + len(joined_text(found[-1]))
            new = listed or match.end() in block.starts or _commands(following)
            if new and length <= LONGEST_SENTENCE and not _is_about_it(following):
                found[-1].append(Stretch(block, start, match.start() + 1, None if start else block.label))
                found.append([])
                start = match.end()
        found[-1].append(Stretch(block, start, len(block.text), None if start else block.label))
    return found


def _is_about_it(text: str) -> bool:
    """Whether a sentence says more of the action before it."""
    first = SENTENCE_END.split(text, maxsplit=1)[0]
    explains = TAKES_COURSE.match(first) or (EXPLAINS.match(first) and not states_action(first))
    return bool(explains or GOES_ON.match(text.split(" ", 1)[0]))
