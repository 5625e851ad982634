"""The agenda's rows of the privacy register."""

import events.past_privacy  # noqa: F401 - importing it fills the register
from cms.privacy import ON_A_PAGE
from events import care_privacy  # noqa: F401 - importing it fills the register
from events.models import (
    AgendaPage,
    Answer,
    Attendance,
    AttendanceProposal,
    Closing,
    Evaluation,
    Event,
    FollowUp,
    Mailing,
    MailingCopy,
    Material,
    Offer,
    Option,
    PersonalFeed,
    PersonalInvitation,
    ProgrammePart,
    Question,
    Reconfirmation,
    Registration,
    RegistrationGroup,
    Reminder,
    RetiredLink,
    Session,
    SessionDay,
    Speaker,
)
from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import BY_HAND, PURGE, Occasion, no_personal_data, not_personal, register

ERASE = "events.erasing.erase"

REGISTERING = Occasion(
    "Je schrijft je in voor een activiteit",
    "Wie de activiteit organiseert. Je naam staat nooit op de site.",
    order=20,
)
register(
    Registration,
    REGISTERING,
    {
        "person": "wie je bent",
        "session": "waarvoor je inschreef",
        "organisation": "voor welk bestuur",
        "organisation_typed": "",
        "role": "in welke rol",
        "status": "of je een plaats hebt",
        "registered_at": "wanneer",
        "wait_reason": "waarom je wacht, als je op de wachtlijst staat",
        "token": "",
        "form_key": "",
        "walk_in": "of je onverwacht kwam",
        "party": "met welke collega’s je ingeschreven bent",
    },
    purpose="Om je plaats te houden en je te verwittigen als er iets wijzigt.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=ERASE,
)
register(
    Registration,
    REGISTERING,
    {"cancel_reason": "waarom je annuleerde, als je dat schreef"},
    purpose="Om onze activiteiten beter te plannen.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.EVIDENCE,
    eraser=PURGE + "cancel_reasons",
)
register(
    Registration,
    WORK,
    {"registered_by": "welke inschrijvingen je invoerde", "cancelled_by": ""},
    purpose="Om te kunnen nagaan wie iets wijzigde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    RegistrationGroup,
    REGISTERING,
    {"contact": "welke collega’s je inschreef", "token": "", "form_key": ""},
    purpose="Zodat je voor je collega’s kunt wijzigen en annuleren.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=ERASE,
)
register(
    Offer,
    REGISTERING,
    {"registration": "", "outcome": "of je een aangeboden plaats nam"},
    purpose="Om de plaatsen eerlijk te verdelen en te kunnen uitleggen hoe dat ging.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=ERASE,
)
register(
    Attendance,
    REGISTERING,
    {"registration": "", "day": "", "state": "of je er was"},
    purpose="Om aan Vlaanderen te tonen hoeveel besturen we bereikten.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=ERASE,
)
register(
    Attendance,
    WORK,
    {"marked_by": ""},
    purpose="Om te kunnen nagaan wie de aanwezigheid aanduidde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    Answer,
    REGISTERING,
    {
        "registration": "",
        "question": "",
        "option": "wat je koos: een werksessie, een broodje",
        "given_at": "",
    },
    purpose="Om te voorzien wat je vraagt, en de plaatsen eerlijk te verdelen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=ERASE,
)
register(
    Answer,
    REGISTERING,
    {"text": "wat je antwoordde op een vraag van de organisator, en waarmee je akkoord ging"},
    purpose="Om de activiteit op jou af te stemmen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=PURGE + "answers_in_words",
)
register(
    PersonalInvitation,
    REGISTERING,
    {"person": "", "day": "welke agendapunten we je stuurden"},
    purpose="Om het punt in je agenda te kunnen wijzigen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=PURGE + "invitations",
)
register(
    PersonalFeed,
    REGISTERING,
    {"person": "", "token": "", "made_at": "of je kalenderprogramma je afspraken bij ons ophaalt"},
    purpose="Om je afspraken in je eigen kalender te zetten.",
    ground=Ground.CONSENT,
    retention=retention.CALENDAR,
    eraser=ERASE,
)
register(
    Mailing,
    WORK,
    {"sent_by": "welke mails je aan deelnemers stuurde"},
    purpose="Om te kunnen nagaan wie een mail verstuurde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    Mailing,
    ON_A_PAGE,
    {"text": "wat een organisator over je schreef in een mail aan deelnemers"},
    purpose="Om te weten wat deelnemers te lezen kregen.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.EVIDENCE,
    eraser=BY_HAND,
)
register(
    Closing,
    WORK,
    {"closed_by": "welke activiteiten je afrondde"},
    purpose="Om te kunnen nagaan wie iets afrondde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    MailingCopy,
    REGISTERING,
    {"registration": "welke mails van de organisator je kreeg", "mail": ""},
    purpose="Zodat niemand dezelfde mail twee keer krijgt.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=ERASE,
)
for model in (Event, Session, SessionDay):
    register(
        model,
        WORK,
        {"cancelled_by": ""},
        purpose="Om te kunnen nagaan wie iets annuleerde.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.WORK,
        eraser=ERASE,
    )
