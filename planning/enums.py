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


class PlanState(models.TextChoices):
    """Where a yearly action plan stands."""

    DRAFT = "draft", "In opmaak"
    SUBMITTED = "submitted", "Ingediend"
    APPROVED = "approved", "Goedgekeurd"


class SheetState(models.TextChoices):
    DRAFT = "draft", "In opmaak"
    APPROVED = "approved", "Goedgekeurd"


class Progress(models.TextChoices):
    """How an action goes: a traffic light that also has words."""

    NOT_STARTED = "not_started", "Nog niet begonnen"
    ON_TRACK = "on_track", "Op schema"
    AT_RISK = "at_risk", "Vraagt aandacht"
    OFF_TRACK = "off_track", "Loopt vast"
    DONE = "done", "Klaar"
    STOPPED = "stopped", "Stopgezet"


class CostKind(models.TextChoices):
    """The cost kinds of the financial yearly report."""

    STAFF = "staff", "Personeel"
    WORKING = "working", "Werkingskosten"
    THIRD_PARTY = "third_party", "Derden"


class IncomeSource(models.TextChoices):
    GRANT = "grant", "Vlaamse subsidie"
    OWN = "own", "Eigen bijdrage"
    OTHER = "other", "Andere inkomsten"
