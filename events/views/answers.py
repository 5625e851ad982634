"""Changing what one answered, by the link in the mail."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from events.actions.answers import change_answers, given_by
from events.answers_form import AnswersForm
from events.asked import asked_of
from events.models import Answer
from events.refusals import AnswersRefused, RegistrationRefused
from events.views.personal import personal_context, private


@require_http_methods(["GET", "HEAD", "POST"])
@private
def registration_answers(request, registration):
    context = personal_context(registration)
    event = registration.session.event
    if not event.has_questions or not context["may_cancel"]:
        return redirect(registration.url)
    form = answers_form(registration, request.POST if request.method == "POST" else None)
    if request.method == "POST" and change(form, registration, by=registration.person):
        return redirect(registration.url)
    context |= {"answers": form, "back_url": registration.url}
    status = 422 if form.errors else 200
    return render(request, "events/registration_answers.html", context, status=status)


def answers_form(registration, data=None, *, complete=True, only_choices=False) -> AnswersForm:
    """With what was answered before; also a choice that others can make no more."""
    given = given_by(Answer.objects.of(registration))
    return AnswersForm(
        data,
        asked=asked_of(registration.session.event),
        sessions=[registration.session],
        given=given,
        had=[option for each in given.values() for option in each.options],
        complete=complete,
        only_choices=only_choices,
    )


def change(form, registration, *, by) -> bool:
    """Whether it was done; what stands in the way is put beside the fields. What the form did not
    ask stays as it was."""
    if not form.is_valid():
        return False
    try:
        given = {**form.beside, **form.given()}
        change_answers(registration, given, by=by, complete=form.complete)
    except AnswersRefused as refused:
        form.refuse(refused)
    except RegistrationRefused as refused:
        form.add_error(None, refused.refusal.label)
    else:
        return True
    return False
