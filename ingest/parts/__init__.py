"""A pack split into the papers that it is made of."""
