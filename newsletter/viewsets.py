"""The staff screens of the newsletter: issues, subscribers and growth."""

from django.urls import path, reverse
from wagtail.admin import menu
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TitleFieldPanel,
)
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet, SnippetViewSetGroup

from newsletter.filters import SubscriptionFilterSet
from newsletter.issue_form import IssueForm
from newsletter.issue_status import IssueStatus
from newsletter.models import Issue, Subscription
from newsletter.views.growth import GrowthView
from newsletter.views.linking import LinkView
from newsletter.views.sending import SendView, snapshot_view
from newsletter.views.subscribers import SubscriberIndexView, SubscriberView
from newsletter.viewset_import import ReadersImportViewSet

SLUG_HELP = "Het laatste stuk van het adres in het archief. Leeg: naar het onderwerp."


def send_url(issue) -> str:
    return reverse(Issue.snippet_viewset.get_url_name("send"), args=[issue.pk])


class IssueIndexView(IndexView):
    def get_list_more_buttons(self, instance):
        send = MenuItem("Nakijken en versturen", send_url(instance), icon_name="mail", priority=5)
        buttons = [send, *super().get_list_more_buttons(instance)]
        if self.request.user.has_perm("newsletter.change_issue"):
            link = reverse(Issue.snippet_viewset.get_url_name("link"), args=[instance.pk])
            item = MenuItem("Koppel aan communicatie", link, icon_name="link", priority=6)
            buttons.insert(1, item)
        return buttons


class IssueEditView(EditView):
    @property
    def header_buttons(self):
        return [HeaderButton("Nakijken en versturen", url=send_url(self.object), icon_name="mail")]


def _status(issue):
    return issue.status.label


class IssueViewSet(SnippetViewSet):
    model = Issue
    icon = "mail"
    menu_label = "Nummers"
    base_url_path = "nieuwsbrief/nummers"
    index_view_class = IssueIndexView
    edit_view_class = IssueEditView
    copy_view_enabled = False  # a copy would carry the same number
    list_display = [
        "__str__",
        StatusTagColumn(
            "status",
            label="Toestand",
            accessor=_status,
            primary=lambda issue: issue.status == IssueStatus.SENT,
        ),
        DateColumn("sent", label="Verstuurd", accessor="dispatch.started_at"),
    ]
    ordering = ["-number"]
    search_fields = ["title", "preview_text"]
    edit_handler = ObjectList(
        [
            TitleFieldPanel("title", placeholder="Onderwerp van de mail"),
            FieldPanel("preview_text"),
            FieldPanel("body"),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("number"), FieldPanel("slug", help_text=SLUG_HELP)])],
                heading="Nummer en webadres",
                classname="collapsed",
            ),
        ],
        base_form_class=IssueForm,
    )

    def get_queryset(self, request):
        return Issue.objects.with_status()

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("versturen/<int:pk>/", SendView.as_view(), name="send"),
            path("koppel/<int:pk>/", LinkView.as_view(), name="link"),
            path("versturen/<int:pk>/voorbeeld/", snapshot_view, name="snapshot"),
        ]


class SubscriberPermissionPolicy(ModelPermissionPolicy):
    """Subscriptions are made by their owners: staff looks, and unsubscribes on request."""

    def user_has_permission(self, user, action):
        return action not in ("add", "delete", "change") and super().user_has_permission(
            user, action
        )

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


register_permission_policy(Subscription, SubscriberPermissionPolicy(Subscription))


class SubscriptionViewSet(ModelViewSet):
    model = Subscription
    name = "newsletter_subscriptions"
    url_prefix = "nieuwsbrief/abonnees"
    icon = "group"
    menu_label = "Abonnees"
    form_fields = ["theme_gender", "theme_lgbti", "theme_disability"]
    add_to_reference_index = False
    inspect_view_enabled = True
    copy_view_enabled = False
    index_view_class = SubscriberIndexView
    inspect_view_class = SubscriberView
    filterset_class = SubscriptionFilterSet
    list_per_page = 50
    list_export = ["person.email", "state", "confirmed_at"]  # shows the buttons; see export_row
    ordering = ["-confirmed_at"]
    search_fields = ["person__email", "person__first_name", "person__last_name"]
    list_display = [
        "address",
        Column("name", label="Naam", accessor="person.name"),
        Column("organisation", label="Organisatie", accessor="person.organisation_name"),
        Column("state", label="Toestand", accessor="get_state_display"),
        DateColumn("confirmed_at", label="Ingeschreven", sort_key="confirmed_at"),
    ]


class GrowthMenuItem(menu.MenuItem):
    def is_shown(self, request):
        return request.user.has_perm("newsletter.view_subscribersnapshot")


class GrowthViewSet(ViewSet):
    name = "newsletter_growth"
    url_prefix = "nieuwsbrief/groei"
    icon = "history"
    menu_label = "Groei"
    menu_item_class = GrowthMenuItem

    def get_urlpatterns(self):
        return [path("", GrowthView.as_view(), name="index")]


class NewsletterGroup(SnippetViewSetGroup):
    items = (IssueViewSet, SubscriptionViewSet, GrowthViewSet, ReadersImportViewSet)
    menu_label = "Nieuwsbrief"
    menu_icon = "mail"
    menu_order = 400
