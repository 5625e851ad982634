"""A question from asked to closed, through the public form, the personal page and the desk."""

from datetime import date, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from advice.actions import answering, asking, warning
from advice.actions.clock import recount
from advice.enums import Channel, ClockState, MessageKind, QuestionState, Refused
from advice.models import AnswerTerm, ClosureDay, Question, StandardAnswer
from advice.reading import clock_of
from members.dutch import BRUSSELS
from members.enums import OrganisationKind
from members.models import OutboxMail
from surveys.models import Invitation
from tests.factories.advice import FaqFactory, QuestionFactory
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db
TYPED = {
    "title": "Ringleiding in de raadszaal",
    "text": "Moeten we een ringleiding leggen?",
    "kind": "advice",
    "themes": ["disability"],
    "contact_name": "An Claes",
    "email": "an@bestuur.example",
    "organisation": "Voorbeeldstad",
    "role": "employee",
}


def at(text) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


@pytest.fixture
def by():
    return StaffFactory().person


def mails(template):
    return OutboxMail.objects.filter(template=template)


def post(client, **changed):
    return client.post(reverse("advice:ask"), {**TYPED, **changed})


# --- asking ----------------------------------------------------------------------------------


def test_the_nearest_answers_stand_before_the_form(client):
    near = FaqFactory(title="Is een ringleiding verplicht in de raadszaal?")
    FaqFactory(title="Mag een vlag aan de gevel?", answer="Ja.")
    FaqFactory(title="Ringleidingen onderhouden", state="proposed")
    html = client.get(reverse("advice:ask"), {"q": "ringleiding raadszaal"}).text
    assert near.title in html
    assert html.index(near.title) < html.index("Verstuur je vraag")
    assert "vlag aan de gevel" not in html
    assert "onderhouden" not in html
    assert "Verstuur je vraag" not in client.get(reverse("advice:ask")).text  # first: what about?


def test_a_question_of_an_unknown_address_is_held_apart_until_confirmed(client, by):
    assert post(client).status_code == 302
    question = Question.objects.get()
    assert question.is_unconfirmed
    assert (question.due_at, question.theme_disability) == (None, True)
    assert list(mails("advice_confirm").values_list("to", flat=True)) == ["an@bestuur.example"]
    assert client.get(question.url).status_code == 200
    assert Question.objects.get().is_unconfirmed  # a mail gateway opens every link
    with pytest.raises(Refused):
        answering.answer(question, text="Ja.", by=by)
    client.post(question.url, {"bevestig": "1"})
    question.refresh_from_db()
    assert question.state == QuestionState.OPEN
    assert question.due_at > timezone.now()
    assert mails("advice_received").count() == 1
    post(client, title="Nog iets")  # from now on the address is known
    assert Question.objects.filter(state=QuestionState.OPEN).count() == 2


def test_bad_input_keeps_what_was_typed_and_says_what_to_mend(client):
    response = post(client, text="", email="an@")
    assert response.status_code == 422
    assert "Schrijf je vraag." in response.text
    assert TYPED["title"] in response.text
    assert not Question.objects.exists()


def test_a_forbidden_file_is_refused_in_words(client):
    upload = SimpleUploadedFile("virus.exe", b"MZ\x00")
    response = post(client, attachment=upload)
    assert response.status_code == 422
    assert not Question.objects.exists()


def test_the_same_form_twice_is_one_question():
    facts = {**TYPED, "form_key": "x" * 22, "organisation": None}
    first, second = asking.ask(**facts), asking.ask(**facts)
    assert first == second
    assert mails("advice_confirm").count() == 1


def test_a_colleague_notes_a_call_and_its_answer_on_one_screen(admin_client):
    typed = {
        "text": "Hoe lang vooraf vraag je een tolk?\nHet gaat om een infoavond.",
        "channel": "phone",
        "kind": "information",
        "role": "employee",
        "answered": "Zes weken.",
    }
    response = admin_client.post(reverse("advice_staff:note"), typed)
    question = Question.objects.get()
    assert response.url == question.staff_url
    assert (question.title, question.channel) == (
        "Hoe lang vooraf vraag je een tolk?",
        Channel.PHONE,
    )
    assert clock_of(question) == ClockState.STOPPED
    assert not OutboxMail.objects.exists()  # nobody left an address


# --- the clock -------------------------------------------------------------------------------


def test_the_question_of_good_friday_is_due_on_monday_week():
    question = QuestionFactory(received_at=at("2026-04-03 16:00"))
    assert question.due_at == at("2026-04-13 16:00")


