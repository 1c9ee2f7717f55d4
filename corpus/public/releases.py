"""What people judged fit for the public: said by whom, when and why, of a record as it read then, or of a paper."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True)
class Releases:
    """The releases that were not withdrawn."""

    papers: frozenset[str]
    """SHA-256 of released papers: what closes them as a whole is lifted."""
    records: dict[str, str]
    """What was judged (`text_hash`), by the ids of records."""

    def holds(self, record: str, texts: Iterable[str]) -> bool:
        """Whether a record was released and still reads as it did then."""
        return record in self.records and self.records[record] == text_hash(texts)


def releases_in_force(db: Database) -> Releases:
    """The latest release of each target."""
    rows = db.execute("SELECT target, text_hash FROM releases WHERE withdrawn_at IS NULL ORDER BY id").fetchall()
    return Releases(
        frozenset(target for target, judged in rows if judged is None),
        {target: judged for target, judged in rows if judged is not None},
    )


def text_hash(texts: Iterable[str]) -> str:
    """The same for texts that differ in white space only, as another reading of a paper may."""
    words = sorted(" ".join(text.split()) for text in texts)
    return hashlib.sha256(json.dumps(words, ensure_ascii=False).encode(errors="surrogatepass")).hexdigest()
