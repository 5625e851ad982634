"""A small, filled site in which every address of the role table can be asked for."""

from datetime import timedelta
from types import SimpleNamespace

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction, Page, Site

from advice.enums import FaqState, MessageKind
from advice.models import AnswerTerm, ClosureDay, StandardAnswer
from cms.models import PracticeCheck
from config.role_table.answers import Outside
from events.enums import MaterialAccess
from events.models import (
    AgendaPage,
    Billing,
    Event,
    EventOrganiser,
    PersonalFeed,
    Reconfirmation,
    RegistrationGroup,
)
from events.proposal_enums import ProposalState
from members.actions.roles import seed_roles
from members.enums import STAFF_ROLES, ContactRole, Role
from members.models import BoardContact, BoardCorrection, Merger
from networks.actions.seeding import seed_index_page
from networks.enums import NetworkKind
from networks.models import MailChoice, PostFile
from planning.actions.load_plan import load_plan
from planning.catalogue_file import read_goals, read_indicators
from planning.models import (
    CommunicationFeed,
    CostLine,
    IncomeLine,
    IndicatorDefinition,
    PastFile,
    PolicyGoal,
    TargetGroup,
)
from reporting.models import BoardMailing, FrozenValue, FrozenYear
from tests.factories.action_plan import complete_sheet
from tests.factories.advice import (
    ConsultationFactory,
    FaqFactory,
    QuestionFactory,
    SignalFactory,
    SupportTrackFactory,
)
from tests.factories.cms import (
    AdoptionFactory,
    HomePageFactory,
    InstrumentPageFactory,
    LegislationPageFactory,
    NewsPageFactory,
    PracticePageFactory,
    ResourcePageFactory,
    SupportOfferPageFactory,
    ThemePageFactory,
    VisualFormatPageFactory,
    YearReportPageFactory,
)
from tests.factories.communication import PublicationFactory, colleague_in
from tests.factories.deliverables import deliverable
from tests.factories.events import (
    EventFactory,
    MaterialFactory,
    OfferFactory,
    RegistrationFactory,
    make_session,
)
from tests.factories.kinds import EventProposalFactory, PastLoadFactory
from tests.factories.members import (
    OrganisationFactory,
    OutboxMailFactory,
    PersonFactory,
    UserFactory,
)
from tests.factories.networks import (
    InvitationFactory,
    JoinLinkFactory,
    JoinRequestFactory,
    MembershipFactory,
    MinutesFactory,
    NetworkFactory,
    PairingFactory,
    TopicFactory,
)
from tests.factories.newsletter import (
    IssueFactory,
    SubscriptionFactory,
    SubscriptionRequestFactory,
    sent_issue,
)
from tests.factories.proposals import sent
from tests.factories.questions import make_part, make_question, option_of
from tests.factories.surveys import invited, make_survey
from tests.factories.surveys import make_question as make_survey_question
from tests.factories.yearly import published_report

INVENTORIES = (
    InstrumentPageFactory,
    ResourcePageFactory,
    LegislationPageFactory,
    SupportOfferPageFactory,
    VisualFormatPageFactory,
    YearReportPageFactory,
)
# Nothing that somebody sees as the own may hold this name.
STRANGER = {"first_name": "Vera", "last_name": "Vreemdeling", "email": "vera@elders.example"}


def account(column: str):
    """The account of one column of the table; none for a visitor."""
    if column == Outside.VISITOR:
        return None
    person = PersonFactory(first_name="Ikzelf", email=f"{column}@kolom.example")
    user = UserFactory(person=person, is_staff=column in STAFF_ROLES)
    user.groups.set(Group.objects.filter(name=column))
    if carried := Event.objects.filter(slug="gedragen").first():
        EventOrganiser.objects.create(event=carried, person=person)
    if column == Role.ORGANISATION_CONTACT:  # the contact register says who is
        BoardContact.objects.create(
            municipality=person.organisation, person=person, role=ContactRole.OFFICER
        )
    return user


