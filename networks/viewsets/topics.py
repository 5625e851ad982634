from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from members.exports import TableExport
from networks.models import Topic


def state(topic) -> str:
    if topic.is_hidden:
        return "Verborgen"
    if topic.deleted_at:
        return "Ingetrokken"
    if topic.solution_id:
        return "Opgelost"
    return "" if topic.reply_count else "Nog geen antwoord"


class TopicFilterSet(WagtailFilterSet):
    solved = BooleanFilter("solution", lookup_expr="isnull", exclude=True, label="Opgelost")
    hidden = BooleanFilter("hidden_at", lookup_expr="isnull", exclude=True, label="Verborgen")

    class Meta:
        model = Topic
        fields = ["network"]


class TopicIndexView(TableExport, IndexView):
    """Every topic leads to the discussion itself, where a moderator has the buttons."""

    export_name = "gesprekken"
    export_columns = (
        ("Onderwerp", lambda row: row.title),
        ("Netwerk", lambda row: row.network.title),
        ("Antwoorden", lambda row: row.reply_count),
        ("Begonnen op", lambda row: row.created_at),
        ("Laatste bericht op", lambda row: row.last_post_at),
        ("Opgelost", lambda row: row.solution_id is not None),
    )

    def get_base_queryset(self):
        rows = super().get_base_queryset().select_related("network", "organisation")
        return rows.with_reply_count()

    def get_edit_url(self, instance):
        return instance.get_absolute_url()

    def get_list_more_buttons(self, instance):
        return []

    def get_add_url(self):
        return None


class TopicViewSet(ModelViewSet):
    model = Topic
    name = "networks_topics"
    icon = "comment"
    menu_label = "Gesprekken"
    url_prefix = "netwerken/gesprekken"
    index_view_class = TopicIndexView
    filterset_class = TopicFilterSet
    form_fields = []
    copy_view_enabled = False
    list_display = [
        "title",
        Column("network", label="Netwerk", sort_key="network__title"),
        Column("reply_count", label="Antwoorden", sort_key="reply_count"),
        DateColumn("last_post_at", label="Laatste bericht", sort_key="last_post_at"),
        Column("state", label="Toestand", accessor=state),
    ]
    list_export = ["title"]  # switches the export on; the view says what is in it
    ordering = "-last_post_at"
    search_fields = ["title"]
    add_to_reference_index = False
