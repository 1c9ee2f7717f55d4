"""Outcomes that stand apart from what they are on: in an item's title, or in the paragraph below."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from minutebook.extract.decisions import cues, lead_ins, motion_cues
from minutebook.extract.decisions.sentences import lead_in, ruled_on
from minutebook.extract.evidence import of_blocks
from minutebook.extract.minutes.passages import Passage, Section
from minutebook.extract.sentences import read_sentences
from minutebook.extract.stretches import Stretch, joined_evidence, joined_text
from minutebook.ingest.model import Block, BlockKind
from minutebook.schema import Evidence

MOST_IN_ENTRY = 8
"""Spaces within an entry of a list of names at most."""
LEAST_TITLE = 4
"""Words of a title that can state an outcome at least."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What runs over several paragraphs, or is ruled on in one of its own; `block` is the first of them."""

    text: str
    evidence: list[Evidence]
    block: Block
    label: str | None = None


def deciding_passages(section: Section) -> list[Passage]:
    """The passages of a section; with the paragraph that passes for its title, where that states an outcome.

    Where short paragraphs are numbered one by one, each is taken for the title of an item.
    """
    heading = section.heading
    as_title = heading.bold or heading.kind is BlockKind.HEADING
    if not cues.TITLE_DEFERRED.fullmatch(section.title) and (as_title or not states_outcome(section.title)):
        return section.passages
    return [Passage(heading), *(passage for passage in section.passages if passage.block is not heading)]


def states_outcome(title: str) -> bool:
    """Whether the words that pass for a title are a sentence that tells an outcome."""
    if title.count(" ") < LEAST_TITLE:
        return False
    if any(pattern.match(title) for pattern in lead_ins.LEAD_INS_TOLD) or cues.ACTED.match(title):
        return True
    if cues.DEED_NAMED.match(title) and motion_cues.MOVERS_BEHIND.search(title):
        return True
    return bool(cues.STATEMENT.search(title)) and not cues.HEARSAY.search(title)


def ruled_above(section: Section, passages: Sequence[Passage], i: int) -> list[Ruled]:
    """What passage `i` rules on, if it does nothing else: the paragraph above, the points above, or the title."""
    if i and cues.PASSED_ALONE.fullmatch(passages[i].text) and _only_names(passages[i - 1]):
        return _of_paragraph(passages[i - 1], passages[i])
    if not cues.RULES_ABOVE.match(passages[i].text.partition(". ")[0]):
        return []
    if not all(motion_cues.MOVERS_ONLY.match(sentence.text) for sentence in read_sentences(passages[i].text)[1:]):
        return []
    if i == 0:
        return _of_title(section, passages[i])
    points = _points_above(passages[:i])
    if points:
        return [Ruled(point.text, of_blocks([point.block]), point.block, point.block.label) for point in points]
    if passages[i - 1].text.count(" ") < LEAST_TITLE:
        return _of_list(passages[:i])
    return _of_paragraph(passages[i - 1], passages[i])


def _only_names(passage: Passage) -> bool:
    """Whether a line says what there was to decide, and tells nothing."""
    return passage.text.count(" ") >= LEAST_TITLE - 1 and not cues.FINITE.search(passage.text)


def listed_below(passages: Sequence[Passage], i: int) -> Ruled | None:
    """Passage `i` with the names and other short entries below it, where it ends with a colon and some follow."""
    entries = list(takewhile(_is_entry, passages[i + 1 :]))
    if not entries or not passages[i].text.rstrip().endswith(":"):
        return None
    stands = [Stretch.whole(passage.block) for passage in [passages[i], *entries]]
    return Ruled(joined_text(stands), joined_evidence(stands), passages[i].block)


def _is_entry(passage: Passage) -> bool:
    text = passage.text.rstrip()
    return (
        passage.block.kind is not BlockKind.HEADING
        and text.count(" ") < MOST_IN_ENTRY
        and text[-1:] not in ".:?"
        and " to " not in text
    )


def _of_title(section: Section, ruling: Passage) -> list[Ruled]:
    if not cues.AS_CALLED.match(section.title) or ruling.block is section.heading:
        return []
    return [Ruled(section.title, of_blocks([section.heading, ruling.block]), section.heading)]


def _points_above(above: Sequence[Passage]) -> list[Passage]:
    """The labelled points right above, where a line that ends with a colon stands over them."""
    points: list[Passage] = []
    for passage in reversed(above):
        if passage.block.label is None:
            return points[::-1] if points and passage.text.rstrip().endswith(":") else []
        points.append(passage)
    return []


def _of_list(above: Sequence[Passage]) -> list[Ruled]:
    """The line that ends with a colon over a list of names or other short entries, and the list."""
    entries: list[Passage] = []
    for passage in reversed(above):
        entries.insert(0, passage)
        if passage.text.rstrip().endswith(":"):
            stands = [Stretch.whole(entry.block) for entry in entries]
            return [Ruled(joined_text(stands), joined_evidence(stands), passage.block)]
        if passage.text.count(" ") >= LEAST_TITLE:
            break
    return []


def _of_paragraph(above: Passage, ruling: Passage) -> list[Ruled]:
    sentences = read_sentences(above.text)
    if not sentences or above.block.kind is BlockKind.HEADING or sentences[-1].text.endswith(("?", ":")):
        return []
    if any(lead_in(sentence) for sentence in sentences):
        return []
    said = ruled_on(sentences)
    whole = above.block.text
    stands = [Stretch(above.block, len(whole) - len(above.text) + said.start, len(whole)), Stretch.whole(ruling.block)]
    return [Ruled(joined_text(stands), joined_evidence(stands), above.block)]