def build() -> SimpleNamespace:
    """Rows as the factories make them; nothing is mailed."""
    groups = seed_roles()
    load_plan(read_goals(), read_indicators()[:1])
    world = SimpleNamespace(groups=groups)
    world.pages = _pages()
    world.stranger = PersonFactory(**STRANGER)
    world.stranger_account = UserFactory(person=world.stranger)
    world.stranger_account.groups.set([groups[Role.PARTNER]])
    world.organisation = OrganisationFactory()
    world.contact = BoardContact.objects.create(
        municipality=world.organisation, person=world.stranger, role=ContactRole.OFFICER
    )
    world.correction = BoardCorrection.objects.create(
        organisation=world.organisation, person=world.stranger, text="De naam klopt niet meer."
    )
    world.merger = Merger.objects.create(
        successor=world.organisation, on=timezone.localdate() + timedelta(days=40)
    )
    world.practice_check = PracticeCheck.objects.create(page=world.pages.practice)
    world.adoption = AdoptionFactory(page=world.pages.practice.page_ptr, declared_by=world.stranger)
    world.mail = OutboxMailFactory(to=world.stranger.email)
    world.proposal, world.proposal_token = sent()
    world.survey = make_survey("event", "toepasbaarheid", is_public=True)
    world.survey_invitation = invited(world.survey, person=world.stranger)
    world.survey_question = make_survey_question("toepasbaarheid")
    world.definition = IndicatorDefinition.objects.select_related("indicator").first()
    _frozen(world)
    world.yearly_report = published_report()
    _agenda(world)
    _networks(world)
    _advice(world)
    _action_plan(world)
    _communication(world)
    _newsletter(world)
    _files(world)
    return world


