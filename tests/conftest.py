import gc
import os
from contextlib import ExitStack

import pytest

from tests import database_template, tree
from tests.e2e.chromium import chromium
from tests.postgres import is_postgres, remove_from
from tests.smtp import MailServer

gc.disable()  # until everything is imported, see below: nothing of that goes away
NOT_RUN = pytest.StashKey[dict]()


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    return True  # it starts as a copy of the migrated one, and goes as described below


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    # Inline: this file is read before Django is set up.
    from django.conf import settings

    name = settings.DATABASES["default"]["TEST"]["NAME"]
    if is_postgres(server := os.environ.get("DATABASE_URL", "")):
        database_template.copy_on_server(server, name)
        yield
        remove_from(server, name)
    else:
        database_template.copy_to_file(name)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    # Inline: this file is read before Django is set up.
    from django.db import connection

    from members import security_triggers
    from reporting import frozen_triggers
    from tests import lean

    with django_db_blocker.unblock():  # a transactional test empties every table afterwards
        security_triggers.allow_removing(connection)
        frozen_triggers.allow_removing(connection)
        lean.empty_by_deleting(connection)
    yield
    with django_db_blocker.unblock():
        connection.close()


@pytest.fixture(scope="session", autouse=True)
def _lean(django_test_environment):
    # Inline: this file is read before Django is set up.
    from tests import lean

    with ExitStack() as stack:
        for part in lean.left_out():
            stack.enter_context(part)
        yield


@pytest.fixture
def menu_drawn(_lean):
    """The staff screens of this test have their menu."""
    yield from _back("menu_drawn")


@pytest.fixture(scope="module")
def search_index(_lean):
    """What the tests of this module save is found by searching."""
    yield from _back("search_index")


def _back(name: str):
    # Inline: this file is read before Django is set up.
    from tests import lean

    with lean.BACK[name]:
        yield


@pytest.fixture(scope="module")
def rows_of_module(django_db_setup, django_db_blocker):
    """What the fixtures of a module write after this one stays until its last test.

    For what is dear to make and only read. The tests run in savepoints inside it, so none of
    them may be transactional.
    """
    # Inline: this file is read before Django is set up.
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _wagtail_tree(request):
    """A transactional test starts with the locale, root page and site that others have."""
    marker = request.node.get_closest_marker("django_db")
    if (marker and marker.kwargs.get("transaction")) or "transactional_db" in request.fixturenames:
        request.getfixturevalue("transactional_db")
        tree.rebuild()


@pytest.fixture(autouse=True)
def _empty_cache():
    """No test reads what another one left in the cache."""
    # Inline: this file is read before Django is set up.
    from django.core.cache import cache

    yield
    cache.clear()


@pytest.fixture
def smtp_server(settings):
    """Mail of this test goes over a real connection to a real server; `.mailbox` has it."""
    with MailServer() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST = "127.0.0.1"
        settings.EMAIL_PORT = server.port
        yield server


@pytest.fixture
def deliver_mail(db):
    """A function: do what the worker's turn does until no promised mail is due any more."""
    # Inline: this file is read before Django is set up.
    from members.mail import outbox

    def deliver() -> int:
        handled = 0
        while step := outbox.deliver_due():
            handled += step
        return handled

    return deliver


def pytest_collection_modifyitems(config, items):
    """The long ones first; and what this machine cannot run is said once, at the end."""
    if os.environ.get("SECOND_DATABASE"):  # a run on the first one had these a moment ago
        config.hook.pytest_deselected(items=[item for item in items if _is_once(item)])
        items[:] = [item for item in items if not _is_once(item)]
    items.sort(key=lambda item: not _begins_first(item))
    missing = config.stash.setdefault(NOT_RUN, {})
    journeys = [item for item in items if item.get_closest_marker("e2e")]
    if journeys and not chromium():
        reason = "no Chromium found (install it, or name it in CHROMIUM)"
        missing[f"{len(journeys)} journeys in a browser"] = reason
        for item in journeys:
            item.add_marker(pytest.mark.skip(reason=reason))


def _is_once(item) -> bool:
    return item.get_closest_marker("once") is not None


def _begins_first(item) -> bool:
    """A transactional test leaves empty tables behind, so it stays at the end."""
    marker = item.get_closest_marker("django_db")
    empties = (marker and marker.kwargs.get("transaction")) or (
        "transactional_db" in item.fixturenames
    )
    return item.get_closest_marker("long") is not None and not empties


def pytest_collection_finish():
    """What was imported stays: the garbage collector need not look at it after every test."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


def pytest_terminal_summary(terminalreporter, config):
    if hasattr(config, "workerinput"):
        return
    missing = dict(config.stash.get(NOT_RUN, {}))
    if not os.environ.get("DATABASE_URL"):
        missing["PostgreSQL"] = "no DATABASE_URL, so SQLite was used"
    if not os.environ.get("CELERY_BROKER_URL"):
        missing["Redis"] = "no CELERY_BROKER_URL, so queue and cache were files"
    skipped = terminalreporter.stats.get("skipped", [])
    for report in skipped:
        missing.setdefault(report.nodeid, str(report.longrepr[2] if report.longrepr else ""))
    for what, why in missing.items():
        terminalreporter.write_line(f"Not run: {what}: {why}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    """A skipped test in CI is a test that fails to do its work."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped") and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
