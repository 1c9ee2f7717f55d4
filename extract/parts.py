"""The constituent papers of a file as records."""

from minutebook.extract.evidence import Ids
from minutebook.ingest.model import Paper
from minutebook.schema import Part


def part_records(paper: Paper, ids: Ids) -> list[Part]:
    """One record per part, in the order of `paper.parts`."""
    return [
        Part(
            id=ids.of("part", part.evidence, f"{number}|{part.title}"),
            part=number,
            access=part.access,
            rule=part.rule,
            evidence=part.evidence,
            kind=part.kind,
            title=part.title,
            first_page=part.first_page,
            last_page=part.last_page,
        )
        for number, part in enumerate(paper.parts)
    ]
