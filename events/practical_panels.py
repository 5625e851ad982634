"""What an event costs, whether it is recorded, and where people register: a tab of its own."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

PRACTICAL = ObjectList(
    [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("member_price"), FieldPanel("other_price")])],
            heading="Prijs",
            help_text="Nul is gratis. Wie al ingeschreven is, houdt de prijs van toen. Een woord "
            "uitleg schrijf je bij de tekst, onder “prijs”.",
        ),
        MultiFieldPanel(
            [FieldPanel("capture"), FieldPanel("capture_note")],
            heading="Foto’s en opname",
            help_text="Staat op de pagina, bij het formulier en in de bevestiging.",
        ),
        FieldPanel("language_aids"),
        MultiFieldPanel(
            [FieldPanel("external_url"), FieldPanel("external_host")],
            heading="Inschrijven bij een ander",
            help_text="Op het bord noteer je achteraf hoeveel mensen er per gemeente waren.",
        ),
    ],
    heading="Praktisch",
)
