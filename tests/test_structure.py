"""How the code hangs together: what ARCHITECTURE.md promises of the folders, checked on their imports."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GROUND = ("schema", "errors", "names", "files")
MAY_IMPORT = {
    "schema": (),
    "ingest": GROUND,
    "extract": ("ingest", *GROUND),
    # of extract the vocabulary, which is data, and what looks at texts alone
    "corpus": ("extract.cues", "extract.contact_details", *GROUND),
    "outputs": ("corpus", *GROUND),
}


def imported(module: Path) -> Iterator[str]:
    """The dotted names that a module imports, without `minutebook.`, wherever in it they are imported."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("minutebook"):
            for alias in node.names:
                yield f"{node.module}.{alias.name}".removeprefix("minutebook.")


def room(dotted: list[str], folder: Path) -> str:
    """The part of a folder that a name belongs to: the folder in it, or the module."""
    return dotted[0] if dotted and ((folder / dotted[0]).is_dir() or (folder / f"{dotted[0]}.py").is_file()) else ""


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_a_folder_imports_only_those_below_it(name: str) -> None:
    others = {
        f"{module.relative_to(ROOT)}: {dotted}"
        for module in (ROOT / name).rglob("*.py")
        for dotted in imported(module)
        if not any(f"{dotted}.".startswith(f"{allowed}.") for allowed in (name, *MAY_IMPORT[name]))
    }
    assert others == set()


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_what_is_in_a_folder_is_not_imported_in_a_circle(name: str) -> None:
    folder = ROOT / name
    needs: dict[str, set[str]] = defaultdict(set)
    for module in folder.rglob("*.py"):
        own = room(list(module.relative_to(folder).with_suffix("").parts), folder)
        for dotted in imported(module):
            package, *rest = dotted.split(".")
            needed = room(rest, folder) if package == name else ""
            if needed and needed != own:
                needs[own].add(needed)
    assert list(TopologicalSorter(needs).static_order())
