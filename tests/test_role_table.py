"""The role table, asked row by row with real requests as every role."""

import os
from unittest import mock

import pytest
from django.db import transaction
from django.template.backends.django import Template
from django.test import Client
from django.utils.safestring import SafeString

from config.role_table import COLUMNS, GROUPS, ROWS, Answer, Outside, group_of
from config.role_table.answers import SHUT
from config.role_table.rendering import FILE, as_markdown
from config.role_table.routes import by_name
from members.enums import Role
from members.tasks import heartbeat
from tests.postgres import is_postgres
from tests.role_table.addresses import Addresses
from tests.role_table.world import STRANGER, account, build

pytestmark = pytest.mark.django_db
STATUS = {
    401: Answer.OPEN,  # a page that says what went wrong at another party
    422: Answer.OPEN,  # the form again, with what is missing
    403: Answer.REFUSED,
    404: Answer.NOT_FOUND,
    405: Answer.POST_ONLY,
    410: Answer.GONE,
    500: Answer.BROKEN,
}
# What Wagtail hands to everybody: icons and words for its scripts.
FOR_EVERYBODY = {"wagtailadmin_sprite", "wagtailadmin_javascript_catalog"}
# Before it looks at rights, Wagtail may find that the row is not there or that a link cannot act.
FINER = (Answer.NOT_FOUND, Answer.POST_ONLY)
DONE = (Answer.OPEN, Answer.OWN, Answer.ONWARD)
# For these two every page is drawn whole: who sees least, and who sees most.
DRAWN = (Outside.VISITOR, Role.COORDINATOR)
NAMES_OF_ANOTHER = (STRANGER["last_name"], STRANGER["email"])
GROUPED = [name for name in by_name() if name not in {row.name for row in ROWS}]


def told(response) -> Answer:
    """Which answer of the table this is."""
    if response.status_code < 300:
        return Answer.OPEN
    if response.status_code < 400:
        place = response.headers["Location"].partition("?")[0]
        if place.startswith(("/aanmelden/", "/beheer/login/")):
            return Answer.SIGN_IN
        return Answer.START if place == "/beheer/" else Answer.ONWARD
    return STATUS.get(response.status_code, f"status {response.status_code}")


@pytest.fixture
def ask(settings, column):
    """A function: what one column gets from each path of an address; nothing it does stays."""
    settings.STAFF_MFA = False
    world = build()
    heartbeat()
    addresses = Addresses(world)
    user = account(column)
    cookie = settings.SESSION_COOKIE_NAME
    client = Client(raise_request_exception=False)

    def answers_of(method: str, name: str, case: str = ""):
        for path in addresses.of(name, case):
            if user and not (client.cookies.get(cookie) and client.cookies[cookie].value):
                client.force_login(user)
            with transaction.atomic():
                response = getattr(client, method)(path)
                if response.streaming:
                    list(response)  # a file that is read to its end is closed
                # Every refusal adds a sentence for the next page, which nobody opens here.
                client.cookies.pop("messages", None)
                transaction.set_rollback(True)
            yield path, told(response), response

    def quickly(method: str, name: str, case: str = "", *, expected: Answer | None = None):
        """Who is let in is known before the page is drawn: most columns ask for no drawing, and
        once more with it where the answer is another one than expected."""
        if column in DRAWN or expected is Answer.OWN:
            return list(answers_of(method, name, case))
        with mock.patch.object(Template, "render", return_value=SafeString()):
            found = list(answers_of(method, name, case))
        if all(answer is expected for _, answer, _ in found):
            return found
        return list(answers_of(method, name, case))

    return quickly


def is_right(expected: Answer, answer: Answer, response) -> bool:
    if expected is not Answer.OWN:
        return answer is expected
    is_of_another = any(word in response.content.decode() for word in NAMES_OF_ANOTHER)
    return answer is Answer.OPEN and not is_of_another


def wrong_answers(ask, column):
    for row in ROWS:
        expected = row.get[column]
        for path, answer, response in ask("get", row.name, row.case, expected=expected):
            if not is_right(row.get[column], answer, response):
                yield "GET", row.name, row.case, path, row.get[column].name, str(answer)


def wrong_acts(ask, column):
    """Whom a screen shuts out, it must shut out of acting too."""
    for row in ROWS:
        expected = row.get[column] if row.post is None else row.post[column]
        if row.post is None and expected not in SHUT:
            continue
        for path, answer, _ in ask("post", row.name, row.case, expected=expected):
            if (answer in DONE) is not (expected in DONE):
                yield "POST", row.name, row.case, path, expected.name, str(answer)


def wrong_screens_of_wagtail(ask, column):
    for name in GROUPED:
        group = group_of(name)
        expected = group.get[column] if group else Answer.OPEN
        if expected is Answer.OPEN and name != (group and group.door):
            continue
        for path, answer, _ in ask("get", name, expected=expected):
            is_finer = name != group.door and expected is Answer.START and answer in FINER
            if answer is not expected and not is_finer:
                yield "GET", name, group.what, path, expected.name, str(answer)


# Who may do what does not depend on the database: a second one is asked for these two.
ASKED = DRAWN if is_postgres(os.environ.get("DATABASE_URL", "")) else COLUMNS


@pytest.mark.long
@pytest.mark.parametrize("column", ASKED)
def test_everybody_gets_what_the_table_says(ask, column):
    wrong = [*wrong_answers(ask, column), *wrong_acts(ask, column)]
    wrong += wrong_screens_of_wagtail(ask, column)
    assert not wrong, "\n".join(map(str, wrong))


def test_every_address_has_a_row_and_every_row_an_address():
    addresses = by_name()
    without = [name for name in GROUPED if group_of(name) is None]
    assert not without, f"No row in config/role_table/ for {', '.join(without)}"
    assert [row.name for row in ROWS if row.name not in addresses] == []
    unused = {group.prefix for group in GROUPS} - {group_of(name).prefix for name in GROUPED}
    assert unused == set()


def test_the_table_for_people_is_the_table():
    assert FILE.read_text() == as_markdown(), "Run manage.py render_roles"


def test_a_row_stands_once_and_speaks_of_every_column():
    keys = [(row.name, row.case) for row in ROWS]
    assert len(keys) == len(set(keys))
    for row in [*ROWS, *GROUPS]:
        assert set(row.get) == set(COLUMNS), row


def test_partners_contacts_and_whoever_has_no_role_never_enter_the_staff_screens():
    """As the table says it; what the addresses answer is asked above."""
    addresses = by_name()
    outside = [Outside.VISITOR, Outside.SIGNED_IN, Role.ORGANISATION_CONTACT, Role.PARTNER]
    for row in ROWS:
        if addresses[row.name][0].startswith("beheer/") and row.name not in FOR_EVERYBODY:
            assert {row.get[column] for column in outside} == {Answer.SIGN_IN}, row
    for group in GROUPS:
        assert {group.get[column] for column in outside} == {Answer.SIGN_IN}, group
