"""Where the desk shows itself on pages of other apps."""

from django.urls import reverse
from laces.components import Component

from advice.models import Faq, Question, Signal
from networks.marked_text import as_html

ON_THEME, ON_MY_PAGE, ON_BOARD = 6, 5, 10


class ThemeFaqs(Component):
    """What others asked about the themes of a page, to be folded open."""

    template_name = "advice/parts/theme_faqs.html"
    title, anchor = "Wat anderen vroegen", "gevraagd"

    def __init__(self, faqs, theme):
        self.faqs, self.theme = faqs, theme

    def get_context_data(self, parent_context=None):
        return {
            "faqs": [(row, as_html(row.answer)) for row in self.faqs],
            "more_url": f"{reverse('advice:home')}?thema={self.theme}" if self.theme else "",
        }


def faqs_of_theme(page):
    themes = [theme.value for theme in page.themes]
    found = list(Faq.objects.published().of_themes(themes).order_by("title", "pk")[:ON_THEME])
    return ThemeFaqs(found, themes[0] if len(themes) == 1 else "") if found else None


class MyQuestions(Component):
    template_name = "advice/parts/my_questions.html"

    def __init__(self, person):
        self.person = person

    def get_context_data(self, parent_context=None):
        rows = Question.objects.of_address(self.person.email).counted()
        return {"questions": list(rows.order_by("-received_at")[:ON_MY_PAGE])}


class BoardSignals(Component):
    """For the people of a board: what we did with what it told us."""

    template_name = "advice/parts/board_signals.html"

    def __init__(self, mine):
        self.mine = mine

    def get_context_data(self, parent_context=None):
        rows = Signal.objects.of_boards(self.mine.organisations).for_list()
        return {
            "told": list(rows.told().order_by("-fed_back_at")[:ON_BOARD]),
            "under_way": rows.exclude(state="fed_back").count(),
        }


def signals_of_board(mine):
    has_any = Signal.objects.of_boards(mine.organisations).exists()
    return BoardSignals(mine) if has_any else None
