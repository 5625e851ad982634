"""Starting the demo: twice in one folder, on a port in use, after a change and without one."""

import socket

import pytest
from django.conf import settings

from config import demo_server
from config.management.commands.seed_demo import APPS
from tests.ports import free_port


def test_a_second_start_says_where_the_first_one_runs(tmp_path):
    first = demo_server.hold(tmp_path)
    first.write("http://localhost:8001")
    first.flush()
    with pytest.raises(SystemExit, match="already running at http://localhost:8001"):
        demo_server.hold(tmp_path)
    first.close()
    demo_server.hold(tmp_path).close()


def test_a_port_in_use_is_noticed():
    port = free_port()
    assert not demo_server.port_is_taken(port)
    with socket.create_server(("127.0.0.1", port)):
        assert demo_server.port_is_taken(port)


def test_what_is_prepared_is_prepared_again_only_after_a_change(tmp_path, monkeypatch):
    monkeypatch.setattr(demo_server, "BASE_DIR", tmp_path)
    style = tmp_path / "static" / "css" / "site.css"
    style.parent.mkdir(parents=True)
    style.write_text("a")
    before = demo_server.fingerprint({})
    assert demo_server.fingerprint({}) == before
    assert demo_server.fingerprint({"DATABASE_URL": "postgres://elsewhere"}) != before
    style.write_text("ab")
    assert demo_server.fingerprint({}) != before


def test_what_the_environment_says_stays(monkeypatch):
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setenv("SITE_URL", "https://elders.example")
    env = demo_server.environment()
    assert (env["PORT"], env["SITE_URL"], env["DEMO"]) == ("8123", "https://elders.example", "1")


def test_the_demo_is_loaded_from_left_to_right():
    ours = [app for app in settings.INSTALLED_APPS if "." not in app and app in APPS]
    assert list(APPS) == ours[::-1]
