"""One initiative: what it is, where it stands on each channel, what it is tied to."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import FormView, TemplateView

from planning.actions import initiatives, publications
from planning.communication.enums import CommunicationRefusal, CommunicationRefused
from planning.communication.forms import (
    ChannelForm,
    InitiativeForm,
    NewInitiativeForm,
    PublicationForm,
)
from planning.communication.proposals import linked_items, proposals_for
from planning.communication.seen import seen_of
from planning.history import last_change
from planning.models import ActionSheet, Goal, Initiative, Publication
from planning.views.communication_calendar import MANAGE, CommunicationScreen
from planning.views.meanwhile import tell_both

WRITTEN = Q(
    action__in=[
        *("planning.change_initiative", "planning.link_initiative", "planning.move_initiative"),
    ]
)


class InitiativeView(CommunicationScreen, TemplateView):
    """GET shows; each form says with `doe` what it does. A wrong form comes back as it was."""

    template_name = "planning/communication/initiative.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        rows = Initiative.objects.for_list().select_related("page", "action_sheet__plan")
        self.initiative = get_object_or_404(rows, pk=kwargs["pk"])
        self.typed: dict = {}

    def get_page_title(self):
        return self.initiative.title

    def get_context_data(self, **kwargs):
        initiative, may = self.initiative, self.may_manage()
        items = linked_items(initiative)
        rows = initiative.publications.all()
        forms = [(row, self.typed.get(row.pk) or PublicationForm.of(row)) for row in rows]
        channel = ChannelForm(initial={"planned_on": max(initiative.on, timezone.localdate())})
        return super().get_context_data(
            initiative=initiative,
            may_manage=may,
            items=items,
            proposals=proposals_for(initiative, items) if may and initiative.missing else [],
            publications=forms,
            opened=set(self.typed),
            channel_form=self.typed.get("channel") or channel,
            media=channel.media,
            **kwargs,
        )

    def post(self, request, pk):
        if not self.may_manage():
            raise PermissionDenied
        acts = {
            "koppel": self._link,
            "kanaal": self._add,
            "publicatie": self._set,
            "kanaal-weg": self._remove,
        }
        act = acts.get(request.POST.get("doe", ""))
        if act is None:
            raise Http404
        try:
            done = act()
        except CommunicationRefused as refused:
            messages.error(request, str(refused))
            done = ""
        if not done:
            return self.render_to_response(self.get_context_data())
        messages.success(request, done)
        return redirect(request.path)

    def _link(self) -> str:
        goal, sheet = self.request.POST.get("goal", ""), self.request.POST.get("sheet", "")
        found = {}
        if goal.isdigit():
            found["goal"] = get_object_or_404(Goal.objects.operational(), pk=goal)
        if sheet.isdigit():
            found["action_sheet"] = get_object_or_404(ActionSheet, pk=sheet)
        initiatives.link_initiative(self.initiative, by=self.by, **found)
        return "Gekoppeld."

    def _add(self) -> str:
        self.typed["channel"] = form = ChannelForm(self.request.POST)
        if not form.is_valid():
            return ""
        publications.add_publication(self.initiative, by=self.by, **form.facts())
        return "Het kanaal staat erbij."

    def _publication(self):
        asked = self.request.POST.get("publicatie", "")
        pk = int(asked) if asked.isascii() and asked.isdigit() else 0
        return get_object_or_404(self.initiative.publications, pk=pk)

    def _set(self) -> str:
        row = self._publication()
        self.typed[row.pk] = form = PublicationForm.of(row, self.request.POST)
        if not form.is_valid():
            return ""
        try:
            publications.set_state(row, by=self.by, **form.facts())
        except CommunicationRefused as refused:
            if refused.refusal != CommunicationRefusal.CHANGED_MEANWHILE:
                raise
            messages.error(self.request, self._both(row, form))
            return ""
        return f"{row.where}: bewaard."

    def _both(self, row, form) -> str:
        row = Publication.objects.get(pk=row.pk)
        changed = Q(action="planning.set_publication", data__publication=row.pk)
        last = last_change(self.initiative, changed | Q(action="planning.move_initiative"))
        said = tell_both(form, PublicationForm.of(row), what=f"“{row.where}”", last=last)
        form.data[form.add_prefix("seen")] = seen_of(row)
        return said

    def _remove(self) -> str:
        row = self._publication()
        publications.remove_publication(row, by=self.by)
        return f"{row.where} staat er niet meer bij."


class _Form(CommunicationScreen, FormView):
    permission = MANAGE
    template_name = "planning/communication/form.html"
    button = "Bewaar"

    def get_context_data(self, **kwargs):
        return super().get_context_data(button=self.button, stop=self.stop_url(), **kwargs)

    def form_valid(self, form):
        try:
            row = self.act(form)
        except CommunicationRefused as refused:
            self.refused(form, refused)
            return self.form_invalid(form)
        messages.success(self.request, "Bewaard.")
        return redirect(reverse("communication:initiative", args=[row.pk]))

    def refused(self, form, refused):
        form.add_error(None, str(refused))


class NewInitiativeView(_Form):
    page_title = "Nieuw initiatief"
    form_class = NewInitiativeForm
    button = "Zet in de kalender"

    def get_initial(self):
        asked = self.request.GET
        day, goal = asked.get("dag", "")[:10], asked.get("doel", "")
        initial = {"on": day or timezone.localdate(), "owner": self.by}
        return initial | ({"goal": int(goal)} if goal.isascii() and goal.isdigit() else {})

    def stop_url(self):
        return reverse("communication:month")

    def act(self, form):
        return initiatives.create_initiative(by=self.by, **form.facts())


class ChangeInitiativeView(_Form):
    form_class = InitiativeForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.initiative = get_object_or_404(Initiative, pk=kwargs["pk"])
        self.title = self.initiative.title

    def get_page_title(self):
        return f"Wijzig “{self.title}”"

    def crumbs_here(self):
        return [(self.stop_url(), self.title)]

    def stop_url(self):
        return reverse("communication:initiative", args=[self.initiative.pk])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.initiative}

    def act(self, form):
        return initiatives.change_initiative(self.initiative, by=self.by, **form.facts())

    def refused(self, form, refused):
        if refused.refusal != CommunicationRefusal.CHANGED_MEANWHILE:
            return super().refused(form, refused)
        now = Initiative.objects.get(pk=self.initiative.pk)
        what, last = "dit initiatief", last_change(now, WRITTEN)
        form.add_error(None, tell_both(form, InitiativeForm(instance=now), what=what, last=last))
        form.data["seen"] = seen_of(now)


class RemoveInitiativeView(CommunicationScreen, TemplateView):
    permission = MANAGE
    template_name = "planning/communication/remove.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.initiative = get_object_or_404(Initiative, pk=kwargs["pk"])

    def get_page_title(self):
        return f"Gooi “{self.initiative.title}” weg?"

    def get_context_data(self, **kwargs):
        return super().get_context_data(initiative=self.initiative, **kwargs)

    def post(self, request, pk):
        title = self.initiative.title
        try:
            initiatives.remove_initiative(self.initiative, by=self.by)
        except CommunicationRefused as refused:
            messages.error(request, str(refused))
            return redirect(reverse("communication:initiative", args=[pk]))
        messages.success(request, f"“{title}” is weg.")
        return redirect(reverse("communication:month"))
