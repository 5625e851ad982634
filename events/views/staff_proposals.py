"""One proposal of a partner: everything that was filled in, yes or no."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import TemplateView

from events.actions.proposing import accept_proposal, reject_proposal
from events.models import EventProposal
from events.proposal_enums import ProposalRefused
from events.proposal_forms import AcceptForm, RejectForm
from events.views.proposals import facts_of
from events.views.staff import board_url
from members.viewsets.screen import StaffScreen

SEE, DECIDE = "events.view_eventproposal", "events.decide_proposal"


class ProposalView(StaffScreen, TemplateView):
    template_name = "events/staff/proposal.html"
    permission = SEE
    header_icon = "mail"
    above = (("event_proposals:index", "Voorstellen van partners"),)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        rows = EventProposal.objects.confirmed().select_related(
            "organisation", "municipality", "event", "decided_by"
        )
        self.proposal = get_object_or_404(rows, pk=kwargs["pk"])

    def get_page_title(self):
        return self.proposal.title

    def get_context_data(self, **kwargs):
        forms = {
            "accept_form": AcceptForm(initial={"kind": self.proposal.kind}),
            "reject_form": RejectForm(),
        }
        event = self.proposal.event
        return super().get_context_data(
            **forms
            | {
                "proposal": self.proposal,
                "facts": facts_of(self.proposal),
                "may_decide": self.request.user.has_perm(DECIDE),
                "board_url": board_url(event) if event else "",
            }
            | kwargs
        )

    def post(self, request, *args, **kwargs):
        if not request.user.has_perm(DECIDE):
            raise PermissionDenied
        act = self._reject if request.POST.get("doe") == "weiger" else self._accept
        try:
            return act(request)
        except ProposalRefused as refused:
            messages.error(request, refused.refusal.label)
            return redirect(request.path)

    def _accept(self, request):
        form = AcceptForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(accept_form=form))
        event = accept_proposal(self.proposal, kind=form.cleaned_data["kind"], by=self.by)
        messages.success(
            request,
            "Aanvaard. De partner kreeg een mail. Kijk de tekst na en publiceer wanneer je klaar "
            "bent.",
        )
        return redirect(board_url(event))

    def _reject(self, request):
        form = RejectForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(reject_form=form))
        reject_proposal(self.proposal, reason=form.cleaned_data["reason"], by=self.by)
        messages.success(request, "Geweigerd. De partner leest je reden in een mail.")
        return redirect(request.path)
