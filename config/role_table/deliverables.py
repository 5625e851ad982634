"""Deliverables: what everybody reads, the staff screens, and lists of before."""

from config.role_table.answers import Answer, Row, every_colleague, everybody, staff
from members.enums import STAFF_ROLES, Role

ENTERS = (Role.ADVISER, Role.COORDINATOR, Role.ORGANISER, Role.EDITOR)
LOADS = (Role.COORDINATOR,)


def loads(name: str, what: str, **more) -> Row:
    return Row(f"past_staff:{name}", what, staff(*LOADS), **more)


ROWS = [
    Row("deliverables:home", "Bewijsstukken om te lezen", everybody()),
    Row("deliverables:one", "Een bewijsstuk", everybody()),
    Row("deliverables:one", "Een bewijsstuk", everybody(Answer.NOT_FOUND), case="intern"),
    *(
        Row(f"deliverable_list:{name}", "Bewijsstukken: lijst", every_colleague())
        for name in ("index", "index_results")
    ),
    Row(
        "deliverables_staff:new",
        "Een bewijsstuk invoeren",
        staff(*ENTERS),
        post=staff(*ENTERS),
    ),
    Row(
        "deliverables_staff:edit",
        "Een bewijsstuk, zijn gebruik en het archief",
        staff(*STAFF_ROLES),
        post=staff(*ENTERS, answer=Answer.ONWARD),
    ),
    loads("home", "Verleden inladen"),
    loads("kind", "Een lijst van vroeger kiezen", post=staff(*LOADS)),
    loads("example", "Voorbeeld van een lijst van vroeger"),
    Row(
        "past_staff:look",
        "Nakijken wat een lijst van vroeger zou doen",
        staff(*LOADS, answer=Answer.ONWARD),
    ),
    loads(
        "undo",
        "Een ingeladen lijst ongedaan maken",
        post=staff(*LOADS, answer=Answer.ONWARD),
    ),
]
GROUPS = []
