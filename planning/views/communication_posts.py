"""Posts on social media noted by pasting their links."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import FormView

from members import dutch
from planning.actions.publications import note_posts
from planning.communication.enums import CommunicationRefused
from planning.communication.forms import PasteForm
from planning.views.communication_calendar import MANAGE, CommunicationScreen


class PasteView(CommunicationScreen, FormView):
    permission = MANAGE
    page_title = "Berichten noteren"
    template_name = "planning/communication/paste.html"
    form_class = PasteForm

    def get_initial(self):
        asked = self.request.GET.get("initiatief", "")
        initial = super().get_initial()
        return initial | ({"initiative": int(asked)} if asked.isdecimal() else {})

    def form_valid(self, form):
        pasted, initiative = form.pasted(), form.cleaned_data["initiative"]
        otherwise_on = form.cleaned_data["otherwise_on"]
        try:
            noted = note_posts(
                initiative, posts=pasted.posts, otherwise_on=otherwise_on, by=self.by
            )
        except CommunicationRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        elsewhere = [row for row in noted.known if row.initiative_id != initiative.pk]
        if not pasted.bad and not elsewhere:
            messages.success(self.request, _told(noted))
            return redirect(reverse("communication:initiative", args=[initiative.pk]))
        # What was right is kept; the lines that were not come back, with why.
        again = self.form_class(
            initial={
                "initiative": initiative.pk,
                "links": "\n".join(each.text for each in pasted.bad),
                "otherwise_on": otherwise_on,
            }
        )
        return self.render_to_response(
            self.get_context_data(
                form=again, noted=noted, told=_told(noted), bad=pasted.bad, elsewhere=elsewhere
            )
        )


def _told(noted) -> str:
    parts = [dutch.counted(len(noted.new), "bericht genoteerd", "berichten genoteerd")]
    if noted.known:
        parts.append(dutch.counted(len(noted.known), "stond er al", "stonden er al"))
    return f"{', '.join(parts)}."
