"""A partner proposes an event: the form, and the page behind the mailed link.

GET only shows, since mail gateways open every link.
"""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from events.actions.proposing import confirm_proposal, propose_event, withdraw_proposal
from events.models import EventProposal
from events.proposal_enums import ProposalRefused
from events.proposal_forms import EventProposalForm
from members import dutch

CRUMBS = [("Agenda", "/agenda/")]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request):
    form = EventProposalForm(request, request.POST if request.method == "POST" else None)
    if form.is_valid():
        propose_event(**form.proposed())
        return redirect("events:proposed")
    context = {"form": form, "crumbs": CRUMBS}
    status = 422 if form.errors else 200
    return render(request, "events/proposal_form.html", context, status=status)


@never_cache
@require_safe
def proposed(request):
    """The same words for everybody: what was sent stands in the mail."""
    return render(request, "events/proposal_sent.html", {"crumbs": CRUMBS})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def proposal(request, token):
    rows = EventProposal.objects.select_related("organisation", "municipality", "event")
    row = rows.filter(token=token).first()
    if row is None:
        return render(request, "events/proposal_unknown.html", status=404)
    if request.method == "POST":
        _act(request, row)
        return redirect("events:proposal", token)
    response = render(request, "events/proposal.html", {"proposal": row, "facts": facts_of(row)})
    response["Referrer-Policy"] = "no-referrer"
    return response


def _act(request, row):
    try:
        if "bevestig" in request.POST:
            confirm_proposal(row)
            messages.success(request, "Bevestigd. We bekijken je voorstel.")
        elif "trek-terug" in request.POST:
            withdraw_proposal(row)
            messages.success(request, "Je trok dit voorstel terug.")
    except ProposalRefused as refused:
        messages.error(request, refused.refusal.label)


def facts_of(row) -> list[dict]:
    """What was filled in, for the partner and for a colleague alike."""
    where = [row.place_name, row.place_address, row.municipality.name if row.municipality else ""]
    facts = {
        "Soort": row.get_kind_display(),
        "Wanneer": dutch.hours(row.starts_at, row.ends_at),
        "Vorm": row.get_mode_display(),
        "Waar": ", ".join(filter(None, where)),
        "Thema": ", ".join(theme.label for theme in row.themes) or "Algemeen",
        "Voor wie": row.audience,
        "Plaatsen": row.capacity or "",
        "Prijs": row.price or "Gratis",
        "Inschrijven op": row.register_url,
        "Partner": row.organisation_name,
    }
    return [{"term": term, "value": value} for term, value in facts.items()]
