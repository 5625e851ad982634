from cms.models.adoption import Adoption
from cms.models.base import BasePage, BasePageManager, BasePageQuerySet
from cms.models.care import CareWords, PageCare, Review, knowledge_models, knowledge_pages
from cms.models.evaluation import InstrumentEvaluation
from cms.models.gate import PracticeGate
from cms.models.home import HomePage
from cms.models.instrument_facts import InstrumentMilestone, IntegrationStep
from cms.models.instruments import InstrumentPage
from cms.models.inventory_indexes import (
    InstrumentIndexPage,
    KnowledgePage,
    LegislationIndexPage,
    ResourceIndexPage,
    SupportOfferIndexPage,
    VisualFormatIndexPage,
    YearReportIndexPage,
)
from cms.models.legislation import LegislationPage
from cms.models.links import LinkCheck, PageLinks
from cms.models.news import NewsIndexPage, NewsPage
from cms.models.practice import PracticePage
from cms.models.practice_check import PracticeCheck
from cms.models.practice_index import PracticeIndexPage
from cms.models.practice_lists import TargetGroup, WorkForm
from cms.models.proposal import PracticeProposal, ProposalFile, ProposalLink, ProposalRemark
from cms.models.quality import QualityMark
from cms.models.rating import PageRating, PageWord
from cms.models.resources import ResourcePage
from cms.models.search_word import SearchWord
from cms.models.standard import StandardPage
from cms.models.starter_tick import StarterTick
from cms.models.starters import StarterPage
from cms.models.support_offers import SupportOfferPage
from cms.models.themes import ThemeIndexPage, ThemePage
from cms.models.views import PageViews, UsageSnapshot
from cms.models.visual_formats import VisualFormatPage
from cms.models.writing import WordAdvice, WritingScore
from cms.models.year_reports import YearReportPage

__all__ = [
    "Adoption",
    "BasePage",
    "BasePageManager",
    "BasePageQuerySet",
    "CareWords",
    "HomePage",
    "InstrumentEvaluation",
    "InstrumentIndexPage",
    "InstrumentMilestone",
    "InstrumentPage",
    "IntegrationStep",
    "KnowledgePage",
    "LegislationIndexPage",
    "LegislationPage",
    "LinkCheck",
    "NewsIndexPage",
    "NewsPage",
    "PageCare",
    "PageLinks",
    "PageRating",
    "PageViews",
    "PageWord",
    "PracticeCheck",
    "PracticeGate",
    "PracticeIndexPage",
    "PracticePage",
    "PracticeProposal",
    "ProposalFile",
    "ProposalLink",
    "ProposalRemark",
    "QualityMark",
    "ResourceIndexPage",
    "ResourcePage",
    "Review",
    "SearchWord",
    "StandardPage",
    "StarterPage",
    "StarterTick",
    "SupportOfferIndexPage",
    "SupportOfferPage",
    "TargetGroup",
    "ThemeIndexPage",
    "ThemePage",
    "UsageSnapshot",
    "VisualFormatIndexPage",
    "VisualFormatPage",
    "WordAdvice",
    "WorkForm",
    "WritingScore",
    "YearReportIndexPage",
    "YearReportPage",
    "knowledge_models",
    "knowledge_pages",
]
