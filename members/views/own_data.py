"""My data: what is kept about me, the same to take along, and the end of it."""

from allauth.account.decorators import reauthentication_required
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from members.actions.erasing import ErasureRefused, erase, erasure_blocks, preview_erasure
from members.actors import person_of
from members.erasing_forms import ErasureForm
from members.shown_data import as_document, parts


@never_cache
@login_required
@require_safe
def show(request):
    context = {"parts": parts(person_of(request.user)), "crumbs": _crumbs()}
    return render(request, "members/own_data.html", context)


@never_cache
@login_required
@require_safe
def download(request):
    now = timezone.localtime()
    document = as_document(person_of(request.user), now)
    response = JsonResponse(document, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = f'attachment; filename="mijn-gegevens-{now:%Y-%m-%d}.json"'
    return response


# Whoever has a password or a second step proves it once more: there is no way back.
@never_cache
@login_required
@reauthentication_required
def erase_me(request):
    person = person_of(request.user)
    form = ErasureForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            erase(person, by=person)
        except ErasureRefused:
            return redirect("erase_me")  # the page says what stands in the way
        logout(request)
        return redirect("erased")
    return render(request, "members/erase_me.html", _about(person) | {"form": form})


@never_cache
@require_safe
def erased(request):
    """For whoever just left; somebody who is signed in has nothing to read here."""
    if request.user.is_authenticated:
        return redirect("my_page")
    return render(request, "members/erased.html")


def _about(person):
    told = preview_erasure(person)
    return {
        "blocks": erasure_blocks(person),
        "gone": [row for row in told if not row.kept],
        "kept": [row for row in told if row.kept],
        "crumbs": [*_crumbs(), ("Wat we over je bewaren", reverse("own_data"))],
    }


def _crumbs():
    return [("Mijn pagina", reverse("my_page"))]
