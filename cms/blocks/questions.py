from wagtail import blocks

from cms.blocks.paragraph import RICH_TEXT, RichValue


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label="Vraag", max_length=200)
    answer = blocks.RichTextBlock(label="Antwoord", features=RICH_TEXT[2:])

    class Meta:
        icon = "help"
        label = "Vraag"
        value_class = RichValue


class QuestionsBlock(blocks.ListBlock):
    """Questions that officials really ask, each folded above its answer."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or QuestionBlock(), **kwargs)

    class Meta:
        icon = "help"
        label = "Vragen en antwoorden"
        description = "Vragen die openklappen. Begin met de vraag die je het vaakst krijgt."
        template = "blocks/questions.html"
        preview_value = [
            {
                "question": "Mag dat zomaar?",
                "answer": "<p>Ja, als het college het beslist.</p>",
            }
        ]
