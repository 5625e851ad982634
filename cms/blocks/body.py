from wagtail import blocks

from cms.blocks.agenda import AgendaBlock
from cms.blocks.facts import FactsBlock
from cms.blocks.figure import FigureBlock
from cms.blocks.figures import FiguresBlock
from cms.blocks.heading import HeadingBlock
from cms.blocks.links import ActionBlock, LinksBlock
from cms.blocks.notice import NoticeBlock
from cms.blocks.paragraph import ParagraphBlock
from cms.blocks.questions import QuestionsBlock
from cms.blocks.quote import QuoteBlock
from cms.blocks.steps import StepsBlock
from cms.blocks.video import VideoBlock
from cms.sections import sections_of


class BodyStreamBlock(blocks.StreamBlock):
    """The one set of blocks for everything with a body: pages, events, networks.

    `{% include_block page.body %}` opens a section (h2) at every heading. Inside a section that
    has an h2 of its own, pass `with level=3`: headings become h3.
    """

    paragraph = ParagraphBlock(group="Tekst")
    heading = HeadingBlock(group="Tekst")
    notice = NoticeBlock(group="Tekst")
    quote = QuoteBlock(group="Tekst")
    steps = StepsBlock(group="Lijsten")
    facts = FactsBlock(group="Lijsten")
    figures = FiguresBlock(group="Lijsten")
    questions = QuestionsBlock(group="Lijsten")
    links = LinksBlock(group="Verder")
    action = ActionBlock(group="Verder")
    agenda = AgendaBlock(group="Verder")
    figure = FigureBlock(group="Beeld")
    video = VideoBlock(group="Beeld")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        context["sections"] = sections_of(value)
        return context

    class Meta:
        template = "blocks/body.html"
