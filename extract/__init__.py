"""Finds the records of committee papers in placed text; never touches a PDF."""
