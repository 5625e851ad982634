"""Deliverables of two years, invented and believable: some public, some in use, one that ends soon
and one kind of this year still missing."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from members import dutch
from members.documents.typesetting import typeset
from members.enums import OrganisationKind
from members.models import Organisation, Person
from planning.actions.deliverables import enter_deliverable, note_use
from planning.deliverables.enums import DeliverableKind as Kind
from planning.deliverables.enums import UsedIn
from planning.models import Deliverable

ELSEWHERE = "https://www.voorbeeld.example/bewijsstukken/"


@dataclass(frozen=True)
class Piece:
    """`day` is (years ago, month, day). A piece with `parts` is a paper, the others a link.
    `days` are fields that hold as many days after the first one."""

    kind: Kind
    title: str
    day: tuple[int, int, int]
    partners: int = 0
    boards: tuple[str, ...] = ()
    is_public: bool = False
    days: dict = field(default_factory=dict)
    uses: tuple[tuple[str, UsedIn, str], ...] = ()
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()


NOTE, PLAN = UsedIn.POLICY_NOTE, UsedIn.ACTION_PLAN
PIECES = (
    Piece(
        Kind.DATABASE_AGREEMENT,
        "Afspraak over het delen van praktijken",
        (1, 2, 11),
        partners=1,
    ),
    Piece(
        Kind.INTERVIEW,
        "Gesprek met een stafmedewerker van een centrumstad",
        (1, 4, 8),
    ),
    Piece(Kind.INTERVIEW, "Gesprek met een schepen van een kleine gemeente", (1, 5, 20)),
    Piece(Kind.WORK_AGENDA, "Werkagenda met de databankhouders", (1, 3, 4), partners=3),
    Piece(
        Kind.COURSE_PROGRAMME,
        "Programma van de vierdaagse voor starters",
        (1, 8, 26),
        is_public=True,
    ),
    Piece(
        Kind.TREND_REPORT,
        "Wat besturen nodig hebben: trends en noden",
        (1, 11, 27),
        is_public=True,
        uses=(
            ("Gent", NOTE, "Beleidsnota gelijke kansen op de site van de stad, bladzijde 9"),
            ("Leuven", PLAN, "Actieplan, actie 4 verwijst naar het rapport"),
            ("Genk", NOTE, "De stafmedewerker zei het op het ondersteuningsnetwerk"),
        ),
        parts=(
            (
                "Wat we hoorden",
                (
                    "Besturen willen vooral weten waar ze beginnen. Wie alleen werkt, mist een "
                    "collega om mee te overleggen.",
                    "Kleine gemeenten vragen korte instrumenten die ze zelf kunnen gebruiken.",
                ),
            ),
            (
                "Wat we ermee doen",
                ("Er komt een vierdaagse voor starters, en een netwerk per streek.",),
            ),
        ),
    ),
    Piece(
        Kind.STRENGTHS_REPORT,
        "Aanbod in beeld: sterktes, hiaten en voorstellen",
        (1, 12, 9),
        is_public=True,
        uses=(("Oostende", PLAN, "Actieplan op de agenda van de gemeenteraad"),),
        parts=(
            (
                "Wat er al is",
                ("Over toegankelijkheid bestaat veel, over gender in kleine gemeenten weinig.",),
            ),
            ("Wat beter kan", ("Eén plek waar een bestuur al het aanbod vindt.",)),
        ),
    ),
    Piece(Kind.PARTNERSHIP, "Samen vormingen maken over handicap", (1, 1, 20), partners=2),
    Piece(
        Kind.INSIGHTS_NOTE,
        "Wat leerlabo’s ons leerden over inclusief onthaal",
        (1, 12, 15),
        is_public=True,
    ),
    # The substantive report is written on the platform itself; this one was made elsewhere.
    Piece(Kind.FINANCIAL_REPORT, "Financieel jaarverslag", (0, 3, 27), days={"handed_over_on": 2}),
    Piece(Kind.WORK_AGENDA, "Werkagenda met de databankhouders", (0, 2, 17), partners=3),
    Piece(Kind.INTERVIEW, "Gesprek met een diensthoofd van een OCMW", (0, 3, 12)),
    Piece(
        Kind.NETWORK_NOTE,
        "Groeipad voor lerende netwerken",
        (0, 5, 6),
        is_public=True,
        days={"approved_on": 14},
        uses=(("Mechelen", NOTE, "Beleidsnota, hoofdstuk over samenwerken"),),
    ),
    Piece(
        Kind.IMPROVEMENT,
        "Eerste gelijkekansenplan na de vierdaagse",
        (0, 6, 10),
        boards=("Gent",),
    ),
    Piece(Kind.COURSE_PROGRAMME, "Programma van de vierdaagse voor starters", (0, 8, 25)),
    Piece(Kind.PILOT_NOTE, "Hoe het pilootproject discriminatie kan blijven", (0, 9, 15)),
)


def load_deliverables(now) -> None:
    """Does nothing where there are some already. What lies in the future is left out."""
    if Deliverable.objects.exists():
        return
    today = timezone.localdate(now)
    team = list(Person.objects.filter(email__endswith="@vvsg.example").order_by("pk")[:3])
    partners = list(
        Organisation.objects.current().filter(kind=OrganisationKind.PARTNER).order_by("name")[:12]
    )
    if not team or len(partners) < 4:
        return
    boards = {
        each.name: each
        for each in Organisation.objects.current().filter(kind=OrganisationKind.MUNICIPALITY)
    }
    for number, piece in enumerate(PIECES):
        ago, month, day = piece.day
        on = date(today.year - ago, month, day)
        if on <= today:
            _make(piece, on, team[number % len(team)], partners, boards, number)
    _ending_soon(today, team[0], partners)


def _make(piece, on, by, partners, boards, number) -> None:
    today = timezone.localdate()
    file = _paper(piece, on) if piece.parts else None
    later = {name: on + timedelta(days=days) for name, days in piece.days.items()}
    row = enter_deliverable(
        by=by,
        kind=piece.kind,
        title=piece.title,
        on=on,
        partners=[
            *(partners[(number + step) % len(partners)] for step in range(piece.partners)),
            *(boards[name] for name in piece.boards if name in boards),
        ],
        is_public=piece.is_public,
        file=file,
        link="" if file else f"{ELSEWHERE}{on:%Y}/{number}.pdf",
        **{name: day for name, day in later.items() if day <= today},
    )
    for place, (name, used_in, source) in enumerate(piece.uses, start=1):
        used = min(on + timedelta(days=40 * place), today)
        if name in boards:
            note_use(row, organisation=boards[name], used_in=used_in, on=used, source=source, by=by)


def _paper(piece, on) -> ContentFile:
    body = typeset(
        "paper.typ",
        {
            "title": piece.title,
            "made": dutch.day(on),
            "parts": [[name, list(words)] for name, words in piece.parts],
        },
    )
    return ContentFile(body, name=f"{piece.kind.value.replace('_', '-')}-{on:%Y}.pdf")


def _ending_soon(today, by, partners) -> None:
    enter_deliverable(
        by=by,
        kind=Kind.DATABASE_AGREEMENT,
        title="Afspraak over beelden en verhalen uit praktijken",
        on=today - timedelta(days=330),
        until=today + timedelta(days=35),
        partners=partners[1:2],
        link=f"{ELSEWHERE}beelden.pdf",
    )
