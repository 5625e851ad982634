"""The form by which somebody without an account shares a practice.

Only what a reader cannot do without is demanded, and only when it is sent: a draft may be as
unfinished as it is.
"""

from dataclasses import dataclass

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator

from cms.models import TargetGroup, WorkForm
from cms.pasted_text import clean_line, clean_pasted
from cms.proposal_page import CONTACT, LINES, TEXTS
from members.address_field import AddressField
from members.form_controls import ControlField, FormControls
from members.guards import HONEYPOT, PROOF, WAIT, GuardedFormMixin
from members.organisation_field import OrganisationField
from members.organisation_search import resolve
from members.uploads import UploadField
from planning.enums import Theme
from planning.themes import GENERAL

LONGEST = 8000  # characters; the longest practice of the demo has 2,500
TOO_LONG = "Dit is te lang: hoogstens %(limit_value)d tekens, en nu zijn het er %(show_value)d."
THEMES = [*Theme.choices, (GENERAL, "Geen van deze drie, of alles samen")]
FIRST = ("title", "summary", "approach", "themes")
WHO = ("contact_name", "email", "contact_function", "contact_phone", "organisation")
GROUPS = (
    ("Waarom en voor wie", ("why", "goals", "target_groups", "work_form", "since")),
    ("Wat het kostte", ("cost", "staff_time", "conditions")),
    ("Wat het opleverde", ("results", "lessons", "is_lesson", "building_blocks")),
    ("Staat het al ergens?", ("holder", "address_elsewhere")),
    ("Een bestand erbij", ("attachment",)),
)


class LineField(forms.CharField):
    """One line; what Word put around it goes."""

    def __init__(self, **options):
        options.setdefault("error_messages", {}).setdefault("max_length", TOO_LONG)
        super().__init__(**options)

    def to_python(self, value):
        return super().to_python(clean_line(value) if isinstance(value, str) else value)


class StoryField(forms.CharField):
    """Several lines; a line that begins with a dash is an item of a list."""

    def __init__(self, *, rows=5, **options):
        options.setdefault("error_messages", {}).setdefault("max_length", TOO_LONG)
        options.setdefault("max_length", LONGEST)
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **options)

    def to_python(self, value):
        return super().to_python(clean_pasted(value) if isinstance(value, str) else value)


class RemarkedField(ControlField):
    """A field beside which a colleague wrote something."""

    @property
    def remarks(self):
        return self.form.remarks.get(self.name, [])

    @property
    def remarks_id(self) -> str:
        return f"{self.auto_id}_opmerkingen"

    @property
    def aria_describedby(self):
        described = super().aria_describedby
        return (
            " ".join(filter(None, [described, self.remarks_id if self.remarks else None])) or None
        )


@dataclass(frozen=True)
class FieldGroup:
    title: str
    fields: list
    is_open: bool


