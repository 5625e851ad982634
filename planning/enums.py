"""Words of the multi-year plan that the rest of the house counts and filters by."""

from django.db import models


class Theme(models.TextChoices):
    """The three themes of the plan; several together are intersectional, none is general."""

    GENDER = "gender", "Gender"
    LGBTI = "lgbti", "LGBTI+"
    DISABILITY = "disability", "Handicap"


class GoalKind(models.TextChoices):
    """The level of a goal: the plan's four strategic goals, below them the operational ones."""

    STRATEGIC = "strategic", "Strategische doelstelling"
    OPERATIONAL = "operational", "Operationele doelstelling"
    CHAPTER = "chapter", "Hoofdstuk van het plan"
    SECTION = "section", "Onderdeel van een hoofdstuk"


class RowType(models.TextChoices):
    """What a row of the catalogue is in the plan."""

    KPI = "kpi", "Kernindicator"
    AMBITION = "ambition", "Ambitie"
    AGREEMENT = "agreement", "Afspraak"
    REFERENCE = "reference", "Verwijzing"
    PART = "part", "Deel van een kernindicator"


class IndicatorKind(models.TextChoices):
    """How a value reads."""

    COUNT = "count", "Aantal"
    PERCENTAGE = "percentage", "Percentage"
    SCORE = "score", "Score op 5"
    DOCUMENT = "document", "Bewijsstuk"


class IndicatorPeriod(models.TextChoices):
    """Which stretch of time a value covers."""

    YEARLY = "yearly", "Per jaar"
    CUMULATIVE = "cumulative", "Opgeteld sinds 2025"
