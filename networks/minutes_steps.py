"""From which state minutes may go to which. Published minutes are taken back to mend them."""

from networks.enums import MinutesState

STEPS = {
    MinutesState.DRAFT: {MinutesState.APPROVED},
    MinutesState.APPROVED: {MinutesState.DRAFT, MinutesState.PUBLISHED},
    MinutesState.PUBLISHED: {MinutesState.DRAFT},
}


def may_go(state: str, to: str) -> bool:
    return MinutesState(to) in STEPS[MinutesState(state)]
