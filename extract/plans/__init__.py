"""The actions of plans."""
