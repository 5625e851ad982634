from cms.models.base import BasePage, BasePageManager, BasePageQuerySet
from cms.models.home import HomePage
from cms.models.news import NewsIndexPage, NewsPage
from cms.models.practices import PracticeIndexPage
from cms.models.standard import StandardPage
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
    "StandardPage",
    "StarterPage",
    "ThemeIndexPage",
    "ThemePage",
]
