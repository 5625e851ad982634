"""What somebody asked us and where they took part, for the download of one's own data."""

from advice.models import ConsultationParticipant, Question
from members.models import Person
from members.slots import PersonalData
from members.traces import Traces


def collect(person: Person) -> list[PersonalData]:
    asked = Question.objects.filter(email__in=Traces.of(person).addresses).order_by("pk")
    met = ConsultationParticipant.objects.filter(person=person).select_related("consultation")
    return [
        PersonalData("Vragen aan onze helpdesk", [_question(row) for row in asked]),
        PersonalData(
            "Overleg waaraan je deelnam",
            [
                {"overleg": row.consultation.shown_title, "datum": row.consultation.on}
                for row in met.order_by("pk")
            ],
        ),
    ]


def _question(row) -> dict:
    said = row.messages.for_asker().in_order()
    return {
        "onderwerp": row.title,
        "naam": row.contact_name,
        "e-mailadres": row.email,
        "telefoon": row.contact_phone,
        "organisatie": row.organisation_name,
        "kwam binnen op": row.received_at,
        "hoe het staat": row.get_state_display(),
        "gesprek": [f"{each.get_kind_display()}: {each.text}" for each in said],
    }
