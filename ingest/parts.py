"""A pack split into its constituent papers."""

from minutebook.ingest.model import Paper, PaperPart
from minutebook.schema import PartKind


def split_parts(paper: Paper) -> None:
    """Fills `Paper.parts`, which cover the file in order, and `part` of each block and table."""
    if paper.pages:
        paper.parts = [PaperPart(PartKind.OTHER, paper.title or "", 1, len(paper.pages))]
