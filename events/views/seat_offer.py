"""Behind the link in the mail about a free seat: GET shows what is offered, POST answers."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from events.actions.answering import accept_offer, claim_seat, decline_offer
from events.refusals import RegistrationRefused
from events.views.personal import may_answer, personal_context, private


@require_http_methods(["GET", "HEAD", "POST"])
@private
def registration_seat(request, registration):
    problem = ""
    if request.method == "POST":
        try:
            _answer(registration, request.POST.get("answer"))
        except RegistrationRefused as refused:
            problem = refused.refusal.label
            registration.refresh_from_db()
        else:
            return redirect(registration.url)
    if not problem and not may_answer(registration):
        return redirect(registration.url)
    context = {**personal_context(registration), "problem": problem}
    return render(request, "events/registration_seat.html", context, status=422 if problem else 200)


def _answer(registration, answer):
    by = registration.person
    if registration.is_waiting:
        claim_seat(registration, by=by)
    elif answer == "no":
        decline_offer(registration, by=by)
    elif answer == "yes":
        accept_offer(registration, by=by)
