"""Measures of performance."""
