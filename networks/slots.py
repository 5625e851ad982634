"""The places where apps to the right show themselves inside a network."""

from members.slots import ComponentSlot

network_page = ComponentSlot("network_page")  # network, membership: the next meeting
topic = ComponentSlot("topic")  # topic: the meeting it belongs to
topic_outcome = ComponentSlot("topic_outcome")  # topic, solved: what it can become, such as a FAQ
network_gaps = ComponentSlot("network_gaps")  # network: for moderators, meetings without minutes
network_health = ComponentSlot("network_health")  # network: for moderators, how meetings go
network_visits = ComponentSlot("network_visits")  # network: visits between boards that are paired
