"""What a body decided, who moved it and how the vote went."""
