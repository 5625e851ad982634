"""Staff screens of deliverables: enter one, and one with its file, its uses and the archive."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView

from members.viewsets.screen import StaffScreen
from planning.actions import deliverables as verbs
from planning.deliverables.enums import DeliverableKind, DeliverableRefusal, DeliverableRefused
from planning.deliverables.forms import DeliverableForm, UseForm
from planning.history import last_change
from planning.models import Deliverable, IndicatorDefinition
from planning.views.meanwhile import tell_both

WRITTEN = Q(
    action__in=[
        *("planning.change_deliverable", "planning.archive_deliverable"),
        "planning.restore_deliverable",
    ]
)
LIST = (("deliverable_list:index", "Bewijsstukken"),)


class NewDeliverableView(StaffScreen, FormView):
    template_name = "planning/staff/deliverable_new.html"
    permission = "planning.add_deliverable"
    page_title = "Voer een bewijsstuk in"
    header_icon = "folder-open-inverse"
    above = LIST
    form_class = DeliverableForm

    def get_initial(self):
        asked = self.request.GET.get("soort", "")
        return {"kind": asked} if asked in DeliverableKind.values else {}

    def form_valid(self, form):
        try:
            row = verbs.enter_deliverable(by=self.by, **form.facts())
        except DeliverableRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(self.request, f"“{row.title}” is ingevoerd.")
        if "nog" in self.request.POST:
            return redirect(f"{reverse('deliverables_staff:new')}?soort={row.kind}")
        return redirect(row.staff_url)


class DeliverableView(StaffScreen, FormView):
    """One deliverable; the buttons say what they do."""

    template_name = "planning/staff/deliverable.html"
    permission = "planning.view_deliverable"
    permission_to_act = "planning.change_deliverable"
    header_icon = "folder-open-inverse"
    above = LIST
    form_class = DeliverableForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.row = get_object_or_404(Deliverable.objects.for_list(), pk=kwargs["pk"])

    def get_page_title(self):
        return self.row.title

    def get_initial(self):
        return DeliverableForm.initial_of(self.row)

    def get_form_kwargs(self):
        posted = self.request.POST.get("doe", "") == "wijzig"
        kwargs = super().get_form_kwargs() | {"row": self.row}
        return kwargs if posted else kwargs | {"data": None, "files": None}

    def may_act(self) -> bool:
        return self.request.user.has_perm(self.permission_to_act)

    def get_context_data(self, **kwargs):
        kwargs.setdefault("use_form", UseForm(prefix="gebruik"))
        kwargs.setdefault("version", self.row.version)
        return super().get_context_data(
            row=self.row,
            may_act=self.may_act(),
            uses=self.row.uses.all(),
            proves=_definitions_of(self.row),
            earlier=self.row.earlier_files.select_related("replaced_by"),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if not self.may_act():
            raise PermissionDenied
        match request.POST.get("doe"):
            case "wijzig":
                return super().post(request, *args, **kwargs)
            case "archief":
                verbs.archive_deliverable(self.row, by=self.by)
                messages.success(
                    request, "In het archief: telt niet meer mee. Je kan het terugzetten."
                )
            case "terug":
                verbs.restore_deliverable(self.row, by=self.by)
                messages.success(request, "Teruggezet: telt weer mee.")
            case "gebruik":
                return self.note_use()
            case "gebruik-weg":
                return self.take_use_back()
        return redirect(self.row.staff_url)

    def form_valid(self, form):
        version = self.request.POST.get("version", "")
        try:
            verbs.change_deliverable(
                self.row,
                by=self.by,
                version=int(version) if version.isdecimal() else 0,
                **form.facts(),
            )
        except DeliverableRefused as refused:
            if refused.refusal == DeliverableRefusal.CHANGED_MEANWHILE:
                form.add_error(None, self._both(form))
            else:
                form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(self.request, "Bewaard.")
        return redirect(self.row.staff_url)

    def form_invalid(self, form):
        version = self.request.POST.get("version", "")
        changed = form.non_field_errors()
        kept = self.row.version if changed else version
        return self.render_to_response(self.get_context_data(form=form, version=kept))

    def _both(self, form) -> str:
        self.row = Deliverable.objects.for_list().get(pk=self.row.pk)
        fresh = DeliverableForm(row=self.row, initial=DeliverableForm.initial_of(self.row))
        what, last = "dit bewijsstuk", last_change(self.row, WRITTEN)
        said = tell_both(form, fresh, what=what, last=last)
        if form.cleaned_data.get("file"):
            form.add_error("file", "Kies je bestand opnieuw: dat onthoudt een browser niet.")
        return said

    def note_use(self):
        form = UseForm(self.request.POST, prefix="gebruik")
        if form.is_valid():
            try:
                verbs.note_use(self.row, by=self.by, **form.cleaned_data)
            except DeliverableRefused as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(self.request, "Het gebruik is genoteerd.")
                return redirect(self.row.staff_url)
        context = self.get_context_data(form=self.get_form(), use_form=form)
        return self.render_to_response(context)

    def take_use_back(self):
        pk = self.request.POST.get("gebruik", "")
        use = self.row.uses.filter(pk=pk).first() if pk.isdecimal() else None
        if use:
            verbs.take_use_back(use, by=self.by)
            messages.success(self.request, "Dat gebruik is geschrapt.")
        return redirect(self.row.staff_url)


def _definitions_of(row):
    definitions = IndicatorDefinition.objects.current().in_plan_order()
    return definitions.filter(indicator__in=[each.pk for each in row.indicators.all()])
