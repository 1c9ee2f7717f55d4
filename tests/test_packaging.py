"""The wheel holds what the tree holds: the linked packages are easily dropped in silence."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutebook.commands.schema import schema_text

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("ingest", "extract", "schema", "corpus", "outputs")


def tree() -> Iterator[str]:
    for folder in (ROOT / "src" / "minutebook", *(ROOT / name for name in PACKAGES)):
        for path in folder.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and not _is_linked(path):
                place = path.relative_to(ROOT / "src" if folder.name == "minutebook" else ROOT)
                yield place.as_posix() if folder.name == "minutebook" else f"minutebook/{place.as_posix()}"


def _is_linked(path: Path) -> bool:
    return any(parent.is_symlink() for parent in path.parents if parent.is_relative_to(ROOT))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    from hatchling.builders.wheel import WheelBuilder

    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return zipfile.ZipFile(built)


def test_the_wheel_holds_exactly_the_tree(wheel: zipfile.ZipFile) -> None:
    packed = [name for name in wheel.namelist() if ".dist-info/" not in name]
    assert sorted(packed) == sorted(tree())


def test_the_wheel_ships_the_schema_types_and_licence(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert "minutebook/schema/minutebook.schema.json" in names
    assert "minutebook/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_installs_the_command(wheel: zipfile.ZipFile) -> None:
    (entry_points,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    assert "minutebook = minutebook.cli:main" in wheel.read(entry_points).decode()


def test_the_shipped_schema_is_that_of_the_models() -> None:
    shipped = (ROOT / "schema" / "minutebook.schema.json").read_text(encoding="utf-8")
    assert shipped == schema_text(), "run `make schema`"
