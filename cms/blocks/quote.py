from wagtail import blocks


class QuoteBlock(blocks.StructBlock):
    """The voice of one person who agreed to be quoted."""

    text = blocks.TextBlock(label="Citaat", max_length=400, help_text="Zonder aanhalingstekens.")
    name = blocks.CharBlock(label="Naam", required=False, max_length=120)
    function = blocks.CharBlock(label="Functie en organisatie", required=False, max_length=160)

    class Meta:
        icon = "openquote"
        label = "Citaat"
        description = "Iemand aan het woord, met naam en functie."
        template = "blocks/quote.html"
        preview_value = {
            "text": "Sinds we eerst bellen en dan pas schrijven, komt bijna iedereen opdagen.",
            "name": "Mieke Dierckx",
            "function": "onthaalmedewerker",
        }
