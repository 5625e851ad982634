"""From a question to an answer for everybody: no names, consent, two people, found."""

import pytest
from django.urls import reverse
from wagtail.models import Site

from advice.actions import answering, sharing
from advice.enums import FaqState, Refused
from advice.models import Faq
from advice.rules.deidentify import Names, Trace, findings
from members.models import FormerName
from networks.actions.discussion import reply, start_topic
from networks.models import Topic
from tests.factories.advice import FaqFactory, QuestionFactory
from tests.factories.cms import HomePageFactory, ThemePageFactory
from tests.factories.members import OrganisationFactory, StaffFactory, UserFactory
from tests.factories.networks import MembershipFactory, NetworkFactory

NAMES = Names(("Gent", "As", "Sint-Gillis-Waas", "Overpelt"), ("An Claes", "Rik Wouters"))


@pytest.mark.parametrize(
    ("text", "traces"),
    [
        ("Mag een vergadering zonder tolk?", []),
        ("Bij ons in Gent ging het zo.", [Trace.MUNICIPALITY]),
        ("De Gentse aanpak werkt.", [Trace.MUNICIPALITY]),
        ("in sint-gillis-waas en overpelt", [Trace.MUNICIPALITY, Trace.MUNICIPALITY]),
        ("De as van het wiel is stuk.", []),  # a word, not the municipality
        ("Wij van As vragen dit.", [Trace.MUNICIPALITY]),
        ("Vraag het aan An.", []),  # two letters are no trace
        ("Vraag het aan An Claes.", [Trace.PERSON, Trace.PERSON]),
        ("Rik weet het.", [Trace.PERSON]),
        ("Een rik hout.", []),
        ("Schepen Peeters besliste.", [Trace.PERSON]),
        ("Mail naar an@stad.example.", [Trace.ADDRESS]),
        ("Bel 09 123 45 67 of 0470/12.34.56.", [Trace.PHONE, Trace.PHONE]),
        ("Bel +32 470 12 34 56.", [Trace.PHONE]),
        ("Rijksregisternummer 85.07.30-033.28.", [Trace.NUMBER]),
        ("Sinds 2024 zijn er 1200 leden.", []),
        ("Een dove redder vroeg een tolk.", [Trace.RARE]),
        ("Onze schepen is trans.", [Trace.RARE]),
        ("Een 14-jarige met een rolstoel.", [Trace.RARE]),
        ("Een schepen. Een rolstoel.", []),  # not in one sentence
        ("Voor mensen met een rolstoel.", []),
    ],
)
def test_what_leads_to_somebody_is_found(text, traces):
    assert [each.trace for each in findings(text, NAMES)] == traces


@pytest.fixture
def by():
    return StaffFactory().person


@pytest.fixture
def second():
    return StaffFactory().person


def proposed(by, text="Ja, wie slechthorend is moet kunnen volgen.", **facts) -> Faq:
    question = QuestionFactory(**facts)
    answering.answer(question, text=text, by=by)
    return sharing.propose_faq(question, by=by)


def release(faq, by, **more):
    return sharing.release_faq(faq, by=by, seen_at=faq.changed_at.isoformat(), **more)


def write(faq, by, answer):
    sharing.write_faq(faq, by=by, seen_at=faq.changed_at.isoformat(), answer=answer)


def refused(faq, by, **more) -> str:
    with pytest.raises(Refused) as found:
        release(faq, by, **more)
    return found.value.refusal.value


@pytest.mark.django_db
def test_without_consent_or_a_second_person_nothing_is_released(client, by, second):
    faq = proposed(by)
    question = faq.question
    sharing.ask_consent(question, by=by)
    assert refused(faq, second) == "no_consent"
    client.post(question.url, {"delen": "ja"})
    faq.refresh_from_db()
    assert refused(faq, by) == "same_person"
    write(faq, second, "Ja, altijd.")
    faq.refresh_from_db()
    assert refused(faq, second) == "same_person"  # who wrote last does not release
    third = StaffFactory().person
    assert release(faq, third).is_published
    assert client.get(faq.get_absolute_url()).status_code == 200
    client.post(question.url, {"delen": "nee"})  # the asker changes their mind
    assert client.get(faq.get_absolute_url()).status_code == 404


