"""Sharing a practice without an account: the form, and the page behind the mailed link.

GET only shows, since mail gateways open every link. Every POST first keeps what was typed.
"""

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from cms.actions import proposals
from cms.models import PracticeProposal
from cms.proposal_enums import ProposalRefused, ProposalState
from cms.proposal_forms import ProposalForm
from cms.proposal_road import road_of
from cms.similar_titles import similar_practices
from members.dutch import clock
from members.row_keys import key_of

CRUMBS = [("Praktijken", "/praktijken/")]
ACTS = ("verstuur", "later", "bewaar")


def wanted_of(request) -> str:
    if "bestand" in request.POST:  # the button that takes a file away
        return "bewaar"
    return request.POST["doe"] if request.POST.get("doe") in ACTS else "verstuur"


def saved_answer(proposal, url) -> JsonResponse:
    """For the script that keeps a draft while somebody types."""
    similar = similar_practices(proposal.title, but=proposal.page_id)
    return JsonResponse(
        {
            "url": url,
            "text": f"Bewaard om {clock(timezone.now())}",
            "similar": [{"title": each.title, "url": each.url} for each in similar],
        }
    )


@method_decorator(never_cache, name="dispatch")
class ShareView(View):
    """An empty form; what is sent from here becomes a draft with an address of its own."""

    def get(self, request):
        return self.show(ProposalForm(request))

    def post(self, request):
        wanted = wanted_of(request)
        form = ProposalForm(request, request.POST, request.FILES, wanted=wanted)
        if not form.is_valid():
            return self.refused(form)
        proposal, token = proposals.start_draft(form.typed)
        if upload := form.cleaned_data.get("attachment"):
            proposals.add_file(proposal, upload)
        return go_on(request, proposal, token, wanted)

    def refused(self, form):
        if wants_json(self.request):
            return JsonResponse({"text": "Nog niet bewaard"}, status=422)
        return self.show(form)

    def show(self, form):
        context = {
            "form": form,
            "crumbs": CRUMBS,
            "similar": similar_practices(form.data.get("title", "")),
        }
        return render(self.request, "cms/practice_share.html", context)


def go_on(request, proposal, token, wanted):
    """What somebody asked for besides keeping it; back to its own address."""
    url = reverse("cms:practice_proposal", args=[token])
    if wanted == "bewaar" and wants_json(request):
        return saved_answer(proposal, url)
    if wanted == "later":
        proposals.keep_for_later(proposal)
        messages.success(
            request,
            f"Bewaard. De link om verder te gaan, staat in een mail aan {proposal.email}.",
        )
    elif wanted == "verstuur":
        try:
            proposals.hand_in(proposal)
            messages.success(
                request, "Verstuurd, dank je wel. Op deze pagina volg je wat ermee gebeurt."
            )
        except ProposalRefused as refused:
            messages.error(request, str(refused))
    else:
        messages.success(request, "Bewaard. Je kunt hier verder schrijven.")
    return redirect(url)


def wants_json(request) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


@method_decorator(never_cache, name="dispatch")
class ProposalView(View):
    """One shared practice for whoever has its link: write on, follow, agree."""

    def dispatch(self, request, token):
        rows = PracticeProposal.objects.select_related("page", "organisation")
        self.proposal = rows.with_token(token).first()
        self.token = token
        if self.proposal is None:
            return render(request, "cms/practice_link_unknown.html", {"crumbs": CRUMBS}, status=404)
        return super().dispatch(request, token)

    def get(self, request, token):
        return self.show(self.empty_form())

    def empty_form(self):
        initial = ProposalForm.initial_of(self.proposal)
        return ProposalForm(self.request, initial=initial, remarks=self.open_remarks())

    def open_remarks(self):
        return self.proposal.remarks.open().per_field()

    def post(self, request, token):
        act = request.POST.get("doe")
        try:
            if act in ("akkoord", "aanpassen", "weg"):
                return getattr(self, act)()
            return self.keep()
        except ProposalRefused as refused:
            if wants_json(request):
                return JsonResponse({"text": str(refused)}, status=409)
            messages.error(request, str(refused))
            return redirect(request.path)

    def keep(self):
        """A lost session loses no text: it is kept before anybody looks whether it is right."""
        wanted = wanted_of(self.request)
        sent = (self.request.POST, self.request.FILES)
        form = ProposalForm(
            self.request, *sent, wanted=wanted, remarks=self.open_remarks(), is_known=True
        )
        is_valid = form.is_valid() or wanted == "bewaar"
        self.proposal = proposals.save_draft(self.proposal, form.typed)
        if upload := form.cleaned_data.get("attachment"):
            proposals.add_file(self.proposal, upload)
        if is_valid and (gone := key_of(self.request.POST.get("bestand", ""))):
            proposals.remove_file(self.proposal, gone)
        if is_valid:
            return go_on(self.request, self.proposal, self.token, wanted)
        return self.show(form)

    def akkoord(self):
        proposals.agree(self.proposal, version=key_of(self.request.POST.get("versie", "")))
        messages.success(self.request, "Dank je. Je praktijk staat online.")
        return redirect(self.request.path)

    def aanpassen(self):
        proposals.take_back(self.proposal)
        messages.success(
            self.request,
            "Je kunt weer schrijven. Verstuur het opnieuw als je klaar bent; we lezen het dan "
            "nog eens na.",
        )
        return redirect(self.request.path)

    def weg(self):
        proposals.throw_away(self.proposal)
        messages.success(self.request, "Weg. We bewaren er niets meer van.")
        return redirect("cms:practice_share")

    def show(self, form):
        proposal = self.proposal
        context = {
            "proposal": proposal,
            "crumbs": CRUMBS,
            "road": road_of(proposal),
            "form": form,
            "remarks": form.remarks,
            "general_remarks": form.remarks.get("", []),
        }
        if proposal.is_writable:
            context["files"] = proposal.files.all()
            context["similar"] = similar_practices(proposal.title, but=proposal.page_id)
            return render(self.request, "cms/practice_share.html", context)
        if proposal.page and proposal.state != ProposalState.STOPPED:
            page = proposal.page.get_latest_revision_as_object()
            context |= {"page": page, "sections": page.parts()}
            context["version"] = proposal.page.latest_revision_id
        return render(self.request, "cms/practice_proposal.html", context)
