"""The use of the demo's pages: who took what over, what readers thought, two years of views."""

from datetime import date, datetime, timedelta
from random import Random

from django.db.models import Count
from django.utils import timezone

from cms.actions.rating import rate_many
from cms.actions.usage import next_month, take_missing_snapshots
from cms.adoptable import owner_of
from cms.adoption_enums import AdoptionChannel, AdoptionDegree
from cms.models import (
    Adoption,
    HomePage,
    InstrumentEvaluation,
    InstrumentPage,
    PageRating,
    PageViews,
    PracticeIndexPage,
    PracticePage,
    StarterPage,
    ThemePage,
    UsageSnapshot,
)
from members.models import Organisation, Person
from surveys.demo_answers import SCORES, answer_by_persons, made
from surveys.enums import SurveyKind

YEARS = 2
SEASON = (1.0, 0.95, 1.3, 1.0, 1.2, 0.9, 0.45, 0.5, 1.15, 1.3, 1.25, 0.7)  # January to December
WEEKEND = 0.25
DEGREES = (
    (AdoptionDegree.INSPIRED, 3),
    (AdoptionDegree.REWORKED, 4),
    (AdoptionDegree.APPLIED, 4),
    (AdoptionDegree.EMBEDDED, 1),
)
CHANNELS = (
    (AdoptionChannel.NETWORK, 5),
    (AdoptionChannel.DATABASE, 4),
    (AdoptionChannel.TRAINING, 2),
    (AdoptionChannel.NEWSLETTER, 2),
    (AdoptionChannel.WORK_VISIT, 1),
    (AdoptionChannel.OWN_CONTACT, 1),
)
EVIDENCE = (
    "Het college keurde het goed en maakte er budget voor vrij.",
    "Het staat in ons jaarplan, met een trekker en twee dagen per maand.",
    "We probeerden het drie maanden uit in twee gebouwen en gaan ermee door.",
    "Onze eigen versie staat op de website van de gemeente.",
    "De adviesraad gaf een gunstig advies; de eerste avond was in het najaar.",
    "De ploeg kreeg een halve dag vorming en werkt nu zo.",
    "We namen de checklist over in onze vaste procedure.",
)
USED = (
    "De checklist is kort genoeg om echt te gebruiken.",
    "Wij pasten de taal aan voor ons onthaal.",
    "Een versie om samen op papier te doorlopen zou helpen.",
)
WORDS = (
    "De stappen waren meteen bruikbaar in ons overleg.",
    "Graag ook een voorbeeld van een kleine gemeente.",
    "Duidelijk. Ik stuurde de pagina door naar mijn schepen.",
    "De cijfers zijn wat oud.",
    "Precies wat ik zocht voor de nota.",
    "Wat kost dit per jaar?",
)


def load_use(now: datetime) -> None:
    """Nothing is done twice. Adoptions need boards with people: the demo of members."""
    random = Random(1207)
    if not Adoption.objects.exists():
        load_adoptions(now, random)
    if not PageRating.objects.exists():
        load_ratings(now, random)
    if not InstrumentEvaluation.objects.exists():
        load_evaluations(now, random)
    if not PageViews.objects.exists():
        load_views(now, random)


