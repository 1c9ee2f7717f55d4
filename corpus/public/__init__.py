"""What of a corpus may leave it: the one gate, and what is made of what passed."""
