"""The weekly meeting: every sheet that goes on, on one page, brought up to date in place."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Max
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from members import dutch
from planning import access
from planning.actions.following import update_progress
from planning.meeting_form import MeetingRow, is_told, update_form
from planning.models import SheetUpdate
from planning.plan_reading import sheets_of
from planning.views.rows import OfYear


class MeetingView(OfYear, TemplateView):
    """Who may follow a sheet tells how it goes; all of it is kept by any button, then the next
    sheet has the cursor."""

    template_name = "planning/staff/meeting.html"

    def get_page_title(self):
        return f"Weekoverleg {self.plan.year}"

    @cached_property
    def views(self):
        return sheets_of(self.plan)

    def rows(self, data=None, told=()) -> list[MeetingRow]:
        """With a form where one may tell; those of `told` come back as they were typed."""
        active = [view for view in self.views if view.is_active]
        last = self._last_words(active)
        return [
            MeetingRow(
                view,
                last.get(view.sheet.pk, ""),
                update_form(view, data if view.sheet.pk in told else None)
                if access.may_follow(self.request.user, view.sheet)
                else None,
            )
            for view in active
        ]

    def _last_words(self, active) -> dict[int, str]:
        """What was said the last time that somebody wrote something."""
        told = SheetUpdate.objects.filter(sheet__in=[view.sheet.pk for view in active])
        newest = (
            told.exclude(text="").order_by().values("sheet").annotate(last=Max("pk")).values("last")
        )
        return dict(SheetUpdate.objects.filter(pk__in=newest).values_list("sheet", "text"))

    def get_context_data(self, **kwargs):
        rows = kwargs.pop("rows", None) or self.rows()
        wanted = self.request.GET.get("volgende", "")
        for row in rows:
            if row.form and str(row.key) == wanted:
                row.form.fields["progress"].widget.attrs["autofocus"] = True
        return super().get_context_data(
            rows=rows,
            ended=[view for view in self.views if not view.is_active],
            stale=[row for row in rows if row.view.is_stale],
            may_tell=any(row.form for row in rows),
            today=timezone.localdate(),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        pressed = request.POST.get("doe", "")
        rows = self.rows(request.POST, told={view.sheet.pk for view in self.views})
        mine = [row for row in rows if row.form]
        if not mine:
            raise PermissionDenied
        told = [
            row for row in mine if is_told(row.form, request.POST, pressed=pressed == str(row.key))
        ]
        if not all([row.form.is_valid() for row in told]):
            messages.error(request, "Er is nog niets bewaard: kijk na wat hieronder aangeduid is.")
            return self.render_to_response(self.get_context_data(rows=rows))
        for row in told:
            update_progress(row.view.sheet, by=self.by, **row.form.cleaned_data)
        if told:
            words = dutch.counted(len(told), "fiche is", "fiches zijn")
            messages.success(request, f"Genoteerd: {words} bijgewerkt.")
        else:
            messages.info(request, "Je vulde nog niets in. Kies een stand of schrijf een zin.")
        return redirect(self._next_url(mine, pressed))

    def _next_url(self, mine, pressed) -> str:
        """The sheet after the one whose button was pressed, so that one goes down the page."""
        keys = [row.key for row in mine]
        place = keys.index(int(pressed)) if pressed.isdecimal() and int(pressed) in keys else None
        if place is None or place + 1 == len(keys):
            return self.request.path
        following = keys[place + 1]
        return f"{self.request.path}?volgende={following}#fiche-{following}"
