import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.views.generic import TemplateView
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button
from wagtail.permissions import register_permission_policy

from members import dutch
from members.actors import person_of
from members.enums import MailState
from members.mail.resending import RESENDABLE, resend
from members.models import OutboxMail
from members.viewsets.policies import LimitedPolicy

register_permission_policy(OutboxMail, LimitedPolicy(OutboxMail, {"view"}))


def _moment(name):
    def shown(mail):
        value = getattr(mail, name)
        return f"{dutch.day_short(value)}, {dutch.clock(value)}" if value else ""

    return shown


class MailFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label="Toestand", choices=MailState.choices)
    created_at = django_filters.DateFromToRangeFilter(label="Gemaakt")

    class Meta:
        model = OutboxMail
        fields = ["state", "created_at"]


def may_resend(user, mail) -> bool:
    return mail.state in RESENDABLE and user.has_perm("members.resend_mail")


class MailIndexView(generic.IndexView):
    def get_list_buttons(self, instance):
        if not may_resend(self.request.user, instance):
            return []
        url = reverse("mails:resend", args=[instance.pk])
        return [Button("Opnieuw versturen", url=url, icon_name="mail")]


class ResendView(WagtailAdminTemplateMixin, TemplateView):
    """Asks first: an uncertain mail may already have arrived."""

    template_name = "members/staff/resend.html"
    page_title = "Opnieuw versturen"
    header_icon = "mail"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm("members.resend_mail"):
            raise PermissionDenied
        self.mail = get_object_or_404(OutboxMail, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("mails:index"), "label": "Mails"},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            mail=self.mail, may_resend=may_resend(self.request.user, self.mail), **kwargs
        )

    def post(self, request, *args, **kwargs):
        if resend(self.mail, by=person_of(request.user)):
            messages.success(request, f"De mail naar {self.mail.to} vertrekt opnieuw.")
        else:
            messages.warning(request, "Deze mail is intussen verstuurd of vertrekt al.")
        return redirect("mails:index")


class MailViewSet(ModelViewSet):
    model = OutboxMail
    name = "mails"
    url_prefix = "mensen/mails"
    icon = "mail"
    menu_label = "Mails"
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = MailIndexView
    filterset_class = MailFilterSet
    form_fields = []
    list_per_page = 50
    search_backend_name = None
    search_fields = ["to", "template"]
    ordering = ["-created_at"]
    list_display = [
        "to",
        Column("subject", label="Onderwerp", accessor="shown_subject"),
        StatusTagColumn(
            "state",
            label="Toestand",
            accessor="get_state_display",
            primary=lambda mail: mail.state == MailState.SENT,
        ),
        Column(
            "created_at", label="Gemaakt", accessor=_moment("created_at"), sort_key="created_at"
        ),
        Column("sent_at", label="Verstuurd", accessor=_moment("sent_at"), sort_key="sent_at"),
        Column("attempts", label="Pogingen"),
        Column("error", label="Antwoord van de mailserver"),
    ]

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("opnieuw/<int:pk>/", ResendView.as_view(), name="resend"),
        ]