class ProposalForm(GuardedFormMixin, FormControls, forms.Form):
    """`wanted`: whether everything must be right ("verstuur"), only the address ("later"), or
    nothing ("bewaar"). `is_known`: whether it is sent with the link of a draft."""

    guard_name = "ProposalForm"
    bound_field_class = RemarkedField
    autocomplete = {
        "contact_name": "name",
        "email": "email",
        "contact_function": "organization-title",
        "contact_phone": "tel",
        "organisation": "organization",
    }

    title = LineField(
        label="Titel",
        max_length=255,
        help_text="Kort en concreet, zoals “Een speelplein voor elk kind”.",
        error_messages={"required": "Geef je praktijk een titel."},
    )
    summary = LineField(
        label="Het resultaat in één zin",
        max_length=300,
        help_text="Wat veranderde er, en voor wie?",
        error_messages={"required": "Schrijf in één zin wat er veranderde."},
    )
    approach = StoryField(
        label="Wat deden jullie?",
        rows=8,
        help_text="Vertel het zoals aan een collega. Begin een lijn met een streepje voor een "
        "opsomming.",
        error_messages={"required": "Vertel wat jullie deden. Vijf regels is al goed."},
    )
    themes = forms.MultipleChoiceField(
        label="Over welk thema gaat het?",
        choices=THEMES,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Duid minstens één thema aan, of kies het laatste."},
    )
    contact_name = LineField(
        label="Je naam", max_length=120, error_messages={"required": "Vul je naam in."}
    )
    email = AddressField(
        label="Je e-mailadres op het werk",
        help_text="Hier sturen we de link naartoe waarmee je verdergaat en alles volgt.",
    )
    contact_function = LineField(label="Je functie", max_length=160, required=False)
    contact_phone = LineField(label="Telefoon op het werk", max_length=40, required=False)
    organisation = OrganisationField(label="Voor welk bestuur?", required=False)
    contact_agreed = forms.BooleanField(
        label="Mijn naam, functie, werkadres en telefoon mogen op de site",
        required=False,
        help_text="Zonder dit vinkje ziet niemand je gegevens: vragen komen dan via ons.",
    )

    why = StoryField(
        label="Waarom begonnen jullie eraan?",
        required=False,
        help_text="Wat was het probleem, en hoe wisten jullie dat?",
    )
    goals = StoryField(label="Wat wilden jullie bereiken?", required=False, rows=3)
    target_groups = forms.MultipleChoiceField(
        label="Voor wie was het?", required=False, widget=forms.CheckboxSelectMultiple
    )
    work_form = forms.ChoiceField(label="Wat voor werk is het?", required=False)
    since = forms.IntegerField(
        label="Sinds welk jaar?",
        required=False,
        validators=[MinValueValidator(1970), MaxValueValidator(2100)],
        error_messages={"invalid": "Schrijf het jaar met vier cijfers, zoals 2025."},
    )
    cost = LineField(
        label="Wat kostte het?", max_length=120, required=False, help_text="Ook ongeveer is goed."
    )
    staff_time = LineField(
        label="Hoeveel werktijd ging erin?",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld: zes dagen per jaar.",
    )
    conditions = StoryField(label="Zonder wat lukt het niet?", required=False, rows=3)
    results = StoryField(
        label="Wat leverde het op?",
        required=False,
        help_text="Cijfers met hun bron, of wat mensen zeiden.",
    )
    lessons = StoryField(
        label="Wat zouden jullie anders doen?",
        required=False,
        help_text="Daar leert een ander het meest van.",
    )
    is_lesson = forms.BooleanField(
        label="Het lukte niet zoals gehoopt",
        required=False,
        help_text="Dan komt het erop als geleerde les. Net zo welkom.",
    )
    building_blocks = StoryField(
        label="Wat kan een ander bestuur zo overnemen?", required=False, rows=3
    )
    holder = LineField(label="Bij welke organisatie of databank?", max_length=120, required=False)
    address_elsewhere = LineField(
        label="Het webadres daar",
        max_length=300,
        required=False,
        validators=[URLValidator(message="Dit is geen webadres. Begin met https://.")],
    )

    attachment = UploadField(
        label="Een bestand",
        kinds=("pdf", "docx", "odt", "pptx", "jpg", "png"),
        required=False,
    )

    def __init__(self, request, *args, wanted="verstuur", remarks=None, is_known=False, **kwargs):
        super().__init__(request, *args, **kwargs)
        self.wanted = wanted
        self.is_known = is_known
        # What is kept while somebody types mails nobody.
        self.guarded_address_fields = () if wanted == "bewaar" else ("email",)
        self.remarks = remarks or {}
        self.fields["target_groups"].choices = list(TargetGroup.objects.values_list("slug", "name"))
        self.fields["work_form"].choices = [
            ("", "Kies, of laat open"),
            *WorkForm.objects.values_list("slug", "name"),
        ]

    def clean(self):
        data = super().clean()
        if bool(data.get("holder")) != bool(data.get("address_elsewhere")):
            missing = "address_elsewhere" if data.get("holder") else "holder"
            if missing not in self.errors:
                self.add_error(missing, "Vul zowel de organisatie als het webadres in, of geen.")
        return data

    def _count_use(self):
        """Behind a link every pause in typing is a POST: those of an hour would be too many."""
        if not (self.is_known and self.wanted == "bewaar"):
            super()._count_use()

    def _post_clean(self):
        """What is kept for later need not be right yet."""
        super()._post_clean()
        needed = {"later": {"email", "attachment"}, "bewaar": {"attachment"}}.get(self.wanted)
        if needed is not None:
            for name in self.errors.keys() - needed - {HONEYPOT}:
                del self._errors[name]

    @property
    def typed(self) -> dict:
        """Everything as it was typed, right or wrong, for a draft."""
        typed = {}
        for name, field in self.fields.items():
            if name not in (HONEYPOT, PROOF, WAIT, "attachment"):
                typed[name] = field.widget.value_from_datadict(
                    self.data, self.files, self.add_prefix(name)
                )
        for name in (*LINES, *TEXTS, *CONTACT, "email", "since", "work_form", "organisation"):
            typed[name] = str(typed[name] or "").replace("\0", "")[:LONGEST]
        for name in ("themes", "target_groups"):
            known = [value for value, _ in self.fields[name].choices]
            typed[name] = [value for value in known if value in typed[name]]
        typed["contact_name"] = typed["contact_name"][:120]
        typed["contact_function"] = typed["contact_function"][:160]
        typed["contact_phone"] = typed["contact_phone"][:40]
        words = typed["organisation"][:160]
        typed["organisation"] = resolve(words)
        typed["organisation_typed"] = "" if typed["organisation"] else words
        typed["email"] = self.cleaned_data.get("email") or typed["email"].strip()[:254]
        return typed

    @staticmethod
    def initial_of(proposal) -> dict:
        facts = {name: getattr(proposal, name) for name in (*CONTACT, "email")}
        return {**proposal.answers, **facts, "organisation": proposal.organisation_name}

    @property
    def first(self):
        return [self[name] for name in FIRST]

    @property
    def who(self):
        return [self[name] for name in (*WHO, "contact_agreed")]

    @property
    def groups(self) -> list[FieldGroup]:
        """The rest, folded; open where something is wrong or remarked."""
        groups = []
        for title, names in GROUPS:
            fields = [self[name] for name in names]
            is_open = any(field.errors or field.remarks for field in fields)
            groups.append(FieldGroup(title, fields, is_open))
        return groups


FIELD_LABELS = {name: field.label for name, field in ProposalForm.base_fields.items()}
REMARKABLE = (*FIRST, *WHO, *(name for _, names in GROUPS for name in names))
