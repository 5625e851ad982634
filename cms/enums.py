from django.db import models


class QualityLevel(models.TextChoices):
    """How far the value of a practice was looked into; each level includes those before it."""

    DESCRIBED = "described", "Beschreven"
    CHECKED = "checked", "Getoetst"
    EVALUATED = "evaluated", "Geëvalueerd"
    ADOPTED = "adopted", "Overgenomen"

    @property
    def rank(self) -> int:
        """1 for the first level, 4 for the last."""
        return list(QualityLevel).index(self) + 1


class PopulationClass(models.TextChoices):
    """Municipalities of about the same size learn most from one another."""

    SMALL = "tot-15000", "tot 15 000"
    MEDIUM = "15000-30000", "15 000 tot 30 000"
    LARGE = "30000-75000", "30 000 tot 75 000"
    LARGEST = "vanaf-75000", "75 000 en meer"

    @property
    def bounds(self) -> tuple[int, int | None]:
        """Inhabitants: at least the first, fewer than the second."""
        edges = {
            PopulationClass.SMALL: (0, 15_000),
            PopulationClass.MEDIUM: (15_000, 30_000),
            PopulationClass.LARGE: (30_000, 75_000),
            PopulationClass.LARGEST: (75_000, None),
        }
        return edges[self]


class ListOrder(models.TextChoices):
    """The orders in which a list of pages can be read."""

    BEST = "treffer", "Beste treffer eerst"
    NEWEST = "nieuw", "Nieuwste eerst"
    TITLE = "titel", "Op titel"


class InstrumentKind(models.TextChoices):
    """What one holds in hand. A strategy is no tool: it counts once it was tested."""

    GUIDE = "gids", "Gids"
    CHECKLIST = "checklist", "Checklist"
    TOOLBOX = "toolbox", "Toolbox"
    MEASURE = "meten", "Meetinstrument"
    TEMPLATE = "sjabloon", "Sjabloon"
    EXERCISE = "oefening", "Oefening"
    STRATEGY = "strategie", "Geteste strategie"


class Novelty(models.TextChoices):
    """What the plan asks of an instrument: new or improved. Others are in the inventory too."""

    NEW = "nieuw", "Nieuw"
    IMPROVED = "verbeterd", "Verbeterd"
    EXISTING = "bestaand", "Bestond al"


class NamedInstrument(models.TextChoices):
    """The two instruments that the plan calls by their name (OD 3.2)."""

    LIO = "lio", "Lio.Vlaanderen"
    THUISGEVOEL = "thuisgevoel", "Thuisgevoel in Vlaanderen"


class MilestoneKind(models.TextChoices):
    """What happened to an instrument: an ambition of the plan asks for all three (OD 3.1)."""

    DEVELOPED = "developed", "Ontwikkeld"
    TESTED = "tested", "Getest"
    PUBLISHED = "published", "Gepubliceerd"


class ResourceKind(models.TextChoices):
    DATA = "cijfers", "Cijfers"
    RESEARCH = "onderzoek", "Onderzoek"


class ResourceScale(models.TextChoices):
    """The smallest place about which a source says something."""

    MUNICIPALITY = "gemeente", "Per gemeente"
    REGION = "provincie", "Per provincie of regio"
    FLANDERS = "vlaanderen", "Vlaanderen"
    BELGIUM = "belgie", "België"
    EUROPE = "europa", "Europa en verder"


class LegalLevel(models.TextChoices):
    """Who made the rule."""

    INTERNATIONAL = "internationaal", "Internationaal"
    EUROPEAN = "europees", "Europees"
    FEDERAL = "federaal", "Federaal"
    FLEMISH = "vlaams", "Vlaams"


class SupportKind(models.TextChoices):
    ADVICE = "advies", "Advies"
    TRAINING = "vorming", "Vorming"
    COACHING = "begeleiding", "Begeleiding"
    SPEAKER = "getuige", "Spreker of getuige"
    CHECK = "doorlichting", "Doorlichting"
    GRANT = "subsidie", "Subsidie"


class PriceKind(models.TextChoices):
    FREE = "gratis", "Gratis"
    PAID = "betalend", "Betalend"
    ON_REQUEST = "op-vraag", "Prijs op vraag"


class FormatKind(models.TextChoices):
    VIDEO = "video", "Video"
    ANIMATION = "animatie", "Animatie"
    INFOGRAPHIC = "infografiek", "Infografiek"
    POSTER = "affiche", "Affiche"

    @property
    def moves(self) -> bool:
        """Whether it takes time to see: then it stands elsewhere and has a length."""
        return self in (FormatKind.VIDEO, FormatKind.ANIMATION)


class FormatSubject(models.TextChoices):
    """What a visual format is about; data and research count in OD 1.2."""

    DATA = "cijfers", "Cijfers"
    RESEARCH = "onderzoek", "Onderzoek"
    INSTRUMENT = "instrument", "Een instrument"
    OTHER = "ander", "Een ander onderwerp"


COUNTED_SUBJECTS = (FormatSubject.DATA, FormatSubject.RESEARCH)


class ReviewInterval(models.IntegerChoices):
    """How many months a review holds."""

    QUARTER = 3, "elke 3 maanden"
    HALF_YEAR = 6, "elke 6 maanden"
    YEAR = 12, "elk jaar"
    YEAR_AND_HALF = 18, "elke 18 maanden"
    TWO_YEARS = 24, "elke 2 jaar"
    THREE_YEARS = 36, "elke 3 jaar"


class ReviewState(models.TextChoices):
    """Where a page stands today, for the list of the editors."""

    DUE = "due", "Na te kijken"
    SOON = "soon", "Binnen een maand"
    GOOD = "good", "Up to date"


class LinkState(models.TextChoices):
    """What the nightly look found at the other end of a link."""

    NEW = "new", "Nog niet nagekeken"
    GOOD = "good", "Werkt"
    FAILING = "failing", "Antwoordt niet, nog één nacht wachten"
    DEAD = "dead", "Werkt niet"


class AdviceKind(models.TextChoices):
    """What a piece of advice to an editor is about."""

    READING = "reading", "Leesbaarheid"
    SENTENCE = "sentence", "Lange zinnen"
    PASSIVE = "passive", "Lijdende vorm"
    PERSON = "person", "Mensen eerst"
    JARGON = "jargon", "Vaktaal"
    FORMAL = "formal", "Ambtelijke woorden"
    PICTURE = "picture", "Beeld zonder tekst"
    LINK = "link", "Linkteksten"
    HEADING = "heading", "Tussentitels"
