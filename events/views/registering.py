"""The public registration form and the page after it: plain views, they carry the load."""

from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from events.actions.registering_by_form import register_by_form
from events.answers_form import AnswersForm
from events.asked import asked_of
from events.billing_form import billing_of
from events.enums import RegistrationState, RegistrationStatus
from events.event_page import elsewhere_url
from events.form_event import event_for_form
from events.forms import RegistrationForm
from events.models import Registration
from events.position import position_of
from events.reading import EventCard
from events.refusals import RegistrationRefused
from events.rules.registration_window import refusal_for
from members import dutch
from members.kept_frames import (
    asked_by,
    fill_in,
    frame_key,
    kept_frame,
    may_share,
    rows_of,
    typed_in,
)

FORM = "events/registration_form.html"
WAITING_NOTICE = (
    "Alle plaatsen zijn ingenomen. Je kunt op de wachtlijst: komt er een plaats vrij, dan schuif "
    "je vanzelf door."
)
APPROVAL_NOTICE = (
    "De organisator kijkt elke inschrijving na. Je plaats staat vast zodra je daarover een mail "
    "kreeg."
)
MEMBERS_NOTICE = (
    "Dit is voor leden van het netwerk. Ben je nog geen lid? Dan vraag je een plaats aan en kijkt "
    "de organisator of het past. Je krijgt daarover een mail."
)
ASK_YOUR_MAILBOX = "We mailden je hoe het staat"
HEADINGS = {
    RegistrationStatus.REQUESTED: "Je aanvraag is binnen",
    RegistrationStatus.CONFIRMED: "Je bent ingeschreven",
    RegistrationStatus.WAITLISTED: "Je staat op de wachtlijst",
    RegistrationStatus.OFFERED: "Er is een plaats voor jou",
    RegistrationStatus.DECLINED: "Je liet je plaats aan een ander",
    RegistrationStatus.CANCELLED: "Deze inschrijving is geannuleerd",
    RegistrationStatus.REJECTED: "Je aanvraag is niet aanvaard",
}
AFTERWARDS = (
    "Daarna krijg je een mail met je eigen link en een uitnodiging voor je agenda. Met die link "
    "kun je ook annuleren."
)
AFTERWARDS_WAITING = (
    "Daarna krijg je een mail met je eigen link. Met die link kun je je plaats op de wachtlijst "
    "ook opgeven."
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def register_view(request, year, slug):
    now = timezone.now()
    event = event_for_form(request.user, year, slug, now)
    card = EventCard(event, now)
    open_views = [view for view in card.sessions if view.takes_names]
    if request.method == "POST" and card.sessions:
        # Whoever typed when a session closed may still read the reason and choose another one.
        form = RegistrationForm(request, request.POST, views=card.sessions)
        form.answers = _questions(event, open_views, request.POST)
        if form.is_valid() and (done := _register(form, card)):
            return redirect("events:registered", form_key=done)
        return _page(request, event, card, form, status=422)
    if not open_views:
        return show_closed(request, event, card)
    form = RegistrationForm(request, views=open_views, initial=_initial(request, open_views))
    form.answers = _questions(event, open_views)
    return _page(request, event, card, form)


def _register(form, card) -> str:
    """The key of the form once it is done; a refusal becomes an error of the form."""
    data = form.cleaned_data
    if refusal := _known_refusal(data, card):
        form.add_error(None, refusal.label)
        return ""
    try:
        register_by_form(
            session=data["session"],
            participant=form.participant(),
            form_key=data["form_key"],
            billing=billing_of(form),
            answers=form.given(),
        )
    except RegistrationRefused as refused:
        form.refuse(refused)
        return ""
    return data["form_key"]


def _questions(event, views, data=None) -> AnswersForm | None:
    """What the event asks besides; an event that asks nothing pays nothing."""
    if not event.has_questions:
        return None
    return AnswersForm(data, asked=asked_of(event), sessions=[view.session for view in views])


def _known_refusal(data, card):
    """What the page saw already need not be asked again in the queue for the last seat."""
    view = next(view for view in card.sessions if view.session == data["session"])
    refusal = refusal_for(view.state)
    if refusal and Registration.objects.filter(form_key=data["form_key"]).exists():
        return None  # the same form again: the verb knows what became of it
    return refusal


def _initial(request, views) -> dict:
    asked = request.GET.get("sessie", "")
    chosen = [view.session.pk for view in views if str(view.session.pk) == asked]
    return {"session": chosen[0]} if chosen else {}


def _page(request, event, card, form, status=200):
    free = any(view.left for view in card.sessions if view.takes_names)
    several = len(card.sessions) > 1
    facts = [
        {"term": "Wanneer", "value": dutch.hours(card.starts_at, card.ends_at)},
        {"term": "Waar", "value": card.place},
        {"term": "Plaatsen", "value": card.seats},
        {"term": "Prijs", "value": event.price_shown if event.has_price else ""},
    ]
    when = "" if several else f", {dutch.moment(card.starts_at)}, {card.place}"
    context = {
        "event": event,
        "card": card,
        "form": form,
        "crumbs": crumbs_of(event),
        "lead": f"{event.title}{when}.",
        "facts": [] if several else facts,
        "several": several,
        "title": "Schrijf je in" if free else "Kom op de wachtlijst",
        "button": "Schrijf mij in" if free else "Zet mij op de wachtlijst",
        "afterwards": AFTERWARDS if free else AFTERWARDS_WAITING,
        "notice": _notice_of(card, free),
    }
    alike = not (form.answers or form.network_is_busy or form.has_wrong_fields)
    if alike and may_share(request):
        return HttpResponse(_shared(request, card, form, context), status=status)
    return render(request, FORM, context, status=status)


def _shared(request, card, form, context) -> str:
    """The form as strangers get it, drawn once: empty, or with a refusal above what they typed."""
    days = [day for view in card.sessions for day in view.days]
    rows = [card.event, *(view.session for view in card.sessions), *days]
    rows += [day.municipality for day in days if day.municipality]
    texts = {name: context[name] for name in context.keys() - {"event", "card", "form"}}
    states = [(view.state, view.short) for view in card.sessions]
    blanks = typed_in(form) or {"form_key": form.initial["form_key"]}
    key = frame_key(request, rows_of(rows), asked_by(form, blanks), sorted(texts.items()), states)

    def draw(marks):
        fill_in(form, marks)
        marked = {**context, "csrf_token": marks["csrf_token"]}
        return render_to_string(FORM, marked, request)

    return kept_frame(key, blanks | {"csrf_token": get_token(request)}, draw)


def _notice_of(card, free):
    first = [view.priority_text for view in card.sessions if view.priority_text]
    if any(view.session.approval for view in card.sessions):
        return " ".join([APPROVAL_NOTICE, *first])
    if card.event.for_members:
        return " ".join([MEMBERS_NOTICE, *first])
    return " ".join(first) if free else WAITING_NOTICE


def show_closed(request, event, card):
    sentences = [_why_closed(view) for view in card.sessions]
    return render(
        request,
        "events/registration_closed.html",
        {
            "event": event,
            "crumbs": crumbs_of(event),
            "sentences": list(dict.fromkeys(filter(None, sentences))),
            "elsewhere_url": elsewhere_url(event, card),
        },
    )


def _why_closed(view) -> str:
    """What stands in the way, with the moment from which it no longer does."""
    opens_at = view.session.opens_at
    if view.state == RegistrationState.NOT_YET and opens_at:
        return f"Inschrijven kan nog niet. Het kan vanaf {dutch.moment(opens_at)}."
    refusal = refusal_for(view.state)
    return refusal.label if refusal else ""


def crumbs_of(event):
    return [("Agenda", "/agenda/"), (event.title, event.url)]


@never_cache
@require_safe
def registered(request, form_key):
    """How it stands, for the browser that holds the form's key; for anybody else: see your mail."""
    registrations = Registration.objects.with_event().filter(form_key=form_key)
    registration = registrations.order_by("-pk").first()
    if len(form_key) < 22:
        raise Http404
    context = {"heading": ASK_YOUR_MAILBOX}
    # Who is a member is told to nobody but the member: how it stands would say it.
    if registration and not registration.session.event.for_members:
        context = _how_it_stands(registration)
    return render(request, "events/registration_done.html", context)


def _how_it_stands(registration) -> dict:
    event = registration.session.event
    view = EventCard(event, timezone.now()).view_of(registration.session)
    return {
        "registration": registration,
        "event": event,
        "heading": HEADINGS[registration.status],
        "position": position_of(registration),
        "starts_at": view.starts_at,
        "place": view.place,
        "needs_url": f"/agenda/inschrijven/dank-je/{registration.form_key}/noden/",
        "asks_needs": registration.is_active and not registration.party_id,
    }
