"""What the public page of one event shows."""

from django.conf import settings
from django.utils import timezone
from django.utils.html import json_script
from django.utils.safestring import SafeString, mark_safe

from events.calendar.files import is_off
from events.enums import DayMode, RegistrationState
from events.kind_details import facts_of, instruments_of, parts_of
from events.materials import on_event_page
from events.models.event import Event
from events.offers import offers_of
from events.programme_page import programmes_of, structured_parts
from events.reading import EventCard, place_line, place_of
from members import dutch
from members.tables import table


def event_context(event, user=None) -> dict:
    """For an event loaded with its sessions, as this user may see it."""
    card = EventCard(event, timezone.now())
    programmes = programmes_of(event, card)
    free = any(view.left for view in card.sessions if view.takes_names)
    return {
        "event": event,
        "card": card,
        "sessions": card.sessions,
        "days": card.days,
        "event_crumbs": [("Agenda", "/agenda/")],
        "head_meta": [event.get_kind_display(), event.price_shown],
        "facts": _facts(event, card),
        "notice": _notice(event),
        "kind_parts": parts_of(event),
        "days_table": _days_table(card),
        "related": _related(event),
        "can_register": any(view.takes_names for view in card.sessions),
        "register_url": f"{event.url}inschrijven/",
        "elsewhere_url": elsewhere_url(event, card),
        "register_label": "Schrijf je in" if free else "Kom op de wachtlijst",
        "has_online_day": any(day.is_online for day in card.days),
        "is_over": bool(card.sessions) and all(view.is_over for view in card.sessions),
        "access_notes": _access_notes(card),
        "programmes": programmes,
        "structured_data": structured_data(event, card, structured_parts(programmes)),
        **(on_event_page(event, user) if event.pk else {}),
    }


def elsewhere_url(event, card) -> str:
    """Where people register with somebody else, as long as that makes sense."""
    state = RegistrationState.ELSEWHERE
    return event.external_url if any(view.state == state for view in card.sessions) else ""


def _facts(event, card) -> list[dict]:
    partners = dutch.listed([partner.name for partner in event.partners.all()])
    day = card.day
    facts = [
        {"term": "Voor wie", "value": event.audience},
        {"term": "Begeleiding", "value": event.led_by},
        {"term": "Samen met", "value": partners},
        *facts_of(event),
    ]
    if day is None:
        return [{"term": "Wanneer", "value": "De datum volgt"}, *facts]
    if len(card.sessions) > 1:
        when = f"{dutch.counted(len(card.sessions), 'sessie', 'sessies')}, je kiest er één"
        return [{"term": "Wanneer", "value": when}, {"term": "Waar", "value": card.place}, *facts]
    more = len(card.days) - 1
    note = f"en nog {dutch.counted(more, 'dag', 'dagen')}, zie hieronder" if more else ""
    when = dutch.hours(day.starts_at, day.ends_at)
    where, address = day.place_name or place_of(day), day.place_address
    if day.place_name and day.municipality:
        address = ", ".join(filter(None, [day.place_address, day.municipality.name]))
    return [
        {"term": "Wanneer", "value": when, "note": note},
        {"term": "Waar", "value": where, "note": address},
        *facts,
    ]


def _notice(event) -> dict | None:
    if event.is_cancelled:
        return {
            "kind": "bad",
            "title": "Dit gaat niet door",
            "text": "Wie ingeschreven was, kreeg een mail.",
            "href": "/agenda/",
            "label": "Zoek iets anders in de agenda",
        }
    if not event.is_published:
        return {
            "kind": "warn",
            "title": "Nog niet gepubliceerd",
            "text": "Alleen collega’s zien deze pagina. Publiceren doe je op het bord.",
        }
    return None


