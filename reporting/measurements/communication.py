"""Chapter 6: the newsletter, social media, and what it only shows again of OD 1.2."""

from collections import Counter

from members import dutch
from newsletter.models import Issue, SubscriberSnapshot, Subscription
from planning.communication.enums import Platform
from planning.models import Initiative, Publication
from reporting import communication_evidence  # noqa: F401 - importing it registers how they show
from reporting.periods import Period
from reporting.recorded import any_initiative, any_newsletter, any_subscriber, initiatives_in
from reporting.registry import Measurement, indicator, reference


@indicator("h6-nieuwsbrieven", recorded=any_newsletter)
def newsletters_sent(period, definition):
    """At least monthly: twelve with one empty month is not enough, so empty months are named."""
    issues = Issue.objects.filter(
        dispatch__sent_at__gte=period.starts_at, dispatch__sent_at__lt=period.ends_at
    )
    moments = [dutch.local(at) for at in issues.values_list("dispatch__sent_at", flat=True)]
    filled = {(at.year, at.month) for at in moments}
    empty = [each for each in period.months_over if each not in filled]
    notes = ()
    if empty:
        names = [dutch.month(Period.month(*each).start) for each in empty]
        notes = (f"Maandelijks: niet gehaald. Geen nieuwsbrief in {dutch.listed(names)}.",)
    return Measurement(len(moments), issues, notes=notes)


@indicator("h6-abonnees", recorded=any_subscriber)
def subscribers(period, definition):
    """The month-end figure that was kept; for a period that still runs, today's."""
    kept = SubscriberSnapshot.objects.filter(month_end__range=(period.start, period.end))
    if period.is_over and (last := kept.filter(month_end=period.end).first()):
        notes = () if last.is_of_that_night else (f"De maandstand is {last.get_origin_display()}.",)
        return Measurement(last.confirmed, kept.order_by("month_end"), notes=notes)
    return Subscription.objects.confirmed().filter(confirmed_at__lt=period.ends_at)


@indicator("h6-sociale-media", recorded=any_initiative)
def posts_on_social_media(period, definition):
    """By the day they appeared; one initiative on three networks is three posts."""
    posts = Publication.objects.social().published_between(period.start, period.end)
    facts = list(posts.order_by().values_list("platform", "initiative"))
    networks = Counter(platform for platform, _ in facts)
    beside = [(each.label, networks[each]) for each in Platform if networks[each]]
    beside.append(("initiatieven", len({initiative for _, initiative in facts})))
    return Measurement(len(facts), posts, beside=tuple(beside))


@indicator("h6-gelinkt", recorded=any_initiative)
def initiatives_linked(period, definition):
    """The plan ties every initiative to an operational goal and an action sheet."""
    rows = Initiative.objects.filter(on__range=(period.start, period.end))
    found = initiatives_in(period)
    return Measurement.share(found["linked"], found["n"], rows)


reference("h6-visuele-formats", "od1-2-formats")
reference("h6-website", "od1-2-themapaginas", "od1-2-tevredenheid-themapaginas")
reference("h6-praktijkendatabank", "od1-2-nieuwe-praktijken", "od1-2-metingen-gebruik")
