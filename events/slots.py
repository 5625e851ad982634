"""Places in the agenda that are filled from elsewhere."""

from members.slots import CollectorSlot, ComponentSlot

# What the caterer and the house must provide on a day, without a name: each filler gets `day`
# and returns pairs (what, how many), such as ("Vegetarische lunch", 4).
provisions = CollectorSlot("provisions")

# More steps on the screen that rounds off an event, such as its evaluation; gets `event`.
closing_steps = ComponentSlot("closing_steps")