def _pages():
    home = HomePageFactory()
    Site.objects.update(root_page=home, hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    home.add_child(instance=AgendaPage(title="Agenda", slug="agenda", summary="Wat er komt."))
    seed_index_page()
    theme = ThemePageFactory(slug="gender")
    practice = PracticePageFactory(slug="loket")
    for factory in INVENTORIES:
        factory()
    draft = NewsPageFactory(slug="concept", live=False)
    draft.save_revision()
    public = NewsPageFactory(slug="openbaar")
    public.save_revision()
    return SimpleNamespace(
        home=home,
        draft=draft,
        public=public,
        theme=theme,
        practice=practice,
        root=Page.get_first_root_node(),
    )


def _frozen(world):
    """Two versions of a year: the second one can be laid beside the first."""
    for version in (1, 2):
        draft = FrozenYear.objects.create(year=2025, map_on="2025-12-31")
        FrozenValue.objects.create(frozen=draft, definition=world.definition)
        moment = timezone.now()
        values = {"version": version, "frozen_at": moment, "published_at": moment}
        QuerySet(FrozenYear).filter(pk=draft.pk).update(**values)
        world.frozen = FrozenYear.objects.get(pk=draft.pk)


def _agenda(world):
    world.event = EventFactory(slug="openbaar")
    world.draft_event = EventFactory(slug="concept", published_at=None)
    world.session = make_session(event=world.event)
    world.draft_session = make_session(event=world.draft_event)
    world.day = world.session.days.get()
    world.question = make_question(world.event, options=[("Broodje", 5), "Soep"])
    world.option = option_of(world.question, "Soep")
    world.part = make_part(world.day)
    world.registration = RegistrationFactory(session=world.session, person=world.stranger)
    world.calendar_feed = PersonalFeed.objects.create(person=world.stranger)
    world.material = MaterialFactory(event=world.event)
    world.public_material = MaterialFactory(event=world.event, access=MaterialAccess.PUBLIC)
    world.members_material = MaterialFactory(event=world.event, access=MaterialAccess.MEMBERS)
    world.draft_material = MaterialFactory(event=world.draft_event, access=MaterialAccess.PUBLIC)
    world.asked_again = RegistrationFactory(session=world.session)
    Reconfirmation.objects.create(
        registration=world.asked_again, day=world.day, asked_at=timezone.now()
    )
    world.group = RegistrationGroup.objects.create(session=world.session, contact=world.stranger)
    world.in_group = RegistrationFactory(session=world.session, party=world.group)
    world.carried_event = EventFactory(slug="gedragen")  # every account of the table organises it
    Billing.objects.create(registration=world.registration)
    world.event_proposal = EventProposalFactory(state=ProposalState.SUBMITTED)
    world.past_load = PastLoadFactory(by=world.stranger)
    world.deliverable = deliverable(title="Rapport voor iedereen", is_public=True)
    world.internal_deliverable = deliverable(title="Rapport voor ons")
    world.past_list = PastFile.objects.create(
        kind="bewijsstukken", source="lijst van 2024", name="lijst.csv", loaded_at=timezone.now()
    )
    world.offered = OfferFactory(registration__session=world.session).registration


def _networks(world):
    world.network = NetworkFactory(slug="openbaar", kind=NetworkKind.LEARNING_NETWORK)
    world.draft_network = NetworkFactory(slug="concept", published_at=None)
    world.membership = MembershipFactory(network=world.network, person=world.stranger)
    world.topic = TopicFactory(network=world.network, author=world.stranger)
    world.post = world.topic.posts.get()
    world.post_file = PostFile.objects.create(
        post=world.post, file=ContentFile(b"Een plan.", name="plan.txt"), name="plan.txt"
    )
    world.mail_choice = MailChoice.objects.create(network=world.network, person=world.stranger)
    world.request = JoinRequestFactory(network=world.network)
    world.link = JoinLinkFactory(network=world.network)
    world.invitation = InvitationFactory(network=world.network, invited_by=world.stranger)
    world.minutes = MinutesFactory(
        network=world.network, file=ContentFile(b"Verslag.", name="verslag.txt")
    )
    world.pairing = PairingFactory(network=world.network, asked_by=world.stranger)


def _advice(world):
    world.asked = QuestionFactory(email=world.stranger.email, contact_name=world.stranger.name)
    world.asked_file, world.note_file = (
        world.asked.messages.create(kind=kind, text="Zie bijlage.").files.create(
            file=ContentFile(b"Een plan.", name="plan.txt"), name="plan.txt"
        )
        for kind in (MessageKind.IN, MessageKind.NOTE)
    )
    world.faq = FaqFactory()
    world.proposed_faq = FaqFactory(state=FaqState.PROPOSED)
    world.signal = SignalFactory()
    world.consultation = ConsultationFactory()
    world.track = SupportTrackFactory()
    world.standard_answer = StandardAnswer.objects.create(title="Bedankt", text="Dag {naam}")
    world.term = AnswerTerm.objects.create(
        since=timezone.localdate(), days=5, agreed_in="Stuurgroep"
    )
    world.board_mailing = BoardMailing.objects.create(
        subject="Kom je ook?", text="Tot dan.", form_key="x", sent_by=world.stranger
    )
    world.closure = ClosureDay.objects.create(day=timezone.localdate(), reason="brugdag")


def _action_plan(world):
    world.sheet = complete_sheet(plan__year=world.event.year)
    world.cost = CostLine.objects.create(sheet=world.sheet, kind="staff", description="Loon")
    world.income = IncomeLine.objects.create(
        plan=world.sheet.plan, source="grant", description="Subsidie"
    )
    world.target_group = TargetGroup.objects.first()
    world.policy_goal = PolicyGoal.objects.first()


def _communication(world):
    world.initiative = PublicationFactory().initiative
    reader = colleague_in(Role.ADVISER).person
    world.communication_feed = CommunicationFeed.objects.create(person=reader)


def _newsletter(world):
    world.subscription = SubscriptionFactory(person=world.stranger)
    world.issue = sent_issue(slug="openbaar")
    world.draft_issue = IssueFactory(slug="concept")
    world.wish = SubscriptionRequestFactory()


def _files(world):
    root = Collection.get_first_root_node()
    private = root.add_child(name="Alleen voor leden")
    for_colleagues = CollectionViewRestriction.objects.create(
        collection=private, restriction_type=CollectionViewRestriction.GROUPS
    )
    for_colleagues.groups.set([world.groups[Role.EDITOR]])
    world.restriction = for_colleagues
    Document = get_document_model()
    make = Document.objects.create
    world.document = make(title="Openbaar", collection=root, file=_file())
    world.private_document = make(title="Besloten", collection=private, file=_file())
    world.image = get_image_model().objects.create(title="Beeld", file=get_test_image_file())


def _file():
    return ContentFile(b"Een verslag.", name="verslag.txt")
