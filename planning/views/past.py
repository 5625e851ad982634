"""Taking over lists of before: choose a kind and a file, look, confirm, take back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView, View

from members import dutch
from members.exports import Format, table_response
from members.imports import UnreadableTable
from members.table_forms import ReadingForm
from members.viewsets.screen import StaffScreen
from planning.actions import past as verbs
from planning.models import PastFile
from planning.past.enums import PastRefusal, PastRefused
from planning.past.forms import PastFileForm
from planning.past.kinds import kind_named, kinds

SHOWN = 100
HOME = ("past_staff:home", "Verleden inladen")


class PastScreen(StaffScreen):
    header_icon = "upload"
    permission = "planning.load_past"
    above = (HOME,)


class PastHomeView(PastScreen, TemplateView):
    """The kinds, and every list that was taken in with the way back."""

    template_name = "planning/staff/past_home.html"
    page_title = "Verleden inladen"
    above = ()

    def get_context_data(self, **kwargs):
        loads = PastFile.objects.done().select_related("by", "undone_by")
        labels = {slug: kind.label for slug, kind in kinds().items()}
        lines = [(load, labels.get(load.kind, load.kind)) for load in loads]
        return super().get_context_data(kinds=kinds().values(), loads=lines, **kwargs)


class OfKind(PastScreen):
    """A screen about one kind; of a kind that nobody registered there is none."""

    def dispatch(self, request, *args, **kwargs):
        self.kind = kind_named(kwargs["kind"])
        if self.kind is None and request.user.has_perm(self.permission):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        return f"{self.kind.label} van vroeger"


class PastKindView(OfKind, FormView):
    template_name = "planning/staff/past_kind.html"
    form_class = PastFileForm

    def get_context_data(self, **kwargs):
        return super().get_context_data(kind=self.kind, columns=_columns(self.kind), **kwargs)

    def form_valid(self, form):
        data = form.cleaned_data
        try:
            load = verbs.keep_past(
                data["file"], kind=self.kind.slug, source=data["source"], by=self.by
            )
        except UnreadableTable as problem:
            form.add_error("file", str(problem))
            return self.form_invalid(form)
        return redirect("past_staff:look", load.token)


def _columns(kind) -> list[dict]:
    return [
        {
            "label": names[0],
            "others": ", ".join(names[1:]),
            "is_required": name in kind.required,
        }
        for name, names in kind.columns.items()
    ]


class PastExampleView(OfKind, View):
    """A file to fill in, as a spreadsheet in Flanders opens it."""

    def get(self, request, *args, **kwargs):
        heads = [names[0] for names in self.kind.columns.values()]
        name = f"voorbeeld-{self.kind.slug}"
        return table_response(Format.CSV, name, heads, self.kind.example)


class PastLookView(PastScreen, TemplateView):
    """The dry run; its button takes all of it in, or throws the file away."""

    template_name = "planning/staff/past_look.html"
    page_title = "Wat zou er bijkomen?"

    def dispatch(self, request, *args, **kwargs):
        self.reading = ReadingForm(request.GET)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        loads = PastFile.objects.usable_by(self.by)
        self.load = loads.filter(token=kwargs["token"]).first()
        if self.load is None:
            messages.error(request, PastRefusal.GONE.label)
            return redirect(HOME[0])
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        kind = kind_named(self.load.kind)
        context = super().get_context_data(
            reading=self.reading, load=self.load, kind=kind, shown=SHOWN, **kwargs
        )
        try:
            plan = verbs.look_at(self.load, **self.reading.choices())
        except UnreadableTable as problem:
            return context | {"unreadable": str(problem)}
        used = [kind.columns[name][0] for name in plan.table.used_columns]
        return context | {"plan": plan, "used": used}

    def post(self, request, *args, **kwargs):
        if request.POST.get("doe") == "weg":
            verbs.drop_past(kwargs["token"], by=self.by)
            messages.success(request, "Het bestand is weggegooid. Er is niets ingelezen.")
            return redirect(HOME[0])
        try:
            load = verbs.take_in(kwargs["token"], by=self.by, **self.reading.choices())
        except (PastRefused, UnreadableTable) as refused:
            messages.error(request, str(refused))
            return redirect(request.get_full_path())
        words = dutch.counted(load.new_count, *kind_named(load.kind).words)
        messages.success(request, f"Ingelezen: {words}. {load.known_count} stond er al.")
        return redirect(HOME[0])


class PastUndoView(PastScreen, TemplateView):
    """GET asks, POST takes back."""

    template_name = "planning/staff/past_undo.html"
    page_title = "Maak ongedaan"

    def get_context_data(self, **kwargs):
        load = get_object_or_404(
            PastFile.objects.done().filter(undone_at=None), pk=self.kwargs["pk"]
        )
        kind = kind_named(load.kind)
        return super().get_context_data(load=load, kind=kind, **kwargs)

    def post(self, request, *args, **kwargs):
        load = get_object_or_404(PastFile.objects.done(), pk=kwargs["pk"])
        try:
            verbs.undo_past(load, by=self.by)
        except PastRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, "Ongedaan gemaakt. Alles staat weer zoals ervoor.")
        return redirect(reverse(HOME[0]))
