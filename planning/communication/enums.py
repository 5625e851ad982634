"""Words of the communication calendar."""

from django.db import models


class CommunicationGoal(models.TextChoices):
    """What the plan wants an initiative to bring about (chapter 6)."""

    VISIBILITY = "visibility", "Zichtbaarheid"
    AWARENESS = "awareness", "Bewustwording"
    ACTION = "action", "Aanzetten tot actie"
    AFTERCARE = "aftercare", "Nazorg"


class Channel(models.TextChoices):
    """The channels of chapter 6; on social media the platform says which one."""

    NEWSLETTER = "newsletter", "Nieuwsbrief"
    SOCIAL_MEDIA = "social_media", "Sociale media"
    VISUAL_FORMATS = "visual_formats", "Visuele formats"
    WEBSITE = "website", "Website"
    PRACTICES_DATABASE = "practices_database", "Praktijkendatabank"
    MAGAZINE = "magazine", "Magazine"


class Platform(models.TextChoices):
    LINKEDIN = "linkedin", "LinkedIn"
    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    X = "x", "X"
    BLUESKY = "bluesky", "Bluesky"
    MASTODON = "mastodon", "Mastodon"
    YOUTUBE = "youtube", "YouTube"
    TIKTOK = "tiktok", "TikTok"


class PublicationState(models.TextChoices):
    PLANNED = "planned", "Gepland"
    READY = "ready", "Klaar"
    PUBLISHED = "published", "Gepubliceerd"
    DROPPED = "dropped", "Valt weg"


class LineProblem(models.TextChoices):
    """Why a pasted line is no post; the label says what to do."""

    NO_LINK = "no_link", "Hier staat geen link. Plak het adres van het bericht, met https://."
    TWO_LINKS = "two_links", "Hier staan meer links. Zet elke link op een eigen lijn."
    UNKNOWN = (
        "unknown",
        "Dit kanaal kennen we niet. Plak een link van LinkedIn, Facebook, Instagram, X, Bluesky, "
        "Mastodon, YouTube of TikTok.",
    )
    NO_POST = (
        "no_post",
        "Dit is een profiel of een pagina, geen bericht. Open het bericht en kopieer zijn link.",
    )
    BAD_DATE = "bad_date", "Deze datum bestaat niet. Schrijf ze als 31/12/2026."
    FUTURE = "future", "Deze datum moet nog komen. Noteer het bericht wanneer het er staat."
    TWICE = "twice", "Deze link staat al op een vorige lijn. Ze telt één keer."


class CommunicationRefusal(models.TextChoices):
    MOVED_PUBLISHED = (
        "moved_published",
        "Wat gepubliceerd is, verhuist niet meer. Klopt de datum niet, pas ze dan aan bij het "
        "initiatief.",
    )
    NOTHING_TO_MOVE = (
        "nothing_to_move",
        "Op die dag staat er niets meer dat kan verhuizen. Een collega was je misschien voor: "
        "herlaad de kalender.",
    )
    PUBLISHED_LATER = (
        "published_later",
        "Die dag moet nog komen. Kies de dag waarop het echt verscheen, of laat het gepland staan.",
    )
    NO_PLATFORM = "no_platform", "Kies op welk sociaal netwerk dit verschijnt."
    LINK_KNOWN = (
        "link_known",
        "Deze link staat al bij een ander initiatief. Kijk daar na of het hetzelfde bericht is.",
    )
    BEFORE_PLAN = "before_plan", "Kies een dag vanaf 1 januari 2025: toen begon het plan."
    HAS_PUBLICATIONS = (
        "has_publications",
        "Hier is al iets van gepubliceerd, en dat telt mee. Zet wat niet doorgaat op “Valt weg”.",
    )
    KEPT_PUBLISHED = (
        "kept_published",
        "Dit is gepubliceerd en telt mee. Was dat een vergissing, zet het dan eerst op gepland.",
    )
    CHANGED_MEANWHILE = (
        "changed_meanwhile",
        "Een collega wijzigde dit terwijl jij schreef. Kijk na wat er nu staat en bewaar opnieuw.",
    )
    LINKED_MEANWHILE = (
        "linked_meanwhile",
        "Een collega koppelde dit intussen al anders. Kijk na wat er nu staat; wijzigen kan met "
        "“Wijzig”.",
    )
    NO_SUCH_DAY = "no_such_day", "Deze themadag kennen we niet. Herlaad de pagina."
    OTHER_YEAR = "other_year", "Kies een dag in dat jaar."


class CommunicationRefused(Exception):
    """Raised by the verbs of the calendar; its text is the sentence to show."""

    def __init__(self, refusal: CommunicationRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal
