"""Writing papers into the corpus, and where they were seen."""
