"""Renders what the corpus holds; never sees a PDF."""
