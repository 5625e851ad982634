"""What an event costs its participants, for the finance service: totals, and the list to take."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.views.generic import TemplateView, View

from events.actions.billing import change_billing
from events.billing_form import BillingForm, billing_of
from events.billing_table import HEADERS, TOTAL, rows_of
from events.models import Billing
from events.views.staff import StaffMixin, VerbView
from members.audit import record
from members.exports import table_response

EXPORT = "events.export_billing"


def due_of(event) -> list[Billing]:
    return list(Billing.objects.due().filter(registration__session__event=event).for_export())


class BillingView(StaffMixin, TemplateView):
    permission = EXPORT
    template_name = "events/staff/billing.html"
    page_title = "Facturatie"

    def get_context_data(self, **kwargs):
        due = due_of(self.event)
        members = [each.amount for each in due if each.is_member]
        others = [each.amount for each in due if not each.is_member]
        nothing = Decimal(0)
        return super().get_context_data(
            due=due,
            groups=[
                {"label": "Leden", "count": len(members), "total": sum(members, nothing)},
                {"label": "Anderen", "count": len(others), "total": sum(others, nothing)},
            ],
            total=sum((each.amount for each in due), nothing),
            **kwargs,
        )


class BillingExportView(StaffMixin, View):
    permission = EXPORT

    def get(self, request, *args, **kwargs):
        format, due = self.kwargs["format"], due_of(self.event)
        record(self.event, "events.billing_export", by=self.by, data={"format": format})
        rows = rows_of(due)
        total = ["", *[""] * (len(HEADERS) - 3), TOTAL, sum((e.amount for e in due), Decimal(0))]
        return table_response(format, f"facturatie-{self.event.slug}", HEADERS, [*rows, total])


class ChangeBillingView(VerbView):
    """For who calls: the words for the invoice of one participant."""

    permission = EXPORT
    form_class = BillingForm
    success = "Bewaard. De prijs blijft wat ze was."

    def dispatch(self, request, *args, **kwargs):
        if request.user.has_perm(EXPORT) and not hasattr(self.registration, "billing"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        return f"Factuur voor {self.registration.person.name}"

    def get_initial(self):
        billing = self.registration.billing
        return {"order_number": billing.order_number, "invoiced_to": billing.invoiced_to}

    def act(self, form):
        return change_billing(self.registration, **billing_of(form), by=self.by)
