from cms.models.adoption import Adoption
from cms.models.base import BasePage, BasePageManager, BasePageQuerySet
from cms.models.home import HomePage
from cms.models.news import NewsIndexPage, NewsPage
from cms.models.practice import PracticePage
from cms.models.practice_check import PracticeCheck
from cms.models.practice_index import PracticeIndexPage
from cms.models.practice_lists import TargetGroup, WorkForm
from cms.models.quality import QualityMark
from cms.models.rating import PageRating
from cms.models.standard import StandardPage
from cms.models.starters import StarterPage
from cms.models.themes import ThemeIndexPage, ThemePage
from cms.models.views import PageViews, UsageSnapshot

__all__ = [
    "Adoption",
    "BasePage",
    "BasePageManager",
    "BasePageQuerySet",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "PageRating",
    "PageViews",
    "PracticeCheck",
    "PracticeIndexPage",
    "PracticePage",
    "QualityMark",
    "StandardPage",
    "StarterPage",
    "TargetGroup",
    "ThemeIndexPage",
    "ThemePage",
    "UsageSnapshot",
    "WorkForm",
]
