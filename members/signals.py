"""Facts about people and organisations that other apps act upon, in their `receivers.py`."""

from django.dispatch import Signal

# Staff said which organisation people meant by what they had typed.
# Arguments: typed (as typed), key (its text_key), organisation, by.
# A receiver links its own rows whose `text_key(organisation_typed)` equals `key`, in the same
# transaction, and returns how many there were.
organisation_linked = Signal()

# Somebody has another e-mail address from now on.
# Arguments: person (with the new address), old (the former one), by.
# A receiver gives its personal links a new token, in the same transaction, and returns pairs of
# (words, address) that the mail to the new address shows.
address_changed = Signal()

# Municipalities merge from a day on; nothing moved, `Organisation.objects.counted_as` knows it.
# Arguments: predecessors, successor, on, by. Sent in the transaction of the merger.
organisations_merged = Signal()

# Organisations carry another name from now on. Arguments: organisations.
# For whatever keeps a text with the name in it; sent in the transaction of the change.
organisations_renamed = Signal()
