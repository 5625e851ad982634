from cms.models.base import BasePage, BasePageManager, BasePageQuerySet
from cms.models.care import CareWords, PageCare, Review, knowledge_models, knowledge_pages
from cms.models.home import HomePage
from cms.models.links import LinkCheck, PageLinks
from cms.models.news import NewsIndexPage, NewsPage
from cms.models.practice import PracticePage
from cms.models.practice_index import PracticeIndexPage
from cms.models.practice_lists import TargetGroup, WorkForm
from cms.models.quality import QualityMark
from cms.models.standard import StandardPage
from cms.models.starters import StarterPage
from cms.models.themes import ThemeIndexPage, ThemePage
from cms.models.writing import WordAdvice, WritingScore

__all__ = [
    "BasePage",
    "BasePageManager",
    "BasePageQuerySet",
    "CareWords",
    "HomePage",
    "LinkCheck",
    "NewsIndexPage",
    "NewsPage",
    "PageCare",
    "PageLinks",
    "PracticeIndexPage",
    "PracticePage",
    "QualityMark",
    "Review",
    "StandardPage",
    "StarterPage",
    "TargetGroup",
    "ThemeIndexPage",
    "ThemePage",
    "WordAdvice",
    "WorkForm",
    "WritingScore",
    "knowledge_models",
    "knowledge_pages",
]
