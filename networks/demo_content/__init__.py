"""Invented content of the demo: groups, and what people say in them. Nobody in it exists."""
