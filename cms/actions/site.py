"""Making the site stand: its home, its fixed pages and the address it answers to."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Page, Site, Workflow, WorkflowTask

from cms.models import HomePage, PracticeGate, TargetGroup, WordAdvice, WorkForm
from cms.proposal_enums import Gate
from cms.site.gates import GATES, PRACTICE_WORKFLOW
from cms.site.pages import HOME, PAGES, Planned
from cms.site.practice_lists import TARGET_GROUPS, WORK_FORMS
from cms.site.word_advice import WORDS


@transaction.atomic
def seed_site() -> list[str]:
    """Make what is missing and leave what editors changed; returns the titles of new pages."""
    made = []
    home = HomePage.objects.first()
    if home is None:
        home = _add(Page.get_first_root_node(), HomePage(**HOME))
        made.append(home.title)
    _answer_at(home)
    for planned in PAGES:
        made += _ensure(home, planned)
    for model, words in ((TargetGroup, TARGET_GROUPS), (WorkForm, WORK_FORMS)):
        _fill_once(model, words)
    seed_gates()
    if not WordAdvice.objects.exists():
        WordAdvice.objects.bulk_create(
            WordAdvice(avoid=avoid, better=better, why=why, kind=kind)
            for avoid, better, why, kind in WORDS
        )
    return made


def seed_gates() -> Workflow:
    """The workflow of a shared practice with its three gates; names that staff gave stay."""
    known = Workflow.objects.filter(workflow_tasks__task__practicegate__gate=Gate.EDITING)
    workflow = known.order_by("-active", "pk").first()
    workflow = workflow or Workflow.objects.create(name=PRACTICE_WORKFLOW)
    for order, (gate, name) in enumerate(GATES):
        task, _ = PracticeGate.objects.get_or_create(gate=gate, defaults={"name": name})
        WorkflowTask.objects.get_or_create(
            workflow=workflow, task=task, defaults={"sort_order": order}
        )
    return workflow


def _fill_once(model, words) -> None:
    """A list that colleagues emptied or changed stays as they left it."""
    if not model.objects.exists():
        model.objects.bulk_create(
            model(slug=slug, name=name, order=place) for place, (slug, name) in enumerate(words)
        )


def _ensure(parent: Page, planned: Planned) -> list[str]:
    page = planned.model.objects.child_of(parent).filter(slug=planned.slug).first()
    made = []
    if page is None:
        page = _add(
            parent,
            planned.model(
                title=planned.title, slug=planned.slug, summary=planned.summary, **planned.values
            ),
        )
        made.append(page.title)
    for child in planned.children:
        made += _ensure(page, child)
    return made


def _add(parent: Page, page: Page) -> Page:
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def _answer_at(home: HomePage) -> None:
    """The one site of this installation shows `home` at SITE_URL."""
    address = urlsplit(settings.SITE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname,
            "port": port,
            "site_name": settings.SITE_NAME,
            "root_page": home,
        },
    )
    # Wagtail's own first page; the site must point elsewhere before it goes, else it goes along.
    welcome = Page.objects.filter(depth=2, slug="home").exclude(pk=home.pk).first()
    if welcome and welcome.specific_class is Page and not welcome.get_children().exists():
        welcome.delete()
