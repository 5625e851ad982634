"""People, organisations, mails, and who among colleagues may do what."""

from config.role_table.answers import Answer, Answers, Row, every_colleague, staff
from config.role_table.screens import screens
from members.enums import STAFF_ROLES, Role

COORDINATOR = (Role.COORDINATOR,)
CARE = (Role.ORGANISER, Role.COORDINATOR)


def button() -> Answers:
    """Before it looks at rights, a screen that only acts says that a link cannot."""
    return every_colleague(Answer.POST_ONLY)


ROWS = [
    *screens(
        "people",
        "Personen",
        see=(*CARE, Role.ADVISER),
        change=COORDINATOR,
        inspect=(*CARE, Role.ADVISER),
    ),
    Row("people:erase", "Personen: wissen", staff(*COORDINATOR)),
    Row("people:address", "Personen: een ander e-mailadres", staff(*COORDINATOR)),
    Row("duplicates:index", "Dubbele personen", staff(*COORDINATOR)),
    Row("duplicates:merge", "Twee personen samenvoegen", staff(*COORDINATOR)),
    Row("people_import:index", "Personen inlezen", staff(*COORDINATOR)),
    Row("people_import:example", "Personen inlezen: het voorbeeld", staff(*COORDINATOR)),
    Row(
        "people_import:look",
        "Personen inlezen: eerst kijken",
        staff(*COORDINATOR, answer=Answer.ONWARD),
        post=staff(*COORDINATOR, answer=Answer.ONWARD),
    ),
    *screens(
        "organisations",
        "Organisaties",
        see=STAFF_ROLES,
        add=COORDINATOR,
        change=COORDINATOR,
        inspect=STAFF_ROLES,
    ),
    Row(
        "unlinked_organisations:index",
        "Getypte namen koppelen",
        staff(*CARE, Role.NETWORK_MODERATOR),
        post=staff(*CARE, Role.NETWORK_MODERATOR),
    ),
    *screens(
        "contacts",
        "Contactregister",
        see=(*CARE, Role.ADVISER),
        add=CARE,
        change=CARE,
    ),
    Row("contacts:confirm", "Contactregister: dit klopt nog", button(), post=staff(*CARE)),
    Row("contacts:missing", "Contactregister: wie ontbreekt", staff(*CARE, Role.ADVISER)),
    Row("corrections:index", "Voorgestelde verbeteringen", staff(*CARE)),
    Row("corrections:handle", "Verbetering afgehandeld", button(), post=staff(*CARE)),
    Row("mergers:index", "Fusies", staff(*COORDINATOR)),
    Row("mergers:new", "Een fusie invoeren", staff(*COORDINATOR), post=staff(*COORDINATOR)),
    Row("mergers:undo", "Een fusie ongedaan maken", staff(*COORDINATOR)),
    Row("security_log:index", "Veiligheidslog", staff(*COORDINATOR)),
    Row("security_log:index_results", "Veiligheidslog", staff(*COORDINATOR)),
    Row("purges:index", "Opgeruimd", staff(*COORDINATOR)),
    Row("purges:index_results", "Opgeruimd", staff(*COORDINATOR)),
    Row("colleagues:index", "Collega’s en rollen", staff(*COORDINATOR)),
    Row("colleagues:add", "Toegang geven", staff(*COORDINATOR), post=staff(*COORDINATOR)),
    Row("colleagues:roles", "Rollen geven en nemen", staff(*COORDINATOR), post=staff(*COORDINATOR)),
    *screens("mails", "Mails", see=CARE),
    Row("mails:resend", "Een mail opnieuw sturen", staff(*CARE), post=staff(*CARE)),
]
GROUPS = []
