"""Filters: the values that are chosen, the panel to choose them in, and what they leave."""
