"""Words and tables of every n-th page with plain pdfplumber: `pdfplumber_pages.py N FILE…`."""

import itertools
import sys

import pdfplumber


def main() -> None:
    """Read the pages."""
    every, paths = int(sys.argv[1]), sys.argv[2:]
    pages = itertools.count()
    for path in paths:
        with pdfplumber.open(path) as document:
            for page in document.pages:
                if next(pages) % every == 0:
                    page.extract_words()
                    page.extract_tables()
                page.close()


if __name__ == "__main__":
    main()
