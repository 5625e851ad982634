"""The staff screen that ties an issue to an initiative of the communication calendar."""

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView

from members.viewsets.screen import StaffScreen
from newsletter.actions.linking import link_issue
from newsletter.models import Issue
from planning.models import Initiative


class LinkForm(forms.Form):
    initiative = forms.ModelChoiceField(
        label="Communicatie-initiatief",
        queryset=Initiative.objects.none(),
        required=False,
        empty_label="Geen",
        help_text="Wat een collega in de communicatiekalender zette. Zo staat het nummer er bij.",
    )

    def __init__(self, *args, chosen=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["initiative"].queryset = Initiative.objects.recent(also=chosen)


class LinkView(StaffScreen, FormView):
    permission = "newsletter.change_issue"
    page_title = "Koppel aan communicatie"
    header_icon = "mail"
    template_name = "newsletter/admin/issue_link.html"
    form_class = LinkForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        rows = Issue.objects.select_related("initiative_link")
        self.issue = get_object_or_404(rows, pk=kwargs["pk"])
        link = getattr(self.issue, "initiative_link", None)
        self.chosen = link.initiative_id if link else None

    @property
    def above(self):
        return ((Issue.snippet_viewset.get_url_name("list"), "Nummers"),)

    def get_page_subtitle(self):
        return str(self.issue)

    def get_initial(self):
        return {"initiative": self.chosen}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"chosen": self.chosen}

    def get_success_url(self):
        return reverse(Issue.snippet_viewset.get_url_name("send"), args=[self.issue.pk])

    def form_valid(self, form):
        link_issue(self.issue, by=self.by, **form.cleaned_data)
        messages.success(self.request, "Bewaard.")
        return redirect(self.get_success_url())

    def get_context_data(self, **kwargs):
        return super().get_context_data(stop=self.get_success_url(), **kwargs)
