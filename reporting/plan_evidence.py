"""Plans and sheets as evidence: how each goes, and when somebody said so."""

from django.urls import reverse

from planning.models import ActionPlan, ActionSheet
from reporting.evidence import PRESENTERS, Column, Presenter

PRESENTERS[ActionPlan] = Presenter(
    (
        Column("Plan", str, url=lambda row: reverse("plan_staff:plan", args=[row.year])),
        Column("Stand", lambda row: row.get_state_display()),
        Column("Goedgekeurd op", lambda row: row.approved_at),
        Column("Fiches", lambda row: len(row.sheets.all())),
    ),
    prefetched=("sheets",),
    order=("year", "pk"),
)
PRESENTERS[ActionSheet] = Presenter(
    (
        Column(
            "Actiefiche",
            lambda row: row.title,
            url=lambda row: reverse("plan_staff:sheet", args=[row.pk]),
        ),
        Column("Plan", lambda row: str(row.plan.year)),
        Column("Stand", lambda row: row.get_state_display()),
        Column("Voortgang nu", lambda row: row.get_progress_display()),
        Column("Laatst bijgewerkt in de periode", lambda row: row.last_at),
    ),
    related=("plan",),
    order=("position", "pk"),
)
