"""Turns committee papers into actions, owners, dates and decisions that can be trusted."""

__version__ = "0.1.0"
