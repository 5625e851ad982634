from wagtail.admin.forms import WagtailAdminPageForm


class PracticePageForm(WagtailAdminPageForm):
    """Demands what a reader cannot do without, once the practice goes online: a draft may wait."""

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation:
            for name, words in self._missing(cleaned).items():
                self.add_error(name, words)
        return cleaned

    @staticmethod
    def _missing(cleaned) -> dict[str, str]:
        missing = {}
        if not cleaned.get("summary"):
            missing["summary"] = "Vul het resultaat in één zin in: wat veranderde er?"
        if not cleaned.get("approach") and not cleaned.get("address_elsewhere"):
            missing["approach"] = "Vertel wat jullie deden, of geef het webadres waar het staat."
        if bool(cleaned.get("holder")) != bool(cleaned.get("address_elsewhere")):
            missing["holder"] = "Vul zowel de organisatie als het webadres in, of geen van beide."
        return missing
