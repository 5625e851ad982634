"""The questions of an event: written, put in order and dropped on a screen of their own."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from events.actions.asking import delete_question, move_question, save_question
from events.asked import asked_of
from events.models import Question
from events.question_form import QuestionForm
from events.refusals import EventsRefused
from events.views.staff import ConfirmView, StaffMixin, VerbView


class QuestionMixin(StaffMixin):
    @cached_property
    def question(self) -> Question | None:
        if "question" not in self.kwargs:
            return None
        rows = Question.objects.with_use().select_related("event")
        return get_object_or_404(rows, pk=self.kwargs["question"])

    @cached_property
    def event(self):
        return self.question.event if self.question else super().event

    @property
    def list_url(self) -> str:
        return reverse("events_staff:questions", args=[self.event.pk])

    def get_success_url(self):
        return self.list_url


class QuestionsView(QuestionMixin, TemplateView):
    template_name = "events/staff/questions.html"
    page_title = "Vragen bij het inschrijven"

    def get_context_data(self, **kwargs):
        questions = Question.objects.filter(event=self.event).with_use()
        return super().get_context_data(questions=questions, asked=asked_of(self.event), **kwargs)


class SaveQuestionView(QuestionMixin, VerbView):
    """A new question, or one that is there."""

    form_class = QuestionForm
    template_name = "events/staff/question_form.html"
    button = "Bewaar de vraag"
    success = "De vraag is bewaard."

    def get_page_title(self):
        return "Wijzig de vraag" if self.question else "Voeg een vraag toe"

    def get_form_kwargs(self):
        kwargs = {**super().get_form_kwargs(), "event": self.event, "question": self.question}
        return {name: kwargs[name] for name in ("data", "event", "question") if name in kwargs}

    def get_context_data(self, **kwargs):
        return super().get_context_data(list_url=self.list_url, **kwargs)

    def act(self, form):
        return save_question(
            self.event, self.question, values=form.values(), options=form.options(), by=self.by
        )


class MoveQuestionView(QuestionMixin, View):
    def post(self, request, *args, **kwargs):
        try:
            move_question(self.question, up="up" in request.POST, by=self.by)
        except EventsRefused as refused:
            messages.error(request, refused.refusal.label)
        return redirect(f"{self.list_url}#vraag-{self.question.pk}")


class DeleteQuestionView(QuestionMixin, ConfirmView):
    page_title = "Schrap de vraag"
    button = "Ja, schrap de vraag"
    success = "De vraag is geschrapt."
    serious = True

    @property
    def question_text(self):
        return f"“{self.question.label}” verdwijnt uit het formulier. Niemand antwoordde er al op."

    def get_context_data(self, **kwargs):
        kwargs.pop("question", None)  # the number in the address, not what is asked here
        return {**super().get_context_data(**kwargs), "question": self.question_text}

    def act(self):
        delete_question(self.question, by=self.by)