def load_adoptions(now: datetime, random: Random) -> None:
    """A handful per practice, older practices more; some learned it from one another."""
    people: dict[int, Person] = {}
    for person in Person.objects.exclude(organisation=None).order_by("-pk"):
        people[person.organisation_id] = person
    boards = list(Organisation.objects.current().municipalities().filter(pk__in=people))
    if not boards:
        return
    rows = []
    pages = [
        *PracticePage.objects.live().order_by("pk"),
        *InstrumentPage.objects.live().order_by("pk"),
    ]
    for page in pages:
        days = (now - page.first_published_at).days
        owner = owner_of(page)
        others = [board for board in boards if board != owner]
        count = min(len(others), random.randint(0, 2) + days // 55)
        chosen = random.sample(others, count)
        moments = sorted(now - timedelta(days=random.uniform(3, days - 2)) for _ in chosen)
        known = []
        for board, moment in zip(chosen, moments, strict=True):
            rows.append(_adoption(page, board, people[board.pk], moment, known, random))
            known.append(board)
    _vary(rows, now)
    Adoption.objects.bulk_create(rows)


def _adoption(page, board, person, moment, known, random) -> Adoption:
    source = random.choice(known) if known and random.random() < 0.35 else None
    return Adoption(
        page=page.page_ptr,
        organisation=board,
        learned_from=source,
        degree=_pick(DEGREES, random),
        channel=_pick(CHANNELS, random),
        evidence=random.choice(EVIDENCE),
        declared_by=person,
        declared_at=moment,
        confirmed_at=moment + timedelta(days=random.uniform(0.2, 2)),
    )


def _vary(rows: list[Adoption], now: datetime) -> None:
    """The newest wait for an answer; one was taken back, and one was no adoption after all."""
    newest = sorted(rows, key=lambda row: row.declared_at)[-4:]
    for row in newest:
        row.confirmed_at = None
    if len(rows) > 12:
        rows[5].withdrawn_at = now - timedelta(days=1)
        rows[9].confirmed_at, rows[9].rejected_at = None, rows[9].declared_at + timedelta(days=1)
        rows[9].reason = "Dit was al jaren hun eigen werking, zeggen ze zelf."


def _pick(weighted, random):
    values, weights = zip(*weighted, strict=True)
    return random.choices(values, weights)[0]


def load_evaluations(now: datetime, random: Random) -> None:
    """What boards that use an instrument think of it, of the instruments with most users."""
    used = Adoption.objects.standing().order_by().values("page").annotate(count=Count("pk"))
    counts = dict(used.filter(count__gte=3).values_list("page", "count"))
    opened = now - timedelta(days=60)
    for page in InstrumentPage.objects.live().filter(pk__in=counts).order_by("pk"):
        title = f"Hoe werkt {page.title} bij jullie? {opened.year}"
        survey = made(SurveyKind.INSTRUMENT, title, opened, now)
        InstrumentEvaluation.objects.create(page=page, survey=survey)
        liked = {"toepasbaarheid": (SCORES, (1, 3, 10, 16, random.randint(6, 14)))}
        answer_by_persons(survey, 2 * counts[page.pk], liked, random, remarks=USED)


def load_ratings(now: datetime, random: Random) -> None:
    rows = []
    for model, most in ((ThemePage, 40), (StarterPage, 30), (PracticePage, 14)):
        for page in model.objects.live().order_by("pk"):
            days = min(YEARS * 365, max(1, (now - page.first_published_at).days))
            days = YEARS * 365 if model is not PracticePage else days
            liked = random.uniform(0.6, 1.0)  # some pages are better than others
            rows += [
                (
                    page.pk,
                    _score(random, liked + 0.1),
                    _score(random, liked - 0.05),
                    random.choice(WORDS) if random.random() < 0.2 else "",
                    (now - timedelta(days=random.randrange(days))).date(),
                )
                for _ in range(random.randint(most // 3, most))
            ]
    rate_many(rows)


def _score(random: Random, liked: float) -> int:
    return max(1, min(5, round(random.gauss(1 + 3.6 * liked, 0.8))))


def load_views(now: datetime, random: Random) -> None:
    """Busy in March, May and autumn, quiet in summer and at weekends, and slowly more of it."""
    today = timezone.localdate(now)
    begin = date(today.year - YEARS + 1, 1, 1)
    rows = []
    for model, usual in ((HomePage, 60), (PracticeIndexPage, 30), (ThemePage, 14)):
        rows += _views_of(model.objects.live(), usual, begin, today, random)
    rows += _views_of(StarterPage.objects.live(), 18, begin, today, random)
    for page in PracticePage.objects.live().order_by("pk"):
        online = timezone.localdate(page.first_published_at)
        usual = random.uniform(2, 9)
        rows += _views_of([page], usual, max(begin, online), today, random)
    PageViews.objects.bulk_create(rows, 1000)
    _measurements(begin, today)


def _views_of(pages, usual, begin, today, random) -> list[PageViews]:
    found = []
    for page in pages:
        liked = random.uniform(0.7, 1.3)
        for number in range((today - begin).days):
            day = begin + timedelta(days=number)
            rhythm = SEASON[day.month - 1] * (WEEKEND if day.weekday() > 4 else 1.0)
            growth = 1 + 0.5 * number / 365
            views = round(usual * liked * rhythm * growth * random.uniform(0.6, 1.4))
            if views:
                found.append(PageViews(page_id=page.pk, day=day, views=views))
    return found


def _measurements(begin: date, today: date) -> None:
    """Each month measured on the day after it, and the year before on the former site."""
    month = next_month(begin)
    while month <= today:
        take_missing_snapshots(month)
        month = next_month(month)
    UsageSnapshot.objects.create(
        source="GA4 van de vroegere site (voorbeeld)",
        starts_on=date(begin.year - 1, 1, 1),
        ends_on=date(begin.year - 1, 12, 31),
        views=4180,
        note="Enkel de pagina’s met praktijken.",
        taken_on=begin + timedelta(days=19),
    )
