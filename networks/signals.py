"""Facts about networks that apps to the right act upon, in their `receivers.py`."""

from django.dispatch import Signal

# Minutes are published. Arguments: minutes, by. Sent in the transaction of the verb.
minutes_published = Signal()
