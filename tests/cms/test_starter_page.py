"""The first hundred days: tasks to tick, words, and who is who."""

import re

import pytest
from laces.components import Component

from cms import slots
from cms.models import StarterPage
from tests.factories.cms import StarterPageFactory

pytestmark = pytest.mark.django_db


def task(title):
    return "task", {"title": title, "text": "<p>Zo doe je het.</p>"}


class Group(Component):
    title = "Ondersteuningsgroep"
    anchor = "groep"

    def render_html(self, parent_context=None):
        return "Kom naar de groep"


@pytest.fixture
def page(home):
    return StarterPageFactory(
        week=[task("Lees het plan"), task("Bel je voorganger")],
        month=[task("Drink koffie")],
        hundred=[],
        glossary=[("term", {"term": "Intersectioneel", "text": "<p>De hele mens.</p>"})],
        who_is_who=[("links", [{"title": "Unia", "text": "Meldpunt", "address": "/unia/"}])],
    )


def boxes(html):
    return re.findall(r'<input type="checkbox" id="(taak-[0-9a-f-]+)"', html)


def test_every_task_is_a_box_with_its_own_name(client, page):
    html = client.get(page.url).text

    assert len(set(boxes(html))) == 3
    assert "van de 3 taken gedaan" in html
    assert "2 taken" in html


def test_a_stretch_without_tasks_is_not_there(client, page):
    assert "Tot dag honderd" not in client.get(page.url).text


def test_a_tick_survives_moving_its_task(client, page, django_capture_on_commit_callbacks):
    before = boxes(client.get(page.url).text)
    page = StarterPage.objects.get()
    page.week.insert(0, page.week.pop())
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    after = boxes(client.get(page.url).text)

    assert after == [before[1], before[0], before[2]]


def test_words_and_people_are_in_the_contents(client, page):
    html = client.get(page.url).text

    assert 'href="#woorden"' in html
    assert 'href="#wie"' in html
    assert "Intersectioneel" in html


def test_the_support_group_stands_on_the_page(client, page, fill_slot):
    fill_slot(slots.starter_page, lambda request, **context: Group())

    html = client.get(page.url).text

    assert "Kom naar de groep" in html
    assert 'href="#groep-t"' in html


def test_the_list_needs_no_form_to_be_sent(client, page):
    form = client.get(page.url).text.partition('data-checklist="starters"')
    opening = form[0].rpartition("<form")[2]

    assert "post" not in opening
    assert 'type="submit"' not in form[2].partition("</form>")[0]
