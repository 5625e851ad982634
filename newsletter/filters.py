import django_filters
from wagtail.admin.filters import WagtailFilterSet

from members.organisation_filter import OrganisationFilter
from newsletter.enums import SubscriptionState
from newsletter.models import Subscription
from planning.enums import Theme


class SubscriptionFilterSet(WagtailFilterSet):
    organisation = OrganisationFilter("person__organisation")
    state = django_filters.ChoiceFilter(label="Toestand", choices=SubscriptionState.choices)
    theme = django_filters.ChoiceFilter(
        label="Volgt", choices=Theme.choices, method="follows", empty_label="Alles"
    )
    confirmed_at = django_filters.DateFromToRangeFilter(label="Ingeschreven")

    class Meta:
        model = Subscription
        fields = ["state", "confirmed_at"]

    def follows(self, subscriptions, name, theme):
        return subscriptions.with_theme(theme)
