"""Giving the place to a colleague, by the own link."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from events.actions.handing_over import hand_over
from events.group_forms import HandOverForm
from events.refusals import RegistrationRefused
from events.views.personal import personal_context, private


@require_http_methods(["GET", "HEAD", "POST"])
@private
def registration_hand_over(request, registration):
    done = hand_over_page(request, registration, by=registration.person, back=registration.url)
    return done or render(
        request, "events/registration_handed_over.html", {"event": registration.session.event}
    )


def hand_over_page(request, registration, *, by, back):
    """The page with the form; None once it is done."""
    if not registration.is_active:
        return redirect(back)
    form = HandOverForm(request.POST or None, initial={"role": registration.role})
    if request.method == "POST" and form.is_valid():
        try:
            hand_over(registration, form.cleaned_data, by=by)
        except RegistrationRefused as refused:
            form.add_error(None, refused.refusal.label)
        else:
            return None
    context = {**personal_context(registration), "form": form, "back_url": back}
    status = 422 if form.errors else 200
    return render(request, "events/registration_hand_over.html", context, status=status)
