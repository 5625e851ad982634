""" "Klopt dit nog?": what the link in the yearly mail opens."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from members.actions.contacts import confirm_board, contacts_of
from members.actions.corrections import propose_correction
from members.forms import CorrectionForm
from members.models import BoardContact


@never_cache
def check(request, token):
    """GET shows what we know, since mail gateways open every link; POST confirms or corrects."""
    rows = BoardContact.objects.current().select_related("municipality", "person")
    contact = rows.filter(check_token=token).first()
    if contact is None:
        return render(request, "members/contact_check_unknown.html", status=404)
    form = CorrectionForm(request)
    if request.method == "POST" and "klopt" in request.POST:
        confirm_board(contact)
        messages.success(request, "Dank je. We vragen het over een jaar opnieuw.")
        return redirect("contact_check", token)
    if request.method == "POST":
        form = CorrectionForm(request, request.POST)
        if form.is_valid():
            text = form.cleaned_data["text"]
            propose_correction(contact.municipality, text, by=contact.person)
            messages.success(request, "Dank je. We passen het aan, of we nemen contact op.")
            return redirect("contact_check", token)
    context = {
        "contact": contact,
        "contacts": contacts_of([contact.municipality_id]),
        "form": form,
    }
    return render(request, "members/contact_check.html", context)
