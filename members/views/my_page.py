from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from members.actions.people import change_details
from members.actors import person_of
from members.forms import MyDetailsForm

EDITABLE = ("first_name", "last_name", "function_title", "role")


@never_cache
@login_required
def show(request):
    """What a person finds of themselves here; other apps add their part by a slot."""
    person = person_of(request.user)
    return render(request, "members/my_page.html", {"person": person, "facts": _facts(person)})


@never_cache
@login_required
def edit(request):
    person = person_of(request.user)
    initial = {name: getattr(person, name) for name in EDITABLE}
    initial["organisation"] = person.organisation or person.organisation_typed
    form = MyDetailsForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        choice = form.cleaned_data.pop("organisation")
        change_details(
            person,
            organisation=choice.organisation,
            organisation_typed=choice.typed,
            **form.cleaned_data,
            by=person,
        )
        messages.success(request, "Je gegevens zijn bewaard.")
        return redirect("my_page")
    crumbs = [("Mijn pagina", reverse("my_page"))]
    former = person.employments.select_related("organisation")
    context = {"form": form, "crumbs": crumbs, "former": former}
    return render(request, "members/my_details.html", context)


def _facts(person):
    typed = "" if person.organisation else "We koppelen deze naam nog aan de juiste organisatie."
    return [
        {"term": "Naam", "value": person.name},
        {
            "term": "Organisatie",
            "value": person.organisation_name,
            "note": typed if person.organisation_typed else "",
        },
        {"term": "Functie", "value": person.function_title},
        {"term": "Rol", "value": person.get_role_display()},
    ]
