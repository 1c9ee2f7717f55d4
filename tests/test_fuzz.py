"""Damaged copies of the sample papers: each gives a status, and the pool outlives them all.

Thirty copies from fixed seeds; `make fuzz` makes two thousand, `make fuzz COPIES=20000` as many as you like.
"""

import os
import random
from pathlib import Path

import pytest

from minutebook.ingest.scans.tesseract import Ocr
from minutebook.ingest.workers.limits import MIB, Limits
from minutebook.ingest.workers.pool import Result, WorkerPool
from minutebook.papers import Found
from minutebook.parsing import WORKER, told_of
from minutebook.schema import DocumentStatus, PaperDocument

SAMPLES = sorted((Path(__file__).parents[1] / "samples" / "papers").glob("*.pdf"))
COPIES = int(os.environ.get("MINUTEBOOK_FUZZ", "30"))
LIMITS = Limits(memory_bytes=768 * MIB, page_seconds=20, job_seconds=40, seconds_per_page=1)


def flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(max(1, int(len(data) * chance.choice([0.0002, 0.001, 0.01])))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def blank(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, 20_000))
    data[start:end] = bytes(end - start)


def swap(data: bytearray, chance: random.Random) -> None:
    """Other numbers in places that hold numbers: references, lengths, offsets."""
    digits = [place for place, byte in enumerate(data) if 0x30 <= byte <= 0x39]
    for place in chance.sample(digits, min(len(digits), 40)):
        data[place] = 0x30 + chance.randrange(10)


def damaged(seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311 - the same copies every time
    data = bytearray(chance.choice(SAMPLES).read_bytes())
    chance.choice([flip, cut, blank, swap])(data, chance)
    return bytes(data)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> list[Result[Path]]:
    folder = tmp_path_factory.mktemp("damaged")
    files = [folder / f"{seed}.pdf" for seed in range(COPIES)]
    for seed, file in enumerate(files):
        file.write_bytes(damaged(seed))
    with WorkerPool(WORKER, 2, LIMITS) as pool:
        found = list(pool.map(files, lambda file: told_of(Found(file, file.stat()), Ocr.NEVER)))
    assert [result.job for result in found] == files
    return found


def test_every_damaged_copy_has_a_status(results: list[Result[Path]]) -> None:
    assert {result.status for result in results} <= set(DocumentStatus)
    assert all(result.reason for result in results if result.status != DocumentStatus.OK)


def test_no_copy_meets_a_fault_of_ours(results: list[Result[Path]]) -> None:
    faults = {result.job.name: result.reason for result in results if "fault of ours" in (result.reason or "")}
    assert faults == {}


def test_every_page_is_accounted_for(results: list[Result[Path]]) -> None:
    documents = [PaperDocument.model_validate_json(result.payload) for result in results if result.payload]
    assert documents
    for document in documents:
        numbers = [page.number for page in document.document.pages]
        assert numbers == list(range(1, document.document.page_count + 1))
