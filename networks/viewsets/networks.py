from django.urls import reverse
from django.utils.functional import cached_property
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import CreateView, EditView, IndexView, SnippetViewSet

from members.actors import person_of
from members.exports import TableExport
from networks.access import MODERATE
from networks.actions.texts import keep_previous_texts, texts_of
from networks.models import Network
from planning.themes import THEME_PANELS


class NetworkFilterSet(WagtailFilterSet):
    published = BooleanFilter(
        "published_at", lookup_expr="isnull", exclude=True, label="Gepubliceerd"
    )

    class Meta:
        model = Network
        fields = ["kind", "join_policy", "theme_gender", "theme_lgbti", "theme_disability"]


class NetworkIndexView(TableExport, IndexView):
    export_name = "netwerken"
    export_columns = (
        ("Naam", lambda row: row.title),
        ("Soort", lambda row: row.get_kind_display()),
        ("Lid worden", lambda row: row.get_join_policy_display()),
        ("Leden", lambda row: row.member_count),
        ("Gepubliceerd op", lambda row: row.published_at),
    )

    def get_base_queryset(self):
        return super().get_base_queryset().with_member_count()

    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if self.request.user.has_perm(MODERATE):
            url = reverse("networks_staff:unreached")
            buttons.append(Button("Gemeenten zonder netwerk", url=url, icon_name="group"))
        return buttons

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if self.request.user.has_perm("networks.publish_network"):
            label = "Haal offline" if instance.is_published else "Publiceer"
            url = reverse("networks_staff:publish", args=[instance.pk])
            buttons.append(Button(label, url=url, icon_name="view", priority=15))
        if self.request.user.has_perm("networks.view_membership"):
            url = f"{reverse('networks_memberships:index')}?network={instance.pk}"
            buttons.append(Button("Leden", url=url, icon_name="group", priority=16))
        if instance.is_published and self.request.user.has_perm(MODERATE):
            url = instance.invitations_url
            buttons.append(Button("Uitnodigingen", url=url, icon_name="mail", priority=17))
        return buttons


class NetworkCreateView(CreateView):
    def get_success_message(self, instance):
        return f"“{instance}” is bewaard. Het staat nog niet online: kies “Publiceer” in de lijst."


class NetworkEditView(EditView):
    """Keeps the words that were there, so that a slip can be put right."""

    def save_instance(self):
        before = texts_of(Network.objects.get(pk=self.object.pk))
        network = super().save_instance()
        keep_previous_texts(network, before, by=person_of(self.request.user))
        return network


class NetworkViewSet(SnippetViewSet):
    model = Network
    icon = "group"
    menu_label = "Groepen"
    url_prefix = "netwerken/groepen"
    index_view_class = NetworkIndexView
    add_view_class = NetworkCreateView
    edit_view_class = NetworkEditView
    filterset_class = NetworkFilterSet
    copy_view_enabled = False
    inspect_view_enabled = True
    list_display = [
        "title",
        "kind",
        Column("member_count", label="Leden", sort_key="member_count"),
        BooleanColumn("is_published", label="Gepubliceerd"),
    ]
    list_export = ["title"]  # switches the export on; the view says what is in it
    list_per_page = 50
    ordering = ["title"]
    search_fields = ["title", "summary"]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("title"),
                    FieldPanel("kind"),
                    FieldPanel("summary"),
                    FieldPanel("purpose"),
                    FieldPanel("audience"),
                    FieldPanel("approach"),
                    FieldPanel("body"),
                ],
                heading="Tekst",
            ),
            ObjectList(
                [
                    *THEME_PANELS,
                    FieldPanel("join_policy"),
                    FieldPanel("house_rules"),
                    MultiFieldPanel(
                        [FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_email")])],
                        heading="Contact",
                    ),
                    FieldPanel("slug"),
                ],
                heading="Instellingen",
            ),
        ]
    )
