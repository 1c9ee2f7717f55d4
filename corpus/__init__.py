"""Stores records in SQLite and answers questions of them; never parses."""
