"""Two rows of one human being become one; nothing is lost, nothing is said twice."""

import threading

import pytest
from django.db import IntegrityError, connection, models
from django.utils import timezone
from wagtail.models import ModelLogEntry

from members import moving
from members.actions.merging import (
    MergeRefusal,
    MergeRefused,
    bring_late_rows,
    merge,
    preview_merge,
    say_not_duplicate,
)
from members.enums import ConsentPurpose, ContactRole, SecurityKind
from members.models import (
    BoardContact,
    Consent,
    Employment,
    NotDuplicate,
    Person,
    SecurityEvent,
    User,
)
from tests.factories.events import RegistrationFactory
from tests.factories.members import (
    OrganisationFactory,
    OutboxMailFactory,
    PersonFactory,
    StaffFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def pair(**facts):
    board = OrganisationFactory()
    kept = PersonFactory(first_name="An", last_name="Maes", organisation=board)
    duplicate = PersonFactory(first_name="Ann", last_name="Maes", organisation=board, **facts)
    return kept, duplicate


def test_everything_that_pointed_at_the_duplicate_points_at_who_is_kept():
    kept, duplicate = pair()
    mail = OutboxMailFactory(person=duplicate, to=duplicate.email)
    consent = Consent.objects.create(
        person=duplicate, purpose=ConsentPurpose.PHOTO, wording="Ja.", route="formulier"
    )
    registration = RegistrationFactory(person=duplicate, registered_by=duplicate)
    merge(kept, duplicate, by=None)
    mail.refresh_from_db()
    registration.refresh_from_db()
    assert mail.person == kept
    assert Consent.objects.get(pk=consent.pk).person == kept
    assert (registration.person, registration.registered_by) == (kept, kept)
    assert not moving.count(duplicate)


def test_whatever_a_person_may_have_once_has_a_way_to_become_one():
    """A new rule of this kind needs a filler of `merge_person`, or merging breaks on it."""
    once = {
        (link.model._meta.label, rule.name)
        for link in moving.links()
        for rule in link.model._meta.constraints
        if isinstance(rule, models.UniqueConstraint) and link.name in rule.fields
    }
    once |= {(link.model._meta.label, "one") for link in moving.links() if link.unique}
    assert once == {
        ("cms.StarterTick", "cms_one_tick_a_task"),
        ("events.LoadedPerson", "one"),
        ("events.PersonalFeed", "one"),
        ("planning.CommunicationFeed", "one"),
        ("events.EventOrganiser", "events_eventorganiser_once"),
        ("newsletter.Subscription", "one"),
        ("events.Registration", "events_registration_one_active_per_person"),
        ("events.Registration", "events_registration_once_per_form"),
        ("events.PersonalInvitation", "events_personalinvitation_once_per_day"),
        ("networks.MailChoice", "mail_choice_once"),
        ("networks.Attendee", "attendee_once_per_minutes"),
        ("advice.ConsultationParticipant", "advice_participant_once"),
        ("surveys.Invitation", "surveys_invited_once"),
        ("networks.Mention", "mention_once_per_post"),
        ("networks.TalkDraft", "talk_draft_once_per_network"),
        ("networks.TalkDraft", "talk_draft_once_per_topic"),
        ("networks.TopicAttention", "attention_once_per_topic"),
        ("networks.Reaction", "reaction_once_per_person"),
        ("networks.Reading", "reading_once_per_topic"),
        ("networks.Report", "report_once_at_a_time"),
        ("networks.Membership", "membership_once_at_a_time"),
        ("networks.JoinRequest", "join_request_once_at_a_time"),
        ("members.BoardContact", "board_contact_once"),
    }


def test_the_duplicate_stays_as_an_empty_row_that_nobody_counts():
    kept, duplicate = pair(function_title="schepen")
    key = duplicate.key
    merge(kept, duplicate, by=None)
    duplicate.refresh_from_db()
    assert duplicate.merged_into == kept
    assert duplicate.key == key
    words = [duplicate.email, duplicate.name, duplicate.function_title]
    assert [*words, duplicate.organisation_name] == ["", "", "", ""]
    assert list(Person.objects.known()) == [kept]


def test_the_database_refuses_words_on_what_is_left_of_a_duplicate():
    kept, duplicate = pair()
    merge(kept, duplicate, by=None)
    with pytest.raises(IntegrityError):
        Person.objects.filter(pk=duplicate.pk).update(first_name="Ann")


def test_what_was_empty_is_completed_and_what_was_known_stays():
    kept, duplicate = pair(function_title="schepen")
    merge(kept, duplicate, by=None)
    kept.refresh_from_db()
    assert (kept.first_name, kept.function_title) == ("An", "schepen")


def test_an_address_passes_to_who_had_none():
    kept = PersonFactory(email="")
    duplicate = PersonFactory(email="an@gent.example")
    merge(kept, duplicate, by=None)
    kept.refresh_from_db()
    assert kept.email == "an@gent.example"


def test_another_employer_of_the_duplicate_becomes_a_former_one():
    kept, duplicate = pair()
    former = OrganisationFactory()
    Person.objects.filter(pk=duplicate.pk).update(organisation=former)
    merge(kept, duplicate, by=None)
    row = Employment.objects.get()
    assert (row.person, row.organisation) == (kept, former)
    kept.refresh_from_db()
    assert kept.organisation != former


def test_the_account_of_the_duplicate_comes_along():
    kept, duplicate = pair()
    user = UserFactory(person=duplicate)
    merge(kept, duplicate, by=None)
    user.refresh_from_db()
    assert user.person == kept


def test_of_two_accounts_that_of_who_is_kept_stays_and_the_preview_says_so():
    kept, duplicate = pair()
    stays, goes = UserFactory(person=kept), UserFactory(person=duplicate)
    notes = [row.note for row in preview_merge(kept, duplicate) if row.note]
    assert any(stays.email in note and goes.email in note for note in notes)
    assert User.objects.filter(pk=goes.pk).exists()
    merge(kept, Person.objects.get(pk=duplicate.pk), by=None)
    assert list(User.objects.all()) == [stays]


def test_the_account_of_a_colleague_never_goes_unseen():
    kept, duplicate = pair()
    UserFactory(person=kept)
    StaffFactory(person=duplicate)
    with pytest.raises(MergeRefused) as refused:
        merge(kept, duplicate, by=None)
    assert refused.value.refusal == MergeRefusal.COLLEAGUE
    assert User.objects.count() == 2


@pytest.mark.parametrize("gone", ["erased", "merged", "same"])
def test_who_is_gone_already_is_refused(gone):
    kept, duplicate = pair()
    if gone == "erased":
        Person.objects.filter(pk=duplicate.pk).update(erased_at=timezone.now())
    elif gone == "merged":
        merge(PersonFactory(), duplicate, by=None)
    else:
        duplicate = kept
    with pytest.raises(MergeRefused):
        merge(kept, duplicate, by=None)


def test_the_preview_counts_what_moves_and_changes_nothing():
    kept, duplicate = pair()
    RegistrationFactory.create_batch(2, person=duplicate)
    counts = {row.label: row.count for row in preview_merge(kept, duplicate)}
    assert counts["inschrijvingen"] == 2
    assert moving.count(duplicate)["inschrijvingen"] == 2
    duplicate.refresh_from_db()
    assert duplicate.merged_into is None
    done = {row.label: row.count for row in merge(kept, duplicate, by=None)}
    assert done == counts


def test_twice_in_the_contact_register_becomes_once():
    kept, duplicate = pair()
    for person in (kept, duplicate):
        BoardContact.objects.create(
            municipality=kept.organisation, person=person, role=ContactRole.OFFICER
        )
    other = BoardContact.objects.create(
        municipality=kept.organisation, person=duplicate, role=ContactRole.ALDERMAN
    )
    merge(kept, duplicate, by=None)
    assert BoardContact.objects.filter(person=kept).count() == 2
    assert BoardContact.objects.filter(pk=other.pk, person=kept).exists()


def test_merging_again_keeps_the_chain_of_duplicates_short():
    first, second = pair()
    third = PersonFactory()
    merge(second, first, by=None)
    merge(third, second, by=None)
    first.refresh_from_db()
    assert first.merged_into == third


def test_who_merges_their_own_double_row_goes_on_as_who_is_kept():
    kept, duplicate = pair()
    user = StaffFactory(person=duplicate)
    merge(kept, duplicate, by=duplicate)
    entry = ModelLogEntry.objects.get(action="members.merged")
    assert entry.user == user
    assert entry.data["duplicate"] == duplicate.key
    event = SecurityEvent.objects.get(kind=SecurityKind.PERSONS_MERGED)
    assert event.actor_key == kept.key


def test_the_security_log_tells_who_merged_whom_without_a_name():
    kept, duplicate = pair()
    colleague = StaffFactory().person
    merge(kept, duplicate, by=colleague)
    event = SecurityEvent.objects.get(kind=SecurityKind.PERSONS_MERGED)
    assert (event.actor_key, event.subject_key) == (colleague.key, kept.key)
    assert duplicate.key in event.detail.text
    assert "Maes" not in event.detail.text


def test_what_arrives_for_a_duplicate_while_it_is_merged_follows():
    kept, duplicate = pair()
    merge(kept, duplicate, by=None)
    late = RegistrationFactory(person=duplicate)
    assert bring_late_rows() == 1
    late.refresh_from_db()
    assert late.person == kept
    assert bring_late_rows() == 0


def test_two_who_are_not_the_same_are_remembered_once():
    kept, duplicate = pair()
    assert say_not_duplicate(duplicate, kept, by=None) == say_not_duplicate(
        kept, duplicate, by=None
    )
    merge(PersonFactory(), duplicate, by=None)
    assert not NotDuplicate.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_who_merge_the_same_two_at_once_merge_them_once():
    kept, duplicate = pair()
    start, answers = threading.Barrier(2), []

    def work(first, second):
        start.wait()
        try:
            merge(first, second, by=None)
            answers.append("merged")
        except MergeRefused as refused:
            answers.append(refused.refusal)
        finally:
            connection.close()

    workers = [
        threading.Thread(target=work, args=order)
        for order in ((kept, duplicate), (duplicate, kept))
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(answers) == ["gone", "merged"]
    assert Person.objects.known().count() == 1
