"""What people say about what was read, and removing it for good."""
