"""The agenda: registering with a link, and the staff screens of events and participants."""

from config.role_table.account import mine_to_press
from config.role_table.answers import (
    Answer,
    Answers,
    Group,
    Row,
    every_colleague,
    everybody,
    only,
    staff,
)
from config.role_table.screens import SNIPPET, screens
from members.enums import Role

NOT_FOUND = Answer.NOT_FOUND
TEXTS = (Role.EDITOR, Role.ORGANISER, Role.COMMUNICATION, Role.COORDINATOR)
PLANNING = (Role.EDITOR, Role.ORGANISER, Role.COORDINATOR)
PEOPLE = (Role.ORGANISER, Role.COORDINATOR)


def not_yet() -> Answers:
    """What is being prepared is seen by who prepares it, and does not exist for the others."""
    return only(*TEXTS, otherwise=NOT_FOUND)


def acts(name: str, what: str, *roles: Role) -> Row:
    """A staff screen that asks on GET and acts on POST: who may not see it may not act either."""
    return Row(f"events_staff:{name}", what, staff(*roles), post=staff(*roles))


def by_link(name: str, what: str) -> tuple[Row, Row]:
    """A page of whoever has its address, and of nobody who guesses one."""
    return (
        Row(name, what, everybody(NOT_FOUND), case="geraden link"),
        Row(name, what, everybody(), case="met de link"),
    )


