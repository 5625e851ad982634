"""Taking over earlier years: choose a file, look at what it would do, confirm, take back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView, View

from events.actions.past_loading import (
    drop_past_file,
    keep_past_file,
    look_at_past,
    take_in_past,
    undo_past,
)
from events.enums import PastKind
from events.models import PastLoad
from events.past_enums import PastRefusal, PastRefused
from events.past_files import COLUMNS, EXAMPLES, MOST, REQUIRED
from events.past_forms import PastFileForm
from members import dutch
from members.exports import Format, table_response
from members.imports import UnreadableTable
from members.table_forms import ReadingForm
from members.viewsets.screen import StaffScreen

LOAD = "events.load_past"
SHOWN = 100


class PastScreen(StaffScreen):
    header_icon = "upload"
    permission = LOAD


class PastFilesView(PastScreen, FormView):
    """The form, and every file that was taken in, with the way back."""

    template_name = "events/staff/past_files.html"
    form_class = PastFileForm
    page_title = "Vroegere jaren inlezen"

    def get_initial(self):
        asked = self.request.GET.get("wat", "")
        return {"kind": asked if asked in PastKind.values else PastKind.EVENTS}

    def get_context_data(self, **kwargs):
        tables = [
            {"kind": kind, "columns": _columns(kind), "most": MOST[kind]} for kind in PastKind
        ]
        loads = PastLoad.objects.done().select_related("by", "undone_by")
        return super().get_context_data(tables=tables, loads=loads, **kwargs)

    def form_valid(self, form):
        data = form.cleaned_data
        try:
            load = keep_past_file(
                data["file"], kind=PastKind(data["kind"]), source=data["source"], by=self.by
            )
        except UnreadableTable as problem:
            form.add_error("file", str(problem))
            return self.form_invalid(form)
        return redirect("events_staff:past_look", load.token)


def _columns(kind) -> list[dict]:
    return [
        {"label": names[0], "others": ", ".join(names[1:]), "is_required": name in REQUIRED[kind]}
        for name, names in COLUMNS[kind].items()
    ]


class PastLookView(PastScreen, TemplateView):
    """The dry run; its button takes all of it in, or throws the file away."""

    template_name = "events/staff/past_look.html"
    page_title = "Wat zou er bijkomen?"
    above = (("events_staff:past", "Vroegere jaren inlezen"),)

    def dispatch(self, request, *args, **kwargs):
        self.reading = ReadingForm(request.GET)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        loads = PastLoad.objects.usable_by(self.by)
        self.load = loads.filter(token=kwargs["token"]).first()
        if self.load is None:
            messages.error(request, PastRefusal.GONE.label)
            return redirect("events_staff:past")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(
            reading=self.reading, load=self.load, shown=SHOWN, **kwargs
        )
        try:
            plan = look_at_past(self.load, **self.reading.choices())
        except UnreadableTable as problem:
            return context | {"unreadable": str(problem)}
        labels = {name: names[0] for name, names in COLUMNS[PastKind(self.load.kind)].items()}
        return context | {
            "plan": plan,
            "is_people": self.load.kind == PastKind.PEOPLE,
            "used": [labels[name] for name in plan.table.used_columns],
        }

    def post(self, request, *args, **kwargs):
        if request.POST.get("doe") == "weg":
            drop_past_file(kwargs["token"], by=self.by)
            messages.success(request, "Het bestand is weggegooid. Er is niets ingelezen.")
            return redirect("events_staff:past")
        try:
            load = take_in_past(kwargs["token"], by=self.by, **self.reading.choices())
        except (PastRefused, UnreadableTable) as refused:
            messages.error(request, str(refused))
            return redirect(request.get_full_path())
        messages.success(request, _told(load))
        return redirect(f"{reverse('events_staff:past')}?wat={PastKind.PEOPLE}")


def _told(load) -> str:
    words = ("evenement", "evenementen")
    if load.kind == PastKind.PEOPLE:
        words = ("deelname", "deelnames")
    return (
        f"Ingelezen: {dutch.counted(load.new_count, *words)}. {load.known_count} stond er al. "
        "Niemand kreeg een mail."
    )


class PastUndoView(PastScreen, TemplateView):
    """GET asks, POST takes back."""

    template_name = "events/staff/past_undo.html"
    page_title = "Maak ongedaan"
    above = (("events_staff:past", "Vroegere jaren inlezen"),)

    def get_context_data(self, **kwargs):
        loads = PastLoad.objects.done().filter(undone_at=None)
        return super().get_context_data(**kwargs, load=get_object_or_404(loads, pk=kwargs["pk"]))

    def post(self, request, *args, **kwargs):
        load = get_object_or_404(PastLoad.objects.done(), pk=kwargs["pk"])
        try:
            undo_past(load, by=self.by)
        except PastRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, "Ongedaan gemaakt. Alles staat weer zoals ervoor.")
        return redirect("events_staff:past")


class PastExampleView(PastScreen, View):
    """A file to fill in, as a spreadsheet in Flanders opens it."""

    def get(self, request, *args, **kwargs):
        if kwargs["kind"] not in PastKind.values:
            raise Http404
        kind = PastKind(kwargs["kind"])
        heads = [names[0] for names in COLUMNS[kind].values()]
        return table_response(Format.CSV, f"voorbeeld-{kind.label.lower()}", heads, EXAMPLES[kind])
