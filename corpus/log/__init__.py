"""What an action log asks of the corpus: each action once, with its corrections, its changes and its disagreements."""
