"""The text of an event as staff write it. When and where have screens of their own."""

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from events.actions.planning_sessions import free_slug
from events.kind_form import KindFields, detail_panels, setting_panels
from events.models import Event
from events.practical_panels import PRACTICAL
from events.sheet_field import offer_sheets
from members.enums import OrganisationKind
from members.models import Organisation
from planning.models import Goal, Initiative
from planning.themes import THEME_PANELS


class EventForm(KindFields, WagtailAdminModelForm):
    """Makes the address from the title and tells when it is taken that year."""

    def __init__(self, *args, **kwargs):
        asked = kwargs.pop("asked_kind", "")
        super().__init__(*args, **kwargs)
        self.add_kind_fields(asked)
        partners = Organisation.objects.filter(kind=OrganisationKind.PARTNER)
        ticks = {"partners": partners, "goals": Goal.objects.all(), "featured_on": None}
        for name, queryset in ticks.items():
            if name in self.fields:
                self.fields[name].widget = forms.CheckboxSelectMultiple()
                self.fields[name].queryset = (
                    self.fields[name].queryset if queryset is None else queryset
                )
        if "action_sheet" in self.fields:
            offer_sheets(self.fields["action_sheet"])
        if "initiative" in self.fields:
            offered = Initiative.objects.recent(also=self.instance.initiative_id)
            self.fields["initiative"].queryset = offered
        if "certificate_share" in self.fields:
            self.fields["certificate_share"].required = False

    def clean_certificate_share(self):
        usual = Event._meta.get_field("certificate_share").get_default()
        return self.cleaned_data["certificate_share"] or usual

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        others = Event.objects.filter(year=self.instance.year, slug=slug)
        if slug and others.exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(
                "Er is dat jaar al een evenement met dit webadres. Kies een ander."
            )
        return slug

    def clean_member_price(self):
        return self.cleaned_data["member_price"] or 0

    def clean_other_price(self):
        return self.cleaned_data["other_price"] or 0

    def save(self, commit=True):
        if not self.instance.slug:
            self.instance.slug = free_slug(self.instance)
        return super().save(commit)


TEXT = ObjectList(
    [
        FieldPanel("title"),
        FieldPanel("kind"),
        FieldPanel("summary"),
        detail_panels(),
        FieldPanel("body"),
        FieldRowPanel([FieldPanel("audience"), FieldPanel("led_by"), FieldPanel("price")]),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("contact_name"),
                        FieldPanel("contact_email"),
                        FieldPanel("contact_phone"),
                    ]
                )
            ],
            heading="Wie helpt bij vragen",
        ),
    ],
    heading="Tekst",
)
SETTINGS = ObjectList(
    [
        *THEME_PANELS,
        setting_panels(),
        FieldPanel("network"),
        FieldPanel("pairing", widget=forms.Select),
        FieldPanel("partners"),
        FieldPanel("goals"),
        FieldPanel("action_sheet", widget=forms.Select),
        FieldPanel("initiative", widget=forms.Select),
        FieldPanel("featured_on"),
        FieldPanel("certificate_share"),
        FieldPanel("slug"),
    ],
    heading="Thema's en koppelingen",
)
EVENT_EDIT_HANDLER = TabbedInterface([TEXT, PRACTICAL, SETTINGS], base_form_class=EventForm)
