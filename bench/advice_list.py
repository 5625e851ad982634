"""Milliseconds until the list of 20,000 questions stands on the screen with the clock of each,
over the bare query of its fifty rows.

Asked as a colleague does: all of it, what is late, what waits, one theme, a word in the subject.
The time is that of our own process, database included: what other programs on the machine take
meanwhile is not counted.
"""

from datetime import timedelta
from statistics import quantiles
from time import process_time

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from advice.actions.clock import office
from advice.enums import Channel, QuestionState
from advice.models import Question
from advice.rules.clock import due_at, warn_at
from bench.figure import Figure
from members.actions.load_organisations import load_organisations
from members.actions.roles import seed_roles
from members.enums import Role
from members.models import Organisation, Person, User

ON_SQLITE = True  # in our own process, so that its work is counted too
QUESTIONS = 20_000
TO_DO = 400  # nobody has more open than that
BATCH = 1000
ROUNDS = 6
TARGET = 300
PER_PAGE = 50
ASKED = ("", "?clock=late", "?clock=running", "?state=open", "?theme=gender", "?kind=advice&p=40")
ASKED += ("?q=toegankelijk", "?mine=true")
WORDS = ("toegankelijk loket", "tolk", "reglement", "vlag", "cijfers", "adviesraad", "vorming")


def run() -> list[Figure]:
    fill()
    client = signed_in()
    addresses = [f"/beheer/advies/vragen/{query}" for query in ASKED]
    for address in addresses:  # once before it counts
        client.get(address)
    queries = [asked(client, address) for address in addresses]
    values, floors = [], []
    for _ in range(ROUNDS):
        for address in addresses:  # in turns, so that a busy moment hits both
            floors.append(milliseconds(bare))
            values.append(milliseconds(client.get, address))
    value, floor = p95(values), p95(floors)
    few = queries_with_one_page(client)
    return [
        Figure(
            name="advice_list",
            value=value,
            unit=f"ms ({QUESTIONS:,} questions, p95)",
            floor=floor,
            ratio=value / floor,
            target=f"≤ {TARGET} ms",
            met=value <= TARGET,
        ),
        Figure(
            name="advice_list_queries",
            value=max(queries),
            unit="queries",
            floor=few,
            ratio=max(queries) / few,
            target="as many with 20,000 questions as with 50",
            met=max(queries) <= few,
        ),
    ]


def fill() -> None:
    call_command("collectstatic", interactive=False, verbosity=0)  # the screen names its files
    load_organisations()
    boards = list(Organisation.objects.municipalities().order_by("pk")[:285])
    colleague = Person.objects.create(email="adviseur@vvsg.example", first_name="Ada")
    at_office, now, rows = office(), timezone.now(), []
    for number in range(QUESTIONS):
        is_open = number < TO_DO
        at = now - timedelta(hours=1 + number * (1 if is_open else 2))
        row = Question(
            title=f"Vraag {number} over {WORDS[number % len(WORDS)]}",
            channel=Channel.FORM,
            state=QuestionState.OPEN if is_open else QuestionState.CLOSED,
            kind="advice" if number % 3 else "figures",
            contact_name="An Claes",
            email=f"an{number % 900}@bestuur.example",
            organisation=boards[number % len(boards)],
            assigned_to=colleague if number % 2 else None,
            theme_gender=number % 4 == 0,
            received_at=at,
            asked_at=at,
            answered_at=None if is_open else at + timedelta(days=1),
        )
        if is_open:
            row.due_at, row.warn_at = moments(row, at_office)
        else:
            row.due_at = at + timedelta(days=7)
        rows.append(row)
    Question.objects.bulk_create(rows, BATCH)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def moments(row, at_office):
    due = due_at(row.asked_at, days=5, office=at_office)
    return due, warn_at(due, row.asked_at, at_office)


def signed_in() -> Client:
    person = Person.objects.get(email="adviseur@vvsg.example")
    user = User.objects.create(email=person.email, is_staff=True, person=person)
    user.groups.add(seed_roles()[Role.ADVISER])
    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    return client


def asked(client, address) -> int:
    """How many queries the screen takes."""
    with CaptureQueriesContext(connection) as found:
        response = client.get(address)
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}")
    return len(found)


def queries_with_one_page(client) -> int:
    keep = Question.objects.order_by("-received_at").values_list("pk", flat=True)[:PER_PAGE]
    Question.objects.exclude(pk__in=list(keep)).delete()
    return asked(client, "/beheer/advies/vragen/")


def bare() -> None:
    list(
        Question.objects.order_by("-received_at").select_related("organisation", "assigned_to")[
            :PER_PAGE
        ]
    )


def milliseconds(what, *arguments) -> float:
    began = process_time()
    what(*arguments)
    return (process_time() - began) * 1000


def p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]
