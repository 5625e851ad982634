"""What must stand on the invoice, changed with the own link."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from events.actions.billing import change_billing
from events.billing_form import BillingForm, billing_of
from events.models import Billing
from events.refusals import RegistrationRefused
from events.views.personal import personal_context, private


@require_http_methods(["GET", "HEAD", "POST"])
@private
def registration_billing(request, registration):
    billing = Billing.objects.filter(registration=registration).first()
    if billing is None:
        raise Http404
    if not registration.is_active:
        return redirect(registration.url)
    initial = {"order_number": billing.order_number, "invoiced_to": billing.invoiced_to}
    form = BillingForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_billing(registration, **billing_of(form), by=registration.person)
        except RegistrationRefused as refused:
            form.add_error(None, refused.refusal.label)
        else:
            return redirect(registration.url)
    context = {**personal_context(registration), "form": form, "back_url": registration.url}
    status = 422 if form.errors else 200
    return render(request, "events/registration_billing.html", context, status=status)