def _days_table(card):
    several = len(card.sessions) > 1
    rows = []
    for view in card.sessions:
        for number, day in enumerate(view.days, 1):
            name = day.name or (view.name if several else f"Dag{dutch.NO_BREAK}{number}")
            label = f"{view.name}: {day.name}" if several and day.name else name
            hours = dutch.hours(day.starts_at, day.ends_at)
            rows.append((label, dutch.day(day.starts_at), hours, place_line(day)))
    caption = "Kies één sessie" if several else "Eén inschrijving telt voor alle dagen"
    return table(caption, ["Sessie" if several else "Dag", "Datum", "Uur", "Plaats"], rows)


def _access_notes(card) -> list[dict]:
    """What to know of each place, once per place."""
    notes = {}
    for day in card.days:
        if day.access:
            notes.setdefault((place_line(day), day.access), {"place": place_line(day), "day": day})
    return list(notes.values())


def _related(event) -> list[dict]:
    pages = event.featured_on.all() if event.pk else []
    related = [{"title": page.title, "url": page.url, "text": page.summary} for page in pages]
    if event.network and event.network.is_published:
        url, text = event.network.get_absolute_url(), event.network.summary
        related.insert(0, {"title": event.network.title, "url": url, "text": text})
    return [*instruments_of(event), *related]


MODES = {
    DayMode.LIVE: "OfflineEventAttendanceMode",
    DayMode.DIGITAL: "OnlineEventAttendanceMode",
    DayMode.HYBRID: "MixedEventAttendanceMode",
}


def structured_data(event, card, programme: dict[int, dict]) -> SafeString:
    """JSON-LD (schema.org/Event) per day, for search engines; never the online room.

    `programme` adds to a day, by its id, the parts and who speaks.

    A data block: browsers do not run it, so the content security policy lets it be.
    """
    views = [card.view_of(session) for session in event.sessions.all()]
    rows = [
        _structured_day(event, view, day) | programme.get(day.pk, {})
        for view in views
        for day in view.session.days.all()
    ]
    if not rows:
        return mark_safe("")
    data = {"@context": "https://schema.org", "@graph": rows}
    # `json_script` escapes <, > and & so that no text can leave the block.
    safe = json_script(data)
    body = safe[safe.index(">") + 1 : safe.rindex("<")]
    return mark_safe(f'<script type="application/ld+json">{body}</script>')


def _structured_day(event, view, day) -> dict:
    url = f"{settings.SITE_URL}{event.url}"
    row = {
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "url": url,
        "startDate": timezone.localtime(day.starts_at).isoformat(),
        "endDate": timezone.localtime(day.ends_at).isoformat(),
        **_status(view.session, day),
        "eventAttendanceMode": f"https://schema.org/{MODES[DayMode(day.mode)]}",
        "location": _locations(day, url),
        "organizer": {
            "@type": "Organization",
            "name": settings.SITE_NAME,
            "url": settings.SITE_URL,
        },
    }
    if offers := offers_of(event, view, day, f"{url}inschrijven/"):
        row["offers"] = offers
    return row


def _status(session, day) -> dict:
    day.session = session
    row = {"eventStatus": "https://schema.org/EventScheduled"}
    if day.moved_from:
        row["eventStatus"] = "https://schema.org/EventRescheduled"
        row["previousStartDate"] = timezone.localtime(day.moved_from).isoformat()
    if is_off(day):
        row["eventStatus"] = "https://schema.org/EventCancelled"
    return row


def _locations(day, url) -> list[dict]:
    places = []
    if day.mode != DayMode.DIGITAL:
        name = day.place_name or place_line(day)
        places.append({"@type": "Place", "name": name, "address": place_line(day)})
    if day.is_online:
        places.append({"@type": "VirtualLocation", "url": url})
    return places


def preview_context(event) -> dict:
    """For an event as it stands in the editor, with the sessions that were saved."""
    saved = Event.objects.with_sessions().filter(pk=event.pk).first() if event.pk else None
    sessions = list(saved.sessions.all()) if saved else []
    event._prefetched_objects_cache = {"sessions": sessions}
    return event_context(event)
