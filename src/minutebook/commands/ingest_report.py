"""What a run of `minutebook ingest` did: the closing summary for a person, the report for a script."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from minutebook.corpus import Stored
from minutebook.names import shown
from minutebook.outputs.wording import counted
from minutebook.schema import PaperDocument, PaperWarning

REVIEWED = ("actions", "decisions")
"""The kinds of record that a person is sent to look at when they are uncertain."""

_WORDS = {
    Stored.NEW: "new",
    Stored.CHANGED: "changed",
    Stored.COPY: "seen at another place",
    Stored.REREAD: "read again",
    Stored.KEPT: "kept as read before",
    Stored.SAME: "unchanged",
}


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, or only in part. `status` is its document's, or `refused` for one not stored."""

    path: Path
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class ToReview:
    """A paper with records that a person should check, or with warnings beyond what its status says."""

    path: Path
    records: int
    warnings: list[PaperWarning]


@dataclass(slots=True)
class Report:
    """Counted while the run goes on."""

    corpus: Path
    parser_version: str
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    stored: dict[Stored, list[tuple[Path, str]]] = field(default_factory=lambda: {kind: [] for kind in Stored})
    unchanged: int = 0
    skipped: int = 0
    gone: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    to_review: list[ToReview] = field(default_factory=list)

    def count(self, path: Path, stored: Stored, sha256: str) -> None:
        """Note what the corpus did with a paper."""
        if stored is Stored.SAME:
            self.unchanged += 1
        else:
            self.stored[stored].append((path, sha256))

    def review(self, path: Path, document: PaperDocument) -> None:
        """Note how many of the paper's records should be checked, and what was warned of."""
        records = document.records()
        uncertain = sum(bool(record.review) for kind in REVIEWED for record in records[kind])
        warnings = [warning for warning in document.warnings if warning.code != document.document.status]
        if uncertain or warnings:
            self.to_review.append(ToReview(path, uncertain, warnings))

    def summary(self) -> Iterator[str]:
        """The closing lines."""
        counts = [(len(papers), _WORDS[kind]) for kind, papers in self.stored.items() if kind is not Stored.SAME]
        counts.append((self.unchanged, "unchanged"))
        told = [f"{number} {words}" for number, words in counts if number]
        yield f"{shown(self.corpus)}: {', '.join(told) or 'no papers found'}."
        if self.failed:
            yield f"{counted(len(self.failed), 'file')} not read, or only in part: named above with the reason."
        if self.gone:
            yield f"{counted(len(self.gone), 'paper')} no longer there: kept, but left out of logs and searches."
        if self.skipped:
            yield f"{counted(self.skipped, 'other file')} skipped: not a PDF."
        if uncertain := [paper.records for paper in self.to_review if paper.records]:
            papers = counted(len(uncertain), "paper")
            yield f"{counted(sum(uncertain), 'record')} in {papers} to review (marked “check” in logs)."
        if warned := [len(paper.warnings) for paper in self.to_review if paper.warnings]:
            papers = counted(len(warned), "paper")
            yield f"{counted(sum(warned), 'warning')} about {papers}: --report FILE.json names them."

    def as_json(self) -> bytes:
        """The report of `--report`."""
        report = {
            "corpus": shown(self.corpus),
            "parser_version": self.parser_version,
            "started": self.started.isoformat(timespec="seconds"),
            "finished": datetime.now(UTC).isoformat(timespec="seconds"),
            **{kind.value: _papers(papers) for kind, papers in self.stored.items() if kind is not Stored.SAME},
            "unchanged": self.unchanged,
            "skipped": self.skipped,
            "gone": [shown(path) for path in self.gone],
            "failed": [{"path": shown(f.path), "status": f.status, "reason": f.reason} for f in self.failed],
            "to_review": [_to_review(paper) for paper in self.to_review],
        }
        return (json.dumps(report, indent=2, ensure_ascii=False) + "\n").encode()


def _papers(papers: list[tuple[Path, str]]) -> list[dict[str, str]]:
    return [{"path": shown(path), "sha256": sha256} for path, sha256 in papers]


def _to_review(paper: ToReview) -> dict[str, Any]:
    warnings = [warning.model_dump() for warning in paper.warnings]
    return {"path": shown(paper.path), "records": paper.records, "warnings": warnings}
