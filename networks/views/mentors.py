from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, View

from members.actors import person_of
from members.models import Organisation
from members.row_keys import key_of
from networks import menu
from networks.actions.pairing import (
    PairingRefused,
    ask_for_mentor,
    end_pairing,
    mentor_boards,
    pair,
)
from networks.enums import NetworkKind
from networks.minutes_form import MentorAskForm
from networks.models import Network
from networks.views.inside import InsideMixin


class MentorsMixin(InsideMixin):
    """Only learning networks have mentor boards."""

    menu_entry = menu.MENTORS

    def dispatch(self, request, *args, **kwargs):
        learning = Network.objects.of_kind(NetworkKind.LEARNING_NETWORK)
        get_object_or_404(learning, slug=kwargs["slug"])
        return super().dispatch(request, *args, **kwargs)


class MentorsView(MentorsMixin, FormView):
    """Who helps whom, and asking for help for one's own board."""

    template_name = "networks/mentor_list.html"
    form_class = MentorAskForm

    def get_context_data(self, **kwargs):
        mine = self.standing.membership
        pairings = self.network.pairings.with_names().in_order()
        asked = pairings.waiting()
        if not self.standing.may_moderate:
            asked = asked.filter(board=mine.organisation) if mine else asked.none()
        busy = mine and self.network.pairings.open().filter(board=mine.organisation).exists()
        return super().get_context_data(
            mentors=mentor_boards(self.network),
            asked=asked,
            running=pairings.running(),
            may_ask=bool(mine and mine.organisation and not busy),
            **kwargs,
        )

    def form_valid(self, form):
        try:
            ask_for_mentor(self.network, by=person_of(self.request.user), **form.cleaned_data)
        except PairingRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(self.request, "Gevraagd. De begeleider zoekt er een bestuur bij.")
        return redirect(self.network.mentors_url)


class PairView(MentorsMixin, View):
    http_method_names = ["post"]
    moderators_only = True

    def post(self, request, slug, pk):
        pairing = get_object_or_404(self.network.pairings, pk=pk)
        chosen = key_of(request.POST.get("mentor", ""))
        mentor = Organisation.objects.filter(pk=chosen).first()
        try:
            if mentor is None:
                messages.error(request, "Kies eerst een mentorbestuur uit de lijst.")
            else:
                pair(pairing, mentor, by=person_of(request.user))
                messages.success(request, "Gekoppeld. Beide besturen krijgen een mail.")
        except PairingRefused as refused:
            messages.error(request, str(refused))
        return redirect(self.network.mentors_url)


class EndView(MentorsMixin, View):
    http_method_names = ["post"]

    def post(self, request, slug, pk):
        pairing = get_object_or_404(self.network.pairings, pk=pk)
        try:
            end_pairing(pairing, by=person_of(request.user))
        except PairingRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, "Beëindigd.")
        return redirect(self.network.mentors_url)
