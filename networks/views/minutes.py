from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, TemplateView, View

from members import private_files
from members.actors import person_of
from networks import menu
from networks.access import standing
from networks.actions.minutes import (
    MinutesRefused,
    approve_minutes,
    publish_minutes,
    reopen_minutes,
    state_of,
    write_minutes,
)
from networks.files import MINUTES_KIND
from networks.minutes_access import reading_of
from networks.minutes_form import MinutesForm
from networks.models import Minutes
from networks.views.inside import InsideMixin, closed_door

PER_PAGE = 20


class MinutesListView(InsideMixin, TemplateView):
    """What members may read of past meetings; moderators see drafts too."""

    template_name = "networks/minutes_list.html"
    menu_entry = menu.MINUTES

    def get_context_data(self, **kwargs):
        rows = Minutes.objects.of_network(self.network).latest_first()
        rows = rows if self.standing.may_moderate else rows.published()
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("pagina"))
        return super().get_context_data(minutes_page=page, **kwargs)


@method_decorator(never_cache, name="dispatch")
class MinutesMixin:
    """Minutes and how much of them this visitor sees; a draft is not found by who may not write."""

    writers_only = False

    def dispatch(self, request, *args, **kwargs):
        rows = Minutes.objects.select_related("network")
        self.minutes = get_object_or_404(rows, pk=kwargs["pk"])
        self.network = self.minutes.network
        self.reading = reading_of(self.minutes, request.user)
        wanted = self.reading.may_write or not self.writers_only
        if wanted and (self.reading.whole or self.reading.public_part):
            return super().dispatch(request, *args, **kwargs)
        return self.refused(request)

    def refused(self, request):
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if self.network is None or not self.network.is_published:
            raise Http404
        here = standing(self.network, request.user)
        if here.may_read and not self.minutes.is_published:
            raise Http404
        return closed_door(request, self.network, moderators_only=here.may_read)

    def get_context_data(self, **kwargs):
        network = self.network
        return super().get_context_data(
            minutes=self.minutes,
            network=network,
            reading=self.reading,
            crumbs=self.crumbs(),
            menu=menu.group_menu(
                network,
                menu.MINUTES,
                inside=self.reading.whole,
                guides=self.reading.may_write,
            )
            if network
            else [],
            **kwargs,
        )

    def crumbs(self):
        if self.network is None:
            return []
        return [*self.network.crumbs_below(), ("Verslagen", self.network.minutes_url)]


class MinutesView(MinutesMixin, TemplateView):
    template_name = "networks/minutes_detail.html"

    def get_context_data(self, **kwargs):
        attendees = self.minutes.attendees.in_order()
        return super().get_context_data(
            attendees=attendees if self.reading.whole else [],
            file_url=private_files.url(MINUTES_KIND, self.minutes.pk) if self.minutes.file else "",
            **kwargs,
        )


class MinutesEditView(MinutesMixin, FormView):
    template_name = "networks/minutes_form.html"
    form_class = MinutesForm
    writers_only = True

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"minutes": self.minutes}

    def get_initial(self):
        names = ("title", "decisions", "text", "public_text")
        values = {name: getattr(self.minutes, name) for name in names}
        attendees = list(self.minutes.attendees.values_list("pk", flat=True))
        return values | {"attendees": attendees, "seen": state_of(self.minutes)}

    def form_valid(self, form):
        try:
            write_minutes(self.minutes, by=person_of(self.request.user), **form.cleaned_data)
        except MinutesRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(self.request, "Bewaard als ontwerp. Klopt alles? Keur het dan goed.")
        return redirect(self.minutes.get_absolute_url())


class StepView(MinutesMixin, View):
    """One step of the minutes, by a verb that may refuse."""

    http_method_names = ["post"]
    writers_only = True
    done = ""

    def post(self, request, pk):
        try:
            self.step(self.minutes, by=person_of(request.user))
        except MinutesRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, self.done)
        return redirect(self.minutes.get_absolute_url())


class ApproveView(StepView):
    step = staticmethod(approve_minutes)
    done = "Goedgekeurd. Nu kan je het publiceren."


class PublishView(StepView):
    step = staticmethod(publish_minutes)
    done = "Gepubliceerd. De leden krijgen een mail."


class ReopenView(StepView):
    step = staticmethod(reopen_minutes)
    done = "Teruggehaald: het is weer een ontwerp."
