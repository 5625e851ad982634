"""What a colleague sees of a shared practice, field by field."""

from dataclasses import dataclass, field

from django.urls import reverse
from wagtail.models import Revision

from cms.models import PracticeProposal, TargetGroup, WorkForm
from cms.proposal_forms import FIELD_LABELS, REMARKABLE, THEMES
from cms.proposal_page import CONTACT
from members.dutch import listed


@dataclass(frozen=True)
class ReviewRow:
    """One field: what was typed, and what colleagues wrote about it before."""

    name: str
    label: str
    value: str
    open: list = field(default_factory=list)
    resolved: list = field(default_factory=list)
    typed: str = ""  # a new remark, where the screen is shown again

    @property
    def input_name(self) -> str:
        return input_name(self.name)


def input_name(name: str) -> str:
    return f"opmerking-{name or 'geheel'}"


def review_rows(proposal: PracticeProposal, data) -> list[ReviewRow]:
    """Every field in the order of the form, the whole last; empty optional ones too, since a
    colleague may ask for them."""
    remarks = proposal.remarks.select_related("by").per_field()
    words = _words(proposal)
    labels = [(name, FIELD_LABELS[name]) for name in REMARKABLE] + [("", "Het geheel")]
    return [
        ReviewRow(
            name,
            label,
            words.get(name, ""),
            open=[each for each in remarks.get(name, []) if each.resolved_at is None],
            resolved=[each for each in remarks.get(name, []) if each.resolved_at],
            typed=data.get(input_name(name), "")[:1000],
        )
        for name, label in labels
    ]


def _words(proposal) -> dict[str, str]:
    answers = proposal.answers
    themes = dict(THEMES)
    words = {name: value for name, value in answers.items() if isinstance(value, str)}
    words |= {name: getattr(proposal, name) for name in (*CONTACT, "email")}
    words["organisation"] = proposal.organisation_name
    words["themes"] = listed([str(themes.get(each, each)) for each in answers.get("themes", [])])
    groups = TargetGroup.objects.filter(slug__in=answers.get("target_groups", []))
    words["target_groups"] = listed([group.name for group in groups])
    form = WorkForm.objects.filter(slug=answers.get("work_form") or "-").first()
    words["work_form"] = form.name if form else ""
    words["is_lesson"] = "Ja" if answers.get("is_lesson") else ""
    return words


def may_decide(user, proposal) -> bool:
    """Whether this colleague may decide now, because the owner stays silent."""
    silent = proposal.owner_is_silent() and proposal.reminded_at is not None
    return silent and user.has_perm("cms.decide_proposal")


def compare_url(proposal) -> str:
    """Wagtail's screen that compares the last two versions; empty while there is one."""
    if proposal.page is None:
        return ""
    versions = Revision.objects.for_instance(proposal.page).order_by("-created_at", "-pk")
    last = list(versions.values_list("pk", flat=True)[:2])
    if len(last) < 2:
        return ""
    return reverse(
        "wagtailadmin_pages:revisions_compare", args=[proposal.page_id, last[1], last[0]]
    )
