"""The corpus file: opening it, one writer at a time, older layouts, and what can be wrong with it."""
