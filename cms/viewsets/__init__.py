"""The staff's lists of pages, and of what is known about pages beside their text."""

from cms.viewsets.pages import news_pages, practice_pages, theme_pages
from cms.viewsets.practices import quality_marks, target_groups, work_forms
from cms.viewsets.word_advice import word_advice

__all__ = [
    "news_pages",
    "practice_pages",
    "quality_marks",
    "target_groups",
    "theme_pages",
    "word_advice",
    "work_forms",
]
