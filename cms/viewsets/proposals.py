"""Practices that people share: the list, and the screen on which a colleague reads one."""

import django_filters
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from cms.actions import proposal_gates
from cms.models import PracticePage, PracticeProposal
from cms.proposal_enums import UNDER_WAY, Gate, ProposalRefusal, ProposalRefused, ProposalState
from cms.proposal_review import compare_url, may_decide, review_rows
from cms.proposal_road import road_of
from cms.similar_titles import similar_practices
from members import dutch
from members.exports import TableExport
from members.viewsets.policies import LimitedPolicy
from members.viewsets.screen import StaffScreen

register_permission_policy(PracticeProposal, LimitedPolicy(PracticeProposal, {"view"}))

DECIDE = "cms.decide_proposal"
MOVER = {
    ProposalState.EDITING: "redactie",
    ProposalState.CONTENT: "inhoudelijk lezer",
    ProposalState.OWNER: "eigenaar",
    ProposalState.RETURNED: "eigenaar",
}


def mover(proposal) -> str:
    """Who is at move."""
    if proposal.owner_is_silent():
        return "onze ploeg, want de eigenaar zwijgt"
    return MOVER.get(proposal.state, "niemand")


def waits(proposal) -> str:
    """How long it has been waiting there."""
    if proposal.state not in UNDER_WAY:
        return ""
    days = (timezone.localdate() - timezone.localdate(proposal.waiting_since)).days
    return dutch.counted(days, "dag", "dagen") if days else "vandaag"


def minutes(proposal) -> int:
    """From the first word that was kept until it was sent, pauses included."""
    return round((proposal.submitted_at - proposal.started_at).total_seconds() / 60)


class ProposalFilterSet(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label="Waar het is",
        choices=[choice for choice in ProposalState.choices if choice[0] != ProposalState.DRAFT],
    )
    submitted_at = django_filters.DateFromToRangeFilter(label="Verstuurd")

    class Meta:
        model = PracticeProposal
        fields = ["state", "submitted_at"]


class ProposalIndexView(TableExport, IndexView):
    """What was sent; a draft is its owner's alone."""

    export_name = "ingezonden-praktijken"
    export_columns = (
        ("Titel", lambda row: row.shown_title),
        ("Bestuur", lambda row: row.organisation_name),
        ("Waar het is", lambda row: row.get_state_display()),
        ("Aan zet", mover),
        ("Verstuurd op", lambda row: row.submitted_at),
        ("Minuten van begin tot versturen", minutes),
        ("Redactie akkoord op", lambda row: row.edited_at),
        ("Inhoudelijk akkoord op", lambda row: row.checked_at),
        ("Eigenaar akkoord op", lambda row: row.agreed_at),
        ("Afgerond op", lambda row: row.finished_at),
    )

    def get_base_queryset(self):
        return PracticeProposal.objects.sent().for_list()


