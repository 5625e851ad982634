from django.db import models


class SubscriptionState(models.TextChoices):
    CONFIRMED = "confirmed", "Ingeschreven"
    LEFT = "left", "Uitgeschreven"


class ChangeKind(models.TextChoices):
    """What happened to a subscription; the month-end figures can be counted again from these."""

    JOINED = "joined", "Ingeschreven"
    LEFT = "left", "Uitgeschreven"
    BOUNCED = "bounced", "Adres werkt niet meer"


class LeftBecause(models.TextChoices):
    """Why somebody is no reader any more, where it was not by an own click."""

    HARD_BOUNCE = "hard", "Het adres bestaat niet meer: een mail kwam terug"
    SOFT_BOUNCES = "soft", "Twee mails na elkaar raakten niet bezorgd"
    COMPLAINT = "complaint", "De ontvanger meldde een nummer als ongewenst"
    ERASED = "erased", "De gegevens zijn gewist"


class BounceKind(models.TextChoices):
    SOFT = "soft", "Raakte niet bezorgd"
    HARD = "hard", "Het adres werkt niet meer"
    COMPLAINT = "complaint", "Gemeld als ongewenst"


class SnapshotOrigin(models.TextChoices):
    MEASURED = "measured", "vastgelegd die nacht"
    FILLED_IN = "filled_in", "achteraf geteld"
    LOADED = "loaded", "ingelezen"


class DispatchState(models.TextChoices):
    SCHEDULED = "scheduled", "Gepland"
    PREPARED = "prepared", "Klaargezet"
    SENDING = "sending", "Wordt verstuurd"
    PAUSED = "paused", "Gepauzeerd"
    SENT = "sent", "Verstuurd"
    CANCELLED = "cancelled", "Stopgezet"


class Way(models.TextChoices):
    """By what an issue leaves; fixed for an issue once its readers are."""

    SMTP = "smtp", "Onze eigen mailserver"
    MAILCHIMP = "mailchimp", "Mailchimp"


class CampaignStep(models.TextChoices):
    """How far an issue is at Mailchimp. Written before each call, so it may say more than is so."""

    NEW = "new", "Nog niet bij Mailchimp"
    CREATING = "creating", "Aanmaken gevraagd"
    CREATED = "created", "Aangemaakt"
    FILLED = "filled", "Inhoud bewaard en vergeleken"
    ASKED = "asked", "Versturen gevraagd"
    SENT = "sent", "Verstuurd"
    GONE = "gone", "Verdwenen nadat versturen gevraagd was"


class MemberState(models.TextChoices):
    """What Mailchimp last confirmed about a member."""

    SUBSCRIBED = "subscribed", "Krijgt de nieuwsbrief"
    PENDING = "pending", "Moet bij Mailchimp zelf bevestigen"
    UNSUBSCRIBED = "unsubscribed", "Krijgt niets"
    ARCHIVED = "archived", "Opgeborgen"


class SkipReason(models.TextChoices):
    LEFT = "left", "Schreef zich uit voor de mail vertrok"
    NOT_WRITABLE = "not_writable", "Dit adres kan geen mail krijgen: er klopt een teken niet"
    NO_ADDRESS = "no_address", "Heeft geen e-mailadres meer"
    MOVED = "moved", "Kreeg intussen een ander e-mailadres"
    ON_HOLD = "on_hold", "Pauzeerde de nieuwsbrief"
    SUPPRESSED = "suppressed", "Dit adres werkt niet of wil geen mail meer"
    CANCELLED = "cancelled", "De verzending is stopgezet voor deze mail vertrok"


class SendRefusal(models.TextChoices):
    """Why an issue does not go out; the label is the sentence that the editor reads."""

    NOT_READY = "not_ready", "Dit nummer is nog niet klaar. Los eerst op wat hieronder staat."
    NOT_APPROVED = "not_approved", "Dit nummer is nog niet goedgekeurd. Keur het eerst goed."
    CHANGED = (
        "changed",
        "Na de goedkeuring is dit nummer nog gewijzigd. Keur het opnieuw goed, dan gaat de nieuwe "
        "versie mee.",
    )
    ALREADY = "already", "Dit nummer is al verstuurd of onderweg. Een tweede keer kan niet."
    NOT_SURE = "not_sure", "Vink eerst aan dat je het nummer nagelezen hebt."
    SAME_PERSON = (
        "same_person",
        "Jij keurde dit nummer goed. Hier kijken altijd vier ogen mee: laat een collega het "
        "versturen.",
    )
    TAKEN = (
        "taken",
        "Een ander nummer heeft al dit volgnummer of dit webadres. Kies een ander: het staat "
        "onderaan bij het bewerken.",
    )
    LOCKED = "locked", "Een collega vergrendelde dit nummer. Vraag om het vrij te geven."
    PAST = "past", "Kies een moment dat nog komt."
    QUARTER = (
        "quarter",
        "Mailchimp vertrekt alleen op een kwartier. Kies bijvoorbeeld 9.00 of 9.15 uur.",
    )
    BEING_SENT = (
        "being_sent",
        "Mailchimp kreeg de opdracht al om dit nummer te versturen. Tegenhouden kan alleen nog bij "
        "Mailchimp zelf.",
    )
    PLANNED = (
        "planned",
        "Dit nummer is al gepland. Trek de planning eerst in als je het nu wil versturen.",
    )
    NOBODY = "nobody", "Er zijn nog geen abonnees. Niemand zou deze mail krijgen."
    NOT_ALLOWED = (
        "not_allowed",
        "Jouw rol mag dit niet. Vraag het aan een coördinator.",
    )
