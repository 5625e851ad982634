"""From what somebody typed to the page of a practice."""

from django.utils.text import slugify

from cms.models import PracticePage, TargetGroup, WorkForm
from cms.pasted_text import as_markup, clean_line, clean_pasted
from planning.themes import Theme, theme_field

LINES = ("title", "summary", "cost", "staff_time", "holder", "address_elsewhere")
TEXTS = (*("approach", "why", "goals", "building_blocks", "conditions", "results", "lessons"),)
STREAMS = ("approach", "results")
CONTACT = ("contact_name", "contact_function", "contact_phone")


def cleaned(answers: dict) -> dict:
    """What was typed without the markup of Word; lists and ticks stay as they are."""
    for name in answers.keys() & {*LINES, *CONTACT}:
        answers[name] = clean_line(answers[name])
    for name in answers.keys() & set(TEXTS):
        answers[name] = clean_pasted(answers[name])
    return answers


def new_page(proposal) -> PracticePage:
    """A page that is not saved yet, with a title only: its address follows from it."""
    title = proposal.answers["title"]
    slug = {} if slugify(title) else {"slug": f"praktijk-{proposal.pk}"}
    return PracticePage(title=title, live=False, has_unpublished_changes=True, **slug)


def fill(page: PracticePage, proposal) -> None:
    """Set what changed since it was last handed in, so that a colleague's mending stays.

    Not whether the name may show: only the mailed link proves who ticked that (`agree`), and no
    older version may hold a yes that nobody gave.
    """
    before = proposal.handed_in
    handed_in = proposal.answers | {
        "organisation": proposal.organisation_id,
        "email": proposal.email,
    }
    handed_in |= {name: getattr(proposal, name) for name in CONTACT}
    for name, value in handed_in.items():
        if name != "contact_agreed" and (value or None) != (before.get(name) or None):
            _set(page, name, value)
    proposal.handed_in = handed_in


def _set(page, name, value) -> None:
    if name in TEXTS:
        markup = as_markup(value)
        stream = [("paragraph", markup)] if markup else []
        setattr(page, name, stream if name in STREAMS else markup)
    elif name == "themes":
        for theme in Theme:
            setattr(page, theme_field(theme), theme.value in value)
    elif name == "target_groups":
        page.target_groups.set(TargetGroup.objects.filter(slug__in=value))
    elif name == "work_form":
        page.work_form = WorkForm.objects.filter(slug=value).first()
    elif name == "since":
        page.since = int(value) if value else None
    elif name == "organisation":
        page.organisation_id = value
    elif name == "email":
        page.contact_email = value
    else:
        setattr(page, name, value)