class ReviewView(StaffScreen, TemplateView):
    """One shared practice: what was typed with a remark beside each field, and the gates."""

    template_name = "cms/staff/proposal.html"
    permission = "cms.view_practiceproposal"
    header_icon = "pick"
    above = (("practice_proposals:index", "Ingezonden praktijken"),)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        rows = PracticeProposal.objects.sent().select_related("page", "organisation", "decided_by")
        self.proposal = get_object_or_404(rows, pk=kwargs["pk"])

    def get_page_title(self):
        return self.proposal.shown_title

    def get_context_data(self, **kwargs):
        proposal = self.proposal
        return super().get_context_data(
            proposal=proposal,
            road=road_of(proposal),
            rows=review_rows(proposal, self.request.POST),
            typed_reason=self.request.POST.get("waarom", ""),
            typed_stop=self.request.POST.get("reden", ""),
            gates=proposal_gates.gates_for(self.request.user, proposal),
            may_return=self.may_return(),
            may_decide=may_decide(self.request.user, proposal),
            may_stop=proposal.state in UNDER_WAY and self.request.user.has_perm(DECIDE),
            mover=mover(proposal),
            files=proposal.files.all(),
            similar=similar_practices(proposal.title, but=proposal.page_id),
            compare_url=compare_url(proposal),
            may_edit=bool(proposal.page) and self.may_edit(),
            **kwargs,
        )

    def may_return(self) -> bool:
        user, proposal = self.request.user, self.proposal
        at_owner = proposal.gate == Gate.OWNER and user.has_perm(proposal_gates.EDITS)
        return at_owner or bool(proposal_gates.gates_for(user, proposal))

    def may_edit(self) -> bool:
        page = PracticePage.objects.get(pk=self.proposal.page_id)
        return page.permissions_for_user(self.request.user).can_edit()

    def post(self, request, *args, **kwargs):
        acts = {
            "goed": self.pass_gates,
            "terug": self.send_back,
            "beslis": self.decide,
            "stop": self.stop,
        }
        act = acts.get(request.POST.get("doe"))
        try:
            if act:
                messages.success(request, act())
        except ProposalRefused as refused:
            messages.error(request, str(refused))
            if request.POST.get("doe") != "goed":
                return self.get(request, *args, **kwargs)  # with what was typed
        return redirect("practice_proposals:review", self.proposal.pk)

    def demand(self, permission):
        if not self.request.user.has_perm(permission):
            raise ProposalRefused(ProposalRefusal.NOT_ALLOWED)

    def pass_gates(self):
        through = self.request.POST.get("poort")
        through = Gate(through) if through in Gate.values else Gate.EDITING
        proposal_gates.pass_gates(self.proposal, through=through, by=self.by)
        return f"Akkoord tot en met “{through.label}”. De eigenaar krijgt een mail."

    def send_back(self):
        rows = review_rows(self.proposal, self.request.POST)
        remarks = {row.name: row.typed for row in rows}
        proposal_gates.send_back(self.proposal, remarks=remarks, by=self.by)
        return "Teruggestuurd. De eigenaar leest je opmerkingen naast de velden."

    def decide(self):
        self.demand(DECIDE)
        note = self.request.POST.get("waarom", "")
        proposal_gates.decide_in_silence(self.proposal, note=note, by=self.by)
        return "Online gezet, zonder de gegevens van de eigenaar. Je beslissing staat in het log."

    def stop(self):
        self.demand(DECIDE)
        reason = self.request.POST.get("reden", "")
        proposal_gates.stop(self.proposal, reason=reason, by=self.by)
        return "Gestopt. De eigenaar kreeg een mail met je uitleg."


class ProposalViewSet(ModelViewSet):
    model = PracticeProposal
    name = "practice_proposals"
    icon = "mail"
    menu_label = "Ingezonden praktijken"
    url_prefix = "praktijken/ingezonden"
    index_view_class = ProposalIndexView
    filterset_class = ProposalFilterSet
    form_fields: list[str] = []
    copy_view_enabled = False
    list_export = ["title"]  # switches the export on; the view says what is in it
    search_fields = ["title"]
    search_backend_name = None
    ordering = "waiting_since"
    add_to_reference_index = False
    list_display = [
        TitleColumn(
            "shown_title",
            label="Titel",
            get_url=lambda row: reverse("practice_proposals:review", args=[row.pk]),
            sort_key="title",
        ),
        Column("organisation_name", label="Bestuur"),
        Column("get_state_display", label="Waar het is", sort_key="state"),
        Column("mover", label="Aan zet", accessor=mover),
        Column("waits", label="Wacht", accessor=waits, sort_key="waiting_since"),
        Column("open_remarks", label="Open opmerkingen"),
        DateColumn("submitted_at", label="Verstuurd op", sort_key="submitted_at"),
    ]

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("lees/<int:pk>/", ReviewView.as_view(), name="review"),
        ]


practice_proposals = ProposalViewSet("practice_proposals")
