"""Choosing an event for an issue: only what is published and still to come."""

from django.apps import apps
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import chooser as views
from wagtail.admin.viewsets.chooser import ChooserViewSet

from members.dutch import moment


def next_moment(event) -> str:
    return moment(event.next_at)


class WordsOfTitle(SearchFilterMixin, BaseFilterForm):
    """Looks for every word itself: a search index refuses a list sorted by a moment computed."""

    def filter(self, objects):
        self.search_query = self.cleaned_data["q"].strip()
        self.is_searching = bool(self.search_query)
        for word in self.search_query.split():
            objects = objects.filter(title__icontains=word)
        return objects


class UpcomingEvents:
    filter_form_class = WordsOfTitle

    def get_object_list(self):
        return apps.get_model("events.Event").objects.published().not_cancelled().upcoming()

    @property
    def columns(self):
        return [*super().columns, Column("when", label="Wanneer", accessor=next_moment)]


class ChooseView(UpcomingEvents, views.ChooseView):
    pass


class ChooseResultsView(UpcomingEvents, views.ChooseResultsView):
    pass


class EventChooserViewSet(ChooserViewSet):
    model = "events.Event"
    icon = "date"
    choose_one_text = "Kies een activiteit"
    choose_another_text = "Kies een andere activiteit"
    edit_item_text = "Bewerk deze activiteit"
    choose_view_class = ChooseView
    choose_results_view_class = ChooseResultsView
    register_widget = False  # the event screens keep their own chooser


event_chooser = EventChooserViewSet("newsletter_event_chooser")
EventChooserBlock = event_chooser.get_block_class(
    name="EventChooserBlock", module_path="newsletter.event_chooser"
)
