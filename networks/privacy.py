"""The groups' rows of the privacy register."""

from cms.privacy import ON_A_PAGE
from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import PURGE, Occasion, no_personal_data, not_personal, register
from networks.models import (
    Attendee,
    Invitation,
    JoinLink,
    JoinRequest,
    MailChoice,
    Membership,
    Mention,
    Minutes,
    Network,
    NetworkEvaluation,
    NetworkIndexPage,
    Pairing,
    Post,
    PostFile,
    PostVersion,
    Reaction,
    Reading,
    ReceivedMail,
    Report,
    TalkDraft,
    Topic,
    TopicAttention,
)

ERASE = "networks.erasing.erase"

GROUP = Occasion(
    "Je doet mee in een groep",
    "De andere leden van die groep en onze ploeg. Wie geen lid is, ziet er niets van.",
    order=30,
)

register(
    Membership,
    GROUP,
    {
        "person": "wie je bent",
        "network": "in welke groep je zit",
        "organisation": "voor welk bestuur",
        "organisation_typed": "",
        "role": "of je begeleidt",
        "joined_at": "sinds wanneer",
        "left_at": "",
    },
    purpose="Om je binnen te laten, en om te tellen hoeveel besturen meedoen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.AFTER_LEAVING,
    eraser=ERASE,
)
for model, words in ((Topic, {"title": "onderwerpen"}), (Post, {"text": "berichten"})):
    register(
        model,
        GROUP,
        {"author": "", "author_role": "", **words},
        purpose="Om met collega’s te overleggen.",
        ground=Ground.PUBLIC_TASK,
        retention=retention.MEMBERSHIP,
        eraser=ERASE,
    )
    register(
        model,
        WORK,
        {"hidden_by": "", "hidden_reason": "waarom je een bericht verborg"},
        purpose="Om te kunnen uitleggen waarom een bericht weg is.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.WORK,
        eraser=ERASE,
    )
register(
    Post,
    GROUP,
    {"deleted_at": ""},
    purpose="Om je de tijd te geven een bericht terug te zetten dat je introk.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.TAKEN_BACK,
    eraser=PURGE + "taken_back",
)
for model, words in (
    (PostVersion, {"text": "vorige teksten van je berichten"}),
    (PostFile, {"file": "bestanden bij je berichten", "name": ""}),
    (Mention, {"person": "waar iemand je bij naam roept", "written": ""}),
    (Reaction, {"person": "waaronder je een reactie zette", "kind": "", "reacted_at": ""}),
    (Report, {"person": "wat je meldde", "reason": ""}),
):
    register(
        model,
        GROUP,
        words,
        purpose="Om met collega’s te overleggen.",
        ground=Ground.PUBLIC_TASK,
        retention=retention.MEMBERSHIP,
        eraser=ERASE,
    )
for model, words in (
    (Reading, {"person": "tot waar je een gesprek las", "read_until": ""}),
    (TopicAttention, {"person": "welke gesprekken je volgt", "attention": ""}),
    (
        MailChoice,
        {"person": "wanneer we je mailen", "rhythm": "", "told_until": "", "token": ""},
    ),
):
    register(
        model,
        GROUP,
        words,
        purpose="Om je alleen te mailen wat je miste, wanneer jij dat wil.",
        ground=Ground.PUBLIC_TASK,
        retention=retention.MEMBERSHIP,
        eraser=ERASE,
    )
register(
    TalkDraft,
    GROUP,
    {"person": "", "title": "concepten", "text": "", "saved_at": ""},
    purpose="Zodat je niets verliest van wat je typte.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.TALK_DRAFT,
    eraser=PURGE + "talk_drafts",
)
register(
    ReceivedMail,
    GROUP,
    {"sender_key": "dat je mailde, als een code", "message_key": "", "outcome": "", "why": ""},
    purpose="Om een mail geen twee keer te plaatsen en een onbekende maar één keer te antwoorden.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.GROUP_MAIL,
    eraser=PURGE + "group_mails",
)
register(
    Report,
    WORK,
    {"settled_by": "welke melding je afhandelde"},
    purpose="Om te weten wie keek.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    JoinRequest,
    GROUP,
    {
        "person": "",
        "organisation_typed": "",
        "motivation": "waarom je wilde meedoen",
        "decision": "wat we beslisten",
        "reason": "",
    },
    purpose="Om te beslissen of je bij de groep past.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.JOIN_REQUEST,
    eraser=PURGE + "join_requests",
)
register(
    JoinRequest,
    WORK,
    {"decided_by": ""},
    purpose="Om te weten wie besliste.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.JOIN_REQUEST,
    eraser=PURGE + "join_requests",
)
register(
    JoinLink,
    GROUP,
    {
        "email": "wat je typte voor je je adres bevestigde",
        "first_name": "",
        "last_name": "",
        "organisation_typed": "",
        "motivation": "",
        "token": "",
    },
    purpose="Om zeker te zijn dat het adres van jou is.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.JOIN_LINK,
    eraser=PURGE + "join_links",
)
register(
    Invitation,
    GROUP,
    {
        "email": "dat iemand je uitnodigde, met je naam en adres",
        "first_name": "",
        "last_name": "",
        "organisation_typed": "",
        "token": "",
        "accepted_at": "",
    },
    purpose="Om je binnen te laten in een groep waarvoor je uitgenodigd bent.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.INVITATION,
    eraser=PURGE + "group_invitations",
)
register(
    Invitation,
    WORK,
    {"invited_by": "wie je uitnodigde"},
    purpose="Om te weten wie uitnodigde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.INVITATION,
    eraser=PURGE + "group_invitations",
)
register(
    Attendee,
    GROUP,
    {"person": "bij welke bijeenkomsten je was", "name": "", "organisation": ""},
    purpose="Om te weten wie er was en wie dus mee besliste.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.MEMBERSHIP,
    eraser=ERASE,
)
register(
    Minutes,
    GROUP,
    {
        "title": "",
        "text": "wat over jou in een verslag staat",
        "decisions": "",
        "public_text": "",
        "file": "",
        "file_name": "",
    },
    purpose="Om vast te houden wat de groep besprak en besliste.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.MEMBERSHIP,
    eraser=ERASE,
)
register(
    Minutes,
    WORK,
    {
        "started_by": "welke verslagen je schreef",
        "approved_by": "",
        "published_by": "",
    },
    purpose="Om te weten wie voor een verslag instaat.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    Pairing,
    GROUP,
    {"asked_by": "", "wish": "waarvoor je een mentorbestuur zocht", "asked_at": ""},
    purpose="Om besturen te koppelen die van elkaar willen leren.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.MEMBERSHIP,
    eraser=ERASE,
)
register(
    Pairing,
    WORK,
    {"paired_by": "welke besturen je koppelde", "ended_by": ""},
    purpose="Om te weten wie koppelde.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.WORK,
    eraser=ERASE,
)
register(
    Network,
    ON_A_PAGE,
    {"contact_name": "naam", "contact_email": "e-mailadres"},
    purpose="Zodat wie een vraag heeft over de groep, weet bij wie.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.ON_THE_SITE,
    eraser=ERASE,
)
not_personal(
    Network,
    *("kind", "title", "slug", "summary", "purpose", "audience", "approach", "body"),
    *("house_rules", "join_policy"),
)
not_personal(Minutes, "state")
no_personal_data(NetworkEvaluation)
no_personal_data(NetworkIndexPage, "summary")
