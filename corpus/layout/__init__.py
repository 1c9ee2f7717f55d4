"""The tables of a corpus, and what each of their columns holds."""
