"""The term, the closure days and the standard answers, in Wagtail's own forms."""

from wagtail.admin.viewsets.model import ModelViewSet

from advice.models import AnswerTerm, ClosureDay, StandardAnswer


class AnswerTermViewSet(ModelViewSet):
    model = AnswerTerm
    name = "advice_terms"
    icon = "time"
    menu_label = "Antwoordtermijn"
    url_prefix = "advies/termijn"
    form_fields = ["since", "days", "agreed_in"]
    list_display = ["since", "days", "agreed_in"]
    copy_view_enabled = False
    add_to_reference_index = False


class ClosureDayViewSet(ModelViewSet):
    model = ClosureDay
    name = "advice_closures"
    icon = "date"
    menu_label = "Sluitingsdagen"
    url_prefix = "advies/sluitingsdagen"
    form_fields = ["day", "reason"]
    list_display = ["day", "reason"]
    copy_view_enabled = False
    add_to_reference_index = False


class StandardAnswerViewSet(ModelViewSet):
    model = StandardAnswer
    name = "advice_standard"
    icon = "edit"
    menu_label = "Standaardantwoorden"
    url_prefix = "advies/standaardantwoorden"
    form_fields = ["title", "text"]
    list_display = ["title"]
    search_fields = ["title", "text"]
    search_backend_name = None
    copy_view_enabled = False
    add_to_reference_index = False
