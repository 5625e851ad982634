from wagtail import blocks

from cms.blocks.paragraph import SHORT_TEXT, RichValue


class TaskValue(RichValue):
    @property
    def as_items(self) -> list[dict]:
        """A list of this one task, as the component `checklist` takes it."""
        return [{"id": "taak", "title": self["title"], "html": self.html}]


class TaskBlock(blocks.StructBlock):
    """One thing to tick off. Its id stays the same when it moves, and so does the tick."""

    title = blocks.CharBlock(
        label="Taak", max_length=140, help_text="Begin met een werkwoord: lees, bel, kies."
    )
    text = blocks.RichTextBlock(label="Hoe", features=SHORT_TEXT, required=False)

    class Meta:
        icon = "tasks"
        label = "Taak"
        value_class = TaskValue
        description = "Eén taak om af te vinken, met een zin uitleg."
        template = "blocks/task.html"
        preview_value = {
            "title": "Lees het meerjarenplan van je gemeente",
            "text": "<p>Zoek op “toegankelijk” en “diversiteit”.</p>",
        }
