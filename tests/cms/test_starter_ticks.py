"""The ticks of the first hundred days in an account: one's own, merged, taken along, erased."""

import pytest

from cms import erasing, merging, own_data
from cms.actions.starter_ticks import set_ticks
from cms.models import StarterPage, StarterTick
from members.actions.merging import merge
from members.models import Person
from tests.factories.cms import StarterPageFactory
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db
ADDRESS = "/starters/afvinken/"


@pytest.fixture
def page(home):
    task = ("task", {"title": "Lees het plan", "text": "<p>Zo.</p>"})
    return StarterPageFactory(week=[task, task], month=[task], hundred=[])


@pytest.fixture
def tasks(page):
    return [task["id"] for stretch in page.stretches() for task in stretch.tasks]


@pytest.fixture
def starter(client):
    person = PersonFactory()
    client.force_login(UserFactory(person=person))
    return person


def ticked(person):
    return set(person.starter_ticks.values_list("task", flat=True))


def test_the_whole_form_is_kept_without_a_script(client, page, tasks, starter):
    html = client.get(page.url).text
    assert f'action="{ADDRESS}"' in html
    assert "Bewaar je vinkjes" in html
    first, second, third = tasks
    answer = client.post(ADDRESS, {"getoond": tasks, first: "on", third: "on"}, follow=True)
    assert ticked(starter) == {first, third}
    assert "Je vinkjes zijn bewaard." in answer.text
    assert answer.text.count(" checked>") == 2
    client.post(ADDRESS, {"getoond": tasks, second: "on"})
    assert ticked(starter) == {second}


def test_a_script_sends_one_box_and_leaves_the_others(client, page, tasks, starter):
    first, second, third = tasks
    by_script = {"X-Requested-With": "fetch"}
    # What the browser remembered before signing in joins what the account had.
    set_ticks(person=starter, done=[third], by=starter)
    assert client.post(ADDRESS, {first: "on", second: "on"}, headers=by_script).status_code == 204
    assert ticked(starter) == set(tasks)
    client.post(ADDRESS, {"getoond": second}, headers=by_script)
    client.post(ADDRESS, {"getoond": second}, headers=by_script)
    assert ticked(starter) == {first, third}


def test_only_tasks_of_the_page_are_kept_and_only_on_the_own_list(client, page, tasks, starter):
    client.post(ADDRESS, {"taak-verzonnen": "on", "getoond": "taak-anders"})
    assert ticked(starter) == set()
    with pytest.raises(PermissionError):
        set_ticks(person=starter, done=tasks, by=PersonFactory())
    page.unpublish()
    assert client.post(ADDRESS, {tasks[0]: "on"}).url == "/"
    assert ticked(starter) == set()


def test_who_is_not_signed_in_has_it_in_the_browser(client, page, tasks):
    html = client.get(page.url).text
    assert 'method="post"' not in html
    assert "csrfmiddlewaretoken" not in html
    assert f'href="/aanmelden/?next={page.url}"' in html
    assert client.get(ADDRESS).status_code == 302
    assert client.post(ADDRESS, {tasks[0]: "on"}).status_code == 302
    assert not StarterTick.objects.exists()


def test_looking_changes_nothing_even_for_an_account_without_a_person(client, page):
    client.force_login(
        UserFactory(person=None, email="nieuw@stad.example", first_name="", last_name="")
    )
    people = Person.objects.count()
    assert client.get(page.url).status_code == 200
    assert Person.objects.count() == people


def ticks_of(person) -> list[dict]:
    told = {each.label: each.rows for each in own_data.collect(person)}
    return told["Taken die je afvinkte"]


def test_ticks_are_taken_along_merged_and_erased(page, tasks):
    kept, double = PersonFactory(), PersonFactory()
    set_ticks(person=kept, done=tasks[:1], by=kept)
    set_ticks(person=double, done=tasks[:2], by=double)
    assert [row["taak"] for row in ticks_of(double)] == ["Lees het plan"] * 2
    (note,) = merging.merge(kept=kept, duplicate=double, dry_run=True, by=None)
    assert (note.count, double.starter_ticks.count()) == (1, 2)
    merge(kept, double, by=None)
    assert (ticked(kept), ticked(double)) == (set(tasks[:2]), set())
    StarterPage.objects.all().delete()
    assert ticks_of(kept)[0]["taak"] == "een taak die niet meer op de pagina staat"
    assert [row.count for row in erasing.erase(person=kept, dry_run=True)] == [2]
    assert len(ticked(kept)) == 2
    erasing.erase(person=kept, dry_run=False)
    assert ticked(kept) == set()


def test_the_page_costs_one_question_more_however_many_ticks(
    client, page, tasks, starter, django_assert_max_num_queries
):
    def cost():
        with django_assert_max_num_queries(60) as asked:
            client.get(page.url)
        return len(asked)

    client.get(page.url)
    none = cost()
    set_ticks(person=starter, done=tasks, by=starter)
    assert cost() == none
