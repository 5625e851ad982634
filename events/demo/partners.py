"""Two proposals that wait in the inbox, and one whose sender did not confirm yet."""

from datetime import timedelta

from events.demo.places import towns
from events.enums import DayMode, EventKind
from events.models import EventProposal
from events.proposal_enums import ProposalState
from planning.themes import theme_field


def make_proposals(now) -> None:
    evening = now.replace(hour=18, minute=0, second=0, microsecond=0)
    common = {"mode": DayMode.LIVE, "made_at": now - timedelta(days=3)}
    waiting = {"state": ProposalState.SUBMITTED, "confirmed_at": now - timedelta(days=3)}
    EventProposal.objects.bulk_create(
        [
            EventProposal(
                title="Een fuif waar iedereen binnen raakt",
                kind=EventKind.TRAINING,
                summary="Jeugddiensten lopen een fuif na, van de affiche tot de laatste bus.",
                text="Eerst een rondgang, dan de affiche, dan de kassa.\n\nJe neemt een lijst mee.",
                audience="Jeugddiensten en jeugdhuizen",
                starts_at=evening + timedelta(days=52),
                ends_at=evening + timedelta(days=52, hours=3),
                place_name="Jeugdhuis De Trap",
                municipality=towns().get("Kortrijk"),
                capacity=25,
                price="15 euro, broodje inbegrepen",
                organisation_typed="Jeugdwerk zonder drempel vzw",
                contact_name="Mieke Baert",
                email="mieke@dedrempel.example",
                **{theme_field("disability"): True},
                **common,
                **waiting,
            ),
            EventProposal(
                title="Vaders aan de schoolpoort",
                kind=EventKind.PARTNER_EVENT,
                summary="Een gesprek over hoe een brugfiguur ook vaders bereikt.",
                starts_at=evening + timedelta(days=66),
                ends_at=evening + timedelta(days=66, hours=2),
                register_url="https://ouderbrug.example/inschrijven",
                organisation_typed="Ouderbrug vzw",
                contact_name="Said Haddou",
                email="said@ouderbrug.example",
                contact_phone="015 00 00 00",
                **{theme_field("gender"): True},
                **common | {"mode": DayMode.DIGITAL},
                **waiting,
            ),
            EventProposal(
                title="Nog te bevestigen: een avond over gebaren",
                kind=EventKind.PARTNER_EVENT,
                summary="Twintig gebaren die een loketmedewerker elke dag gebruikt.",
                starts_at=evening + timedelta(days=80),
                ends_at=evening + timedelta(days=80, hours=2),
                place_name="Huis van de Wijk",
                organisation_typed="Handen Spreken vzw",
                contact_name="Lore Maes",
                email="lore@handenspreken.example",
                **common | {"made_at": now - timedelta(hours=5)},
            ),
        ]
    )
