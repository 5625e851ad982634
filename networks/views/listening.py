"""Following and muting, the settings of one's mails, and the link in a mail that stops them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from django.views.generic import FormView, View

from members.actors import person_of
from networks import menu
from networks.actions.listening import attend, choose_rhythm, leave_mails
from networks.by_mail.addresses import group_address, start_address
from networks.enums import Attention, Rhythm
from networks.forms import MailSettingsForm
from networks.models import MailChoice, TopicAttention
from networks.views.inside import InsideMixin
from networks.views.topics import TopicMixin

ONE_CLICK = "One-Click"  # RFC 8058, the value of List-Unsubscribe
SAID = {
    Attention.FOLLOWS: "Je volgt dit gesprek: bij elk nieuw bericht krijg je een mail.",
    Attention.MUTES: "Je hoort niets meer van dit gesprek, tenzij iemand jou bij naam noemt.",
    None: "Dit gesprek doet weer mee zoals de rest van de groep.",
}


class AttendView(TopicMixin, View):
    http_method_names = ["post"]

    def post(self, request, slug, pk):
        topic = self.get_topic()
        asked = request.POST.get("volg", "")
        attention = Attention(asked) if asked in Attention.values else None
        attend(topic, person=person_of(request.user), attention=attention)
        messages.success(request, SAID[attention])
        return redirect(topic.get_absolute_url())


class MailSettingsView(InsideMixin, FormView):
    """When this group writes to me, which topics I follow, and how I write to it by mail."""

    template_name = "networks/mail_settings.html"
    form_class = MailSettingsForm
    menu_entry = menu.MAILS

    def get_initial(self):
        mine = MailChoice.objects.filter(
            network=self.network, person=person_of(self.request.user)
        ).first()
        return {"rhythm": mine.rhythm if mine else MailChoice.USUAL}

    def get_context_data(self, **kwargs):
        person = person_of(self.request.user)
        attends = TopicAttention.objects.filter(person=person, topic__network=self.network)
        attends = attends.filter(topic__hidden_at=None, topic__deleted_at=None)
        attends = attends.select_related("topic__network").order_by("-topic__last_post_at")
        return super().get_context_data(
            attends=attends[:50],
            group_address=group_address(self.network),
            start_address=start_address(self.network, person),
            **kwargs,
        )

    def form_valid(self, form):
        rhythm = Rhythm(form.cleaned_data["rhythm"])
        choose_rhythm(self.network, person=person_of(self.request.user), rhythm=rhythm)
        messages.success(self.request, f"Bewaard: {rhythm.label.lower()}.")
        return redirect(self.request.path)


@never_cache
@csrf_exempt  # mail programs post here without ever having seen a page; the token is the secret
@require_http_methods(["GET", "HEAD", "POST"])
def leave_mails_page(request, token):
    """Stopping the mails of one group: by a mail program in one click, by a person with a button.

    GET only asks; membership stays as it is.
    """
    choice = MailChoice.objects.select_related("network", "person").filter(token=token).first()
    one_click = request.method == "POST" and request.POST.get("List-Unsubscribe") == ONE_CLICK
    if request.method == "POST" and choice:
        leave_mails(choice)
    if one_click:  # a link that is gone has nothing to stop, which is what was asked for
        return HttpResponse("Gestopt.", content_type="text/plain; charset=utf-8")
    if choice is None:
        return render(request, "networks/mails_leave_unknown.html", status=404)
    done = choice.rhythm == Rhythm.SILENT
    context = {"choice": choice, "network": choice.network, "done": done}
    context["crumbs"] = choice.network.crumbs_below()
    return render(request, "networks/mails_leave.html", context)
