"""The ten scenarios that the newsletter must survive, by number, and the tests that play them."""

from importlib import import_module

import pytest
from django.urls import reverse

from members.models import OutboxMail
from newsletter.actions.subscribing import request_subscription
from newsletter.models import Subscription, SubscriptionRequest
from tests.factories.newsletter import SubscriptionFactory

PLAYED_BY = {
    "1 killed in the middle": [
        "test_killed_workers.test_killed_workers_skip_nobody_and_mail_nobody_twice",
        "test_killed_workers."
        "test_a_worker_killed_while_its_letter_was_on_the_way_is_uncertain_once",
        "test_stopped_worker.test_a_stopped_celery_worker_gives_back_and_the_next_one_goes_on",
        "test_mailchimp_workers."
        "test_a_worker_killed_at_any_step_leads_to_one_campaign_and_one_mail",
    ],
    "2 two workers, two ticks, a double click": [
        "test_workers.test_two_workers_at_once_send_each_letter_once",
        "test_sending.test_a_double_click_sends_once",
        "test_sending.test_preparing_twice_makes_one_delivery_per_reader",
        "test_bad_mail_server.test_the_tick_leaves_an_issue_alone_that_a_worker_holds",
        "test_mailchimp_sending.test_two_workers_give_one_order",
    ],
    "3 left after preparation": [
        "test_sending.test_who_left_after_preparation_is_skipped",
        "test_bad_mail_server.test_whoever_leaves_after_her_letter_was_announced_gets_none",
        "test_mailchimp_sending.test_who_left_after_preparation_gets_nothing_and_who_joined_waits",
    ],
    "4 one click, twice, by a scanner": [
        "test_leaving.test_one_click_works_without_cookie_or_token_and_answers_200",
        "test_leaving.test_one_click_twice_leaves_once",
        "test_leaving.test_scanners_that_open_every_link_change_nothing",
        "test_scenarios.test_a_thousand_scanners_change_nothing",
    ],
    "5 answers of Mailchimp that get lost or are wrong": [
        "test_mailchimp_sending.test_a_wrong_answer_is_no_success_and_leads_to_one_mail",
        "test_mailchimp_sending.test_a_campaign_whose_answer_was_lost_is_found_by_its_title",
        "test_mailchimp_sending."
        "test_an_order_whose_204_was_lost_is_looked_up_and_never_given_again",
    ],
    "6 saving the content fails": [
        "test_mailchimp_sending.test_where_saving_the_content_fails_nothing_is_sent",
    ],
    "7 planned, then edited": [
        "test_planned_issue.test_the_approved_version_leaves_at_nine_and_the_screen_said_so",
        "test_mailchimp_sending.test_a_planned_issue_leaves_on_a_quarter_as_approved_last",
    ],
    "8 a long list with twins and who left": [  # fifty thousand rows: bench/newsletter_import.py
        "test_taking_over.test_a_list_brings_who_is_new_once_and_revives_nobody",
    ],
    "9 a bot signs up": [
        "test_scenarios.test_a_bot_makes_us_mail_each_address_once_an_hour",
        "test_subscribing.test_known_and_unknown_addresses_get_the_same_answer",
        "test_subscribing.test_one_mail_per_address_per_hour",
    ],
    "10 erased": [
        "test_mailchimp_readers.test_erasing_somebody_erases_her_at_mailchimp_too",
        "test_bounces.test_an_erased_reader_is_gone_and_the_month_ends_stay",
        "tests.reporting.test_erasure_keeps_figures.test_every_figure_stays_what_it_was",
    ],
}


@pytest.mark.parametrize("scenario", PLAYED_BY)
def test_every_scenario_is_played(scenario):
    for name in PLAYED_BY[scenario]:
        module, _, test = name.rpartition(".")
        module = module if module.startswith("tests.") else f"tests.newsletter.{module}"
        assert callable(getattr(import_module(module), test, None)), name


@pytest.mark.once
@pytest.mark.django_db
def test_a_thousand_scanners_change_nothing(client):
    reader = SubscriptionFactory()
    asked = SubscriptionRequest.objects.create(email="nieuw@stad.example")
    links = [
        reverse("newsletter:leave", args=[reader.token]),
        reverse("newsletter:choices", args=[reader.token]),
        reverse("newsletter:confirm", args=[asked.token]),
    ]
    for _ in range(334):
        assert {client.get(link).status_code for link in links} == {200}
    assert list(Subscription.objects.confirmed()) == [reader]
    assert SubscriptionRequest.objects.waiting().get() == asked
    assert not OutboxMail.objects.exists()


@pytest.mark.django_db
def test_a_bot_makes_us_mail_each_address_once_an_hour(time_machine):
    """Five hundred in a minute, over the same twenty addresses however they are written."""
    time_machine.move_to("2026-05-12 09:00+02:00", tick=False)
    addresses = [f"lezer{number}@stad.example" for number in range(20)]
    for known in addresses[:10]:
        SubscriptionFactory(person__email=known)
    for number in range(500):
        address = addresses[number % 20]
        request_subscription(email=address.upper() if number % 3 else address)
        if number % 8 == 7:
            time_machine.shift(1)
    assert sorted(OutboxMail.objects.values_list("to", flat=True)) == sorted(addresses)
    assert SubscriptionRequest.objects.waiting().count() == 10
    assert Subscription.objects.confirmed().count() == 10
