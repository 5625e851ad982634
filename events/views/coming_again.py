"""Behind the link in the mail about a change: GET shows what changed, POST answers."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from events.actions.cancelling import cancel_registration
from events.actions.coming_again import confirm_again
from events.refusals import RegistrationRefused
from events.views.personal import personal_context, private

NOT_THEN = "Kan niet op het nieuwe moment"


@require_http_methods(["GET", "HEAD", "POST"])
@private
def registration_coming_again(request, registration):
    problem = ""
    if request.method == "POST":
        try:
            _answer(registration, request.POST.get("answer"))
        except RegistrationRefused as refused:
            problem = refused.refusal.label
        else:
            return redirect(registration.url)
    asked = list(registration.reconfirmations.select_related("day__municipality"))
    if not registration.is_confirmed or not asked:
        return redirect(registration.url)
    context = {
        **personal_context(registration),
        "problem": problem,
        "is_answered": all(each.answered_at for each in asked),
        "changed": {each.day_id for each in asked},
    }
    status = 422 if problem else 200
    return render(request, "events/registration_coming_again.html", context, status=status)


def _answer(registration, answer):
    by = registration.person
    if answer == "yes":
        confirm_again(registration, by=by)
    elif answer == "no":
        cancel_registration(registration, by=by, reason=NOT_THEN)
