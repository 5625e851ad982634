import django_filters
from wagtail.admin.filters import WagtailFilterSet

from members.enums import MailState
from members.organisation_filter import OrganisationFilter
from newsletter.enums import SubscriptionState
from newsletter.models import Delivery, Issue, Subscription
from planning.enums import Theme


class SubscriptionFilterSet(WagtailFilterSet):
    organisation = OrganisationFilter("person__organisation")
    state = django_filters.ChoiceFilter(label="Toestand", choices=SubscriptionState.choices)
    theme = django_filters.ChoiceFilter(
        label="Volgt", choices=Theme.choices, method="follows", empty_label="Alles"
    )
    confirmed_at = django_filters.DateFromToRangeFilter(label="Ingeschreven")

    issue = django_filters.ModelChoiceFilter(
        label="Nummer",
        queryset=Issue.objects.released().newest_first(),
        method="was_meant_for",
        empty_label="Maakt niet uit",
    )
    outcome = django_filters.ChoiceFilter(
        label="Wat ervan werd",
        choices=MailState.choices,
        method="came_to",
        empty_label="Maakt niet uit",
    )

    class Meta:
        model = Subscription
        fields = ["state", "confirmed_at"]

    def follows(self, subscriptions, name, theme):
        return subscriptions.with_theme(theme)

    def was_meant_for(self, subscriptions, name, issue):
        """Who stood on the list of an issue, or of whom it came to what is asked as well."""
        outcome = self.form.cleaned_data["outcome"]
        wanted = {"issue": issue} | ({"state": outcome} if outcome else {})
        return _with_delivery(subscriptions, **wanted)

    def came_to(self, subscriptions, name, outcome):
        if self.form.cleaned_data["issue"]:  # then of that issue, which looks at both
            return subscriptions
        return _with_delivery(subscriptions, state=outcome)


def _with_delivery(subscriptions, **wanted):
    return subscriptions.filter(pk__in=Delivery.objects.filter(**wanted).values("subscription"))
