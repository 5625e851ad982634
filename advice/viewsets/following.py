"""The lists of veelgestelde vragen, signals, consultations and tracks."""

import django_filters
from django.db.models import Count
from django.urls import reverse
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.permissions import register_permission_policy

from advice.models import Consultation, Faq, Signal, SupportTrack
from advice.viewsets.lists import DeskIndexView, DeskList
from members.dutch import day_short, listed
from members.organisation_filter import OrganisationFilter
from members.viewsets.policies import LimitedPolicy

for model in (Faq, Signal, Consultation, SupportTrack):
    register_permission_policy(model, LimitedPolicy(model, {"view"}))


def themes_of(row) -> str:
    return listed([theme.label for theme in row.themes]) or "Algemeen"


def _open(name):
    return lambda row: reverse(f"advice_staff:{name}", args=[row.pk])


def _day(field):
    return lambda row: day_short(getattr(row, field)) if getattr(row, field) else ""


class FaqFilterSet(WagtailFilterSet):
    class Meta:
        model = Faq
        fields = ["state", "theme_gender", "theme_lgbti", "theme_disability"]


class FaqIndexView(DeskIndexView):
    export_name = "veelgestelde-vragen"
    export_columns = (
        ("Vraag", lambda row: row.title),
        ("Antwoord", lambda row: row.answer),
        ("Thema", themes_of),
        ("Stand", lambda row: row.get_state_display()),
        ("Vrijgegeven op", lambda row: row.released_at),
    )
    new = ("advice.propose_faq", "advice_staff:new_faq", "Schrijf een veelgestelde vraag")


class FaqViewSet(DeskList):
    model = Faq
    name = "advice_faqs"
    icon = "help"
    menu_label = "Veelgestelde vragen"
    url_prefix = "advies/veelgesteld"
    index_view_class = FaqIndexView
    filterset_class = FaqFilterSet
    ordering = ["-proposed_at"]
    search_fields = ["title", "answer"]
    list_display = [
        TitleColumn("title", label="Vraag", get_url=_open("faq"), sort_key="title"),
        Column("themes", label="Thema", accessor=themes_of),
        Column("get_state_display", label="Stand", sort_key="state"),
        Column("released_at", label="Vrijgegeven", accessor=_day("released_at")),
    ]


class SignalFilterSet(WagtailFilterSet):
    heard_on = django_filters.DateFromToRangeFilter(label="Gehoord tussen")
    organisation = OrganisationFilter()

    class Meta:
        model = Signal
        fields = ["state", "nature", "source", "theme_gender", "theme_lgbti", "theme_disability"]


class SignalIndexView(DeskIndexView):
    export_name = "signalen"
    export_columns = (
        ("Gehoord op", lambda row: row.heard_on),
        ("Aard", lambda row: row.get_nature_display()),
        ("Via", lambda row: row.get_source_display()),
        ("Kort", lambda row: row.title),
        ("Thema", themes_of),
        ("Bestuur", lambda row: row.organisation.full_name if row.organisation else ""),
        ("Stand", lambda row: row.get_state_display()),
        ("Waarin vertaald", lambda row: row.target_title),
        ("Wat we ermee deden", lambda row: row.feedback),
    )
    new = ("advice.add_signal", "advice_staff:note_signal", "Registreer een signaal")
    more = (("advice.view_signal", "advice_staff:trends", "Trends en noden"),)

    def get_base_queryset(self):
        return Signal.objects.for_list()


class SignalViewSet(DeskList):
    model = Signal
    name = "advice_signals"
    icon = "rss"
    menu_label = "Signalen"
    url_prefix = "advies/signalen"
    index_view_class = SignalIndexView
    filterset_class = SignalFilterSet
    ordering = ["-heard_on"]
    search_fields = ["title", "text", "analysis", "organisation__name"]
    list_display = [
        TitleColumn("title", label="Signaal", get_url=_open("signal"), sort_key="title"),
        Column("get_nature_display", label="Aard", sort_key="nature"),
        Column("get_source_display", label="Via", sort_key="source"),
        Column("organisation", label="Bestuur", sort_key="organisation__name"),
        Column("get_state_display", label="Stand", sort_key="state"),
        Column("heard_on", label="Gehoord", accessor=_day("heard_on"), sort_key="heard_on"),
    ]


