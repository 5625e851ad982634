from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from members.actions.erasing import (
    ErasureReason,
    ErasureRefused,
    erase,
    erasure_blocks,
    preview_erasure,
)
from members.actors import person_of
from members.erasing_forms import StaffErasureForm
from members.models import Person

MAY_ERASE = "members.delete_person"


class ErasePersonView(WagtailAdminTemplateMixin, FormView):
    """For somebody who asked it by phone or mail: first what goes and what stays, then the word."""

    template_name = "members/staff/person_erase.html"
    form_class = StaffErasureForm
    page_title = "Wis deze persoon"
    header_icon = "bin"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(MAY_ERASE):
            raise PermissionDenied
        self.person = get_object_or_404(Person.objects.known(), pk=kwargs["pk"])
        if self.person == person_of(request.user):
            return redirect("erase_me")  # asks for a password too, and ends the session
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.person.shown_name

    def get_breadcrumbs_items(self):
        here = reverse("people:inspect", args=[self.person.pk])
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("people:index"), "label": "Personen"},
            {"url": here, "label": self.person.shown_name},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        told = preview_erasure(self.person)
        return super().get_context_data(
            person=self.person,
            blocks=erasure_blocks(self.person),
            gone=[row for row in told if not row.kept],
            kept=[row for row in told if row.kept],
            **kwargs,
        )

    def form_valid(self, form):
        by = person_of(self.request.user)
        reason = form.cleaned_data["reason"]
        try:
            erase(self.person, by=by, reason=reason)
        except ErasureRefused:
            return self.render_to_response(self.get_context_data(form=form))
        mailed = "" if reason == ErasureReason.NOT_NEEDED else " en krijgt nog één mail"
        messages.success(self.request, f"De persoon is gewist{mailed}.")
        return redirect("people:index")
