"""What is read of a kind's own facts: on the public page, in lists and in exports."""

from members.dutch import listed

YES_NO = {True: "ja", False: "nee"}


def facts_of(event) -> list[dict]:
    """Short facts, beside when and where."""
    host = event.detail("host")
    return [
        {"term": "Te gast bij", "value": host.full_name if host else ""},
        {"term": "Voor leden van", "value": event.network.title if event.for_members else ""},
    ]


def parts_of(event) -> list[dict]:
    """Longer ones, each with a heading of its own."""
    parts = [
        ("leervraag", "De leervraag", event.detail("learning_question")),
        ("resultaat", "Wat het opleverde", event.detail("concrete_output")),
    ]
    return [{"anchor": each[0], "title": each[1], "text": each[2]} for each in parts if each[2]]


def instruments_of(event) -> list[dict]:
    """Rows that lead to the pages of instruments, those that everybody can open."""
    found = []
    for name, words in (("became", "Hieruit groeide dit instrument."), ("instrument", "")):
        page = event.detail(name)
        if page and page.live and page.pk not in {each["pk"] for each in found}:
            row = {"pk": page.pk, "title": page.title, "url": page.url}
            found.append({**row, "text": words or page.summary})
    return found


def kind_line(event) -> str:
    """The kind, with what tells it apart in a list of staff."""
    host, instrument = event.detail("host"), event.detail("became") or event.detail("instrument")
    more = [f"bij {host.name}" if host else "", instrument.title if instrument else ""]
    more.append(event.taken_over.lower())
    said = ", ".join(filter(None, more))
    return f"{event.get_kind_display()} ({said})" if said else event.get_kind_display()


def agreements_of(event) -> str:
    """The four settings as they hold now, for the board."""
    return listed(
        [
            f"inschrijven {'enkel voor leden' if event.for_members else 'open voor iedereen'}",
            f"evaluatie: {YES_NO[event.wants_evaluation]}",
            f"attest: {YES_NO[event.gives_certificate]}",
            f"verslag nodig: {YES_NO[event.needs_minutes]}",
        ]
    )


def _title(event, name) -> str:
    page = event.detail(name)
    return page.title if page else ""


def _host(event) -> str:
    host = event.detail("host")
    return host.full_name if host else ""


EXPORT_COLUMNS = (
    ("Instrument", lambda event: _title(event, "instrument")),
    ("Gastgemeente", _host),
    ("Leervraag", lambda event: event.detail("learning_question") or ""),
    ("Concreet resultaat", lambda event: event.detail("concrete_output") or ""),
    ("Werd dit instrument", lambda event: _title(event, "became")),
    ("Enkel voor leden", lambda event: event.for_members),
    ("Evaluatie", lambda event: event.wants_evaluation),
    ("Attest", lambda event: event.gives_certificate),
    ("Verslag nodig", lambda event: event.needs_minutes),
    ("Overgenomen uit", lambda event: event.load.source if event.load_id else ""),
)
