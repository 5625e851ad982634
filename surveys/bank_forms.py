"""The question bank as a form: a key that stays, and a wording that becomes a version."""

from django import forms
from wagtail.admin.forms.models import WagtailAdminModelForm

from surveys.actions.questions import word
from surveys.enums import WITH_OPTIONS
from surveys.models import Question

FIXED = ("key", "type", "minimum", "maximum")


class QuestionForm(WagtailAdminModelForm):
    text = forms.CharField(label="Vraag", max_length=300)
    help = forms.CharField(label="Uitleg", max_length=300, required=False)
    options = forms.CharField(
        label="Keuzes",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Eén per regel: een waarde, een =, en de woorden. Bijvoorbeeld: ja = Ja, vaak",
    )

    class Meta:
        model = Question
        fields = [*FIXED, "text", "help", "options"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            return
        for name in FIXED:
            self.fields[name].disabled = True
        if newest := self.instance.newest:
            self.initial |= {
                "text": newest.text,
                "help": newest.help,
                "options": "\n".join(f"{value} = {words}" for value, words in newest.options),
            }

    def clean_options(self):
        found = []
        for line in self.cleaned_data["options"].splitlines():
            value, _, words = (part.strip() for part in line.partition("="))
            if not value:
                continue
            if len(value) > 40 or "," in value:
                raise forms.ValidationError(f"“{value}”: een waarde is kort en zonder komma.")
            found.append((value, words or value))
        return found

    def clean(self):
        data = super().clean()
        kind = data.get("type") or self.instance.type
        options = data.get("options") or []
        if kind in WITH_OPTIONS and not options and "options" not in self.errors:
            self.add_error("options", "Geef minstens één keuze.")
        before = self.instance.newest if self.instance.pk else None
        if before and (gone := set(before.option_words) - {value for value, _ in options}):
            self.add_error("options", f"Deze keuze was er al en blijft: {', '.join(sorted(gone))}.")
        return data

    def save(self, commit=True):
        question = self.instance
        if not question.pk:
            question.save()
        newest = question.newest
        words = {name: self.cleaned_data[name] for name in ("text", "help", "options")}
        same = newest and (newest.text, newest.help, newest.options) == (
            words["text"],
            words["help"],
            [list(each) for each in words["options"]],
        )
        if not same:
            word(question, words.pop("text"), by=None, **words)
        return question
