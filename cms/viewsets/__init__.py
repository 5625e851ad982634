"""The staff's lists of pages, and of what is known about pages beside their text."""

from cms.viewsets.adoptions import adoptions
from cms.viewsets.instruments import instrument_milestones, integration_steps
from cms.viewsets.inventories import inventory_lists
from cms.viewsets.pages import news_pages, practice_pages, theme_pages
from cms.viewsets.practices import quality_marks, target_groups, work_forms
from cms.viewsets.proposals import practice_proposals
from cms.viewsets.word_advice import word_advice

__all__ = [
    "adoptions",
    "instrument_milestones",
    "integration_steps",
    "inventory_lists",
    "news_pages",
    "practice_pages",
    "practice_proposals",
    "quality_marks",
    "target_groups",
    "theme_pages",
    "word_advice",
    "work_forms",
]
