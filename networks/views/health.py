from django.views.generic import TemplateView

from networks import menu
from networks.catalogue import reach, reach_context
from networks.health import activity, growth_plot, growth_table, through_time, unanswered
from networks.views.inside import InsideMixin


class HealthView(InsideMixin, TemplateView):
    """For who moderates the group."""

    template_name = "networks/network_health.html"
    moderators_only = True
    menu_entry = menu.HEALTH

    def get_context_data(self, **kwargs):
        moments = through_time(self.network)
        return super().get_context_data(
            plot=growth_plot(self.network, moments) if len(moments) > 1 else None,
            table=growth_table(moments) if moments else None,
            activity=activity(self.network),
            unanswered=unanswered(self.network),
            **reach_context(self.network, reach(self.network)),
            **kwargs,
        )
