"""What a printed deadline means."""
