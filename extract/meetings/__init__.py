"""The meetings that a paper is of or for: body, time and place."""
