"""Who rather is not asked anything any more, and who changes their mind."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from members.actions.consents import refused, say
from members.enums import ConsentPurpose
from surveys.models import Invitation

WORDING = (
    "Vraag me geen mening meer: geen evaluaties, geen bevragingen en geen herinneringen daaraan."
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def leave_alone(request, token):
    """A link of a mail opens a page with a button; only the button acts."""
    rows = Invitation.objects.select_related("person", "survey").filter(token=token)
    invitation = rows.filter(person__isnull=False).first()
    if invitation is None:
        return render(request, "surveys/link_unknown.html", status=404)
    person = invitation.person
    is_left_alone = person.pk in refused([person.pk], ConsentPurpose.SURVEYS)
    if request.method != "POST":
        context = {"wording": WORDING, "left_alone": is_left_alone, "survey": invitation.survey}
        return render(request, "surveys/leave_alone.html", context)
    again = "toch" in request.POST
    if again == is_left_alone:
        say(person, ConsentPurpose.SURVEYS, given=again, wording=WORDING, route="mail")
    messages.success(
        request,
        "We vragen je weer wat je ervan vindt."
        if again
        else "Genoteerd: we vragen je geen mening meer.",
    )
    return redirect("surveys:leave_alone", token)
