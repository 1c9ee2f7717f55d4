"""Actions: who is to do what, by when, and where it stands."""