@pytest.mark.django_db
def test_names_hold_a_text_back_and_a_rare_combination_waits_for_a_second_look(by, second):
    board = OrganisationFactory(name="Molenbeersel")
    FormerName.objects.create(organisation=board, name="Kessenich-Oud")
    faq = proposed(by, "In Kessenich-Oud vroeg een dove redder het.", shares=True)
    assert refused(faq, second) == "identifies"
    write(faq, by, "Een dove redder vroeg het.")
    faq.refresh_from_db()
    assert refused(faq, second) == "rare"
    assert release(faq, second, looked_at_rare=True).state == FaqState.PUBLISHED


@pytest.mark.django_db
def test_two_who_write_at_once_lose_nothing(client, by, second):
    faq = proposed(by, shares=True)
    url = reverse("advice_staff:faq", args=[faq.pk])
    seen = faq.changed_at.isoformat()
    write(faq, by, "Wat de eerste schreef.")
    client.force_login(second.user)
    typed = {"title": "Een titel", "answer": "Wat de tweede schreef.", "gezien": seen}
    typed["doe"] = "bewaar"
    page = client.post(url, typed).text
    faq.refresh_from_db()
    assert faq.answer == "Wat de eerste schreef."
    assert "intussen gewijzigd" in page
    assert "Wat de eerste schreef." in page
    assert "Wat de tweede schreef." in page
    client.post(url, typed | {"gezien": faq.changed_at.isoformat()})
    faq.refresh_from_db()
    assert faq.answer == "Wat de tweede schreef."


@pytest.mark.django_db
def test_what_changed_since_it_was_read_is_read_again(by, second):
    faq = proposed(by, shares=True)
    seen = faq.changed_at.isoformat()
    write(faq, by, "Iets anders.")
    with pytest.raises(Refused, match="intussen gewijzigd"):
        sharing.release_faq(faq, by=second, seen_at=seen)


@pytest.mark.django_db
def test_the_staff_screen_releases_for_a_second_person(client, by):
    faq = proposed(by, shares=True)
    url = reverse("advice_staff:faq", args=[faq.pk])
    client.force_login(by.user)
    assert "Jij schreef hieraan" in client.get(url).text
    client.force_login(StaffFactory())
    client.post(url, {"doe": "geef-vrij", "gezien": faq.changed_at.isoformat()})
    faq.refresh_from_db()
    assert faq.is_published


@pytest.mark.django_db
def test_the_next_one_finds_it_on_the_theme_page_by_search_and_before_asking(client):
    Site.objects.update(root_page=HomePageFactory(), hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    theme = ThemePageFactory(theme_disability=True)
    faq = FaqFactory(title="Is een ringleiding verplicht?", theme_disability=True)
    FaqFactory(title="Mag een vlag aan de gevel?", theme_lgbti=True)
    html = client.get(theme.url).text
    assert faq.title in html
    assert "vlag aan de gevel" not in html
    assert faq.title in client.get("/zoeken/", {"q": "ringleidingen"}).text
    assert faq.title in client.get("/advies/", {"thema": "disability"}).text
    assert faq.get_absolute_url() in client.get("/sitemap.xml").text


@pytest.mark.django_db
def test_a_solved_discussion_is_proposed_by_who_began_it_and_nobody_else(client):
    network = NetworkFactory(slug="groep")
    asker = MembershipFactory(network=network).person
    other = MembershipFactory(network=network).person
    topic = start_topic(network, title="Hoe vind je een tolk?", text="Wie weet dit?", by=asker)
    post = reply(topic, text="Vraag het zes weken vooraf.", by=other)
    Topic.objects.filter(pk=topic.pk).update(solution=post)
    url = reverse("networks:topic_propose", args=["groep", topic.pk, "veelgestelde-vraag"])
    client.force_login(UserFactory(person=other))
    client.post(url)
    assert not Faq.objects.exists()
    client.force_login(UserFactory(person=asker))
    assert "Stel voor als veelgestelde vraag" in client.get(topic.get_absolute_url()).text
    client.post(url)
    client.post(url)
    faq = Faq.objects.get()
    assert (faq.answer, faq.state) == ("Vraag het zes weken vooraf.", FaqState.PROPOSED)
    assert client.get(faq.get_absolute_url()).status_code == 404
