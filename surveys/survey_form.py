"""Making and changing a survey; what was asked already stays as it was asked."""

from django.forms import ValidationError
from wagtail.admin.forms.models import WagtailAdminModelForm

from surveys.models import Survey

KIND_STAYS = "Er zijn al mensen gevraagd of antwoorden: de soort blijft. Maak een nieuwe bevraging."
QUESTION_STAYS = (
    "Er zijn al antwoorden: vragen die er staan, blijven. Je mag er wel nog toevoegen of anders "
    "schikken."
)
ENDED = "Deze bevraging is afgesloten en blijft dicht: de resultaten staan er al. Maak een nieuwe."


class SurveyForm(WagtailAdminModelForm):
    class Meta:
        model = Survey
        fields = "__all__"

    def clean_kind(self):
        kind = self.cleaned_data["kind"]
        if self.instance.pk and kind != self.initial.get("kind") and self._is_in_use():
            raise ValidationError(KIND_STAYS)
        return kind

    def clean(self):
        data = super().clean()
        survey = self.instance
        ends = data.get("closes_at")
        if survey.pk and survey.finished_on and ends != self.initial.get("closes_at"):
            self.add_error("closes_at", ENDED)
        questions = self.formsets.get("questions") if hasattr(self, "formsets") else None
        if survey.pk and questions is not None and self._has_answers():
            self._keep(questions)
        return data

    def _keep(self, questions):
        for form in questions.initial_forms:
            gone = form.data.get(form.add_prefix("DELETE"))
            if gone or "version" in form.changed_data:
                self.add_error(None, QUESTION_STAYS)
                return

    def _has_answers(self) -> bool:
        return self.instance.sealed.exists() or self.instance.submissions.exists()

    def _is_in_use(self) -> bool:
        return self._has_answers() or self.instance.invitations.exists()
