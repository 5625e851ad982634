"""One official of whom every app keeps something, made by the verbs that people use."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from advice.actions import answering
from advice.actions.asking import ask
from cms.actions.rating import rate
from cms.models import ProposalRemark, ThemePage
from events.actions.attendance import mark_attendance
from events.actions.cancelling import cancel_registration
from events.actions.registering import register
from events.enums import AttendanceState
from events.models import Event
from members.actions.people import change_details
from members.enums import ConsentPurpose, ContactRole, SecurityKind
from members.mail.outbox import send
from members.models import (
    BoardContact,
    BoardCorrection,
    Consent,
    Employment,
    PendingImport,
    Person,
)
from members.security_log import tell
from networks.actions.discussion import reply, start_topic
from networks.actions.drafts import keep_draft
from networks.actions.join_link import ask_link
from networks.actions.listening import choose_rhythm, mark_read
from networks.actions.membership import join
from networks.actions.posts import edit_post, toggle_reaction
from networks.actions.reporting import report_post
from networks.actions.requests import request_join
from networks.enums import JoinPolicy, NetworkKind, ReactionKind, Rhythm
from networks.models import Network
from newsletter.actions.subscribing import (
    confirm_subscription,
    mail_choices_link,
    request_subscription,
)
from newsletter.models import Delivery, SubscriptionRequest
from planning.models import CommunicationFeed
from tests.factories.advice import ConsultationFactory, QuestionFactory, SignalFactory
from tests.factories.cms import AdoptionFactory
from tests.factories.communication import InitiativeFactory
from tests.factories.events import EventFactory, in_days, make_session
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory, UserFactory
from tests.factories.networks import InvitationFactory, MembershipFactory, NetworkFactory
from tests.factories.newsletter import sent_issue
from tests.factories.proposals import draft

FIRST, LAST = "Zoë", "Quackelbeen-Désiré"
NAME = f"{FIRST} {LAST}"
ADDRESS = "zoe.quackelbeen@bestuur.example"


def official_everywhere() -> Person:
    """Account, agenda, groups, newsletter, contact register, logs, mails and pages."""
    person = PersonFactory(
        first_name=FIRST,
        last_name=LAST,
        email=ADDRESS,
        function_title=f"Kabinet {LAST}",
        organisation=OrganisationFactory(name="Voorbeeldstad"),
    )
    _account(person)
    _agenda(person)
    _groups(person)
    _newsletter(person)
    _register(person)
    _logs(person)
    _pages(person)
    _shared_practices()
    _advice(person)
    _communication(person)
    return person


def _account(person):
    user = UserFactory(person=person)
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    EmailAddress.objects.create(user=user, email="z.quackelbeen@elders.example", verified=True)
    session = SessionStore()
    session["_auth_user_id"] = str(user.pk)
    session["account_email_verification_code"] = {"email": ADDRESS, "code": "ABC"}
    session.save()


def _agenda(person):
    """Was there last month, has a seat in two weeks with somebody waiting, and gave one back."""
    past = make_session(first_in=-20)
    past.opens_at = in_days(-60)
    past.save()
    seat = _seat(past, person, organisation_typed=f"Dienst van {NAME}")
    mark_attendance(seat, past.days.get(), AttendanceState.PRESENT, by=None)
    to_come = make_session(first_in=14, capacity=1)
    _seat(to_come, person, organisation=person.organisation)
    register(session=to_come, person=PersonFactory(), by=None)
    given_back = _seat(make_session(first_in=30), person, organisation=person.organisation)
    cancel_registration(given_back, by=person, reason=f"{NAME} is ziek")
    Event.objects.filter(pk=past.event_id).update(contact_name=NAME, contact_email=ADDRESS)


def _seat(session, person, **facts):
    return register(session=session, person=person, by=StaffFactory().person, **facts)


def _groups(person):
    group = NetworkFactory(kind=NetworkKind.KNOWLEDGE_GROUP)
    colleague = MembershipFactory(network=group, role="moderator").person
    join(group, person=person, by=person, organisation=person.organisation)
    topic = start_topic(group, title=f"Vraag van {NAME}", text=f"Dag, {FIRST} hier.", by=person)
    reply(topic, text=f"Dag {FIRST}, mail {ADDRESS} niet te vaak.", by=colleague)
    reply(topic, text=f"Dank je!\n\n{NAME}", by=person)
    _around_posts(group, topic, person, colleague)
    elsewhere = start_topic(group, title="Iets anders", text="Wie weet dit?", by=colleague)
    reply(elsewhere, text=f"Vraag het aan {NAME.upper()}.", by=colleague)
    asked = NetworkFactory(join_policy=JoinPolicy.REQUEST)
    MembershipFactory(network=asked, role="moderator")
    request_join(asked, person=person, by=person, motivation=f"Ik, {NAME}, wil leren.")
    ask_link(NetworkFactory(), email=ADDRESS, first_name=FIRST, last_name=LAST, motivation="Graag.")
    InvitationFactory(email=ADDRESS, first_name=FIRST, last_name=LAST)
    Network.objects.create(
        kind=NetworkKind.INTERVISION,
        title="Nog niet open",
        slug="nog-niet-open",
        summary="Kort.",
        contact_name=NAME,
        contact_email=ADDRESS,
    )


def _around_posts(group, topic, person, colleague):
    """A reaction, a call by name, former words, a file, a complaint, drafts and mail choices."""
    theirs = reply(topic, text=f"@{FIRST} {LAST} weet dit vast.", by=colleague)
    toggle_reaction(theirs, ReactionKind.THANKS, by=person)
    upload = SimpleUploadedFile(f"{NAME}.txt", b"Beste")
    own = reply(topic, text=f"Ik ben {NAME}.", by=person, files=[upload])
    edit_post(own, text="Ik ben het.", by=person)
    report_post(theirs, reason=f"{NAME} wil dit niet", by=person)
    report_post(own, reason=f"Gaat over {NAME}", by=colleague)
    keep_draft(network=group, person=person, topic=topic, text=f"Groeten, {NAME}")
    keep_draft(network=group, person=colleague, topic=topic, text=f"Aan {NAME}")
    choose_rhythm(group, person=person, rhythm=Rhythm.DAILY)
    mark_read(topic, person=person, until=timezone.now())


def _newsletter(person):
    request_subscription(email=ADDRESS, first_name=FIRST, last_name=LAST, themes=["gender"])
    confirm_subscription(SubscriptionRequest.objects.get(email=ADDRESS))
    sent_issue()
    Delivery.objects.filter(address=ADDRESS).update(reason=f"550 <{ADDRESS}> unknown")
    mail_choices_link(email=ADDRESS)


def _register(person):
    BoardContact.objects.create(
        municipality=person.organisation, person=person, role=ContactRole.OFFICER
    )
    BoardCorrection.objects.create(
        organisation=person.organisation, person=person, text=f"{NAME} werkt hier nu."
    )
    Employment.objects.create(
        person=person,
        organisation=OrganisationFactory(),
        function_title=f"Kabinet {LAST}",
        since=timezone.localdate() - timedelta(days=900),
    )
    Consent.objects.create(
        person=person, purpose=ConsentPurpose.PHOTO, wording="Ik mag op de foto.", route="formulier"
    )
    PendingImport.objects.create(
        by=PersonFactory(), name="mensen.csv", content=f"naam\n{NAME}\n".encode("cp1252")
    )


def _logs(person):
    change_details(
        person,
        first_name=FIRST,
        last_name=LAST,
        organisation=person.organisation,
        organisation_typed="",
        function_title=f"Kabinetschef {LAST}",
        role=person.role,
        by=person,
    )
    event = EventFactory()
    log(event, "wagtail.edit", user=person.user, data={"vroeger": {"contact": [NAME, ADDRESS]}})
    log(person.user, "wagtail.create", user=None)
    tell(SecurityKind.SIGN_IN_FAILED, details={"adres": ADDRESS})
    tell(SecurityKind.ROLE_CHANGED, person=person, details={"wie": NAME})
    tell(SecurityKind.EXPORTED, by=person, details={"lijst": "deelnemers"})
    context = {"page": "/", "description": "Knop werkt niet", "name": NAME, "email": ADDRESS}
    send("barrier_reported", "team@vvsg.example", context, reason="", headers={"Reply-To": ADDRESS})


def _shared_practices():
    """A draft of their own, and somebody else's that names them in text and remark."""
    draft(email=ADDRESS, contact_name=NAME, title=f"Zo deed {NAME} het", approach="Bellen.")
    other, _ = draft(email="an@elders.example", contact_name="An", approach=f"Vraag het {NAME}.")
    ProposalRemark.objects.create(proposal=other, text=f"Mag {NAME} vermeld worden?")


