"""What participants answered, as columns of a list and as lists per choice."""

from collections import defaultdict

from events.models import Answer, Event, Option, Question, Registration

LIST_HEADERS = [
    "Sessie",
    "Voornaam",
    "Familienaam",
    "Organisatie",
    "E-mailadres",
    "Status",
]


def question_headers(event: Event) -> list[str]:
    """A column per question, in the order of the form; none where nothing is asked."""
    return [each.label for each in questions_of(event)]


def answer_columns(event: Event) -> dict[int, list[str]]:
    """For each registration that answered, the cells that go with `question_headers`."""
    places = {each.pk: number for number, each in enumerate(questions_of(event))}
    if not places:
        return {}
    cells: dict[int, list[list[str]]] = defaultdict(lambda: [[] for _ in places])
    for row in Answer.objects.of_event(event):
        cells[row.registration_id][places[row.question_id]].append(row.words)
    return {key: ["; ".join(words) for words in columns] for key, columns in cells.items()}


def questions_of(event: Event) -> list[Question]:
    return list(event.questions.with_options()) if event.has_questions else []


def totals_of(event: Event, sessions) -> list[dict]:
    """Per choice question and session how many took each option, of whoever has a seat."""
    taken = Answer.objects.taken_by_session(event) if event.has_questions else {}
    return [
        {
            "question": question,
            "rows": [
                {
                    "option": option,
                    "counts": [_count(session, option, taken) for session in sessions],
                }
                for option in question.choices
            ],
        }
        for question in questions_of(event)
        if question.has_options
    ]


def _count(session, option, taken) -> dict:
    count = taken.get((session.pk, option.pk), 0)
    over = max(0, count - option.places) if option.places is not None else 0
    full = option.places is not None and count >= option.places
    return {"count": count, "places": option.places, "full": full, "over": over}


def people_of(option: Option) -> list[list]:
    """Who has a seat and chose this, as rows below `LIST_HEADERS`."""
    rows = Registration.objects.seated().filter(answers__option=option).with_event()
    return [
        [
            row.session.name,
            row.person.first_name,
            row.person.last_name,
            row.organisation_label,
            row.person.email,
            row.get_status_display(),
        ]
        for row in rows.order_by("session", "person__last_name", "person__first_name", "pk")
    ]
