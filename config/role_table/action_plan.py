"""The yearly action plan: everybody of the team reads it, the coordinator keeps it."""

from config.role_table.answers import Answer, Row, every_colleague, staff
from config.role_table.screens import screens
from members.enums import STAFF_ROLES, Role

KEEPS = (Role.COORDINATOR,)
ONWARD = staff(*KEEPS, answer=Answer.ONWARD)
READ = (
    ("completeness", "Volledigheid van een jaaractieplan"),
    ("budget", "Begroting van een jaaractieplan"),
    ("print", "Een jaaractieplan om af te drukken"),
    ("sheets_file", "Actiefiches als bestand"),
    ("budget_file", "Begroting als bestand"),
)
WRITTEN = (
    ("introduction", "De inleiding van een jaaractieplan"),
    ("new_sheet", "Een actiefiche maken"),
    ("change_sheet", "Een actiefiche wijzigen"),
    ("new_income", "Een inkomst toevoegen"),
    ("income", "Een inkomst wijzigen"),
    ("new_cost", "Een kost toevoegen"),
    ("cost", "Een kost wijzigen"),
)
LISTS = (
    ("target_groups", "Doelgroepen van actiefiches"),
    ("policy_goals", "Vlaamse beleidsdoelstellingen"),
)

ROWS = [
    Row("plan_staff:plans", "Jaaractieplannen", every_colleague(), post=staff(*KEEPS)),
    Row("plan_staff:plan", "Een jaaractieplan", every_colleague(), post=staff()),
    Row("plan_staff:this_year", "Weekoverleg van dit jaar", every_colleague(Answer.ONWARD)),
    Row("plan_staff:meeting", "Weekoverleg", every_colleague(), post=staff(*KEEPS)),
    Row("plan_staff:take_along", "Fiches meenemen", every_colleague(), post=staff(*KEEPS)),
    Row("plan_staff:sheet", "Een actiefiche", every_colleague(), post=staff()),
    Row("plan_staff:story", "Het verhaal van het jaar", staff(*KEEPS), post=ONWARD),
    *(Row(f"plan_staff:{name}", what, every_colleague()) for name, what in READ),
    *(Row(f"plan_staff:{name}", what, staff(*KEEPS), post=staff(*KEEPS)) for name, what in WRITTEN),
    *(
        row
        for space, what in LISTS
        for row in screens(space, what, see=STAFF_ROLES, add=KEEPS, change=KEEPS, delete=KEEPS)
    ),
]
GROUPS = []
