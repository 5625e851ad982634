from wagtail import blocks

from cms.blocks.paragraph import SHORT_TEXT, RichValue


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="Stap", max_length=120, help_text="Begin met een werkwoord.")
    text = blocks.RichTextBlock(label="Uitleg", features=SHORT_TEXT, required=False)

    class Meta:
        icon = "list-ol"
        label = "Stap"
        value_class = RichValue


class StepsBlock(blocks.ListBlock):
    """An order of work; the numbers come by themselves."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or StepBlock(), **kwargs)

    class Meta:
        icon = "list-ol"
        label = "Stappen"
        description = "Een genummerd stappenplan."
        template = "blocks/steps.html"
        preview_value = [
            {"title": "Luister eerst", "text": "<p>Praat met wie het aanbelangt.</p>"},
            {"title": "Kies één actie", "text": "<p>Klein, zichtbaar en haalbaar.</p>"},
        ]
