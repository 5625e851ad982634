"""The places where apps to the right show themselves inside a network."""

from members.slots import ComponentSlot

network_page = ComponentSlot("network_page")  # network, membership: the next meeting
topic = ComponentSlot("topic")  # topic: the meeting it belongs to
topic_outcome = ComponentSlot("topic_outcome")  # topic, solved: what it can become, such as a FAQ
