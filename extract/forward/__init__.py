"""What is planned for later meetings."""