def test_an_own_closure_day_moves_what_waits_and_not_what_was_late(time_machine):
    time_machine.move_to(at("2026-04-07 10:00"))
    question = QuestionFactory(received_at=at("2026-04-03 16:00"))
    late = QuestionFactory(received_at=at("2026-03-02 10:00"))
    before = late.due_at
    ClosureDay.objects.create(day=date(2026, 4, 10), reason="brugdag")
    question.refresh_from_db()
    late.refresh_from_db()
    assert question.due_at == at("2026-04-14 16:00")
    assert late.due_at == before


def test_a_term_holds_from_its_day_on():
    AnswerTerm.objects.create(since=date(2026, 5, 1), days=3, agreed_in="stuurgroep")
    assert QuestionFactory(received_at=at("2026-04-30 10:00")).due_at == at("2026-05-08 10:00")
    assert QuestionFactory(received_at=at("2026-05-04 10:00")).due_at == at("2026-05-07 10:00")


def test_while_we_wait_for_the_asker_the_clock_stands_still(time_machine, by):
    time_machine.move_to(at("2026-03-02 10:00"))
    question = QuestionFactory()
    time_machine.move_to(at("2026-03-03 10:00"))
    answering.ask_back(question, text="Voor hoeveel mensen?", by=by)
    question.refresh_from_db()
    assert (clock_of(question), question.due_at) == (ClockState.PAUSED, None)
    time_machine.move_to(at("2026-03-16 10:00"))
    answering.reply(question, text="Voor twintig.")
    question.refresh_from_db()
    assert question.due_at == at("2026-03-20 10:00")  # four working days were left
    assert mails("advice_replied").get().to == by.email


def test_the_adviser_is_warned_once_before_the_term_is_over(time_machine, by):
    time_machine.move_to(at("2026-03-02 10:00"))
    question = QuestionFactory(assigned_to=by)
    assert warning.warn_due(at("2026-03-06 09:59")) == 0
    assert warning.warn_due(at("2026-03-06 10:00")) == 1
    assert warning.warn_due(at("2026-03-06 10:30")) == 0
    assert mails("advice_warning").get().to == by.email
    answering.answer(question, text="Ja.", by=by)
    assert recount(at("2026-03-06 11:00")) == 0


def test_nine_of_ten_due_questions_in_time_is_ninety_percent():
    now = at("2026-03-31 12:00")
    for day in range(9):
        QuestionFactory(
            received_at=at("2026-03-02 10:00"),
            answered_at=at("2026-03-03 10:00") + timedelta(hours=day),
            state=QuestionState.ANSWERED,
        )
    QuestionFactory(received_at=at("2026-03-02 10:00"))  # open and overdue: missed
    QuestionFactory(received_at=at("2026-03-30 10:00"))  # not due yet: not in the denominator
    QuestionFactory(received_at=at("2026-03-02 10:00"), state=QuestionState.CLOSED)  # not needed
    QuestionFactory(received_at=at("2026-03-02 10:00"), state=QuestionState.SPAM)
    judged = Question.objects.judged(now)
    assert (judged.in_time().count(), judged.count()) == (9, 10)


# --- answering -------------------------------------------------------------------------------


def test_the_asker_reads_the_answer_and_never_the_notes(client, by):
    question = QuestionFactory()
    answering.note(question, text="Vraag dit na bij Joris.", by=by)
    message = answering.answer(
        question, text="Ja, dat moet.", by=by, files=[SimpleUploadedFile("wet.txt", b"Art. 1")]
    )
    html = client.get(question.url).text
    assert "Ja, dat moet." in html
    assert "Joris" not in html
    file = message.files.get()
    response = client.get(f"{question.url}bestand/{file.pk}/")
    assert b"".join(response) == b"Art. 1"
    other = QuestionFactory()
    assert client.get(f"{other.url}bestand/{file.pk}/").status_code == 404
    assert client.get(file.url).status_code == 404
    mail = mails("advice_message").get()
    assert "Ja, dat moet." in mail.body_text
    assert "wet.txt" in mail.body_text
    assert mail.headers["Reply-To"].startswith("advies+q")


def test_whoever_writes_again_opens_the_question_and_keeps_the_first_answer(client, by):
    question = QuestionFactory()
    answering.answer(question, text="Ja.", by=by)
    first = Question.objects.get().answered_at
    answering.close(question, by=by)
    client.post(question.url, {"antwoord": "1", "text": "En in een zaal die we huren?"})
    question.refresh_from_db()
    assert (question.state, question.answered_at) == (QuestionState.OPEN, first)


