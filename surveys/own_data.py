"""What surveys keep about a person. What they answered is not among it: nobody can find that."""

from members.models import Person
from members.slots import PersonalData


def collect(person: Person) -> list[PersonalData]:
    """Surveys' answer to `slots.export_person`."""
    rows = person.survey_invitations.select_related("survey", "organisation").order_by("pk")
    return [
        PersonalData(
            "Bevragingen waarvoor je uitgenodigd werd",
            [
                {
                    "bevraging": row.survey.title,
                    "namens": row.organisation.full_name if row.organisation else "",
                    "rol": row.role,
                    "gemaild op": row.asked_on,
                    "er kwam een antwoord": row.answered,
                    "herinnerd": row.reminded,
                }
                for row in rows
            ],
        )
    ]
