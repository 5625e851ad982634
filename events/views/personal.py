"""The page behind the link in a mail: see, put in the calendar, cancel. GET only shows."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from events.actions.answering import may_claim
from events.actions.cancelling import cancel_registration
from events.actions.new_links import mail_new_link
from events.asked import answers_of
from events.calendar import files
from events.certificates import certificate_of
from events.forms import CancelForm
from events.joining import join_url
from events.materials import on_personal_page
from events.models import Registration, RetiredLink
from events.personal_days import personal_days
from events.position import position_of
from events.programme_page import tell_programme
from events.reading import place_line
from events.refusals import RegistrationRefused
from events.rules.deadlines import change_deadline, is_too_late
from events.standing import standing_of
from events.tickets import ticket_shown

CALENDAR = "text/calendar; charset=utf-8"


def private(view):
    """Never kept by a cache or a search engine; the address never told to another site."""

    def wrapped(request, token, **kwargs):
        registration = Registration.objects.with_event().filter(token=token).first()
        if registration is None:
            response = _unknown(request, token)
        elif registration.replaced_by_id:
            response = redirect(registration.replaced_by.url)
        else:
            response = view(request, registration, **kwargs)
        return keep_private(response)

    return wrapped


def keep_private(response):
    response["Cache-Control"] = "private, no-store"
    # Not "no-referrer": the browser would then post our own forms from the origin "null".
    response["Referrer-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noindex"
    return response


def _unknown(request, token):
    """A link from before the address changed says so; of any other we know nothing."""
    if RetiredLink.objects.of(token).exists():
        renew_url = reverse("events:registration_new_link", args=[token])
        context = {"renew_url": renew_url, "what": "de inschrijving"}
        return render(request, "members/link_retired.html", context, status=410)
    return render(request, "events/link_unknown.html", status=404)


@never_cache
@require_POST
def registration_new_link(request, token):
    """Mail the link of today to the address of today; the page never tells which that is."""
    if retired := RetiredLink.objects.of(token).select_related("registration").first():
        mail_new_link(retired.registration)
        return render(request, "members/link_sent.html")
    return render(request, "events/link_unknown.html", status=404)


@require_safe
@private
def registration_detail(request, registration):
    context = personal_context(registration)
    change_url = f"{registration.url}antwoorden/" if context["may_cancel"] else ""
    context |= {"answers": answers_of(registration), "answers_url": change_url}
    return render(request, "events/registration_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@private
def registration_cancel(request, registration):
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cancel_registration(
                registration, by=registration.person, reason=form.cleaned_data["reason"]
            )
        except RegistrationRefused as refused:
            form.add_error(None, refused.refusal.label)
        else:
            return redirect(registration.url)
    if not registration.is_active:
        return redirect(registration.url)
    context = {**personal_context(registration), "form": form, "back_url": registration.url}
    return render(request, "events/registration_cancel.html", context)


@require_safe
@private
def registration_calendar(request, registration):
    if not registration.is_confirmed:
        return redirect(registration.url)
    link = f"{settings.SITE_URL}{registration.url}"
    rows = personal_days(registration)
    tell_programme(day for day, _ in rows)
    body = files.personal(rows, link=link)
    response = HttpResponse(body, content_type=CALENDAR)
    response["Content-Disposition"] = 'attachment; filename="afspraak.ics"'
    return response


def personal_context(registration) -> dict:
    days = list(
        registration.session.days.filter(cancelled_at__isnull=True).select_related("municipality")
    )
    for day in days:
        day.session = registration.session
    now = timezone.now()
    event, is_over = registration.session.event, bool(days) and days[-1].ends_at < now
    deadline = change_deadline(
        first_start=days[0].starts_at if days else None,
        of_session=registration.session.change_until,
        of_person=registration.change_until,
    )
    return {
        "registration": registration,
        "event": event,
        "session": registration.session,
        "days": [
            {
                "day": day,
                "place": place_line(day),
                "join_url": join_url(registration, day, now),
                "is_open": day.ends_at >= now,
            }
            for day in days
        ],
        "standing": standing_of(registration),
        "position": position_of(registration),
        "seat_url": f"{registration.url}plaats/" if may_answer(registration) else "",
        "cancel_url": f"{registration.url}annuleren/",
        "may_cancel": registration.is_active and bool(days) and not is_too_late(now, deadline),
        "deadline": deadline,
        "hand_over_url": f"{registration.url}doorgeven/",
        "is_over": is_over,
        "is_to_come": registration.is_active and not is_over and not event.is_cancelled,
        "certificate": certificate_of(registration, now),
        "ticket": ticket_shown(registration, days, now),
        "materials": on_personal_page(registration),
        "asked_again": registration.is_confirmed and registration.reconfirmations.open().exists(),
        "has_online_day": any(day.is_online for day in days),
    }


def may_answer(registration) -> bool:
    """Whether there is a seat to take: offered to this person, or for whoever is first."""
    return registration.has_live_offer or may_claim(registration, registration.session)
