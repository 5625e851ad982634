"""The queue in files never shows a message that is not finished."""

import json
from pathlib import Path

import pytest
from kombu import Connection, Exchange, Queue

from config.celery import app
from config.file_queue import Transport


@pytest.fixture
def queue(request):
    """Kombu remembers per process what it bound, so every test binds names of its own."""
    name = request.node.name
    return Queue(name, Exchange(f"{name}_exchange", type="direct"), name)


@pytest.fixture
def connection(tmp_path):
    options = {"data_folder_in": str(tmp_path), "data_folder_out": str(tmp_path)}
    options["control_folder"] = str(tmp_path / "control")
    with Connection("filesystem://localhost", transport_options=options) as connection:
        yield connection


def put(connection, queue, content):
    connection.Producer().publish(
        content, exchange=queue.exchange, routing_key=queue.routing_key, declare=[queue]
    )


def test_this_is_the_queue_that_we_use(connection):
    assert app.connection("filesystem://localhost").get_transport_cls() is Transport
    assert connection.get_transport_cls() is Transport


def test_messages_come_out_as_they_went_in_and_in_order(connection, queue):
    reader = connection.SimpleQueue(queue)
    for number in range(3):
        put(connection, queue, {"number": number})
    taken = [reader.get(timeout=5) for _ in range(3)]
    assert [message.payload for message in taken] == [{"number": 0}, {"number": 1}, {"number": 2}]
    for message in taken:
        message.ack()


def test_a_file_appears_only_when_it_is_complete(connection, queue, tmp_path, monkeypatch):
    rename, appeared = Path.rename, []

    def watch(unfinished, target):
        assert json.loads(unfinished.read_text())
        assert not Path(target).exists()
        appeared.append(Path(target).suffix)
        return rename(unfinished, target)

    monkeypatch.setattr(Path, "rename", watch)
    put(connection, queue, {"text": "x" * 100_000})
    assert appeared == [".exchange", ".msg"]
    assert len(list(tmp_path.glob("*.msg"))) == 1


def test_two_queues_on_one_exchange_both_stay_known(connection, queue):
    channel = connection.channel()
    for name in ("first", "second", "first"):
        Queue(name, queue.exchange, name)(channel).declare()
    table = channel.get_table(queue.exchange.name)
    assert sorted(row.queue for row in table) == ["first", "second"]
