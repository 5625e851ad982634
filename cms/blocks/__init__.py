from cms.blocks.agenda import AgendaBlock
from cms.blocks.body import BodyStreamBlock
from cms.blocks.facts import FactsBlock
from cms.blocks.figure import FigureBlock
from cms.blocks.figures import FiguresBlock
from cms.blocks.heading import HeadingBlock
from cms.blocks.links import ActionBlock, LinkBlock, LinksBlock
from cms.blocks.notice import NoticeBlock
from cms.blocks.paragraph import RICH_TEXT, SHORT_TEXT, ParagraphBlock
from cms.blocks.questions import QuestionsBlock
from cms.blocks.quote import QuoteBlock
from cms.blocks.steps import StepsBlock
from cms.blocks.video import VideoBlock

__all__ = [
    "RICH_TEXT",
    "SHORT_TEXT",
    "ActionBlock",
    "AgendaBlock",
    "BodyStreamBlock",
    "FactsBlock",
    "FigureBlock",
    "FiguresBlock",
    "HeadingBlock",
    "LinkBlock",
    "LinksBlock",
    "NoticeBlock",
    "ParagraphBlock",
    "QuestionsBlock",
    "QuoteBlock",
    "StepsBlock",
    "VideoBlock",
]
