"""What colleagues establish about an instrument stays, whatever happens to its page."""

import re
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from laces.components import Component
from wagtail.models import PageLogEntry

from cms import slots
from cms.actions.instruments import (
    change_step,
    drop_step,
    plan_step,
    record_milestone,
    withdraw_milestone,
)
from cms.enums import MilestoneKind
from cms.models import InstrumentMilestone, InstrumentPage, IntegrationStep
from tests.factories.cms import AdoptionFactory, InstrumentPageFactory
from tests.factories.members import StaffFactory

pytestmark = pytest.mark.django_db
TESTED = {"kind": MilestoneKind.TESTED, "on": date(2026, 3, 3), "evidence": "Acht gemeenten."}


@pytest.fixture
def page(home):
    return InstrumentPageFactory(title="Toilettenronde")


def told(page) -> list[str]:
    return list(
        PageLogEntry.objects.filter(page=page.pk, action__startswith="cms.")
        .order_by("pk")
        .values_list("action", flat=True)
    )


def test_readers_see_when_it_was_tested_with_what_shows_it(client, page):
    record_milestone(page=page, evidence_page="/nieuws/", by=None, **TESTED)
    plan_step(page=page, title="Kies een vaste plaats", by=None)
    plan_step(page=page, title="Spreek af", done_on=date(2026, 4, 1), evidence="Nota.", by=None)

    html = client.get(page.url).text

    assert '<a href="/nieuws/">dinsdag 3 maart 2026</a><p>Acht gemeenten.</p>' in html
    assert "1 van 2 is klaar" in html
    assert "Klaar op woensdag 1 april 2026" in html
    assert "Nog te doen" in html
    contents = re.findall(
        r'href="#([a-z-]+)"', html.partition('class="toc')[2].partition("</nav>")[0]
    )
    assert contents[-3:] == ["integratie", "mijlpalen", "overnames-t"], "as they stand on the page"


def test_a_board_learned_it_from_whoever_keeps_it(client, home):
    page = InstrumentPageFactory(slug="lio", holder="Regenbooghuis Noord")
    AdoptionFactory(page=page.page_ptr, organisation__name="Kleinbeek", confirmed_at=timezone.now())

    html = client.get(page.url).text
    assert "Van Regenbooghuis Noord naar Kleinbeek." in html
    assert "deelde het" not in html
    form = client.get("/instrumenten/lio/overnemen/").text
    assert '<option value="" selected>Regenbooghuis Noord</option>' in form
    assert "Een collega van ons team kijkt of het klopt." in form


def test_publishing_an_older_draft_undoes_no_fact(page):
    page = InstrumentPage.objects.get(pk=page.pk)
    older = page.save_revision()
    record_milestone(page=page, by=None, **TESTED)
    step = plan_step(page=page, title="Kies een vaste plaats", by=None)
    change_step(step, done_on=date(2026, 4, 1), evidence="Nota.", by=None)

    older.publish()
    InstrumentPage.objects.get(pk=page.pk).unpublish()

    assert page.milestones.get().evidence == "Acht gemeenten."
    assert page.integration_steps.get().is_done


def test_a_fact_without_evidence_or_twice_on_a_day_is_refused(page):
    record_milestone(page=page, by=None, **TESTED)
    step = plan_step(page=page, title="Kies een vaste plaats", by=None)
    refused = (
        lambda: record_milestone(page=page, by=None, **TESTED),
        lambda: record_milestone(page=page, by=None, **TESTED | {"on": date.min, "evidence": ""}),
        lambda: change_step(step, done_on=date(2026, 4, 1), by=None),
    )
    for act in refused:
        with pytest.raises(IntegrityError), transaction.atomic():
            act()
    assert page.milestones.count() == 1


