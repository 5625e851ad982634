"""Practices on their way: invented, one before each gate, and one with remarks."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cms.actions.proposal_gates import chase, pass_gates, send_back
from cms.actions.proposals import hand_in, start_draft
from cms.models import PracticeIndexPage, PracticeProposal
from cms.proposal_enums import Gate, ProposalState
from members.enums import Role
from members.models import Organisation, User

MOMENTS = ("submitted_at", "waiting_since", "edited_at", "checked_at")


@dataclass(frozen=True)
class Shared:
    """`state` is how far it got; `days_ago` is when it came there."""

    title: str
    summary: str
    approach: str
    board: str
    name: str
    function: str
    themes: tuple[str, ...]
    state: ProposalState
    days_ago: int
    remarks: dict[str, str] = field(default_factory=dict)
    rest: dict = field(default_factory=dict)


SHARED = (
    Shared(
        title="De kapper weet waar je terechtkunt",
        summary="Elf kapsalons hebben een kaartje met drie nummers voor wie geweld meemaakt.",
        approach="We vroegen kappers wat zij horen aan de wasbak.\n\n- een avond vorming\n- een "
        "kaartje zo groot als een bankkaart\n- na drie maanden een telefoontje: wat gebeurde er?",
        board="Deinze",
        name="Mira Lenaerts",
        function="preventiewerker",
        themes=("gender",),
        state=ProposalState.EDITING,
        days_ago=2,
        rest={"cost": "€ 640 voor de kaartjes", "lessons": "Begin met wie het zelf vraagt."},
    ),
    Shared(
        title="Regenboogkoffer voor de jeugdbeweging",
        summary="Negen groepen leenden de koffer, zes praten er nu zelf over in hun kamp.",
        approach="In de koffer zitten spelen, verhalen en een stappenplan voor als iemand iets "
        "vertelt. De jeugddienst brengt hem langs en blijft een uur.",
        board="Ieper",
        name="Wout Degrande",
        function="jeugdconsulent",
        themes=("lgbti",),
        state=ProposalState.CONTENT,
        days_ago=4,
    ),
    Shared(
        title="Stil uur in de bibliotheek",
        summary="Elke woensdag een uur zonder muziek en met gedimd licht: 25 vaste bezoekers.",
        approach="Twee lezers met autisme maakten het lijstje. Wij draaiden de lampen lager.",
        board="Aarschot",
        name="Greet Vos",
        function="bibliothecaris",
        themes=("disability",),
        state=ProposalState.RETURNED,
        days_ago=3,
        remarks={
            "results": "Hoe weten jullie dat ze vast komen? Een telling of een gesprek volstaat.",
            "staff_time": "Hoeveel tijd vroeg dit? Daar vragen anderen altijd naar.",
        },
    ),
    Shared(
        title="Een formulier zonder m of v",
        summary="Veertien formulieren vragen het geslacht niet meer. Niemand miste het.",
        approach="We legden elk formulier naast de vraag: wat doen we ermee? Bij veertien was het "
        "antwoord: niets.",
        board="Tienen",
        name="Sander Ooms",
        function="diensthoofd burgerzaken",
        themes=("gender", "lgbti"),
        state=ProposalState.OWNER,
        days_ago=18,
    ),
)


def load_proposals(now: datetime) -> None:
    """Make them by the verbs that people use; nothing is done twice."""
    if PracticeProposal.objects.exists() or not PracticeIndexPage.objects.exists():
        return
    for shared in SHARED:
        proposal = hand_in(start_draft(_typed(shared))[0])
        _mark_as_example(proposal.page)
        _bring(proposal, shared)
        _as_if_then(shared, now - timedelta(days=shared.days_ago))
    chase(now)
    start_draft({"title": "Buurtfeest met ringleiding", "themes": ["disability"]})


def _mark_as_example(page):
    page = page.get_latest_revision_as_object()
    page.is_example = True
    page.save_revision()


def _typed(shared: Shared) -> dict:
    board = Organisation.objects.current().filter(name=shared.board).first()
    address = f"{shared.name.lower().replace(' ', '.')}@{shared.board.lower()}.example"
    return {
        "title": shared.title,
        "summary": shared.summary,
        "approach": shared.approach,
        "themes": list(shared.themes),
        "target_groups": [],
        "contact_name": shared.name,
        "contact_function": shared.function,
        "contact_phone": "",
        "contact_agreed": True,
        "email": address,
        "organisation": board,
        "organisation_typed": "" if board else shared.board,
        **shared.rest,
    }


def _bring(proposal, shared):
    """Through the gates as far as it got, by the coordinator of the demo."""
    by = _colleague()
    if by is None or shared.state == ProposalState.EDITING:
        return
    if shared.state == ProposalState.RETURNED:
        send_back(proposal, remarks=shared.remarks, by=by)
    else:
        through = Gate.EDITING if shared.state == ProposalState.CONTENT else Gate.CONTENT
        pass_gates(proposal, through=through, by=by)


def _colleague():
    user = User.objects.filter(groups__name=Role.COORDINATOR, person__isnull=False).first()
    return user.person if user else None


def _as_if_then(shared, moment):
    rows = PracticeProposal.objects.filter(title=shared.title)
    values = rows.values(*MOMENTS).get()
    rows.update(**{name: moment for name, value in values.items() if value})
