"""How many came from where to something that people registered for elsewhere."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect

from events.actions.head_counts import Counted, drop_head_count, keep_head_counts
from events.head_count_table import LARGEST, place_of, read_list, read_pasted
from events.views.staff import PEOPLE, VerbView
from members import dutch
from members.imports import UnreadableTable
from members.organisation_field import OrganisationField
from members.row_keys import key_of
from members.uploads import UploadField

SOURCE_HINT = "Van wie komt dit aantal? Bijvoorbeeld: lijst van de partner, mail van 12 mei."
NO_SOURCE = "Zeg van wie dit aantal komt."
NOTHING = "Plak een lijst of kies een bestand."


class OneForm(forms.Form):
    """`place` is a municipality, or the word "onbekend"."""

    place = OrganisationField(
        label="Gemeente",
        help_text="Weet je niet vanwaar ze kwamen? Typ “onbekend”.",
        error_messages={"required": "Kies een gemeente, of typ “onbekend”."},
    )
    count = forms.IntegerField(
        label="Aantal",
        min_value=1,
        max_value=LARGEST,
        error_messages={
            "required": "Vul het aantal in.",
            "min_value": "Een telling is minstens 1.",
        },
    )
    source = forms.CharField(
        label="Bron",
        max_length=200,
        help_text=SOURCE_HINT,
        error_messages={"required": NO_SOURCE},
    )

    def clean_place(self):
        organisation, problem = place_of(self.cleaned_data["place"].name)
        if problem:
            raise forms.ValidationError(problem)
        return organisation

    def rows(self) -> list[Counted]:
        return [Counted(self.cleaned_data["place"], self.cleaned_data["count"])]


class ListForm(forms.Form):
    pasted = forms.CharField(
        label="Plak een lijst",
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="De eerste regel is “gemeente;aantal”. Kopiëren uit een rekenblad kan ook.",
    )
    file = UploadField(
        kinds=("csv", "txt"), largest=1024 * 1024, label="Of kies een CSV-bestand", required=False
    )
    list_source = forms.CharField(
        label="Bron",
        max_length=200,
        help_text=SOURCE_HINT,
        error_messages={"required": NO_SOURCE},
    )
    problems = ()

    def clean(self):
        data = super().clean()
        pasted, file = data.get("pasted"), data.get("file")
        if not pasted and not file and "file" not in self.errors:
            self.add_error("pasted", NOTHING)
            return data
        try:
            self.read = read_list(file) if file else read_pasted(pasted)
        except UnreadableTable as problem:
            self.add_error("file" if file else "pasted", str(problem))
            return data
        self.problems = self.read.problems
        if self.problems:
            self.add_error(None, "Er is niets bewaard. Verbeter deze regels en probeer opnieuw.")
        elif not self.read.counted:
            self.add_error("pasted", "In deze lijst staat geen enkele gemeente.")
        return data

    def rows(self) -> list[Counted]:
        return self.read.counted


class HeadCountsView(VerbView):
    permission = PEOPLE
    page_title = "Elders geteld"
    template_name = "events/staff/head_counts.html"
    form_class = OneForm

    def get_form_class(self):
        return ListForm if self.request.POST.get("doe") == "lijst" else OneForm

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        form, rows = context["form"], self.event.head_counts.select_related("organisation")
        return context | {
            "one": form if isinstance(form, OneForm) else OneForm(),
            "many": form if isinstance(form, ListForm) else ListForm(),
            "rows": rows,
            "total": sum(row.count for row in rows),
        }

    def post(self, request, *args, **kwargs):
        if request.POST.get("doe") == "weg":
            drop_head_count(self.event, key_of(request.POST.get("rij", "")), by=self.by)
            messages.success(request, "De regel is weg.")
            return redirect(self.get_success_url())
        return super().post(request, *args, **kwargs)

    def act(self, form):
        data = form.cleaned_data
        source = data.get("source") or data.get("list_source")
        return keep_head_counts(self.event, form.rows(), source=source, by=self.by)

    def success_message(self, done):
        new = dutch.counted(done.new, "nieuwe gemeente", "nieuwe gemeenten")
        return f"Bewaard: {new}, {done.changed} gewijzigd, {done.same} zoals ze waren."

    def get_success_url(self):
        return self.request.path
