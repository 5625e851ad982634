"""What screens of the desk have alike: a row with its next step, and a form that makes a row."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView

from advice.enums import Refused
from members.viewsets.screen import StaffScreen


class OneRow(StaffScreen, TemplateView):
    """A row with forms that act: `act()` does what the button says.

    A form goes through `typed()` first, so that it comes back with what was typed where it is
    wrong and where the verb refuses.
    """

    rows = None
    permission_to_act = ""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.row = get_object_or_404(self.rows(), pk=kwargs["pk"])
        self.kept = {}

    def get_page_title(self):
        return self.row.title

    def post(self, request, *args, **kwargs):
        if not self.may_act():
            raise PermissionDenied
        try:
            done = self.act(request.POST.get("doe", ""))
        except Refused as refused:
            messages.error(request, str(refused))
            done = ""
        if not done:
            return self.render_to_response(self.get_context_data(**self.kept))
        messages.success(request, done)
        return redirect(request.path)

    def act(self, doe: str) -> str:
        """Returns what was done, in a sentence; nothing where a form has to be mended.

        Raises `Refused` and `PermissionDenied`.
        """
        raise NotImplementedError

    def typed(self, name, form):
        """The form, where it is right."""
        self.kept = {name: form}
        return form if form.is_valid() else None

    def may_act(self) -> bool:
        return self.request.user.has_perm(self.permission_to_act)


class NewRow(StaffScreen, FormView):
    """A form that makes a row, and then its screen. `make()` returns the row."""

    template_name = "advice/staff/form.html"
    button = "Bewaar"
    done = ""
    screen = ""  # the name of the address of what was made

    def get_context_data(self, **kwargs):
        stop = reverse(self.above[0][0])
        return super().get_context_data(button=self.button, stop=stop, **kwargs)

    def form_valid(self, form):
        row = self.make(form)
        messages.success(self.request, self.done)
        return redirect(reverse(self.screen, args=[row.pk]))
