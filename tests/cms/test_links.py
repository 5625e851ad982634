"""Dead links: found at night, on the editor's list in the morning, marked for readers."""

from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from cms.actions.links import read_links, turn
from cms.dead_links import MARK, marked
from cms.enums import LinkState
from cms.link_check.web import Web
from cms.link_rules import Answer, Standing, is_public, is_reserved, normalised
from cms.models import LinkCheck
from tests.cms.care import colleague
from tests.factories.cms import PracticePageFactory, ThemePageFactory

OWN = frozenset({"site.example"})
DAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("https://site.example/themas/?a=1#deel", "/themas/?a=1"),
        ("/agenda/", "/agenda/"),
        ("HTTPS://Elders.example/Pad#x", "https://elders.example/Pad"),
        ("//elders.example/pad", ""),
        ("mailto:iemand@elders.example", ""),
        ("#deel", ""),
        ("javascript:alert(1)", ""),
        ("http://[kapot", ""),
        ("https://elders.example/" + "x" * 700, ""),
    ],
)
def test_an_address_is_kept_once_however_it_is_written(href, kept):
    assert normalised(href, OWN) == kept


@pytest.mark.parametrize(
    ("address", "open_to_all"),
    [
        ("8.8.8.8", True),
        ("2a00:1450:4001::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:192.168.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_only_addresses_of_the_open_internet_are_asked(address, open_to_all):
    assert is_public(address) is open_to_all


@pytest.mark.parametrize(
    ("answers", "state", "nights"),
    [
        ([404], LinkState.DEAD, 1),
        ([410], LinkState.DEAD, 1),
        ([500], LinkState.FAILING, 1),
        ([500, None], LinkState.DEAD, 2),
        ([None, 200], LinkState.GOOD, 0),
        ([404, 200, 503], LinkState.FAILING, 1),
        ([403], LinkState.GOOD, 0),
        ([429, 999], LinkState.GOOD, 0),
    ],
)
def test_a_failing_server_gets_a_second_night_a_page_that_is_gone_does_not(answers, state, nights):
    standing = Standing()
    for status in answers:
        standing = standing.after(Answer(status), DAY)
    assert (standing.state, standing.failed_nights) == (state, nights)
    assert (standing.first_failed_on == DAY) is bool(nights)
    assert standing.after(Answer(None, was_asked=False), DAY) == standing


def test_the_mark_stands_beside_the_link_and_nowhere_else():
    html = '<p><a class="x" href="https://weg.example/?a=1&amp;b=2">Oud</a> <a href="/ok/">Goed</a>'
    dead = {"https://weg.example/?a=1&b=2"}
    assert marked(html, dead, OWN) == html.replace("Oud</a>", f"Oud</a>{MARK}")


class Answers(BaseHTTPRequestHandler):
    seen: list[tuple[str, str]] = []
    statuses = {"/goed": 200, "/weg": 404, "/stuk": 500, "/geen-head": 405, "/ver": 302}

    def do_HEAD(self):
        self.seen.append((self.command, self.path))
        status = self.statuses.get(self.path, 404)
        if self.command == "GET" and self.path == "/geen-head":
            status = 200
        self.send_response(status)
        if self.path == "/ver":
            self.send_header("Location", "http://10.0.0.1/geheim")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *args):
        pass


@contextmanager
def serving():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def elsewhere(settings):
    """A real server elsewhere, which tests may ask although it is this machine."""
    settings.LINK_CHECK_ALSO_ALLOWED = ["127.0.0.1"]
    settings.LINK_CHECK_PAUSE = 0
    Answers.seen.clear()
    with serving() as address:
        yield address


def test_another_site_is_asked_politely(elsewhere, settings):
    web = Web()
    assert web.ask(f"{elsewhere}/goed").status == 200
    assert Answers.seen == [("HEAD", "/goed")]
    assert web.ask(f"{elsewhere}/geen-head").status == 200
    assert web.ask(f"{elsewhere}/weg").status == 404
    assert web.ask(f"{elsewhere}/ver") == Answer(None, "Dit adres is niet openbaar.")
    assert web.ask("http://127.0.0.1:1/").problem == "De verbinding met de site lukt niet."
    assert not web.ask("https://bestaat.example.invalid/").was_asked
    assert is_reserved("example")
    assert not is_reserved("voorbeeld.be")
    settings.LINK_CHECK_ALSO_ALLOWED = []
    before = len(Answers.seen)
    for address in (elsewhere, "http://iemand@voorbeeld.be/", "ftp://voorbeeld.be/"):
        assert web.ask(f"{address}/goed").status is None
    assert len(Answers.seen) == before


@pytest.mark.django_db
def test_a_dead_link_is_on_the_editors_list_the_next_morning(
    home, client, elsewhere, time_machine, django_capture_on_commit_callbacks
):
    time_machine.move_to("2026-05-20 03:00+02:00")
    page = PracticePageFactory(
        title="Een praktijk",
        slug="een",
        why=f'<p>Lees <a href="{elsewhere}/weg">dit</a> of <a href="{elsewhere}/stuk">dat</a>.</p>',
        approach=[("links", [{"title": "Goed", "text": "", "address": f"{elsewhere}/goed"}])],
        lessons='<p><a href="/themas/verdwenen/">Hier</a>, <a href="/praktijken/een/">daar</a></p>',
    )
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
        assert not turn()
    assert not turn()  # the same night, again: nothing is counted twice

    states = dict(LinkCheck.objects.values_list("url", "state"))
    assert states == {
        f"{elsewhere}/weg": LinkState.DEAD,
        f"{elsewhere}/stuk": LinkState.FAILING,
        f"{elsewhere}/goed": LinkState.GOOD,
        "/themas/verdwenen/": LinkState.DEAD,
        "/praktijken/een/": LinkState.GOOD,
    }
    assert client.get("/praktijken/een/").text.count("(link werkt mogelijk niet)") == 2

    client.force_login(colleague())
    listed = client.get("/beheer/links/")
    assert {link.url for link in listed.context["object_list"]} == {
        url for url, state in states.items() if state != LinkState.GOOD
    }
    assert f"/beheer/pages/{page.pk}/edit/" in listed.text
    assert f"{elsewhere}/weg" in client.get("/beheer/").text
    assert len(client.get("/beheer/links/", {"state": "good"}).context["object_list"]) == 2
    assert len(client.get("/beheer/links/", {"page": "praktijk"}).context["object_list"]) == 3
    exported = b"".join(client.get("/beheer/links/", {"export": "csv"}).streaming_content)
    assert b";404;;20/05/2026;20/05/2026;Een praktijk" in exported

    time_machine.move_to("2026-05-21 03:00+02:00")
    assert not turn()
    assert LinkCheck.objects.get(url=f"{elsewhere}/stuk").state == LinkState.DEAD

    page.why = ""
    page.save_revision().publish()
    assert not LinkCheck.objects.filter(url__contains=elsewhere).dead().exists()


@pytest.mark.django_db
def test_a_night_on_which_our_own_line_is_down_blames_nobody(home, time_machine):
    links = "".join(f'<a href="https://site{n}.voorbeeld.be/">x</a>' for n in range(3))
    read_links(PracticePageFactory(why=f"<p>{links}</p>"))
    assert not turn(ask=lambda url: Answer(200))
    time_machine.move_to("2035-01-01 03:00+02:00")

    assert not turn(ask=lambda url: Answer(None, "Geen netwerk."))
    assert set(LinkCheck.objects.values_list("state", flat=True)) == {LinkState.GOOD}
    assert not turn(ask=lambda url: Answer(None if "site1" in url else 200))
    assert LinkCheck.objects.get(state=LinkState.FAILING).url == "https://site1.voorbeeld.be/"


@pytest.mark.django_db
def test_a_turn_is_short_and_asks_for_another(home):
    for number in range(3):
        read_links(ThemePageFactory(partners=f'<a href="https://x{number}.voorbeeld.be/">x</a>'))
    asked = []

    def ask(url):
        asked.append(url)
        return Answer(200)

    assert turn(ask=ask, seconds=0)
    while turn(ask=ask, seconds=0):
        pass
    assert len(asked) == len(set(asked)) == 3
