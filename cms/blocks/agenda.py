from wagtail import blocks

from cms import slots
from planning.enums import Theme


def kind_choices() -> list[tuple[str, str]]:
    """The kinds of events, told by the app that has them."""
    return [(kind.value, kind.label) for kind in slots.agenda_kinds.collect()]


class AgendaBlock(blocks.StructBlock):
    """What is coming, chosen by theme and kind; filled by the agenda itself through a slot."""

    theme = blocks.ChoiceBlock(
        label="Thema", choices=Theme.choices, required=False, help_text="Leeg: alle thema's."
    )
    kinds = blocks.MultipleChoiceBlock(
        label="Soorten", choices=kind_choices, required=False, help_text="Leeg: alle soorten."
    )
    count = blocks.IntegerBlock(label="Hoeveel", default=3, min_value=1, max_value=12)

    class Meta:
        icon = "date"
        label = "Agenda"
        description = "De eerstvolgende activiteiten van een thema of soort; vult zichzelf."
        template = "blocks/agenda.html"
        preview_value = {"theme": "", "kinds": [], "count": 3}
