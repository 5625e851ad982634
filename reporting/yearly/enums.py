"""The two reports that the agreement asks every year, and why something cannot be done to them."""

from django.db import models


class ReportKind(models.TextChoices):
    SUBSTANTIVE = "substantive", "Inhoudelijk jaarverslag"
    FINANCIAL = "financial", "Financieel jaarverslag"

    @property
    def slug(self) -> str:
        """As the address names it."""
        return SLUGS[self]

    @classmethod
    def of_slug(cls, slug: str) -> "ReportKind | None":
        return next((kind for kind, name in SLUGS.items() if name == slug), None)


SLUGS = {ReportKind.SUBSTANTIVE: "inhoudelijk", ReportKind.FINANCIAL: "financieel"}


class ReportRefusal(models.TextChoices):
    CHANGED = (
        "changed",
        "Een collega bewaarde intussen iets anders. Wat jij typte, staat er nog: vergelijk het met "
        "wat er nu staat, en bewaar opnieuw.",
    )
    NOT_OVER = (
        "not_over",
        "Dat kan pas als het jaar voorbij is. Tot dan kun je het verslag wel bekijken en "
        "downloaden.",
    )
    NO_PLAN = (
        "no_plan",
        "Er is nog geen jaaractieplan voor dat jaar. Maak het eerst, met zijn actiefiches.",
    )
    NO_INTRODUCTION = (
        "no_introduction",
        "Schrijf eerst een inleiding: dat is wat een lezer op de site het eerst ziet.",
    )
    BEFORE_THE_YEAR_ENDED = (
        "before_the_year_ended",
        "Een verslag wordt overgemaakt nadat zijn jaar voorbij is. Kies een latere dag.",
    )
    IN_THE_FUTURE = ("in_the_future", "Die dag moet nog komen. Kies vandaag of vroeger.")
    NO_INDEX = (
        "no_index",
        "De site heeft nog geen pagina Jaarverslagen. Vraag technisch beheer om ze te maken.",
    )
    NOT_PUBLISHED = ("not_published", "Dit verslag staat niet op de site.")


class ReportRefused(Exception):
    """A verb of the yearly report that cannot be; its text is the sentence to show."""

    def __init__(self, why: ReportRefusal):
        super().__init__(why.label)
        self.why = why
