"""The places where apps to the right show themselves inside a network."""

from members.slots import CollectorSlot, ComponentSlot

network_page = ComponentSlot("network_page")  # network, membership: the next meeting
topic = ComponentSlot("topic")  # topic: the meeting it belongs to
network_gaps = ComponentSlot("network_gaps")  # network: for moderators, meetings without minutes
network_health = ComponentSlot("network_health")  # network: for moderators, how meetings go
network_visits = ComponentSlot("network_visits")  # network: visits between boards that are paired
# topic, person: `TopicOutcome`s, what it can become once it is solved (`actions/outcomes.py`)
topic_outcome = CollectorSlot("topic_outcome")
