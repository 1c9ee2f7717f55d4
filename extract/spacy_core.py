"""spaCy without its command line.

`import spacy` brings in `spacy.cli` for one function (`spacy.info`), and with it the package downloader, two HTTP
clients and a project manager: 40 % of the import's time, and network code in a process that must never use the network.
A stand-in takes its place. This is fragile in one way: spaCy must go on asking `spacy.cli.info` for `info` only, which
a test checks.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any


def load_spacy() -> Any:
    """The `spacy` module, imported once."""
    if "spacy" not in sys.modules:
        _stand_in()
    import spacy

    return spacy


def _stand_in() -> None:
    package, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []
    info.info = _no_info  # type: ignore[attr-defined]
    sys.modules.setdefault("spacy.cli", package)
    sys.modules.setdefault("spacy.cli.info", info)


def _no_info(*_: Any, **__: Any) -> None:
    raise NotImplementedError("spaCy's command line is not loaded here")
