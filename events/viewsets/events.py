from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django_filters import BooleanFilter, ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import (
    CreateView,
    DeleteView,
    EditView,
    IndexView,
    SnippetViewSet,
)

from cms.models import InstrumentPage
from events.actions.organisers import begin_as_organiser
from events.actions.planning_sessions import delete_unused
from events.actions.texts import keep_texts, texts_of
from events.event_form import EVENT_EDIT_HANDLER
from events.kind_details import EXPORT_COLUMNS, kind_line
from events.kind_form import ASKED
from events.models import Event
from events.refusals import ChangeRefused
from events.views.staff import board_url
from members import dutch
from members.actors import person_of
from members.dutch import day_short
from members.exports import TableExport
from planning.enums import Theme


class EventFilterSet(WagtailFilterSet):
    published = BooleanFilter(
        "published_at", lookup_expr="isnull", exclude=True, label="In de agenda"
    )
    cancelled = BooleanFilter(
        "cancelled_at", lookup_expr="isnull", exclude=True, label="Geannuleerd"
    )
    theme = ChoiceFilter(label="Thema", choices=Theme.choices, method="with_theme")
    when = ChoiceFilter(
        label="Wanneer",
        choices=[("upcoming", "Nog te komen"), ("past", "Voorbij"), ("none", "Zonder datum")],
        method="in_time",
    )

    instrument = ModelChoiceFilter(
        label="Instrument", queryset=lambda request: InstrumentPage.objects.order_by("title")
    )
    taken_over = BooleanFilter(
        "load", lookup_expr="isnull", exclude=True, label="Van vroeger overgenomen"
    )

    class Meta:
        model = Event
        fields = ["kind", "year", "network", "instrument", "is_template"]

    def with_theme(self, queryset, name, value):
        return queryset.with_theme(value)

    def in_time(self, queryset, name, value):
        ordered = queryset.query.order_by
        words = {"upcoming": "upcoming", "past": "past", "none": "without_date"}
        return getattr(queryset, words[value])().order_by(*ordered)


class TitleColumn(Column):
    """The title leads to the board, where the work is done."""

    cell_template_name = "wagtailadmin/tables/title_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        context["link_url"] = board_url(instance)
        return context


def seats(event) -> str:
    """Taken and available, over all sessions: 12 / 20 (+3)."""
    sessions = [session for session in event.sessions.all() if not session.is_cancelled]
    if not sessions:
        return "–"
    taken = sum(session.confirmed_count for session in sessions)
    waiting = sum(session.waiting_count for session in sessions)
    text = f"{taken} / {sum(session.capacity for session in sessions)}"
    return f"{text} (+{waiting})" if waiting else text


def first_day(event) -> str:
    return day_short(event.first_start) if event.first_start else "Nog geen datum"


def state(event) -> str:
    if event.is_cancelled:
        return "Geannuleerd"
    if event.is_template:
        return "Sjabloon"
    return "In de agenda" if event.is_published else "In voorbereiding"


class EventIndexView(TableExport, IndexView):
    export_name = "evenementen"
    export_columns = (
        ("Titel", lambda event: event.title),
        ("Soort", lambda event: event.get_kind_display()),
        ("Eerste dag", lambda event: event.first_start),
        ("Laatste dag", lambda event: event.last_end),
        ("Plaatsen", seats),
        ("Toestand", state),
        ("Webadres", lambda event: event.url),
        *EXPORT_COLUMNS,
    )

    def get_base_queryset(self):
        rows = super().get_base_queryset().with_dates().with_sessions()
        return rows.select_related("instrument", "became", "host", "load")

    def get_list_buttons(self, instance):
        board = Button("Bord", url=board_url(instance), icon_name="list-ul", priority=5)
        label = "Begin hiervan" if instance.is_template else "Kopie"
        clone_url = reverse("events_staff:clone", args=[instance.pk])
        clone = Button(label, url=clone_url, icon_name="copy", priority=6)
        return [board, clone, *super().get_list_buttons(instance)]


class EventCreateView(CreateView):
    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "asked_kind": self.request.GET.get(ASKED, "")}

    def save_instance(self):
        event = super().save_instance()
        begin_as_organiser(event, by=person_of(self.request.user))
        return event

    def get_success_url(self):
        return board_url(self.object)

    def get_success_buttons(self):
        return []

    def get_success_message(self, instance):
        missing = dutch.listed(instance.missing_details)
        more = f" Vul bij de tekst nog aan: {missing}." if missing else ""
        return f"“{instance}” is bewaard. Voeg nu een sessie toe.{more}"


class EventEditView(EditView):
    """Keeps the words that were there, so that a slip can be put right."""

    def save_instance(self):
        before = texts_of(Event.objects.get(pk=self.object.pk))
        event = super().save_instance()
        keep_texts(before, event, by=person_of(self.request.user))
        return event

    def get_success_url(self):
        return board_url(self.object)

    def get_success_buttons(self):
        return []


class EventDeleteView(DeleteView):
    """Only what nobody registered for; everything else is cancelled, never deleted."""

    def delete_action(self):
        delete_unused(self.object)

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ChangeRefused as refused:
            messages.error(self.request, refused.refusal.label)
            return redirect(board_url(self.object))


class EventViewSet(SnippetViewSet):
    model = Event
    icon = "date"
    menu_label = "Evenementen"
    url_prefix = "agenda/evenementen"
    index_view_class = EventIndexView
    add_view_class = EventCreateView
    edit_view_class = EventEditView
    delete_view_class = EventDeleteView
    filterset_class = EventFilterSet
    copy_view_enabled = False
    list_display = [
        TitleColumn("title", label="Titel", sort_key="title"),
        Column("kind", label="Soort", accessor=kind_line, sort_key="kind"),
        Column("first_day", label="Eerste dag", accessor=first_day, sort_key="first_start"),
        Column("seats", label="Plaatsen", accessor=seats),
        Column("state", label="Toestand", accessor=state),
    ]
    list_export = ["title"]  # shows the buttons; see EventIndexView
    list_per_page = 50
    ordering = ["-first_start"]
    search_backend_name = None  # SQLite's index knows no single fields
    search_fields = ["title", "summary"]
    edit_handler = EVENT_EDIT_HANDLER
