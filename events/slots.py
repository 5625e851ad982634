"""Places in the agenda that are filled from elsewhere."""

from members.slots import CollectorSlot, ComponentSlot

# What the caterer and the house must provide on a day, without a name: each filler gets `day`
# and returns pairs (what, how many), such as ("Vegetarische lunch", 4).
provisions = CollectorSlot("provisions")

# More screens about an event, linked from its board: each filler gets `request` and `event` and
# returns pairs (label, address).
event_screens = CollectorSlot("event_screens")

# More steps on the screen that rounds off an event, such as its evaluation; gets `event`.
closing_steps = ComponentSlot("closing_steps")
