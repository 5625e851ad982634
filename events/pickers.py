"""Wagtail's date pickers, which keep what was typed.

Theirs replace a date they cannot read by today; ours leave it to the server to say what is wrong.
"""

from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput


class DayInput(AdminDateInput):
    def get_config(self):
        return {**super().get_config(), "validateOnBlur": False}


class MomentInput(AdminDateTimeInput):
    def get_config(self):
        return {**super().get_config(), "validateOnBlur": False}
