"""The words that editors are advised against."""

from wagtail.admin.viewsets.model import ModelViewSet

from cms.models import WordAdvice


class WordAdviceViewSet(ModelViewSet):
    model = WordAdvice
    name = "schrijfwoorden"
    icon = "edit"
    menu_label = "Woorden die we vermijden"
    url_prefix = "schrijfwoorden"
    list_display = ["avoid", "better", "kind"]
    list_filter = ["kind"]
    list_export = ["avoid", "better", "why", "kind"]
    search_fields = ["avoid", "better"]
    ordering = "avoid"
    copy_view_enabled = False
    add_to_reference_index = False
    exclude_form_fields: list[str] = []


word_advice = WordAdviceViewSet("schrijfwoorden")
