"""The staff screens below /beheer/bevragingen/."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView

from members.exports import table_response
from members.viewsets.screen import StaffScreen
from surveys.actions.answering import submit
from surveys.enums import SurveyKind, SurveyRefused
from surveys.forms import EntryForm
from surveys.models import Survey
from surveys.results import Results
from surveys.results_screen import (
    HEADS,
    TEXT_HEADS,
    export_rows,
    export_texts,
    parts,
    response,
)
from surveys.rules.sharing import Traits


class OneSurvey(StaffScreen, TemplateView):
    header_icon = "list-ul"
    above = (("surveys_list:index", "Bevragingen"),)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.survey = get_object_or_404(Survey, pk=kwargs["pk"])

    @property
    def results_crumb(self) -> tuple[str, str]:
        return (reverse("surveys_staff:results", args=[self.survey.pk]), self.survey.title)

    def get_context_data(self, **kwargs):
        return super().get_context_data(survey=self.survey, **kwargs)


class ResultsView(OneSurvey):
    """What came out, and the file of it."""

    permission = "surveys.view_results"
    template_name = "surveys/staff/results.html"

    def get_page_title(self):
        return self.survey.title

    def get(self, request, *args, **kwargs):
        self.results = Results(self.survey, self._province())
        form = request.GET.get("uitvoer")
        if form in ("csv", "xlsx"):
            name = f"bevraging-{self.survey.pk}"
            if request.GET.get("wat") == "woorden":
                return table_response(
                    form, f"{name}-woorden", TEXT_HEADS, export_texts(self.results)
                )
            return table_response(form, name, HEADS, export_rows(self.results))
        return super().get(request, *args, **kwargs)

    def _province(self) -> str:
        asked = self.request.GET.get("provincie", "")
        return asked if asked in dict(Results(self.survey).provinces) else ""

    def get_context_data(self, **kwargs):
        results = self.results
        return super().get_context_data(
            results=results,
            response=response(results),
            parts=parts(results) if results.enough else [],
            provinces=[
                {"label": label, "url": f"?provincie={value}", "current": value == results.province}
                for value, label in results.provinces
            ],
            exports=self._exports(),
            may_ask=self.asks_people and self.request.user.has_perm("surveys.change_survey"),
            may_enter=self.asks_people and self.request.user.has_perm("surveys.enter_answers"),
            reports=self.survey.reports.count(),
            public_url=self._public_url(),
            **kwargs,
        )

    @property
    def asks_people(self) -> bool:
        """Readers of pages come by themselves, and an answer needs its page."""
        return self.survey.kind != SurveyKind.PAGE

    def _public_url(self) -> str:
        if not self.survey.is_public:
            return ""
        path = reverse("surveys:answer", args=[self.survey.token])
        return self.request.build_absolute_uri(path)

    def _exports(self):
        asked = f"provincie={self.results.province}&" if self.results.province else ""
        links = [("CSV", "uitvoer=csv"), ("Excel", "uitvoer=xlsx")]
        links.append(("Eigen woorden (Excel)", "uitvoer=xlsx&wat=woorden"))
        return [{"label": label, "url": f"?{asked}{query}"} for label, query in links]


class EnterView(OneSurvey):
    """An answer that came on paper or by phone, by the same verb as one of the site."""

    permission = "surveys.enter_answers"
    template_name = "surveys/staff/enter.html"
    page_title = "Antwoord invoeren"

    def crumbs_here(self):
        return [self.results_crumb]

    def get_context_data(self, **kwargs):
        kwargs.setdefault("form", EntryForm(self.survey, ask_board=self.survey.by_board))
        return super().get_context_data(**kwargs)

    def post(self, request, *args, **kwargs):
        form = EntryForm(self.survey, request.POST, ask_board=self.survey.by_board)
        if form.is_valid():
            try:
                self._take(form)
            except SurveyRefused as refused:
                form.add_error(None, refused.refusal.label)
            else:
                messages.success(request, "Het antwoord is ingevoerd. Hieronder kan het volgende.")
                return redirect("surveys_staff:enter", self.survey.pk)
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _take(self, form):
        traits = Traits(form.board.pk, form.board.province) if form.board else None
        channel = form.cleaned_data["langs"]
        submit(self.survey, form.answers, by=self.by, traits=traits, channel=channel)
