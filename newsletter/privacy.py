"""The newsletter's rows of the privacy register."""

from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import PURGE, Occasion, no_personal_data, not_personal, register
from newsletter.models import (
    Bounce,
    Delivery,
    Dispatch,
    Issue,
    IssueInitiative,
    IssueSnapshot,
    LinkInterest,
    MailchimpCampaign,
    MailchimpLine,
    MailchimpMember,
    MailchimpMonth,
    RetiredLink,
    SubscriberSnapshot,
    Subscription,
    SubscriptionChange,
    SubscriptionRequest,
    SuppressedAddress,
)

KEPT_AS_CODE = retention.Term("blijft, als code: je adres staat er niet in")
ERASE = "newsletter.erasing.erase"

READING = Occasion(
    "Je neemt de nieuwsbrief",
    "Onze ploeg. We meten niet of je een mail opent en niet waarop je klikt.",
    order=40,
)

register(
    Subscription,
    READING,
    {
        "person": "naam en e-mailadres",
        "theme_gender": "welke thema’s je koos",
        "theme_lgbti": "",
        "theme_disability": "",
        "state": "",
        "confirmed_at": "wanneer je inschreef",
        "left_at": "wanneer je uitschreef",
        "left_because": "waarom we stopten met mailen",
        "paused_until": "tot wanneer je pauzeert",
        "token": "",
    },
    purpose="Om je de nieuwsbrief te sturen.",
    ground=Ground.CONSENT,
    retention=retention.SUBSCRIPTION,
    eraser=ERASE,
)
register(
    SubscriptionChange,
    READING,
    {"subscription": "", "kind": "", "at": ""},
    purpose="Om te tellen hoeveel lezers er elke maand bijkomen en weggaan.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.SUBSCRIPTION,
    eraser=ERASE,
)
register(
    SubscriptionRequest,
    READING,
    {
        "email": "wat je typte voor je je adres bevestigde",
        "first_name": "",
        "last_name": "",
        "token": "",
    },
    purpose="Om zeker te zijn dat het adres van jou is.",
    ground=Ground.CONSENT,
    retention=retention.UNCONFIRMED_SUBSCRIPTION,
    eraser=PURGE + "subscription_requests",
)
register(
    Bounce,
    READING,
    {"delivery": "welke mail terugkwam", "kind": "", "status": ""},
    purpose="Om niet te blijven mailen naar een adres dat niet werkt.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=retention.SUBSCRIPTION,
    eraser=ERASE,
)
register(
    SuppressedAddress,
    READING,
    {"digest": "een code van je adres, waaruit niemand het adres kan lezen", "because": ""},
    purpose="Om je niet opnieuw aan te schrijven als je adres ooit weer op een lijst staat.",
    ground=Ground.LEGITIMATE_INTEREST,
    retention=KEPT_AS_CODE,
    eraser=ERASE,
)
register(
    Delivery,
    READING,
    {
        "subscription": "welke nummers we je stuurden",
        "address": "naar welk adres",
        "reason": "wat de mailserver antwoordde",
        "message_id": "",
    },
    purpose="Om elk nummer één keer te sturen, en te weten of het vertrok.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.DELIVERY,
    eraser=PURGE + "deliveries",
)
not_personal(Delivery, "state", "claim")
register(
    MailchimpMember,
    READING,
    {
        "key": "waar Mailchimp de nieuwsbrief verstuurt: een code van je adres",
        "state": "",
        "told": "",
        "trouble": "",
    },
    purpose="Om Mailchimp te laten weten wie de nieuwsbrief krijgt, en wie niet meer.",
    ground=Ground.CONSENT,
    retention=retention.SUBSCRIPTION,
    eraser=ERASE,
)
for model, fields in (
    (Issue, {"locked_by": ""}),
    (IssueSnapshot, {"approved_by": "welke nieuwsbrieven je goedkeurde"}),
    (Dispatch, {"sent_by": "welke je verstuurde"}),
):
    register(
        model,
        WORK,
        fields,
        purpose="Om te kunnen nagaan wie een nieuwsbrief goedkeurde en verstuurde.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.WORK,
        eraser=ERASE,
    )
not_personal(Issue, "title", "slug", "preview_text", "body")
not_personal(IssueSnapshot, "subject", "html", "text", "web_html", "sha256")
not_personal(Dispatch, "state", "trouble", "way")
no_personal_data(MailchimpCampaign, "title", "campaign_id", "step", "sha256", "claim")
no_personal_data(MailchimpLine, "holder")
no_personal_data(MailchimpMonth)
no_personal_data(SubscriberSnapshot, "origin")
no_personal_data(LinkInterest, "path", "words")  # totals of an issue
no_personal_data(RetiredLink, "digest")  # of a random link, and it opens nothing
no_personal_data(IssueInitiative)