class ConsultationFilterSet(WagtailFilterSet):
    on = django_filters.DateFromToRangeFilter(label="Tussen")

    class Meta:
        model = Consultation
        fields = ["kind", "named_topic", "minutes__state"]


def names_of(row) -> str:
    return ", ".join(
        dict.fromkeys(each.shown_name for each in row.participants.all() if each.shown_name)
    )


def minutes_of(row) -> str:
    if row.is_cancelled:
        return "Ging niet door"
    return row.minutes.get_state_display() if row.minutes else "Geen"


class ConsultationIndexView(DeskIndexView):
    export_name = "overleg"
    export_columns = (
        ("Datum", lambda row: row.on),
        ("Soort", lambda row: row.get_kind_display()),
        ("Titel", lambda row: row.shown_title),
        ("Onderwerp", lambda row: row.topic or row.get_named_topic_display()),
        ("Organisaties", names_of),
        ("Verslag", minutes_of),
        ("Beslissingen", lambda row: row.decisions),
    )
    new = ("advice.add_consultation", "advice_staff:note_consultation", "Noteer een overleg")
    more = (("advice.view_consultation", "advice_staff:year", "Overzicht per jaar"),)

    def get_base_queryset(self):
        return Consultation.objects.for_list()


class ConsultationViewSet(DeskList):
    model = Consultation
    name = "advice_consultations"
    icon = "group"
    menu_label = "Overleg"
    url_prefix = "advies/overleg"
    index_view_class = ConsultationIndexView
    filterset_class = ConsultationFilterSet
    ordering = ["-on"]
    search_fields = ["title", "topic", "decisions", "participants__organisation__name"]
    list_display = [
        TitleColumn(
            "title", label="Overleg", accessor="shown_title", get_url=_open("consultation")
        ),
        Column("get_kind_display", label="Soort", sort_key="kind"),
        Column("names", label="Met wie", accessor=names_of),
        Column("minutes", label="Verslag", accessor=minutes_of),
        Column("on", label="Datum", accessor=_day("on"), sort_key="on"),
    ]


class TrackFilterSet(WagtailFilterSet):
    organisation = OrganisationFilter()

    class Meta:
        model = SupportTrack
        fields = ["state", "instrument"]


class TrackIndexView(DeskIndexView):
    export_name = "ondersteuningstrajecten"
    export_columns = (
        ("Bestuur", lambda row: row.organisation.full_name),
        ("Instrument", lambda row: row.instrument.title if row.instrument else ""),
        ("Stand", lambda row: row.get_state_display()),
        ("Begon op", lambda row: row.starts_on),
        ("Eindigde op", lambda row: row.ends_on),
        ("Bijeenkomsten", lambda row: row.met),
        ("Wat het opleverde", lambda row: row.result),
    )
    new = ("advice.add_supporttrack", "advice_staff:start_track", "Begin een traject")

    def get_base_queryset(self):
        rows = SupportTrack.objects.select_related("organisation", "instrument")
        return rows.annotate(met=Count("meetings"))


class SupportTrackViewSet(DeskList):
    model = SupportTrack
    name = "advice_tracks"
    icon = "group"
    menu_label = "Ondersteuningstrajecten"
    url_prefix = "advies/trajecten"
    index_view_class = TrackIndexView
    filterset_class = TrackFilterSet
    ordering = ["-starts_on"]
    search_fields = ["organisation__name", "instrument__title"]
    list_display = [
        TitleColumn(
            "organisation", label="Bestuur", get_url=_open("track"), sort_key="organisation__name"
        ),
        Column("instrument", label="Instrument", sort_key="instrument__title"),
        Column("get_state_display", label="Stand", sort_key="state"),
        Column("met", label="Bijeenkomsten", sort_key="met"),
        Column("starts_on", label="Begon", accessor=_day("starts_on"), sort_key="starts_on"),
    ]
