"""Reads PDF files into placed text, tables and parts; knows nothing of committees beyond the shape of papers."""
