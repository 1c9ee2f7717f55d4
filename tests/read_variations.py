"""Read many variations of the sample papers and print what is read wrong: `python tests/read_variations.py 50`."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from samples_golden import score

from minutebook.parse import parse_file

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Build as many variations of each source as the command line says; 1 if any is read wrong."""
    wrong = read = 0
    with TemporaryDirectory() as folder:
        command = [sys.executable, ROOT / "samples" / "variation.py", "--seeds", "0", sys.argv[1], "--out", folder]
        subprocess.run(command, check=True, timeout=3600)
        for golden in sorted(Path(folder).glob("*.json")):
            found = parse_file(golden.with_suffix(".pdf")).model_dump(mode="json")
            differences = score(json.loads(golden.read_text(encoding="utf-8")), found)
            read += 1
            wrong += bool(differences)
            for difference in differences:
                print(f"{golden.stem}: {difference}")
    print(f"{read - wrong} of {read} variations are read right")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