def test_the_history_of_the_page_keeps_who_did_what(page):
    by = StaffFactory().person
    milestone = record_milestone(page=page, by=by, **TESTED)
    step = plan_step(page=page, title="Kies een vaste plaats", by=by)
    change_step(step, done_on=date(2026, 4, 1), evidence="Nota.", by=by)
    withdraw_milestone(milestone, by=by)
    drop_step(step, by=by)

    assert told(page) == [
        "cms.milestone_recorded",
        "cms.step_planned",
        "cms.step_changed",
        "cms.milestone_withdrawn",
        "cms.step_dropped",
    ]
    entry = PageLogEntry.objects.get(action="cms.milestone_withdrawn")
    assert (entry.user, entry.data["evidence"]) == (by.user, "Acht gemeenten.")
    assert not InstrumentMilestone.objects.exists()
    assert not IntegrationStep.objects.exists()


def test_colleagues_record_and_take_back_on_their_screens(client, page):
    user = StaffFactory()
    client.force_login(user)
    typed = {"page": page.pk, "kind": "tested", "on": "2026-03-03", "evidence": "Acht gemeenten."}

    client.post(reverse("mijlpalen:add"), typed)
    milestone = InstrumentMilestone.objects.get()
    assert milestone.recorded_by == user.person
    assert "staat er al" in client.post(reverse("mijlpalen:add"), typed).text
    assert "Toilettenronde" in client.get(reverse("mijlpalen:index")).text

    client.post(
        reverse("integraties:add"),
        {"page": page.pk, "title": "Kies een plaats", "order": 1, "done_on": "", "evidence": ""},
    )
    step = IntegrationStep.objects.get()
    change = {"page": page.pk, "title": "Kies een plaats", "order": 1}
    done = change | {"done_on": timezone.localdate().isoformat()}
    address = reverse("integraties:edit", args=[step.pk])
    assert "Zeg waaruit blijkt" in client.post(address, done | {"evidence": ""}).text
    client.post(address, done | {"evidence": "Nota."})
    assert IntegrationStep.objects.get().is_done

    client.post(reverse("mijlpalen:delete", args=[milestone.pk]))
    client.post(reverse("integraties:delete", args=[step.pk]))
    assert not InstrumentMilestone.objects.exists()
    assert told(page)[-2:] == ["cms.milestone_withdrawn", "cms.step_dropped"]


def test_a_draft_may_wait_and_what_goes_online_may_not(client, page):
    client.force_login(StaffFactory())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = client.get(address).context["form"]
    typed = {
        **{f"{name}-count": 0 for name in ("body", *(part[0] for part in page.PARTS[1:]))},
        **{"comments-TOTAL_FORMS": 0, "comments-INITIAL_FORMS": 0},
        **{"title": "Nieuwe naam", "slug": page.slug, "kind": "gids", "novelty": "nieuw"},
    }

    refused = client.post(address, typed | {"action-publish": "1"})
    client.post(address, typed)

    assert form.fields["summary"].required is False
    assert set(refused.context["form"].errors) == {"summary", "holder", "body"}
    assert InstrumentPage.objects.get().title == "Toilettenronde"
    assert InstrumentPage.objects.get().get_latest_revision_as_object().title == "Nieuwe naam"


def test_another_part_of_the_house_shows_itself_on_an_instrument(client, page, fill_slot):
    class Users(Component):
        title, anchor = "Wie dit gebruikt", "gebruikers"

        def render_html(self, parent_context=None):
            return mark_safe('<h2 id="gebruikers-t">Wie dit gebruikt</h2>')

    fill_slot(slots.instrument_page, lambda request, page, **context: Users())

    html = client.get(page.url).text

    assert '<h2 id="gebruikers-t">Wie dit gebruikt</h2>' in html
    assert 'href="#gebruikers-t"' in html


def test_the_lists_of_every_inventory_open_for_colleagues(client, page, menu_drawn):
    client.force_login(StaffFactory())
    for space in ("cijferbronnen", "wetgeving", "aanbod", "beeld", "jaarverslagen"):
        assert client.get(reverse(f"{space}:index")).status_code == 200
    assert "Toilettenronde" in client.get(reverse("instrumenten:index")).text
    assert "Inventarissen" in client.get("/beheer/").text