def _advice(person):
    """A question of their own with a file and an answer, colleagues who name them elsewhere."""
    colleague = StaffFactory().person
    upload = SimpleUploadedFile(f"{NAME}.txt", b"Beste")
    question = ask(
        title=f"Vraag van {NAME}",
        text=f"Ik ben {NAME}.",
        contact_name=NAME,
        email=ADDRESS,
        organisation_typed=f"Dienst van {NAME}",
        files=[upload],
    )
    answering.answer(question, text=f"Dag {FIRST}, {NAME}.", by=colleague)
    other = QuestionFactory(text=f"Ik sprak met {NAME}.")
    answering.note(other, text=f"Bel {NAME} op {ADDRESS}.", by=colleague)
    answering.assign(other, to=person, by=colleague)
    SignalFactory(text=f"{NAME} vertelde het.", registered_by=person)
    ConsultationFactory(decisions=f"{NAME} belt.").participants.create(person=person)


def _communication(person):
    """What they carry themselves, and what a colleague wrote about them."""
    CommunicationFeed.objects.create(person=person)
    InitiativeFactory(owner=person, audience=f"De dienst van {NAME}")
    InitiativeFactory(title=f"Interview met {NAME}", note=f"Mail {ADDRESS}.")


def _pages(person):
    page = Page.objects.get(depth=2) if Page.objects.filter(depth=2).exists() else None
    parent = page or Page.get_first_root_node()
    theme = ThemePage(
        title="Een thema",
        slug="een-thema",
        summary="Kort.",
        owner=person.user,
        contact_name=NAME,
        contact_email=ADDRESS,
    )
    parent.add_child(instance=theme)
    theme.save_revision(user=person.user)
    theme.contact_name, theme.contact_email = "Team", "team@vvsg.example"
    theme.save_revision(user=person.user).publish()
    AdoptionFactory(declared_by=person, page=theme.page_ptr, evidence=f"Vraag het {NAME}.")
    AdoptionFactory(asked_of=person, page=theme.page_ptr, reason=f"{NAME} zegt van niet.")
    rate(theme.page_ptr, reliable=4, useful=4, word=f"Dank, {NAME}: {ADDRESS}")
    assert Revision.objects.filter(content__icontains=ADDRESS).exists()
