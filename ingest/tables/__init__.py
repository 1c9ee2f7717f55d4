"""Tables: cells, headings, and what page breaks cut."""
