"""The site as it is on its first day: which pages stand where, and what they say."""
