"""The sample papers as they were written, one module each."""
