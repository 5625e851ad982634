"""Erasing: nothing of the person is left anywhere, and whoever comes back is known again."""

from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.test import Client
from django.utils import timezone
from wagtail.models import ModelLogEntry, Page

from events.enums import RegistrationStatus
from events.models import Registration
from members import slots
from members.actions.erasing import ErasureReason, ErasureRefused, erase, preview_erasure
from members.actions.people import find_or_create_person
from members.mail.outbox import send
from members.models import OutboxMail, Person, SecurityEvent, User
from members.page_cache import content_version
from members.security_log import check
from networks.models import Membership, Post
from newsletter.models import Subscription
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.everything import ADDRESS, FIRST, LAST, official_everywhere
from tests.factories.members import PersonFactory, StaffFactory, UserFactory
from tests.factories.networks import MembershipFactory
from tests.whole_database import files_with, rows_with

pytestmark = pytest.mark.django_db

WORDS = (LAST, FIRST, ADDRESS, "quackelbeen")


@pytest.fixture
def demo_folder(settings, tmp_path):
    """Mail as the demo sends it: into files."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "postvak")
    return tmp_path


def test_nothing_in_the_database_names_the_person_any_more(deliver_mail, demo_folder):
    person = official_everywhere()
    deliver_mail()
    before = rows_with(*WORDS)
    assert len(before) > 25, before  # the search finds what is there

    erase(person, by=person)
    deliver_mail()

    assert rows_with(*WORDS) == []


def test_no_file_names_the_person_but_the_last_mail(deliver_mail, demo_folder):
    person = official_everywhere()
    other = PersonFactory(email="ander@bestuur.example")
    find_or_create_person(email=other.email)
    deliver_mail()
    assert files_with(demo_folder, *WORDS)

    erase(person, by=person)
    assert files_with(demo_folder, *WORDS) == []

    earlier = {path.name for path in (demo_folder / "postvak").iterdir()}
    deliver_mail()
    last = set(files_with(demo_folder, *WORDS))
    assert last
    assert not last & earlier  # what was promised with the erasure itself
    assert files_with(django_settings.VAR_DIR, *WORDS) == []


def test_the_preview_says_what_erasing_does_and_changes_nothing(deliver_mail):
    person = official_everywhere()
    deliver_mail()
    before = rows_with(*WORDS)
    told = preview_erasure(person)

    assert rows_with(*WORDS) == before
    assert erase(person, by=person) == told
    assert len(told) > 12
    assert all(row.why for row in told if row.kept)


def test_seats_to_come_go_to_the_next_in_line(django_capture_on_commit_callbacks):
    person = official_everywhere()
    waiting = Registration.objects.waiting().get()

    with django_capture_on_commit_callbacks(execute=True):
        erase(person, by=person)

    waiting.refresh_from_db()
    assert waiting.status == RegistrationStatus.CONFIRMED
    kept = Registration.objects.of_person(person)
    assert sorted(kept.values_list("status", flat=True)) == ["cancelled", "cancelled", "confirmed"]
    assert kept.confirmed().get().attendances.count() == 1


def test_the_last_moment_to_cancel_does_not_hold_up_being_erased(
    django_capture_on_commit_callbacks,
):
    session = make_session(capacity=1, change_until=timezone.now() - timedelta(hours=1))
    seat = RegistrationFactory(session=session)
    waiting = RegistrationFactory(session=session, waiting=True)

    with django_capture_on_commit_callbacks(execute=True):
        erase(seat.person, by=seat.person)

    seat.refresh_from_db()
    waiting.refresh_from_db()
    assert (seat.is_active, waiting.status) == (False, RegistrationStatus.CONFIRMED)


def test_old_links_open_nothing(client):
    person = official_everywhere()
    seats = [row.url for row in Registration.objects.of_person(person)]
    choices = f"/nieuwsbrief/voorkeuren/{person.subscription.token}/"
    assert client.get(choices).status_code == 200

    erase(person, by=person)

    assert {client.get(url).status_code for url in seats} == {404}
    assert client.get(choices).status_code == 404


def test_threads_stay_readable(deliver_mail):
    person = official_everywhere()
    erase(person, by=person)

    texts = list(Post.objects.in_order().values_list("text", flat=True))
    assert "Dag oud-lid, mail oud-lid niet te vaak." in texts
    assert "Dank je!\n\noud-lid" in texts
    assert "Vraag het aan oud-lid." in texts
    assert Membership.objects.of_person(person).get().left_at


def test_a_first_name_that_somebody_else_bears_stays_in_their_conversation():
    person = official_everywhere()
    post = Post.objects.get(text__startswith="Dag Zoë, mail")
    Person.objects.filter(pk=post.author_id).update(first_name=FIRST)

    erase(person, by=person)

    post.refresh_from_db()
    assert post.text == "Dag Zoë, mail oud-lid niet te vaak."


def test_pages_stay_and_the_account_goes():
    person = official_everywhere()
    user = person.user
    pages = Page.objects.count()

    erase(person, by=person)

    assert Page.objects.count() == pages
    assert not User.objects.filter(pk=user.pk).exists()
    acts = ModelLogEntry.objects.filter(data__person=person.key)
    assert acts.filter(action="wagtail.edit").exists()
    assert not ModelLogEntry.objects.filter(user_id=user.pk).exists()


def test_the_security_log_stays_whole_and_tells_of_it():
    person = official_everywhere()
    colleague = StaffFactory().person

    erase(person, by=colleague, reason=ErasureReason.PHONE)

    told = SecurityEvent.objects.order_by("number").last()
    assert (told.kind, told.actor_key, told.subject_key) == (
        "person_erased",
        colleague.key,
        person.key,
    )
    assert check().broken_at is None


def test_erasing_twice_changes_nothing_and_mails_once(deliver_mail, smtp_server):
    person = PersonFactory(email=ADDRESS)
    erase(person, by=person)
    assert erase(person, by=person) == []
    deliver_mail()

    assert [mail["Subject"] for mail in smtp_server.mailbox.messages] == ["Je gegevens zijn gewist"]
    assert len(smtp_server.mailbox.to(ADDRESS)) == 1
    assert not OutboxMail.objects.exclude(to="").exists()


def test_what_we_no_longer_need_goes_without_a_mail():
    person = PersonFactory()
    erase(person, by=None, reason=ErasureReason.NOT_NEEDED)
    assert not OutboxMail.objects.exists()


def test_kept_pages_age(django_capture_on_commit_callbacks):
    before = content_version()
    person = PersonFactory()

    with django_capture_on_commit_callbacks(execute=True):
        erase(person, by=person)

    assert content_version() != before


def test_who_comes_back_is_the_same_person():
    person = official_everywhere()
    erase(person, by=person)

    back = find_or_create_person(email=ADDRESS.upper(), first_name="Zoé")

    assert (back.pk, back.key, back.erased_at, back.erased_hash) == (
        person.pk,
        person.key,
        None,
        "",
    )
    assert (back.email, back.first_name, back.organisation) == (ADDRESS, "Zoé", person.organisation)
    assert Subscription.objects.get(person=back).state == "left"


def test_behind_a_shared_mailbox_the_name_tells_who_comes_back():
    facts = {"email": "info@bestuur.example", "last_name": "Peeters"}
    an, bo = (find_or_create_person(**facts, first_name=name) for name in ("An", "Bo"))
    erase(an, by=an)
    erase(bo, by=bo)

    assert find_or_create_person(**facts, first_name=" bo ").pk == bo.pk
    assert find_or_create_person(**facts, first_name="Cis").pk not in (an.pk, bo.pk)


def test_a_mailbox_that_was_shared_then_is_known_by_the_name():
    an = PersonFactory(email=ADDRESS, shared_mailbox=True, first_name="An", last_name="Peeters")
    erase(an, by=an)

    facts = {"email": ADDRESS, "last_name": "Peeters"}
    assert find_or_create_person(**facts, first_name="Bo").pk != an.pk
    Person.objects.filter(email=ADDRESS).delete()
    assert find_or_create_person(**facts, first_name="An").pk == an.pk


def test_an_account_made_again_meets_its_old_row(client):
    person = UserFactory(person__email=ADDRESS).person
    erase(person, by=person)
    user = User.objects.create_user(ADDRESS, "tegelvloer")

    client.force_login(user)

    user.refresh_from_db()
    assert user.person_id == person.pk


def test_the_mailbox_of_colleagues_is_no_trace_of_one(deliver_mail):
    facts = {"email": "info@bestuur.example", "last_name": "Peeters"}
    an, bo = (find_or_create_person(**facts, first_name=name) for name in ("An", "Bo"))
    mails = [send("person_erased", who.email, {}, reason="", person=who) for who in (an, bo)]
    deliver_mail()
    erase(an, by=an)

    assert [OutboxMail.objects.get(pk=mail.pk).to for mail in mails] == ["", bo.email]


def test_the_last_coordinator_stays_until_there_is_another():
    last = StaffFactory().person
    with pytest.raises(ErasureRefused, match="coördinator"):
        erase(last, by=last)
    assert Person.objects.known().filter(pk=last.pk).exists()

    StaffFactory()
    assert erase(last, by=last)


def test_a_group_does_not_lose_its_only_moderator():
    moderator = MembershipFactory(role="moderator")
    MembershipFactory(network=moderator.network)
    person = moderator.person

    with pytest.raises(ErasureRefused, match=moderator.network.title):
        erase(person, by=person)

    MembershipFactory(network=moderator.network, role="moderator")
    assert erase(person, by=person)


def test_nobody_disappears_as_contact_of_what_is_to_come():
    event = make_session().event
    event.contact_email = ADDRESS
    event.save()
    person = PersonFactory(email=ADDRESS)

    with pytest.raises(ErasureRefused, match=event.title):
        erase(person, by=person)
    assert [block.url for block in slots.erasure_blocks.collect(person=person)] == [event.url]


def test_a_session_of_somebody_signed_in_ends():
    user = UserFactory()
    browser = Client()
    browser.force_login(user)
    assert browser.get("/mijn/").status_code == 200

    erase(user.person, by=user.person)

    assert browser.get("/mijn/").status_code == 302
