"""One answer for everybody: written by one colleague, released by another."""

from django.core.exceptions import PermissionDenied

from advice import staff_forms
from advice.actions import sharing
from advice.enums import FaqState
from advice.models import Faq
from advice.views.staff_rows import NewRow, OneRow
from networks.marked_text import as_html

LIST = (("advice_faqs:index", "Veelgestelde vragen"),)


class FaqView(OneRow):
    template_name = "advice/staff/faq.html"
    permission = "advice.view_faq"
    header_icon = "help"
    above = LIST

    def rows(self):
        return Faq.objects.select_related(
            "question", "topic", "proposed_by", "changed_by", "released_by"
        )

    def may_act(self) -> bool:
        user = self.request.user
        return user.has_perm("advice.propose_faq") or user.has_perm("advice.release_faq")

    def get_context_data(self, **kwargs):
        row = self.row
        initial = {
            "title": row.title,
            "answer": row.answer,
            "themes": [theme.value for theme in row.themes],
        }
        found = sharing.traces_in(row)
        return super().get_context_data(
            **{
                "faq": row,
                "html": as_html(row.answer),
                "form": staff_forms.FaqForm(initial=initial),
                "must_go": [each for each in found if each.must_go],
                "rare": [each for each in found if not each.must_go],
                "seen_at": row.changed_at.isoformat(),
                "may_write": self.request.user.has_perm("advice.propose_faq")
                and row.state != FaqState.PUBLISHED,
                "may_release": self.request.user.has_perm("advice.release_faq"),
                "is_own": self.by.pk in (row.proposed_by_id, row.changed_by_id),
            }
            | kwargs
        )

    def act(self, doe):
        may = self.request.user.has_perm
        seen_at = self.request.POST.get("gezien", "")
        if doe == "bewaar" and may("advice.propose_faq"):
            form = self.typed("form", staff_forms.FaqForm(self.request.POST))
            if form is None:
                return ""
            sharing.write_faq(self.row, by=self.by, seen_at=seen_at, **form.texts())
            return "Bewaard. Een collega leest het na."
        if doe == "geef-vrij" and may("advice.release_faq"):
            looked = "zeldzaam" in self.request.POST
            sharing.release_faq(self.row, by=self.by, seen_at=seen_at, looked_at_rare=looked)
            return "Vrijgegeven. Wie nu zoekt of vraagt, vindt het."
        if doe == "haal-weg" and may("advice.release_faq"):
            sharing.end_faq(self.row, by=self.by)
            return "Het staat niet meer op de site."
        raise PermissionDenied


class NewFaqView(NewRow):
    permission = "advice.propose_faq"
    page_title = "Schrijf een veelgestelde vraag"
    header_icon = "help"
    above = LIST
    form_class = staff_forms.FaqForm
    done = "Bewaard. Een collega leest het na."
    screen = "advice_staff:faq"

    def make(self, form):
        return sharing.new_faq(by=self.by, **form.texts())