register(
    Event,
    ON_A_PAGE,
    {
        "contact_name": "naam",
        "contact_email": "e-mailadres",
        "contact_phone": "telefoonnummer",
    },
    purpose="Zodat wie een vraag heeft, weet bij wie.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.ON_THE_SITE,
    eraser=ERASE,
)
register(
    Event,
    ON_A_PAGE,
    {"led_by": "dat je een activiteit begeleidt", "body": "wat er over je in een tekst staat"},
    purpose="Om te tonen wat besturen en mensen doen.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.ON_THE_SITE,
    eraser=BY_HAND,
)
register(
    Speaker,
    ON_A_PAGE,
    {
        "name": "dat je spreekt",
        "function": "je functie",
        "organisation": "voor wie je werkt",
        "portrait": "je portret",
        "option": "",
        "part": "",
    },
    purpose="Zodat deelnemers weten van wie ze iets leren.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.ON_THE_SITE,
    eraser=BY_HAND,
)
no_personal_data(Question, "kind", "label", "help_text")
no_personal_data(Evaluation)
no_personal_data(FollowUp)
no_personal_data(Option, "title", "description")
no_personal_data(ProgrammePart, "title", "description", "place")
not_personal(Event, "capture", "capture_note", "language_aids", "external_url", "external_host")
not_personal(Event, "title", "slug", "kind", "summary", "audience", "price", "certificate")
not_personal(Closing, "materials", "minutes")
register(
    Reminder,
    REGISTERING,
    {"registration": "", "day": "van welke dagen we je een herinnering stuurden"},
    purpose="Zodat je geen dag vergeet en geen herinnering twee keer krijgt.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=PURGE + "follow_ups",
)
register(
    Reconfirmation,
    REGISTERING,
    {"registration": "", "day": "", "answered_at": "of je na een wijziging liet weten dat je komt"},
    purpose="Om te weten op wie we kunnen rekenen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=PURGE + "follow_ups",
)
register(
    AttendanceProposal,
    REGISTERING,
    {"registration": "", "day": "", "joined_at": "wanneer je naar de online ruimte ging"},
    purpose="Om je aanwezigheid voor te stellen aan de organisator.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.EVIDENCE,
    eraser=PURGE + "follow_ups",
)
register(
    Material,
    WORK,
    {"added_by": "welk materiaal je toevoegde"},
    purpose="Om te kunnen nagaan wie iets toevoegde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    Material,
    ON_A_PAGE,
    {"title": "", "file": "wat er over je in materiaal of een opname staat", "file_name": ""},
    purpose="Zodat deelnemers kunnen terugkijken.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.ON_THE_SITE,
    eraser=BY_HAND,
)
not_personal(Material, "access", "link")
not_personal(Event, "reminder_days")
not_personal(Mailing, "subject", "said", "form_key")
not_personal(Session, "name", "reserved_role")
not_personal(
    *(SessionDay, "name", "mode", "setting", "place_name", "place_address", "access"),
    *("online_link", "uid", "known_before"),
)
no_personal_data(RetiredLink, "digest")  # of a random link, and it opens nothing
no_personal_data(AgendaPage, "summary")
for link in ("Event_goals", "Event_partners", "Event_featured_on"):
    no_personal_data(f"events.{link}")
