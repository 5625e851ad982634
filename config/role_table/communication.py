"""The communication calendar: every colleague reads it, two roles manage it."""

from config.role_table.answers import Answer, Row, every_colleague, everybody, staff
from members.enums import Role

MANAGE = (Role.COMMUNICATION, Role.COORDINATOR)


def reads(name: str, what: str, post=None) -> Row:
    return Row(f"communication:{name}", what, every_colleague(), post=post)


def manages(name: str, what: str) -> Row:
    return Row(f"communication:{name}", what, staff(*MANAGE), post=staff(*MANAGE))


ROWS = [
    reads("month", "Communicatiekalender: maand"),
    reads("list", "Communicatiekalender: lijst"),
    reads("year", "Communicatiekalender: jaar"),
    reads("initiative", "Een communicatie-initiatief", post=staff()),
    reads("theme_days", "Themadagen", post=staff(*MANAGE, answer=Answer.ONWARD)),
    manages("new", "Nieuw initiatief"),
    manages("change", "Een initiatief wijzigen"),
    manages("paste", "Berichten op sociale media noteren"),
    Row(
        "communication:remove",
        "Een initiatief weggooien",
        staff(*MANAGE),
        post=staff(*MANAGE, answer=Answer.ONWARD),
    ),
    Row(
        "communication:move",
        "Een initiatief verplaatsen",
        staff(*MANAGE, answer=Answer.POST_ONLY),
        post=staff(*MANAGE, answer=Answer.ONWARD),
    ),
    Row(
        "communication:feed_address",
        "Het adres van de kalender maken of intrekken",
        every_colleague(Answer.POST_ONLY),
        post=every_colleague(Answer.ONWARD),
    ),
    Row(
        "communication_feed",
        "De communicatiekalender als kalender",
        everybody(Answer.NOT_FOUND),
        case="geraden",
    ),
    Row(
        "communication_feed",
        "De communicatiekalender als kalender",
        everybody(),
        case="met het adres",
    ),
]
GROUPS = []
