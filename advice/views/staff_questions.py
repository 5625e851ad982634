"""One question on one screen: what was said, the clock, and everything the desk can do with it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from advice import staff_forms
from advice.actions import answering, asking, sharing, signals
from advice.actions.clock import office
from advice.enums import Refused
from advice.models import Question
from advice.reading import clock_of
from advice.rules.clock import left_in_words
from advice.views.staff_rows import NewRow
from members.viewsets.screen import StaffScreen

SEE, ANSWER = "advice.view_question", "advice.answer_question"
LIST = ("advice_questions:index", "Vragen")


class QuestionView(StaffScreen, TemplateView):
    template_name = "advice/staff/question.html"
    permission = SEE
    header_icon = "help"
    above = (LIST,)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        rows = Question.objects.select_related(
            "organisation", "assigned_to", "referred_to", "merged_into"
        )
        self.question = get_object_or_404(rows, pk=kwargs["pk"])

    def get_page_title(self):
        return self.question.title

    def get_context_data(self, **kwargs):
        question = self.question
        return super().get_context_data(
            **self.fresh_forms()
            | {
                "question": question,
                "thread": question.messages.in_order(),
                "clock": clock_of(question),
                "left": left_in_words(question, office(), timezone.now()),
                "may_answer": self.request.user.has_perm(ANSWER),
                "may_propose": self.request.user.has_perm("advice.propose_faq"),
                "standard": staff_forms.standard_answers(question),
                "faqs": question.faqs.all(),
                "signals": question.signals.all(),
                "doubles": question.doubles.all(),
            }
            | kwargs
        )

    def fresh_forms(self) -> dict:
        question = self.question
        start = self.request.GET.get("begin", "")
        texts = dict(staff_forms.standard_answers(question)) if start else {}
        return {
            "answer_form": staff_forms.WriteForm(
                initial={"text": texts.get(start, "")}, prefix="antwoord"
            ),
            "note_form": staff_forms.WriteForm(prefix="nota"),
            "refer_form": staff_forms.ReferForm(prefix="verwijs"),
            "merge_form": staff_forms.MergeForm(question=question, prefix="voegsamen"),
            "describe_form": staff_forms.DescribeForm(
                initial=staff_forms.DescribeForm.initial_of(question), prefix="beschrijf"
            ),
            "signal_form": staff_forms.SignalFromQuestionForm(prefix="signaal"),
        }

    def post(self, request, *args, **kwargs):
        if request.POST.get("doe") == "faq":
            return self._propose()
        if not request.user.has_perm(ANSWER):
            raise PermissionDenied
        act = getattr(self, f"do_{ACTS.get(request.POST.get('doe'), 'nothing')}")
        try:
            return act() or redirect(self.question.staff_url)
        except Refused as refused:
            messages.error(request, str(refused))
            return self.render_to_response(self.get_context_data(**self.kept))

    @property
    def kept(self) -> dict:
        return getattr(self, "_kept", {})

    def _propose(self):
        if not self.request.user.has_perm("advice.propose_faq"):
            raise PermissionDenied
        faq = sharing.propose_faq(self.question, by=self.by)
        messages.success(self.request, "Dit is een eerste versie. Schrijf ze zonder namen.")
        return redirect(reverse("advice_staff:faq", args=[faq.pk]))

    def _typed(self, name, form):
        """The form that was sent; shown again with what was typed where something is wrong."""
        self._kept = {name: form}
        return form if form.is_valid() else None

    def _again(self):
        return self.render_to_response(self.get_context_data(**self.kept))

    def _write(self, verb, done, prefix="antwoord", name="answer_form", takes_files=False):
        form = self._typed(
            name,
            staff_forms.WriteForm(self.request.POST, self.request.FILES, prefix=prefix),
        )
        if form is None:
            return self._again()
        upload = form.cleaned_data["attachment"]
        more = {"files": [upload] if upload else []} if takes_files else {}
        verb(self.question, text=form.cleaned_data["text"], by=self.by, **more)
        messages.success(self.request, done)
        return None

    def do_answer(self):
        return self._write(answering.answer, "Je antwoord vertrekt per mail.", takes_files=True)

    def do_ask_back(self):
        done = "Je vraag vertrekt per mail. De klok staat stil tot het antwoord."
        return self._write(answering.ask_back, done)

    def do_answered(self):
        done = "Genoteerd als beantwoord, zonder mail."
        return self._write(answering.answered_otherwise, done, "nota", "note_form")

    def do_note(self):
        return self._write(answering.note, "De nota is bewaard.", "nota", "note_form")

    def do_refer(self):
        form = self._typed("refer_form", staff_forms.ReferForm(self.request.POST, prefix="verwijs"))
        if form is None:
            return self._again()
        answering.refer(self.question, by=self.by, **form.cleaned_data)
        messages.success(self.request, "Doorverwezen. De vrager krijgt een mail.")
        return None

    def do_merge(self):
        form = staff_forms.MergeForm(self.request.POST, question=self.question, prefix="voegsamen")
        if self._typed("merge_form", form) is None:
            return self._again()
        into = answering.merge(self.question, into=form.cleaned_data["into"], by=self.by)
        messages.success(self.request, "Samengevoegd. Dit is de vraag die blijft.")
        return redirect(into.staff_url)

    def do_describe(self):
        form = self._typed(
            "describe_form", staff_forms.DescribeForm(self.request.POST, prefix="beschrijf")
        )
        if form is None:
            return self._again()
        answering.describe(self.question, by=self.by, **form.facts())
        messages.success(self.request, "Bewaard.")
        return None

    def do_signal(self):
        form = self._typed(
            "signal_form", staff_forms.SignalFromQuestionForm(self.request.POST, prefix="signaal")
        )
        if form is None:
            return self._again()
        made = signals.signal_of_question(self.question, by=self.by, **form.cleaned_data)
        messages.success(self.request, "Het signaal is geregistreerd.")
        return redirect(reverse("advice_staff:signal", args=[made.pk]))

    def do_take(self):
        answering.assign(self.question, to=self.by, by=self.by)
        messages.success(self.request, "Jij behandelt deze vraag.")

    def do_confirm(self):
        asking.confirm(self.question, by=self.by)
        messages.success(self.request, "Bevestigd. De klok loopt.")

    def do_close(self):
        answering.close(self.question, by=self.by)
        messages.success(self.request, "Afgesloten.")

    def do_reopen(self):
        answering.reopen(self.question, by=self.by)
        messages.success(self.request, "De vraag is weer open.")

    def do_spam(self):
        answering.mark_spam(self.question, by=self.by)
        messages.success(self.request, "Ze telt nergens meer mee.")

    def do_consent(self):
        sharing.ask_consent(self.question, by=self.by)
        messages.success(self.request, "We vragen de vrager per mail om toestemming.")

    def do_nothing(self):
        messages.error(self.request, "Dat kunnen we niet.")


ACTS = {
    "antwoord": "answer",
    "vraag-terug": "ask_back",
    "beantwoord": "answered",
    "nota": "note",
    "verwijs": "refer",
    "voeg-samen": "merge",
    "beschrijf": "describe",
    "signaal": "signal",
    "neem": "take",
    "bevestig": "confirm",
    "sluit": "close",
    "heropen": "reopen",
    "geen-vraag": "spam",
    "toestemming": "consent",
}


class NoteQuestionView(NewRow):
    """By phone, at an event, in a hallway: one screen, two fields that matter."""

    permission = ANSWER
    page_title = "Noteer een vraag"
    header_icon = "help"
    above = (LIST,)
    form_class = staff_forms.NoteQuestionForm
    button = "Noteer de vraag"
    done = "De vraag is genoteerd."
    screen = "advice_staff:question"

    def make(self, form):
        question = asking.note_question(by=self.by, **form.noted())
        if form.cleaned_data["answered"]:
            answering.answered_otherwise(question, text=form.cleaned_data["answered"], by=self.by)
        return question
