"""Papers and pages read in processes of their own."""
