"""Places in surveys that are filled from elsewhere."""

from members.slots import CollectorSlot

# Whom a survey asks: each filler gets `survey` and returns the `surveys.audience.Guest`s it knows.
guests = CollectorSlot("survey_guests")

# What colleagues may ask about now: each filler gets `kind` and `now`, and returns
# `surveys.audience.Start`s of that kind only.
starts = CollectorSlot("survey_starts")
