"""Facts about people and organisations that other apps act upon, in their `receivers.py`."""

from django.dispatch import Signal

# Staff said which organisation people meant by what they had typed.
# Arguments: typed (as typed), key (its text_key), organisation, by.
# A receiver links its own rows whose `text_key(organisation_typed)` equals `key`, in the same
# transaction, and returns how many there were.
organisation_linked = Signal()

# Municipalities merge from a day on; nothing moved, `Organisation.objects.counted_as` knows it.
# Arguments: predecessors, successor, on, by. Sent in the transaction of the merger.
organisations_merged = Signal()