def test_closing_asks_once_how_it_was(by):
    question = QuestionFactory()
    answering.answer(question, text="Ja.", by=by)
    for _ in range(2):
        answering.close(question, by=by)
        answering.reopen(question, by=by)
    assert Invitation.objects.get().person.email == question.email
    assert mails("survey_invitation").count() == 1


def test_a_double_goes_into_the_one_that_stays_of_one_asker_only(by, client):
    first = QuestionFactory(email="an@bestuur.example", received_at=at("2026-03-02 10:00"))
    double = QuestionFactory(email="an@bestuur.example", received_at=at("2026-03-04 10:00"))
    stranger = QuestionFactory()
    answering.merge(double, into=first, by=by)
    assert first.messages.count() == 2
    assert client.get(double.url).url == first.url
    answering.reply(double, text="Nog iets.")
    assert first.messages.count() == 3
    with pytest.raises(Refused, match="twee verschillende mensen"):
        answering.merge(stranger, into=first, by=by)
    assert Question.objects.counted().count() == 2


def test_referring_to_a_partner_is_an_answer(by):
    partner = OrganisationFactory(kind=OrganisationKind.PARTNER, name="Inter")
    question = QuestionFactory()
    with pytest.raises(Refused):
        answering.refer(question, to=OrganisationFactory(), text="Zij weten meer.", by=by)
    answering.refer(question, to=partner, text="Zij weten meer.", by=by)
    question.refresh_from_db()
    assert (question.referred_to, clock_of(question)) == (partner, ClockState.STOPPED)
    assert "Inter" in mails("advice_message").get().body_text


def test_a_standard_answer_is_words_and_nothing_is_executed():
    text = "Dag {naam}, over {onderwerp}: {{ settings.SECRET_KEY }} {% now 'Y' %} {0.__class__}"
    row = StandardAnswer.objects.create(title="Begin", text=text)
    question = QuestionFactory(title="{naam}", contact_name="An")
    said = row.for_question(question)
    assert said.startswith("Dag An, over ")
    assert said.endswith("{{ settings.SECRET_KEY }} {% now 'Y' %} {0.__class__}")


def test_the_list_shows_the_clock_of_each_in_a_constant_number_of_queries(admin_client):
    url = reverse("advice_questions:index")
    counts = []
    for _ in range(2):
        QuestionFactory.create_batch(2, organisation=OrganisationFactory())
        admin_client.get(url)
        with CaptureQueriesContext(connection) as found:
            html = admin_client.get(url).text
        counts.append(len(found))
    assert counts[0] == counts[1]
    assert "Loopt" in html
    late = QuestionFactory(received_at=timezone.now() - timedelta(days=60), title="Veel te laat")
    assert late.title in admin_client.get(f"{url}?clock=late").text
    assert late.title not in admin_client.get(f"{url}?clock=running").text
    held = QuestionFactory(state=QuestionState.UNCONFIRMED, title="Van een onbekende")
    assert held.title not in admin_client.get(url).text
    assert held.title in admin_client.get(f"{url}?state=unconfirmed").text


def test_a_colleague_without_this_role_and_a_stranger_find_nothing(client):
    question = QuestionFactory()
    assert client.get(question.staff_url).status_code == 302
    assert client.get(f"/advies/mijn-vraag/{'a' * 32}/").status_code == 404
    assert client.post(f"/advies/mijn-vraag/{'a' * 32}/", {"bevestig": "1"}).status_code == 404


def test_the_own_page_names_ones_own_questions(client):
    user = StaffFactory(is_superuser=False, is_staff=False)
    mine = QuestionFactory(email=user.email, title="Mijn eigen vraag")
    QuestionFactory(title="Die van een ander")
    client.force_login(user)
    html = client.get("/mijn/").text
    assert mine.title in html
    assert "Die van een ander" not in html


def test_who_signed_in_needs_no_confirmation(client):
    user = StaffFactory(is_superuser=False, is_staff=False)
    client.force_login(user)
    assert f'value="{user.email}"' in client.get(reverse("advice:ask"), {"q": "tolk"}).text
    post(client, email=user.email)
    assert Question.objects.get().state == QuestionState.OPEN


def test_messages_of_a_person_we_know_are_taken_at_once(client):
    person = PersonFactory()
    post(client, email=person.email)
    assert Question.objects.get().messages.get().kind == MessageKind.IN
    assert Question.objects.get().state == QuestionState.OPEN
