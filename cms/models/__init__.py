from cms.models.base import BasePage, BasePageManager, BasePageQuerySet
from cms.models.home import HomePage
from cms.models.news import NewsIndexPage, NewsPage
from cms.models.practice import PracticePage
from cms.models.practice_index import PracticeIndexPage
from cms.models.practice_lists import TargetGroup, WorkForm
from cms.models.quality import QualityMark
from cms.models.search_word import SearchWord
from cms.models.standard import StandardPage
from cms.models.starter_tick import StarterTick
from cms.models.starters import StarterPage
from cms.models.themes import ThemeIndexPage, ThemePage

__all__ = [
    "BasePage",
    "BasePageManager",
    "BasePageQuerySet",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "PracticeIndexPage",
    "PracticePage",
    "QualityMark",
    "SearchWord",
    "StandardPage",
    "StarterPage",
    "StarterTick",
    "TargetGroup",
    "ThemeIndexPage",
    "ThemePage",
    "WorkForm",
]
