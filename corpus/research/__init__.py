"""Questions that researchers ask: search, tables, open data."""
