from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, View

from members.actors import person_of
from members.models import Person
from networks.access import standing
from networks.actions.join_link import LinkRefused, ask_link, find_link, use_link
from networks.actions.membership import (
    JoinRefused,
    is_last_moderator,
    join,
    leave,
    open_request,
)
from networks.actions.requests import request_join, withdraw_request
from networks.forms import GuestJoinForm, MemberJoinForm
from networks.models import Membership, Network
from networks.models.network import NETWORKS_PATH


@method_decorator(never_cache, name="dispatch")
class JoinView(FormView):
    """One page with one button for who is signed in, a short form for everybody else."""

    template_name = "networks/network_join.html"

    def dispatch(self, request, *args, **kwargs):
        self.network = get_object_or_404(Network.objects.published(), slug=kwargs["slug"])
        self.standing = standing(self.network, request.user)
        if self.standing.membership:
            return self.already_member()
        if self.network.takes_invited_only and not self.standing.is_staff_moderator:
            return answer(request, "networks/network_by_invitation.html", self.network)
        return super().dispatch(request, *args, **kwargs)

    def already_member(self):
        messages.info(self.request, f"Je bent al lid van {self.network.title}.")
        return redirect(self.network.get_absolute_url())

    def get_form_class(self):
        return MemberJoinForm if self.request.user.is_authenticated else GuestJoinForm

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs() | {"network": self.network}
        if issubclass(self.get_form_class(), GuestJoinForm):
            kwargs["request"] = self.request
        return kwargs

    def get_initial(self):
        person = self.standing.person
        return {"organisation": person.organisation_name} if person else {}

    def get_context_data(self, **kwargs):
        person = self.standing.person
        pending = person and open_request(self.network, person)
        return super().get_context_data(
            network=self.network, crumbs=self.network.crumbs_below(), pending=pending, **kwargs
        )

    def form_valid(self, form):
        try:
            if self.request.user.is_authenticated:
                return self.join_now(form)
            return self.mail_link(form)
        except JoinRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)

    def join_now(self, form):
        facts = organisation_facts(form)
        person = person_of(self.request.user)
        if self.network.asks_approval:
            request_join(
                self.network,
                person=person,
                by=person,
                motivation=form.cleaned_data["motivation"],
                **facts,
            )
            messages.success(
                self.request, "Je aanvraag is verstuurd. Je krijgt een mail met het antwoord."
            )
        else:
            join(self.network, person=person, by=person, **facts)
            messages.success(
                self.request,
                f"Welkom: je bent lid van {self.network.title}. "
                "Kijk rond in de gesprekken of schrijf je in voor de volgende bijeenkomst.",
            )
        return redirect(self.network.get_absolute_url())

    def mail_link(self, form):
        link = ask_link(
            self.network,
            email=form.cleaned_data["email"],
            first_name=form.cleaned_data["first_name"],
            last_name=form.cleaned_data["last_name"],
            motivation=form.cleaned_data.get("motivation", ""),
            **organisation_facts(form),
        )
        template = "networks/network_join_mailed.html"
        return answer(self.request, template, self.network, email=link.email)


def answer(request, template, network, *, status=200, **context):
    """A page of one message about a network; an unknown link knows of none."""
    crumbs = network.crumbs_below() if network else [("Netwerken", NETWORKS_PATH)]
    context |= {"network": network, "crumbs": crumbs}
    return render(request, template, context, status=status)


def sign_in_url(person, network) -> str:
    """Where a code opens the members' side: whoever has no account yet makes one first."""
    query = {"next": network.topics_url}
    if hasattr(person, "user"):
        return f"{reverse('account_login')}?{urlencode(query)}"
    return f"{reverse('account_signup')}?{urlencode({'email': person.email} | query)}"


def organisation_facts(form) -> dict:
    choice = form.cleaned_data["organisation"]
    return {"organisation": choice.organisation, "organisation_typed": choice.typed}


@method_decorator(never_cache, name="dispatch")
class JoinConfirmView(View):
    """Behind the mailed link: GET shows one button, POST completes the joining."""

    def get(self, request, token):
        try:
            link = find_link(token)
        except LinkRefused as refused:
            return self.refused(refused)
        shared = Person.objects.reads_shared(link.email)
        template = "networks/network_join_confirm.html"
        return answer(request, template, link.network, link=link, shared=shared)

    def post(self, request, token):
        try:
            outcome = use_link(token)
        except LinkRefused as refused:
            return self.refused(refused)
        except JoinRefused as refused:
            return answer(request, "networks/network_link_refused.html", None, text=str(refused))
        network = outcome.network
        return answer(
            request,
            "networks/network_join_done.html",
            network,
            is_member=isinstance(outcome, Membership),
            shared=outcome.person.shared_mailbox,
            login_url=sign_in_url(outcome.person, network),
        )

    def refused(self, refused):
        template = "networks/network_link_refused.html"
        return answer(self.request, template, refused.network, status=410, text=str(refused))


@method_decorator(never_cache, name="dispatch")
class LeaveView(View):
    """GET asks, POST leaves."""

    template_name = "networks/network_leave.html"

    def dispatch(self, request, *args, **kwargs):
        self.network = get_object_or_404(Network.objects.published(), slug=kwargs["slug"])
        if not request.user.is_authenticated:
            return redirect_to_login(self.network.leave_url)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        membership = standing(self.network, request.user).membership
        if membership is None:
            return redirect(self.network.get_absolute_url())
        is_last = is_last_moderator(membership)
        return answer(request, self.template_name, self.network, is_last=is_last)

    def post(self, request, *args, **kwargs):
        person = person_of(request.user)
        if leave(self.network, person=person, by=person):
            messages.success(
                request,
                f"Je bent geen lid meer van {self.network.title}. Je berichten blijven leesbaar, "
                "zonder je naam. Terugkomen kan altijd.",
            )
        return redirect(self.network.get_absolute_url())


class WithdrawView(View):
    """Take back a request that nobody answered yet."""

    http_method_names = ["post"]

    def post(self, request, slug):
        network = get_object_or_404(Network.objects.published(), slug=slug)
        pending = request.user.is_authenticated and open_request(network, person_of(request.user))
        if not pending:
            raise Http404
        withdraw_request(pending, by=pending.person)
        messages.success(request, "Je aanvraag is ingetrokken.")
        return redirect(network.get_absolute_url())