ROWS = [
    Row("events:feed", "Agenda voor je kalender", everybody()),
    Row("events:feed_theme", "Agenda van een thema voor je kalender", everybody()),
    Row("events:feed_kind", "Agenda van een soort voor je kalender", everybody()),
    Row("events:feed_network", "Agenda van een netwerk voor je kalender", everybody()),
    Row(
        "events:feed_network",
        "Agenda van een netwerk voor je kalender",
        everybody(NOT_FOUND),
        case="in voorbereiding",
    ),
    Row("events:feed_personal", "Iemands eigen kalender", everybody(NOT_FOUND), case="geraden"),
    Row("events:feed_personal", "Iemands eigen kalender", everybody(), case="met het adres"),
    mine_to_press("events:own_calendar_make", "Een adres voor mijn kalender"),
    mine_to_press("events:own_calendar_revoke", "Het adres van mijn kalender intrekken"),
    Row("events:register", "Inschrijven", everybody(), post=everybody()),
    Row("events:register", "Inschrijven", not_yet(), case="in voorbereiding"),
    Row("events:registered", "Dank je: zegt niets over wie zich inschreef", everybody()),
    Row("events:event_file", "Evenement voor je kalender", everybody()),
    Row(
        "events:event_file",
        "Evenement voor je kalender",
        not_yet(),
        case="in voorbereiding",
    ),
    Row("events:registration", "Een inschrijving", everybody(NOT_FOUND), case="geraden link"),
    Row("events:registration", "Een inschrijving", everybody(), case="met de link"),
    Row(
        "events:registration_cancel",
        "Een inschrijving annuleren",
        everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "events:registration_cancel",
        "Een inschrijving annuleren",
        everybody(),
        case="met de link",
    ),
    Row(
        "events:registration_needs",
        "Wat ik nodig heb",
        everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "events:registration_answers",
        "Antwoorden bij een inschrijving",
        everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "events:registration_needs",
        "Wat ik nodig heb (toont niets aan wie alleen de link heeft)",
        everybody(),
        case="met de link",
    ),
    Row("events:registered_needs", "Wat ik nodig heb, meteen erna", everybody(NOT_FOUND)),
    Row(
        "events:registration_billing",
        "Wat op mijn factuur komt",
        everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "events:registration_billing",
        "Wat op mijn factuur komt",
        everybody(),
        case="met de link",
    ),
    Row(
        "events:registration_answers",
        "Antwoorden bij een inschrijving",
        everybody(),
        case="met de link",
    ),
    Row(
        "events:registration_seat",
        "Een aangeboden plaats nemen of doorgeven",
        everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "events:registration_seat",
        "Een aangeboden plaats nemen of doorgeven",
        everybody(),
        case="met de link",
    ),
    Row(
        "events:registration_calendar",
        "Een inschrijving voor de kalender",
        everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "events:registration_calendar",
        "Een inschrijving voor de kalender",
        everybody(),
        case="met de link",
    ),
    Row(
        "events:registration_certificate",
        "Een attest",
        everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "events:registration_certificate",
        "Een attest (zonder aanwezigheid terug naar de inschrijving)",
        everybody(Answer.ONWARD),
        case="met de link",
    ),
    Row(
        "events:ticket",
        "Achter een QR-code: zegt niets over iemand, brengt de organisator naar de deur",
        only(*PEOPLE, otherwise=Answer.OPEN, answer=Answer.ONWARD),
    ),
    Row("events:ticket_picture", "QR-code van een ticket", everybody(NOT_FOUND), case="geraden"),
    Row("events:ticket_picture", "QR-code van een ticket", everybody(), case="met de code"),
    Row(
        "events:registration_new_link",
        "Een nieuwe link naar een inschrijving",
        everybody(Answer.POST_ONLY),
        post=everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "events:registration_coming_again", "Kom je nog?", everybody(NOT_FOUND), case="geraden link"
    ),
    Row("events:registration_coming_again", "Kom je nog?", everybody(), case="met de link"),
    Row("events:registration_take_part", "Neem deel", everybody(NOT_FOUND), case="geraden link"),
    Row(
        "events:registration_take_part",
        "Neem deel: de knop op de persoonlijke pagina",
        everybody(Answer.ONWARD),
        post=everybody(Answer.OPEN),
        case="met de link",
    ),
    Row(
        "events:registration_material",
        "Materiaal op een persoonlijke pagina",
        everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row(
        "events:registration_material",
        "Materiaal op een persoonlijke pagina",
        everybody(NOT_FOUND),
        case="met de link, enkel voor leden",
    ),
    Row(
        "events:registration_material",
        "Materiaal op een persoonlijke pagina",
        everybody(),
        case="met de link",
    ),
    Row("events:material", "Materiaal voor iedereen", everybody(), case="voor iedereen"),
    Row(
        "events:material",
        "Materiaal voor wie ingeschreven was",
        only(*TEXTS, otherwise=NOT_FOUND),
        case="voor deelnemers",
    ),
    Row(
        "events:material",
        "Materiaal voor iedereen, van wat nog niet gepubliceerd is",
        only(*TEXTS, otherwise=NOT_FOUND),
        case="in voorbereiding",
    ),
    Row("events:register_group", "Een groep inschrijven", everybody(), post=everybody()),
    Row("events:register_group", "Een groep inschrijven", not_yet(), case="in voorbereiding"),
    Row("events:group_registered", "Dank je, voor een groep", everybody()),
    Row("events:my_link", "Stuur mijn link opnieuw", everybody(), post=everybody()),
    Row("events:my_link_sent", "De link is onderweg", everybody()),
    *by_link("events:registration_hand_over", "Doorgeven aan een collega"),
    *by_link("events:group", "Overzicht van een groep"),
    *by_link("events:group_cancel", "Voor een collega annuleren"),
    *by_link("events:group_answers", "De keuzes van een collega wijzigen"),
    *by_link("events:group_hand_over", "Een collega vervangen"),
    *screens(
        "wagtailsnippets_events_event",
        "Evenementen",
        see=TEXTS,
        add=TEXTS,
        change=TEXTS,
        preview=TEXTS,
        delete=None,
        names=SNIPPET,
    ),
    Row(
        "wagtailsnippets_events_event:delete",
        "Evenementen: weggooien (is er al ingeschreven, dan enkel annuleren)",
        staff(*PLANNING, answer=Answer.ONWARD),
    ),
    Row("events_staff:board", "Bord van een evenement", staff(*TEXTS)),
    Row("events_staff:board", "Bord van een evenement", staff(*TEXTS), case="in voorbereiding"),
    acts("add_session", "Een sessie toevoegen", *TEXTS),
    acts("change_session", "Een sessie wijzigen", *TEXTS),
    acts("add_day", "Een dag toevoegen", *TEXTS),
    acts("move_day", "Een dag wijzigen", *TEXTS),
    Row("events_staff:questions", "Vragen van een evenement", staff(*TEXTS)),
    acts("add_question", "Een vraag toevoegen", *TEXTS),
    acts("change_question", "Een vraag wijzigen", *TEXTS),
    Row(
        "events_staff:move_question",
        "Een vraag hoger of lager zetten",
        staff(*TEXTS, answer=Answer.POST_ONLY),
        post=staff(*TEXTS),
    ),
    acts("delete_question", "Een vraag schrappen", *TEXTS),
    acts("programme", "Programma van een dag", *TEXTS),
    acts("add_part", "Een onderdeel toevoegen", *TEXTS),
    acts("change_part", "Een onderdeel wijzigen", *TEXTS),
    acts("delete_part", "Een onderdeel schrappen", *TEXTS),
    acts("clone", "Een evenement kopiëren of als sjabloon bewaren", *TEXTS),
    acts("open", "De inschrijvingen openen", *PLANNING),
    acts("publish", "Een evenement publiceren", *PLANNING),
    acts("unpublish", "Een evenement offline halen", *PLANNING),
    acts("cancel", "Een evenement annuleren", *PLANNING),
    acts("cancel_day", "Een dag annuleren", *PLANNING),
    acts("cancel_session", "Een sessie annuleren", *PLANNING),
    Row("events_registrations:index", "Inschrijvingen: lijst", staff(*PEOPLE)),
    Row("events_registrations:index_results", "Inschrijvingen: lijst", staff(*PEOPLE)),
    acts("add_participant", "Iemand inschrijven", *PEOPLE),
    acts("reminders", "Wanneer er herinnerd wordt", *TEXTS),
    Row("events_staff:materials", "Materiaal en opnames", staff(*TEXTS)),
    acts("add_material", "Materiaal toevoegen", *TEXTS),
    acts("change_material", "Materiaal wijzigen", *TEXTS),
    acts("remove_material", "Materiaal verwijderen", *TEXTS),
    acts("correct_address", "Het adres van een deelnemer verbeteren", *PEOPLE),
    acts("close", "Een evenement afronden", *PEOPLE),
    acts("mailing", "Een selectie mailen", *PEOPLE),
    acts("approve", "Een aanvraag goedkeuren", *PEOPLE),
    acts("reject", "Een aanvraag weigeren", *PEOPLE),
    acts("exception", "Iemand later laten wijzigen", *PEOPLE),
    acts("cancel_registration", "Iemands inschrijving annuleren", *PEOPLE),
    acts("attendance", "Aanwezigheid", *PEOPLE),
    acts("webinar", "Aanwezigheid uit het verslag van een webinar", *PEOPLE),
    acts("walk_in", "Noteren wie onverwacht kwam", *PEOPLE),
    Row("events_staff:answers", "Antwoorden van deelnemers", staff(*PEOPLE)),
    acts("change_answers", "Antwoorden van een deelnemer wijzigen", *PEOPLE),
    Row("events_staff:choice_list", "Wie een werksessie koos, als bestand", staff(*PEOPLE)),
    Row("events_staff:history", "Geschiedenis van een inschrijving", staff(*PEOPLE)),
    Row("events_staff:signatures", "Tekenlijst", staff(*PEOPLE)),
    Row("events_staff:export", "Deelnemers als bestand", staff(*PEOPLE)),
    Row("events_staff:needs", "Wie wat nodig heeft (van andermans evenement)", staff()),
    Row(
        "events_staff:needs",
        "Wie wat nodig heeft (komt in het veiligheidslog)",
        staff(Role.ORGANISER),
        case="zelf organisator",
    ),
    acts("organisers", "Wie een evenement organiseert", *TEXTS),
    Row("events_staff:billing", "Facturatie", staff(*PEOPLE)),
    Row("events_staff:billing_export", "Facturatie als bestand", staff(*PEOPLE)),
    acts("change_billing", "Wat op een factuur komt", *PEOPLE),
    acts("head_counts", "Aantallen die elders geteld zijn", *PEOPLE),
    Row("events_staff:signatures_pdf", "Tekenlijst als pdf", staff(*PEOPLE)),
    Row("events_staff:badges", "Naamkaartjes", staff(*PEOPLE)),
    Row("events_staff:catering", "Lijst voor de catering", staff(*PEOPLE)),
    Row(
        "events_staff:certificates",
        "Attesten van een sessie (zijn er geen, dan terug naar het bord)",
        staff(*PEOPLE, answer=Answer.ONWARD),
    ),
    acts("scan", "Tickets scannen", *PEOPLE),
    acts("all_except", "Iedereen aanwezig, behalve …", *PEOPLE),
    Row(
        "events_staff:ticks",
        "Vinkjes van een toestel aan de deur",
        staff(*PEOPLE, answer=Answer.POST_ONLY),
        post=staff(*PEOPLE),
    ),
    Row("events:propose", "Een evenement voorstellen, als partner", everybody(), post=everybody()),
    Row("events:proposed", "Voorstel verstuurd: zegt niets over wie", everybody()),
    Row("events:proposal", "Een voorstel volgen", everybody(NOT_FOUND), case="geraden link"),
    Row("events:proposal", "Een voorstel volgen", everybody(), case="met de link"),
    Row("event_proposals:index", "Voorstellen van partners: lijst", staff(*PEOPLE)),
    Row("event_proposals:index_results", "Voorstellen van partners: lijst", staff(*PEOPLE)),
    acts("proposal", "Een voorstel van een partner beslissen", *PEOPLE),
    acts("past", "Vroegere jaren inlezen", *PEOPLE),
    Row("events_staff:past_example", "Voorbeeld van een bestand van vroeger", staff(*PEOPLE)),
    Row(
        "events_staff:past_look",
        "Nakijken wat een bestand van vroeger zou doen",
        staff(*PEOPLE, answer=Answer.ONWARD),
    ),
    acts("past_undo", "Een ingelezen bestand ongedaan maken", *PEOPLE),
]
GROUPS = [
    Group(
        "wagtailsnippetchoosers_events_event:",
        "Een evenement kiezen",
        "wagtailsnippetchoosers_events_event:choose",
        every_colleague(),
    ),
]
