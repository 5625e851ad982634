""" "Mijn gemeente": what the own board takes part in, for an official and the alderman."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from members.actions.consents import say
from members.actions.corrections import propose_correction
from members.actions.people import change_details
from members.actors import person_of
from members.components import COLLEAGUES_WORDING
from members.enums import ConsentPurpose
from members.forms import CorrectionForm
from members.municipality import municipality_of, proposed_organisation

KEPT = ("first_name", "last_name", "function_title", "role")


@never_cache
@login_required
def show(request):
    return _page(request, CorrectionForm(request))


@never_cache
@login_required
@require_POST
def correct(request):
    """What is not right becomes a row for staff."""
    person = person_of(request.user)
    mine = municipality_of(person)
    if mine is None:
        return redirect("my_municipality")
    form = CorrectionForm(request, request.POST)
    if not form.is_valid():
        return _page(request, form)
    propose_correction(mine.board, form.cleaned_data["text"], by=person)
    messages.success(request, "Dank je. We kijken het na en passen het aan.")
    return redirect("my_municipality")


@login_required
@require_POST
def colleagues_may_see(request):
    """The switch on the own page; every answer is kept, the latest one holds."""
    person = person_of(request.user)
    given = request.POST.get("antwoord") == "ja"
    say(
        person,
        ConsentPurpose.COLLEAGUES,
        given=given,
        wording=COLLEAGUES_WORDING,
        route="mijn pagina",
    )
    messages.success(
        request,
        "Het contact van je bestuur ziet vanaf nu waaraan je deelneemt."
        if given
        else "Niemand van je bestuur ziet nog waaraan je deelneemt.",
    )
    return redirect("my_page")


@login_required
@require_POST
def confirm_organisation(request):
    """Yes, I work for whom my address says; asked again here, so that nobody sends another."""
    person = person_of(request.user)
    organisation = proposed_organisation(person)
    if organisation is None:
        return redirect("my_details")
    change_details(
        person,
        **{name: getattr(person, name) for name in KEPT},
        organisation=organisation,
        organisation_typed="",
        by=person,
    )
    messages.success(request, f"Bewaard: je werkt voor {organisation.full_name}.")
    return redirect("my_page")


def _page(request, form):
    person = person_of(request.user)
    context = {
        "person": person,
        "mine": municipality_of(person),
        "form": form,
        "today": timezone.localdate(),
        "crumbs": [("Mijn pagina", reverse("my_page"))],
    }
    return render(request, "members/my_municipality.html", context)
