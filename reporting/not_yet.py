"""Rows of the catalogue that nothing measures yet, each with the reason people read."""

NOT_YET: dict[str, str] = {}
