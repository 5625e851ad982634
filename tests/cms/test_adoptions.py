""" "Wij passen dit ook toe": declared, answered, taken back, and counted once per board."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Revision

from cms import adoptable as adoptable_kinds
from cms import slots
from cms.actions.adoption import (
    AdoptionRefused,
    Declaration,
    confirm,
    declare,
    withdraw,
)
from cms.actions.quality import give_level
from cms.actions.rating import rate
from cms.adoption_counts import boards_per_page
from cms.adoption_enums import AdoptionChannel, AdoptionDegree, AdoptionRefusal, AdoptionState
from cms.adoption_part import AdoptionsOfPage
from cms.enums import QualityLevel
from cms.models import Adoption, NewsPage, PracticePage
from cms.quality_hints import ready_for_adopted
from members import slots as members_slots
from members.actions.erasing import erase
from members.actions.roles import seed_roles
from members.enums import OrganisationKind, Role
from members.models import OutboxMail, Person
from tests.factories.cms import AdoptionFactory, NewsPageFactory, PracticePageFactory
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory

pytestmark = pytest.mark.django_db

SAID = {
    "degree": AdoptionDegree.APPLIED,
    "channel": AdoptionChannel.NETWORK,
    "evidence": "Het college besliste het op 3 maart.",
}
ME = {"first_name": "Ann", "last_name": "Devos", "email": "ann.devos@kleinbeek.example"}


@pytest.fixture
def practice(home):
    return PracticePageFactory(
        title="Loket zonder drempel",
        slug="loket",
        organisation=OrganisationFactory(name="Grootstad"),
        contact_name="Tom Decraene",
        contact_email="tom@grootstad.example",
    )


@pytest.fixture
def neighbour():
    return OrganisationFactory(name="Kleinbeek")


def said_by(organisation, **more) -> Declaration:
    return Declaration(organisation=organisation, **{**SAID, **more})


def counted(page) -> int:
    return len(boards_per_page(Adoption.objects.counting()).get(page.pk, ()))


def test_what_b_takes_over_from_a_counts_once_a_confirms(
    client, practice, neighbour, django_capture_on_commit_callbacks
):
    """Somebody without an account declares it, the contact answers with the mailed link."""
    address = f"{practice.url}overnemen/"
    assert f'href="{address}"' in client.get(practice.url).text
    assert "no-store" in client.get(address).headers["Cache-Control"]

    response = client.post(address, {**ME, **SAID, "organisation": "Kleinbeek"})
    assert response.headers["Location"] == f"{address}bedankt/"
    assert "Grootstad" in client.get(response.headers["Location"]).text
    adoption = Adoption.objects.get()
    assert adoption.declared_by.organisation == neighbour
    assert adoption.asked_of.name == "Tom Decraene"
    asked, thanks = OutboxMail.objects.order_by("pk")
    assert (asked.to, thanks.to) == ("tom@grootstad.example", ME["email"])
    assert adoption.answer_token in asked.body_text
    assert adoption.withdraw_token not in asked.body_text
    assert adoption.withdraw_token in thanks.body_html
    assert counted(practice) == 0
    assert "Kleinbeek" not in client.get(practice.url).text

    link = f"/overname/{adoption.answer_token}/"
    assert "Het college besliste het" in client.get(link).text
    assert counted(practice) == 0  # a mail gateway that opens the link answers nothing
    with django_capture_on_commit_callbacks(execute=True):
        client.post(link, {"klopt": "ja"})
    assert counted(practice) == 1
    adoption.refresh_from_db()
    assert adoption.confirmed_by == adoption.asked_of
    assert OutboxMail.objects.filter(template="adoption_confirmed", to=ME["email"]).exists()
    page = client.get(practice.url, headers={"cookie": "proef=1"}).text
    assert "1 bestuur past dit ook toe" in page
    assert "Van Grootstad naar Kleinbeek." in page


def test_own_use_and_two_entries_of_one_merged_board_do_not_make_two(practice):
    """Who counts as whom is asked of the map: also where they merge after they declared."""
    yesterday = timezone.localdate() - timedelta(days=1)
    one, two, new = (OrganisationFactory(name=name) for name in ("Een", "Twee", "Nieuw"))
    ocmw = OrganisationFactory(name="OCMW Twee", kind=OrganisationKind.OCMW, counts_with=two)
    gone = OrganisationFactory(name="Deelgemeente")
    by = PersonFactory()
    for board in (one, two, gone):
        confirm(declare(practice, said_by(board), by=by), by=None)
    with pytest.raises(AdoptionRefused, match="staat hier al bij"):
        declare(practice, said_by(ocmw), by=by)
    with pytest.raises(AdoptionRefused, match="eigen werk"):
        declare(practice, said_by(practice.organisation), by=by)
    assert counted(practice) == 3

    for board, successor in ((one, new), (two, new), (gone, practice.organisation)):
        board.successor, board.valid_to = successor, yesterday
        board.save()

    assert boards_per_page(Adoption.objects.counting()) == {practice.pk: {new.pk}}
    with pytest.raises(AdoptionRefused) as refused:
        declare(practice, said_by(new), by=by)
    assert refused.value.refusal == AdoptionRefusal.KNOWN
    before = boards_per_page(Adoption.objects.counting(), on=yesterday)
    assert before == {practice.pk: {one.pk, two.pk, gone.pk}}


def test_withdrawing_lowers_the_open_year_and_no_closed_one(practice, neighbour, time_machine):
    time_machine.move_to("2026-03-02 10:00+01:00")
    adoption = declare(practice, said_by(neighbour), by=PersonFactory())
    confirm(adoption, by=None)
    time_machine.move_to("2027-02-01 10:00+01:00")
    end_of_2026 = timezone.make_aware(timezone.datetime(2027, 1, 1))
    assert counted(practice) == 1

    withdraw(adoption, by=adoption.declared_by)

    assert counted(practice) == 0
    assert list(Adoption.objects.counting(before=end_of_2026)) == [adoption]
    with pytest.raises(AdoptionRefused):
        withdraw(adoption, by=None)
    declare(practice, said_by(neighbour), by=PersonFactory())  # and later they may begin again


def test_whoever_declared_it_takes_it_back_with_the_mailed_link(client, practice, neighbour):
    adoption = declare(practice, said_by(neighbour), by=PersonFactory())
    link = f"/overname/{adoption.withdraw_token}/intrekken/"

    assert "Trek de melding in" in client.get(link).text
    assert Adoption.objects.standing().exists()
    assert "Ingetrokken" in client.post(link, follow=True).text

    adoption.refresh_from_db()
    assert adoption.state == AdoptionState.WITHDRAWN
    assert adoption.withdrawn_by == adoption.declared_by
    assert client.get(f"/overname/{adoption.withdraw_token}/").status_code == 404
    assert client.post(f"/overname/{adoption.answer_token}/", {"klopt": "ja"}).status_code == 302
    assert counted(practice) == 0


def test_the_contact_says_that_it_is_not_so_and_why(client, practice, neighbour):
    adoption = declare(practice, said_by(neighbour), by=PersonFactory())
    link = f"/overname/{adoption.answer_token}/"

    assert "Schrijf in één zin" in client.post(link, {"reason": ""}).text
    client.post(link, {"reason": "Ze stopten er vorig jaar mee."})

    adoption.refresh_from_db()
    assert adoption.state == AdoptionState.REJECTED
    mail = OutboxMail.objects.get(template="adoption_rejected")
    assert "Ze stopten er vorig jaar mee." in mail.body_text
    with pytest.raises(AdoptionRefused, match="al beslist"):
        confirm(adoption, by=None)
    declare(practice, said_by(neighbour), by=PersonFactory())


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"organisation": "Buurthuis De Brug"}, "We kennen dit bestuur niet"),
        ({"organisation": "Grootstad"}, "eigen werk"),
        ({"evidence": " "}, "Schrijf één zin"),
        ({"email": "geen adres"}, "apenstaartje"),
        ({"website": "https://reclame.example"}, "moet blijven"),
    ],
)
def test_a_declaration_with_a_mistake_is_told_and_loses_nothing(
    client, practice, neighbour, change, sentence
):
    data = {**ME, **SAID, "organisation": "Kleinbeek", **change}
    response = client.post(f"{practice.url}overnemen/", data)

    assert sentence in response.text
    assert 'value="Ann"' in response.text
    assert not Adoption.objects.exists()
    assert not Person.objects.with_address(ME["email"]).exists()
    assert not OutboxMail.objects.exists()


def test_who_is_signed_in_is_not_asked_who_it_is(client, practice, neighbour):
    user = UserFactory(person__organisation=neighbour)
    client.force_login(user)

    form = client.get(f"{practice.url}overnemen/").text
    assert 'name="email"' not in form
    assert 'value="Gemeente Kleinbeek"' in form
    client.post(f"{practice.url}overnemen/", {**SAID, "organisation": "Kleinbeek"})

    assert Adoption.objects.get().declared_by == user.person


def test_a_practice_without_a_contact_waits_for_a_colleague(client, home, neighbour):
    page = PracticePageFactory(
        title="Zonder contact", slug="zonder", organisation=OrganisationFactory(name="Grootstad")
    )
    adoption = declare(page, said_by(neighbour), by=PersonFactory())
    assert adoption.asked_of is None
    assert not OutboxMail.objects.filter(template="adoption_asked").exists()
    user = UserFactory(is_staff=True)
    seed_roles()
    user.groups.set(Group.objects.filter(name=Role.EDITOR))
    client.force_login(user)

    assert "overname wacht op bevestiging" in client.get("/beheer/").text
    assert "Een collega van ons team kijkt" in OutboxMail.objects.latest("pk").body_text
    screen = f"/beheer/praktijken/overnames/edit/{adoption.pk}/"
    assert "Schrijf waarom" in client.post(screen, {"decision": "reject"}).text
    client.post(screen, {"decision": "confirm"})

    adoption.refresh_from_db()
    assert adoption.confirmed_by == user.person
    listed = client.get("/beheer/praktijken/overnames/?state=confirmed")
    assert "Kleinbeek" in listed.text
    counts = members_slots.organisation_counts.collect(organisations=[neighbour.pk])
    (ours,) = [each for each in counts if each.label == "Overnames"]
    assert ours.counts == {neighbour.pk: 1}
    assert "Zonder contact" in client.get(f"{ours.url}{neighbour.pk}").text
    table = client.get("/beheer/praktijken/overnames/?export=csv").getvalue().decode()
    assert "Zonder contact;Gemeente Kleinbeek;Toegepast;Een netwerk" in table


def test_an_older_draft_and_a_new_start_undo_no_adoption(practice, neighbour):
    """The fact stands in a row of its own; nothing on the page tells it."""
    older = practice.save_revision()
    rate(practice.page_ptr, reliable=5, useful=4)
    give_level(
        page=practice,
        level=QualityLevel.CHECKED,
        given_on=timezone.localdate(),
        valid_until=None,
        by=None,
    )
    confirm(declare(practice, said_by(neighbour), by=PersonFactory()), by=None)
    first_online = timezone.make_aware(timezone.datetime(2025, 5, 1))
    PracticePage.objects.filter(pk=practice.pk).update(first_published_at=first_online)

    Revision.objects.get(pk=older.pk).publish()
    page = PracticePage.objects.get(pk=practice.pk)
    page.unpublish()
    page.save_revision().publish()

    assert counted(practice) == 1
    assert practice.ratings.count() == 1
    assert practice.quality_mark().level == QualityLevel.CHECKED
    assert PracticePage.objects.get(pk=practice.pk).first_published_at == first_online


def test_the_level_overgenomen_is_a_hint_and_never_set_by_the_count(practice):
    for name in ("Een", "Twee"):
        adoption = declare(practice, said_by(OrganisationFactory(name=name)), by=PersonFactory())
        confirm(adoption, by=None)
    assert ready_for_adopted() == {practice.pk: 2}
    assert practice.quality_mark() is None

    give_level(
        page=practice,
        level=QualityLevel.ADOPTED,
        given_on=timezone.localdate(),
        valid_until=None,
        by=None,
    )
    assert ready_for_adopted() == {}


def test_the_page_costs_the_same_with_one_and_with_three_adoptions(practice, count_queries):
    now = timezone.now()
    AdoptionFactory(page=practice.page_ptr, confirmed_at=now)
    with_one = count_queries(practice.url)
    assert with_one <= 20
    AdoptionFactory.create_batch(2, page=practice.page_ptr, confirmed_at=now)

    assert count_queries(practice.url) == with_one


def test_the_database_keeps_one_entry_per_board_and_one_answer(practice, neighbour):
    row = AdoptionFactory(page=practice.page_ptr, organisation=neighbour)
    now = timezone.now()
    for values in (
        {"confirmed_at": now, "rejected_at": now},
        {"confirmed_by": PersonFactory()},
        {"withdrawn_at": row.declared_at - timedelta(days=1)},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Adoption.objects.filter(pk=row.pk).update(**values)
    with pytest.raises(IntegrityError), transaction.atomic():
        AdoptionFactory(page=practice.page_ptr, organisation=neighbour)


def test_erasing_whoever_declared_it_keeps_the_count_without_the_name(practice, neighbour):
    ann = PersonFactory(**ME)
    adoption = declare(practice, said_by(neighbour, evidence="Vraag het Ann Devos."), by=ann)
    confirm(adoption, by=None)

    erase(ann, by=None)

    adoption.refresh_from_db()
    assert "Devos" not in adoption.evidence
    assert Person.objects.get(pk=ann.pk).email == ""
    assert counted(practice) == 1


def test_another_kind_of_page_takes_part_with_one_line(client, home, neighbour, monkeypatch):
    """As instruments do: page, slot, form and count follow."""
    monkeypatch.setattr(adoptable_kinds, "_kinds", dict(adoptable_kinds._kinds))
    page = NewsPageFactory(slug="lio")
    assert AdoptionsOfPage.of(page) is None
    adoptable_kinds.adoptable(NewsPage, place="nieuws")

    adoption = declare(page, said_by(neighbour), by=PersonFactory())
    confirm(adoption, by=None)

    (part,) = slots.instrument_page.components(None, page=page)
    html = part.render_html()
    assert 'href="/nieuws/lio/overnemen/"' in html
    assert "1 bestuur past dit ook toe" in html
    assert "Wie het deelde" in html
    assert client.get("/nieuws/lio/overnemen/").status_code == 200
    assert client.get("/nergens/lio/overnemen/").status_code == 404
    assert counted(page) == 1
