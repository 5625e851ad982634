"""What Wagtail's log calls each verb of the figures: (action, label, sentence)."""

ACTIONS = (("reporting.mail_boards", "Besturen gemaild", "Mailde de contacten van besturen"),)
