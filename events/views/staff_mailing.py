"""Writing to a selection of the participants: choose, look, send."""

from events.actions.mailing import once_per_person, send_mailing
from events.enums import Refusal
from events.mailing_form import MailingForm, seal_of, thanks_for
from events.meetings import minutes_link
from events.models import Closing
from events.views.staff import PEOPLE, VerbView
from members.dutch import counted


class MailingView(VerbView):
    permission = PEOPLE
    form_class = MailingForm
    page_title = "Mail een selectie"
    template_name = "events/staff/mailing.html"
    preview_template = "events/staff/mailing_preview.html"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "event": self.event}

    def get_initial(self):
        if "bedankt" not in self.request.GET:
            return {}
        closing = Closing.objects.filter(event=self.event).first()
        materials = closing.materials if closing else ""
        return thanks_for(self.event, materials, minutes_link(self.event, closing))

    def form_valid(self, form):
        chosen = list(form.selection())
        people = once_per_person(chosen)
        if "edit" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        if not people:
            form.add_error(None, Refusal.NOBODY_TO_MAIL.label)
            return self.form_invalid(form)
        changed = form.cleaned_data["seen"] != seal_of(people)
        if "send" in self.request.POST and not changed:
            self.people = people
            return super().form_valid(form)
        return self._preview(form, people, len(chosen), changed="send" in self.request.POST)

    def _preview(self, form, people, chosen, *, changed):
        data = form.data.copy()
        data["seen"] = seal_of(people)
        form.data = data
        self.template_name = self.preview_template
        context = self.get_context_data(
            form=form,
            people=people,
            chosen=chosen,
            said=form.said(),
            changed=Refusal.SELECTION_CHANGED.label if changed else "",
        )
        return self.render_to_response(context)

    def act(self, form):
        names = ("subject", "text", "thanks", "form_key")
        values = {name: form.cleaned_data[name] for name in names}
        return send_mailing(self.event, self.people, said=form.said(), by=self.by, **values)

    def success_message(self, done):
        count = done.copies.count()
        return f"De mail vertrekt naar {counted(count, 'persoon', 'mensen')}, ieder apart."
