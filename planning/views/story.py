"""The year of a sheet in words, for the yearly report."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q

from planning import access
from planning.actions import following
from planning.history import last_change
from planning.marks import mark
from planning.sheet_forms import StoryForm
from planning.views.meanwhile import tell_both
from planning.views.rows import FormScreen, sheet_url
from planning.views.sheets import OfSheet


class StoryView(OfSheet, FormScreen):
    """The year in words; for the owner too."""

    permission = access.READ
    form_class = StoryForm
    button = "Bewaar het verhaal"
    template_name = "planning/staff/story_form.html"

    def dispatch(self, request, *args, **kwargs):
        if request.user.has_perm(access.READ) and not self.may_follow:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        return "Het verhaal van het jaar"

    def get_initial(self):
        return {name: getattr(self.sheet, name) for name in following.STORY}

    def get_context_data(self, **kwargs):
        # What stood there when the form was opened goes along, to see what a colleague wrote since.
        seen = {name: self._seen(name) for name in following.STORY}
        return super().get_context_data(**{"seen": seen} | kwargs)

    def _seen(self, name):
        return self.fresh[name] if self.fresh else self.get_initial()[name]

    fresh: dict | None = None

    def make(self, form):
        following.tell_year(self.sheet, by=self.by, seen=self._posted(), **form.cleaned_data)
        return "Bewaard. Dit komt in het jaarverslag."

    def _posted(self) -> dict[str, str]:
        """What stood there when the form was opened."""
        posted = {name: self.request.POST.get(f"gezien-{name}", "") for name in following.STORY}
        return {name: text.replace("\r\n", "\n") for name, text in posted.items()}

    def refused(self, form, refused):
        self.sheet.refresh_from_db()
        self.fresh = self.get_initial()
        last = last_change(self.sheet, Q(action="planning.tell_year"))
        fresh, what = StoryForm(initial=self.fresh), "dit verhaal"
        was = {name: mark(text) for name, text in self._posted().items()}
        form.add_error(None, tell_both(form, fresh, what=what, last=last, was=was))
        return self.form_invalid(form)

    def get_success_url(self):
        return sheet_url(self.sheet.pk)
