"""What the desk answers when another app asks every app the same question."""

from collections import Counter
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from advice.consultation_kinds import RULES
from advice.enums import SignalState
from advice.models import Consultation, ConsultationParticipant, Faq, Question, Signal
from advice.year import year_of_consultations
from members import dutch
from members.holding import holding
from members.organisation_hooks import count_per_organisation
from members.slots import (
    FIRST_HITS,
    MondayLine,
    OrganisationCount,
    SearchGroup,
    SearchResult,
    SitemapEntry,
    TypedOrganisation,
)

SUMMARY = 240
MINUTES_WITHIN = timedelta(days=14)
MINUTES_ASKED_FOR = timedelta(days=120)


def found_faqs(query: str, shown: slice = FIRST_HITS) -> SearchGroup:
    rows = holding(Faq.objects.published(), query, "title", "answer")
    results = [
        SearchResult(row.title, row.get_absolute_url(), row.summary[:SUMMARY])
        for row in rows[shown]
    ]
    return SearchGroup("Veelgestelde vragen", results, rows.count(), order=15)


def texts_of_faqs():
    for words in Faq.objects.published().values_list("title", "answer"):
        yield " ".join(words)


def sitemap_entries():
    yield SitemapEntry(reverse("advice:home"))
    for faq in Faq.objects.published().order_by("pk"):
        yield SitemapEntry(faq.get_absolute_url(), faq.changed_at)


def typed_names() -> list[TypedOrganisation]:
    names = Counter(
        [
            *Question.objects.unlinked().values_list("organisation_typed", flat=True),
            *_unlinked_participants().values_list("organisation_typed", flat=True),
        ]
    )
    return [TypedOrganisation(name, count) for name, count in names.items()]


def _unlinked_participants():
    return ConsultationParticipant.objects.filter(organisation=None).exclude(organisation_typed="")


def per_organisation(organisations) -> OrganisationCount:
    rows = Question.objects.counted().filter(organisation__in=organisations)
    address = f"{reverse('advice_questions:index')}?organisation="
    return OrganisationCount("Vragen", count_per_organisation(rows), address)


def waiting_work(now=None):
    now = now or timezone.now()
    yield from _line(
        Question.objects.at_clock("late", now),
        "vraag is over haar termijn",
        "vragen zijn over hun termijn",
        f"{reverse('advice_questions:index')}?clock=late",
        "advice.answer_question",
    )
    yield from _line(
        Question.objects.at_clock("soon", now),
        "vraag is bijna over haar termijn",
        "vragen zijn bijna over hun termijn",
        f"{reverse('advice_questions:index')}?clock=soon",
        "advice.answer_question",
    )
    yield from _line(
        Question.objects.to_do().filter(assigned_to=None),
        "vraag wacht op iemand die ze opneemt",
        "vragen wachten op iemand die ze opneemt",
        f"{reverse('advice_questions:index')}?state=open",
        "advice.answer_question",
    )
    yield from _line(
        Faq.objects.waiting(),
        "veelgestelde vraag wacht op een tweede lezer",
        "veelgestelde vragen wachten op een tweede lezer",
        f"{reverse('advice_faqs:index')}?state=proposed",
        "advice.release_faq",
    )
    yield from _line(
        Signal.objects.filter(state=SignalState.REGISTERED),
        "signaal wacht op analyse",
        "signalen wachten op analyse",
        f"{reverse('advice_signals:index')}?state=registered",
        "advice.change_signal",
    )
    if late := list(without_minutes(now)):
        yield MondayLine(
            dutch.plural(
                len(late),
                "overleg heeft na twee weken nog geen goedgekeurd verslag",
                "overleggen hebben na twee weken nog geen goedgekeurd verslag",
            ),
            reverse("advice_staff:consultation", args=[late[0].pk]),
            count=len(late),
            permission="advice.change_consultation",
            items=tuple(
                (
                    f"{row.shown_title}, {dutch.day_short(row.on)}",
                    reverse("advice_staff:consultation", args=[row.pk]),
                )
                for row in late
            ),
        )
    if Consultation.objects.exists():
        missing = [row for row in year_of_consultations(now.year) if row.standing.missing]
        if missing:
            words = dutch.plural(
                len(missing), "soort overleg loopt achter", "soorten overleg lopen achter"
            )
            yield MondayLine(
                words,
                reverse("advice_staff:year"),
                count=len(missing),
                permission="advice.view_consultation",
            )


def without_minutes(now=None):
    """Of the last months, those that ask for minutes and have none approved; the oldest first."""
    today = timezone.localdate(now)
    kinds = [kind for kind, rule in RULES.items() if rule.minutes]
    rows = Consultation.objects.held(today).filter(kind__in=kinds)
    rows = rows.between(today - MINUTES_ASKED_FOR, today - MINUTES_WITHIN)
    written = Consultation.objects.with_minutes().values("pk")
    return rows.exclude(pk__in=written).select_related("minutes").order_by("on", "pk")


def _line(rows, one, many, address, permission):
    if count := rows.count():
        yield MondayLine(dutch.plural(count, one, many), address, count, permission=permission)
