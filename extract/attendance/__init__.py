"""Who was at a meeting, who was not, and who came for whom."""
