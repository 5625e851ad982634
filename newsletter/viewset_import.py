"""The staff screen on which existing readers and month-ends of the past are taken in."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path
from django.utils import timezone
from django.views.generic import FormView
from wagtail.admin.viewsets.base import ViewSet

from members.actions.importing import ImportRefusal, keep_for_a_look
from members.dutch import counted
from members.imports import LARGEST, UnreadableTable
from members.models import PendingImport
from members.uploads import UploadField
from members.viewsets.screen import PermittedMenuItem, StaffScreen
from newsletter.actions.taking_over import Proof, load_month_ends, look, take_over
from newsletter.month_end_list import read_month_ends

MAY_IMPORT = "newsletter.import_subscription"
SHOWN = 100
MONTHS = "maanden"  # before the names of its fields: two forms stand on one screen
GROUNDS = [
    ("toestemming", "Ze schreven zich zelf in"),
    ("toestemming op papier", "Ze tekenden een lijst, die we bewaren"),
]


class ListField(UploadField):
    def __init__(self, **kwargs):
        super().__init__(kinds=("csv", "txt"), largest=LARGEST, label="CSV-bestand", **kwargs)


class ReadersForm(forms.Form):
    file = ListField(help_text="Kolommen: e-mailadres, voornaam, familienaam, ingeschreven op.")


class MonthEndsForm(forms.Form):
    file = ListField(help_text="Kolommen: maand (2024-03) en abonnees.")


class ProofForm(forms.Form):
    """What we must be able to show of everybody on the list."""

    source = forms.CharField(
        label="Waar komt de lijst vandaan?", max_length=80, help_text="Bijvoorbeeld: Mailchimp."
    )
    ground = forms.ChoiceField(label="Hoe stemden ze toe?", choices=GROUNDS)
    consent_on = forms.DateField(
        label="Ten laatste ingeschreven op",
        help_text="Voor wie in de lijst geen datum heeft.",
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    sure = forms.BooleanField(
        label="Ik kan tonen dat deze mensen toestemden.",
        error_messages={"required": "Zonder bewijs van toestemming lezen we niemand in."},
    )

    def clean_consent_on(self):
        if self.cleaned_data["consent_on"] > timezone.localdate():
            raise forms.ValidationError("Kies een dag die voorbij is.")
        return self.cleaned_data["consent_on"]

    @property
    def proof(self) -> Proof:
        return Proof(
            **{name: self.cleaned_data[name] for name in ("source", "ground", "consent_on")}
        )


class ImportScreen(StaffScreen):
    header_icon = "upload"
    permission = MAY_IMPORT
    template_name = "newsletter/admin/import.html"


class UploadView(ImportScreen, FormView):
    form_class = ReadersForm
    page_title = "Abonnees inlezen"

    def get_context_data(self, **kwargs):
        return super().get_context_data(months_form=MonthEndsForm(prefix=MONTHS), **kwargs)

    def form_valid(self, form):
        try:
            pending = keep_for_a_look(form.cleaned_data["file"], by=self.by)
        except UnreadableTable as problem:
            form.add_error("file", str(problem))
            return self.form_invalid(form)
        return redirect("newsletter_import:look", pending.token)


class MonthEndsView(ImportScreen, FormView):
    form_class = MonthEndsForm
    prefix = MONTHS
    page_title = "Maandstanden van vroeger inlezen"
    above = (("newsletter_import:index", "Abonnees inlezen"),)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {"months_form": context["form"], "form": ReadersForm()}

    def form_valid(self, form):
        try:
            totals = read_month_ends(form.cleaned_data["file"].read())
        except UnreadableTable as problem:
            form.add_error("file", str(problem))
            return self.form_invalid(form)
        loaded = load_month_ends(totals, by=self.by)
        messages.success(self.request, f"{counted(loaded, 'maand', 'maanden')} ingelezen.")
        return redirect("newsletter_growth:index")


class LookView(ImportScreen, FormView):
    """The dry run, and the proof without which nobody is taken in."""

    template_name = "newsletter/admin/import_look.html"
    form_class = ProofForm
    page_title = "Wie zou erbij komen?"
    above = (("newsletter_import:index", "Abonnees inlezen"),)

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(self.permission):
            return super().dispatch(request, *args, **kwargs)
        waiting = PendingImport.objects.usable_by(self.by)
        self.pending = waiting.filter(token=kwargs["token"]).first()
        if self.pending is None:
            messages.error(request, ImportRefusal.GONE.label)
            return redirect("newsletter_import:index")
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(pending=self.pending, shown=SHOWN, **kwargs)
        try:
            return context | {"plan": look(self.pending)}
        except UnreadableTable as problem:
            return context | {"unreadable": str(problem)}

    def form_valid(self, form):
        try:
            new = take_over(self.pending, form.proof, by=self.by)
        except UnreadableTable as problem:
            messages.error(self.request, str(problem))
            return redirect("newsletter_import:index")
        messages.success(
            self.request, f"{counted(new, 'abonnee', 'abonnees')} overgenomen. Het bestand is weg."
        )
        return redirect("newsletter_subscriptions:index")


class ImportMenuItem(PermittedMenuItem):
    permission = MAY_IMPORT


class ReadersImportViewSet(ViewSet):
    name = "newsletter_import"
    url_prefix = "nieuwsbrief/inlezen"
    icon = "upload"
    menu_label = "Inlezen"
    menu_item_class = ImportMenuItem

    def get_urlpatterns(self):
        return [
            path("", UploadView.as_view(), name="index"),
            path("maandstanden/", MonthEndsView.as_view(), name="months"),
            path("<str:token>/", LookView.as_view(), name="look"),
        ]
