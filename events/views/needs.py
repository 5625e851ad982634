"""What somebody needs to take part: a step of its own after registering, and behind the own link.

A link is forwarded with its mail, and a form stays open on a shared screen. So what was told is
shown to nobody but the participant who is signed in; with a link it can be replaced or wiped.
"""

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from events.actions.needs import give_needs, may_still_tell, withdraw_needs
from events.enums import DayMode
from events.models import Needs, Registration
from events.needs_form import TAKEN_BACK, NeedsForm
from events.refusals import RegistrationRefused
from events.views.personal import keep_private, personal_context, private

AFTER_REGISTERING = "stap na het inschrijven"
BY_LINK = "persoonlijke link"
SAID = {"bewaard": "We bewaarden wat je nodig hebt.", "gewist": "Wat je doorgaf, is gewist."}


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@private
def registration_needs(request, registration):
    here = f"{registration.url}noden/"
    needs = Needs.objects.filter(registration=registration).first()
    if request.method == "POST" and request.POST.get("doe") == "wis":
        wording = TAKEN_BACK.format(event=registration.session.event.title)
        withdraw_needs(registration, by=registration.person, wording=wording, route=BY_LINK)
        return redirect(f"{here}?stand=gewist")
    form = _form(request, registration, _shown(request, registration, needs))
    if request.method == "POST" and _kept(form, registration, BY_LINK):
        return redirect(f"{here}?stand=bewaard")
    context = {
        **personal_context(registration),
        "form": form,
        "needs": needs,
        "may_tell": registration.is_active and may_still_tell(registration, registration.session),
        "shows": _is_self(request, registration),
        "said": SAID.get(request.GET.get("stand", "")),
        "back_url": registration.url,
    }
    status = 422 if form.errors else 200
    return render(request, "events/registration_needs.html", context, status=status)


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def registered_needs(request, form_key):
    """Right after registering, in the browser that holds the form's key: tells, never shows."""
    rows = Registration.objects.with_event().active()
    registration = rows.filter(form_key=form_key).order_by("-pk").first()
    if len(form_key) < 22 or registration is None or not _is_own_form(registration):
        raise Http404
    told_before = Needs.objects.filter(registration=registration).exists()
    form = _form(request, registration)
    if (
        request.method == "POST"
        and not told_before
        and _kept(form, registration, AFTER_REGISTERING)
    ):
        return keep_private(redirect("events:registered", form_key=form_key))
    context = {
        **personal_context(registration),
        "form": form,
        "may_tell": not told_before and may_still_tell(registration, registration.session),
        "told_before": told_before,
        "back_url": f"/agenda/inschrijven/dank-je/{form_key}/",
    }
    status = 422 if form.errors else 200
    answer = render(request, "events/registration_needs.html", context, status=status)
    return keep_private(answer)


def _is_own_form(registration) -> bool:
    """Whoever registered colleagues in one form does not tell what they need."""
    return registration.registered_by_id == registration.person_id and not registration.party_id


def _form(request, registration, told=None):
    days = registration.session.days.filter(cancelled_at__isnull=True)
    with_food = days.exclude(mode=DayMode.DIGITAL).exists()
    asked = request.POST if request.method == "POST" else None
    event = registration.session.event
    return NeedsForm(asked, event=event, with_food=with_food, told=told)


def _kept(form, registration, route) -> bool:
    if not form.is_valid():
        return False
    try:
        give_needs(
            registration, form.told(), by=registration.person, wording=form.wording, route=route
        )
    except RegistrationRefused as refused:
        form.add_error(None, refused.refusal.label)
        return False
    return True


def _is_self(request, registration) -> bool:
    user = request.user
    return user.is_authenticated and user.person_id == registration.person_id


def _shown(request, registration, needs):
    return needs.told if needs and _is_self(request, registration) else None
