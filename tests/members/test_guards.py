import base64
import hashlib
import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django import forms

from members.form_controls import FormControls
from members.guards import GuardedFormMixin, Limit
from members.models import GuardCount
from members.network_address import client_address, network_of
from members.tasks import forget_guard_counts

pytestmark = pytest.mark.django_db


class Form(GuardedFormMixin, FormControls, forms.Form):
    name = forms.CharField()
    email = forms.CharField()
    address_limit = Limit(2, timedelta(hours=1))
    network_limit = Limit(3, timedelta(minutes=10))


class ForgetfulForm(Form):
    def clean(self):
        return self.cleaned_data


def post(rf, form=Form, network="192.0.2.1", **data):
    request = rf.post("/", REMOTE_ADDR=network)
    return form(request, {"name": "An", "email": "an@gent.example", **data})


def addresses():
    return (f"iemand{number}@gent.example" for number in range(1000))


def fill_network(rf, network="192.0.2.1"):
    """Use the form as often as is allowed without a sum."""
    several = addresses()
    for _ in range(3):
        assert post(rf, network=network, email=next(several)).is_valid()


def solve(html):
    """What the browser does: find the number that belongs to the challenge."""
    task = json.loads(unescape(re.search(r'challengejson="([^"]+)"', html)[1]))
    for number in range(task["max_number"] + 1):
        digest = hashlib.sha256(f"{task['salt']}{number}".encode()).hexdigest()
        if digest == task["challenge"]:
            answer = {**task, "number": number}
            return base64.b64encode(json.dumps(answer).encode()).decode()
    raise AssertionError("no solution")


def test_an_ordinary_form_passes(rf):
    assert post(rf).is_valid()


def test_the_honeypot_is_out_of_sight_and_out_of_the_tab_order(rf):
    html = str(Form(rf.get("/")).guard)
    assert 'tabindex="-1"' in html
    assert 'aria-hidden="true"' in html
    assert "altcha" not in html


def test_a_robot_that_fills_in_everything_is_stopped_in_words(rf):
    form = post(rf, website="https://spam.example")
    assert not form.is_valid()
    assert "leeg moet blijven" in form.non_field_errors()[0]
    assert "spam.example" not in str(form.guard)  # empty again: pressing once more works


def test_an_address_is_refused_above_its_limit(rf):
    networks = ("192.0.2.1", "192.0.2.2")
    for network in networks:
        assert post(rf, network=network).is_valid()
    form = post(rf, network="192.0.2.3", email="AN@gent.example")
    assert "over een uur opnieuw" in form.errors["email"][0]


def test_a_form_that_forgets_super_in_clean_is_guarded_too(rf):
    for _ in range(2):
        assert post(rf, ForgetfulForm).is_valid()
    assert not post(rf, ForgetfulForm).is_valid()


def test_an_hour_later_the_address_may_again(rf, time_machine):
    time_machine.move_to(datetime(2026, 5, 12, 9, 30, tzinfo=UTC), tick=False)
    for network in ("192.0.2.1", "192.0.2.2"):
        assert post(rf, network=network).is_valid()
    assert not post(rf).is_valid()
    time_machine.shift(timedelta(hours=1))
    assert post(rf).is_valid()


def test_a_form_with_other_errors_counts_nothing(rf):
    for _ in range(5):
        assert not post(rf, name="").is_valid()
    assert not GuardCount.objects.exists()


def test_what_is_kept_names_nobody(rf):
    post(rf).is_valid()
    kept = list(GuardCount.objects.values_list("key", flat=True))
    assert len(kept) == 2
    assert all(re.fullmatch("[0-9a-f]{64}", key) for key in kept)


def test_a_busy_network_gets_a_sum_and_not_a_refusal(rf):
    fill_network(rf)
    form = post(rf, email="nieuw@gent.example")
    assert not form.is_valid()
    assert "sommetje" in form.non_field_errors()[0]
    proof = solve(str(form.guard))
    assert post(rf, email="nieuw@gent.example", bewijs=proof).is_valid()


def test_another_network_notices_nothing(rf):
    fill_network(rf)
    assert post(rf, network="198.51.100.7", email="ver@gent.example").is_valid()


def test_a_proof_works_once(rf):
    fill_network(rf)
    proof = solve(str(Form(rf.get("/", REMOTE_ADDR="192.0.2.1")).guard))
    assert post(rf, email="een@gent.example", bewijs=proof).is_valid()
    assert not post(rf, email="twee@gent.example", bewijs=proof).is_valid()


def test_a_proof_is_not_used_up_by_another_error(rf):
    fill_network(rf)
    proof = solve(str(Form(rf.get("/", REMOTE_ADDR="192.0.2.1")).guard))
    assert not post(rf, name="", bewijs=proof).is_valid()
    assert post(rf, email="een@gent.example", bewijs=proof).is_valid()


@pytest.mark.parametrize("proof", ["x", "e30=", base64.b64encode(b"[]").decode(), "é" * 9])
def test_a_made_up_proof_is_no_proof(rf, proof):
    fill_network(rf)
    assert not post(rf, email="nieuw@gent.example", bewijs=proof).is_valid()


def token_of(form):
    return re.search(r'name="wacht" value="([^"]+)"', str(form.guard))[1]


def test_without_script_waiting_does(rf, time_machine):
    time_machine.move_to(datetime(2026, 5, 12, 9, 30, tzinfo=UTC), tick=False)
    fill_network(rf)
    form = post(rf, email="nieuw@gent.example")
    assert not form.is_valid()
    assert "Wacht 20 seconden" in str(form.guard)
    token = token_of(form)
    time_machine.shift(timedelta(seconds=8))
    early = post(rf, email="nieuw@gent.example", wacht=token)
    assert not early.is_valid()
    assert token_of(early) == token  # waiting goes on, it does not start anew
    time_machine.shift(timedelta(seconds=12))
    assert post(rf, email="nieuw@gent.example", wacht=token).is_valid()
    assert not post(rf, email="nog@gent.example", wacht=token).is_valid()


def test_a_forged_waiting_token_is_replaced(rf):
    fill_network(rf)
    form = post(rf, email="nieuw@gent.example", wacht="1.abc:def")
    assert not form.is_valid()
    assert token_of(form) != "1.abc:def"


def test_expired_counts_are_forgotten(rf, time_machine):
    time_machine.move_to(datetime(2026, 5, 12, 9, 30, tzinfo=UTC), tick=False)
    assert post(rf).is_valid()
    forget_guard_counts()
    assert GuardCount.objects.count() == 2
    time_machine.shift(timedelta(hours=2))
    forget_guard_counts()
    assert not GuardCount.objects.exists()


def test_showing_and_sending_a_form_cost_one_query_more_each(rf, django_assert_num_queries):
    with django_assert_num_queries(1):
        str(Form(rf.get("/")).guard)
    with django_assert_num_queries(2):
        assert post(rf).is_valid()


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "203.0.113.9", "192.0.2.1"),  # nobody is trusted: anyone may write that header
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),  # what the visitor made up stands left
        (2, "203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "nonsense", "0.0.0.0"),
    ],
)
def test_the_address_is_taken_as_far_from_the_right_as_proxies_are_trusted(
    rf, settings, proxies, forwarded, expected
):
    settings.TRUSTED_PROXIES = proxies
    request = rf.get("/", REMOTE_ADDR="192.0.2.1", headers={"x-forwarded-for": forwarded})
    assert client_address(request) == expected


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("", "0.0.0.0"),
    ],
)
def test_an_office_is_one_network(rf, address, network):
    assert network_of(rf.get("/", REMOTE_ADDR=address)) == network
