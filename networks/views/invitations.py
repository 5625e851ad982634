"""Inviting, following what became of it, and the page behind the mailed link."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import FormView, View

from members.actors import person_of
from members.models import Person
from networks import menu
from networks.actions.invitations import (
    AcceptRefusal,
    AcceptRefused,
    InviteRefused,
    accept,
    find_invitation,
    invite,
    send_again,
    withdraw,
)
from networks.actions.membership import JoinRefused
from networks.forms import AcceptForm, InviteForm
from networks.models import Invitation
from networks.views.inside import InsideMixin
from networks.views.joining import answer, organisation_facts, sign_in_url

PER_PAGE = 50


class InvitationsView(InsideMixin, FormView):
    """For moderators: who was invited, how that stands, and a form for the next one."""

    template_name = "networks/invitation_list.html"
    form_class = InviteForm
    menu_entry = menu.MEMBERS
    moderators_only = True

    def get_context_data(self, **kwargs):
        rows = self.network.invitations.select_related("organisation", "invited_by")
        page = Paginator(rows.unanswered_first(), PER_PAGE).get_page(self.request.GET.get("pagina"))
        return super().get_context_data(invitations=page, **kwargs)

    def crumbs(self):
        return [*self.network.crumbs_below(), ("Leden", self.network.members_url)]

    def form_valid(self, form):
        data = form.cleaned_data
        try:
            asked = invite(
                self.network,
                email=data["email"],
                first_name=data["first_name"],
                last_name=data["last_name"],
                by=person_of(self.request.user),
                **organisation_facts(form),
            )
        except InviteRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(self.request, f"{asked.name} krijgt een mail op {asked.email}.")
        return redirect(self.network.invitations_url)


class ActView(InsideMixin, View):
    """One act on an invitation of this network, by a verb that may refuse."""

    http_method_names = ["post"]
    moderators_only = True

    def post(self, request, slug, pk):
        asked = get_object_or_404(Invitation, pk=pk, network=self.network)
        try:
            self.act(asked, by=person_of(request.user))
        except InviteRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, self.done.format(name=asked.name))
        return redirect(self.network.invitations_url)


class SendAgainView(ActView):
    act = staticmethod(send_again)
    done = "{name} krijgt de uitnodiging opnieuw en heeft weer dertig dagen."


class WithdrawView(ActView):
    act = staticmethod(withdraw)
    done = "De uitnodiging van {name} is ingetrokken: de link in de mail werkt niet meer."


@method_decorator(never_cache, name="dispatch")
class InvitationView(FormView):
    """Behind the mailed link: GET shows one button, POST makes somebody a member."""

    template_name = "networks/invitation_accept.html"
    form_class = AcceptForm

    def dispatch(self, request, *args, **kwargs):
        try:
            self.invitation = find_invitation(kwargs["token"])
            return super().dispatch(request, *args, **kwargs)
        except AcceptRefused as refused:
            return self.refused(str(refused), refused.network)

    def get(self, request, *args, **kwargs):
        if self.invitation.accepted_at:
            raise AcceptRefused(AcceptRefusal.USED, self.invitation.network)
        return super().get(request, *args, **kwargs)

    def refused(self, text, network=None):
        template = "networks/invitation_refused.html"
        return answer(self.request, template, network, status=410, text=text)

    def get_initial(self):
        return {"organisation": self.invitation.organisation_name or self.known_board()}

    def known_board(self) -> str:
        known = Person.objects.filter(email=self.invitation.email, shared_mailbox=False).first()
        return known.organisation_name if known else ""

    def get_context_data(self, **kwargs):
        network = self.invitation.network
        return super().get_context_data(
            network=network,
            crumbs=network.crumbs_below(),
            invitation=self.invitation,
            shared=Person.objects.reads_shared(self.invitation.email),
            **kwargs,
        )

    def form_valid(self, form):
        try:
            membership = accept(self.kwargs["token"], **organisation_facts(form))
        except JoinRefused as refused:
            return self.refused(str(refused))
        network, person = membership.network, membership.person
        return answer(
            self.request,
            "networks/network_join_done.html",
            network,
            is_member=True,
            shared=person.shared_mailbox,
            login_url=sign_in_url(person, network),
        )
