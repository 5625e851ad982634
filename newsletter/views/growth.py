from django.core.exceptions import PermissionDenied
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from members.dutch import MONTHS, SHORT_MONTHS, day_short, number
from members.tables import table
from newsletter.models import MailchimpMember, MailchimpMonth, SubscriberSnapshot, Subscription
from planning.charts import Series, line_chart


class GrowthView(WagtailAdminTemplateMixin, TemplateView):
    """How many subscribers there were at the end of every month, as a plot and as a table."""

    template_name = "newsletter/admin/growth.html"
    page_title = "Groei van de nieuwsbrief"
    header_icon = "history"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm("newsletter.view_subscribersnapshot"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        rows = list(SubscriberSnapshot.objects.order_by("month_end"))
        return super().get_context_data(
            **kwargs,
            plot=growth_chart(rows) if rows else None,
            table=growth_table(rows),
            refused=MailchimpMember.objects.exclude(trouble="").count(),
            now=Subscription.objects.confirmed().count(),
            caption=_caption(rows),
        )


def growth_chart(rows):
    there = at_mailchimp()
    series = [Series("Abonnees", [row.confirmed for row in rows])]
    if there:
        series.append(
            Series("Volgens Mailchimp", [there.get(row.month_end) for row in rows], dashed=True)
        )
    return line_chart(
        [f"{SHORT_MONTHS[row.month_end.month - 1]} {row.month_end:%y}" for row in rows],
        series,
        key="groei",
        title="Abonnees op het einde van elke maand",
    )


def at_mailchimp() -> dict:
    """Mailchimp's own count per month, beside ours; empty where it never sent for us."""
    return dict(MailchimpMonth.objects.values_list("month_end", "subscribed"))


def growth_table(rows):
    there = at_mailchimp()
    return table(
        "Abonnees per maand",
        [
            "Einde van",
            "Abonnees",
            "Nieuw",
            "Uitgeschreven",
            "Onbestelbaar",
            "Gender",
            "LGBTI+",
            "Handicap",
            "Geteld",
            *(["Volgens Mailchimp"] if there else []),
        ],
        [
            (
                f"{MONTHS[row.month_end.month - 1]} {row.month_end.year}",
                row.confirmed,
                row.new,
                row.left,
                row.bounced,
                row.theme_gender,
                row.theme_lgbti,
                row.theme_disability,
                row.get_origin_display(),
                *([there.get(row.month_end, "")] if there else []),
            )
            for row in reversed(rows)
        ],
    )


def _caption(rows) -> str:
    if not rows:
        return ""
    first, last = rows[0], rows[-1]
    return (
        f"Van {number(first.confirmed)} abonnees op {day_short(first.month_end)} "
        f"naar {number(last.confirmed)} op {day_short(last.month_end)}."
    )
