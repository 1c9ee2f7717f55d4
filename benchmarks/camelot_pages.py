"""The cells that camelot finds, a line of JSON for each file: `camelot_pages.py lattice|stream FILE…`."""

import json
import sys
import time

import camelot


def main() -> None:
    """Read the files."""
    flavour, paths = sys.argv[1], sys.argv[2:]
    camelot.read_pdf(paths[0], pages="all", flavor=flavour)  # what is imported on the way is no one's time
    for path in paths:
        began = time.perf_counter()
        tables = camelot.read_pdf(path, pages="all", flavor=flavour)
        cells = [cell for table in tables for row in table.data for cell in row]
        print(json.dumps({"seconds": time.perf_counter() - began, "cells": cells}))


if __name__ == "__main__":
    main()
