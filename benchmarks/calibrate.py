"""Measure how often each rule is right, on known and on judged records, and write `extract/confidence.toml`."""

from pathlib import Path

from calibration import as_toml, leave_bodies_out, measure, read_judged, reliability_figures, samples_of
from known_papers import read_papers_asked_for

TABLE = Path(__file__).parents[1] / "extract" / "confidence.toml"


def main() -> None:
    """Read the papers, write the table, and print how well it holds for bodies left out."""
    samples = samples_of(read_papers_asked_for(str(__doc__))) + read_judged()
    TABLE.write_text(as_toml(measure(samples), samples), encoding="utf-8")
    held = reliability_figures([pair for pair in leave_bodies_out(samples) if not pair[1].seen])
    print(f"{TABLE}: {held.records} judged records, bodies left out: Brier score {held.brier:.4f}, ECE {held.ece:.4f}")


if __name__ == "__main__":
    main()
