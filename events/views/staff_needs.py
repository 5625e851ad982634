"""Who needs what, by name: for who carries the event, and every look is kept."""

from django.core.exceptions import PermissionDenied
from django.views.generic import TemplateView

from events.models import Needs, NeedsReceipt
from events.needs_access import VIEW_NEEDS, sees_needs
from events.needs_counts import provisions_per_day
from events.provisions import in_words
from events.views.staff import StaffMixin
from members.enums import SecurityKind
from members.security_log import tell


class NeedsView(StaffMixin, TemplateView):
    permission = VIEW_NEEDS
    template_name = "events/staff/needs.html"
    page_title = "Wat deelnemers nodig hebben"

    def dispatch(self, request, *args, **kwargs):
        if not sees_needs(request.user, self.event):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        # Kept first: a look that cannot be kept is no look.
        tell(SecurityKind.NEEDS_VIEWED, by=self.by, about=self.event)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        rows = Needs.objects.of_event(self.event).with_names()
        active = [row for row in rows if row.registration.is_active]
        days = provisions_per_day(self.event).items()
        return super().get_context_data(
            rows=[{"registration": row.registration, "told": row.told} for row in active],
            days=[{"day": day, "text": in_words(counts)} for day, counts in days if counts],
            receipts=NeedsReceipt.objects.filter(event=self.event),
            **kwargs,
        )
