"""Taking in a list of people: choose a file, look at what it would do, confirm."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path
from django.views.generic import FormView, TemplateView, View
from wagtail.admin.viewsets.base import ViewSet

from members import dutch
from members.actions.importing import ImportRefusal, ImportRefused, keep_for_a_look, look, take_in
from members.enums import PersonRole
from members.exports import Format, table_response
from members.imports import UnreadableTable
from members.models import PendingImport
from members.people_list import COLUMNS, LABELS, MOST_PEOPLE, REQUIRED
from members.table_forms import ReadingForm, table_field
from members.viewsets.screen import PermittedMenuItem, StaffScreen

MAY_IMPORT = "members.import_person"
SHOWN = 100
EXAMPLES = (
    ("an.maes@voorbeeld.example", "An", "Maes", "Stad Gent", "diversiteitsambtenaar", "Medewerker"),
    ("info@voorbeeld.example", "Bo", "D'Haese", "Gemeente Aalter", "schepen", "Mandataris"),
)


class FileForm(forms.Form):
    file = table_field()


class ImportScreen(StaffScreen):
    header_icon = "upload"
    permission = MAY_IMPORT


class UploadView(ImportScreen, FormView):
    template_name = "members/staff/import.html"
    form_class = FileForm
    page_title = "Personen inlezen"

    def get_context_data(self, **kwargs):
        columns = [
            {
                "label": LABELS[name],
                "others": ", ".join(aliases[1:]),
                "is_required": name in REQUIRED,
            }
            for name, aliases in COLUMNS.items()
        ]
        roles = ", ".join(PersonRole.labels)
        return super().get_context_data(columns=columns, roles=roles, most=MOST_PEOPLE, **kwargs)

    def form_valid(self, form):
        try:
            pending = keep_for_a_look(form.cleaned_data["file"], by=self.by)
        except UnreadableTable as problem:
            form.add_error("file", str(problem))
            return self.form_invalid(form)
        return redirect("people_import:look", pending.token)


class LookView(ImportScreen, TemplateView):
    """The dry run; its button takes all of it in, or throws the file away."""

    template_name = "members/staff/import_look.html"
    page_title = "Wat zou er veranderen?"
    above = (("people_import:index", "Personen inlezen"),)

    def dispatch(self, request, *args, **kwargs):
        self.reading = ReadingForm(request.GET)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        waiting = PendingImport.objects.usable_by(self.by)
        self.pending = waiting.filter(token=kwargs["token"]).first()
        if self.pending is None:
            messages.error(request, ImportRefusal.GONE.label)
            return redirect("people_import:index")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(
            reading=self.reading, pending=self.pending, shown=SHOWN, **kwargs
        )
        try:
            plan = look(self.pending, **self.reading.choices())
        except UnreadableTable as problem:
            return context | {"unreadable": str(problem)}
        table = plan.table
        return context | {
            "plan": plan,
            "used": [LABELS[name] for name in table.used_columns],
            "missing": [LABELS[name] for name in COLUMNS if name not in table.used_columns],
            "rejected": len({problem.line for problem in table.problems}),
        }

    def post(self, request, *args, **kwargs):
        if request.POST.get("doe") == "weg":
            PendingImport.objects.filter(by=self.by, token=kwargs["token"]).delete()
            messages.success(request, "Het bestand is weggegooid. Er is niets ingelezen.")
            return redirect("people_import:index")
        try:
            done = take_in(kwargs["token"], by=self.by, **self.reading.choices())
        except (ImportRefused, UnreadableTable) as refused:
            messages.error(request, str(refused))
            return redirect(request.get_full_path())
        messages.success(request, _told(done))
        return redirect("people:index")


def _told(done) -> str:
    new = dutch.counted(done["new"], "nieuwe persoon", "nieuwe personen")
    changed = dutch.counted(done["changed"], "gewijzigd", "gewijzigd")
    same = dutch.counted(done["same"], "bleef", "bleven")
    return f"Ingelezen: {new}, {changed}, {same} zoals ze waren. Het bestand is weggegooid."


class ExampleView(ImportScreen, View):
    """A file to fill in, as a spreadsheet in Flanders opens it."""

    def get(self, request, *args, **kwargs):
        return table_response(Format.CSV, "voorbeeld-personen", list(LABELS.values()), EXAMPLES)


class ImportMenuItem(PermittedMenuItem):
    permission = MAY_IMPORT


class PeopleImportViewSet(ViewSet):
    name = "people_import"
    url_prefix = "mensen/inlezen"
    icon = "upload"
    menu_label = "Inlezen"
    menu_item_class = ImportMenuItem

    def get_urlpatterns(self):
        return [
            path("", UploadView.as_view(), name="index"),
            path("voorbeeld.csv", ExampleView.as_view(), name="example"),
            path("<str:token>/", LookView.as_view(), name="look"),
        ]
