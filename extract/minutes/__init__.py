"""The minutes of a paper as sections and passages, and as records."""
