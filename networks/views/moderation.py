from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, View

from members.actors import person_of
from networks.actions.moderation import (
    ModerationRefused,
    close_topic,
    hide,
    reopen_topic,
    set_slow_mode,
    show_again,
)
from networks.forms import ReasonForm
from networks.views.topics import TopicMixin


class HideView(TopicMixin, FormView):
    """Asks a moderator why; then the topic, or one post in it, is out of sight."""

    template_name = "networks/topic_hide.html"
    form_class = ReasonForm
    moderators_only = True

    def shown(self):
        topic = self.get_topic()
        post_pk = self.kwargs.get("post_pk")
        return topic, get_object_or_404(topic.posts, pk=post_pk) if post_pk else None

    def get_context_data(self, **kwargs):
        topic, post = self.shown()
        return super().get_context_data(topic=topic, post=post, **kwargs)

    def form_valid(self, form):
        topic, post = self.shown()
        hide(post or topic, reason=form.cleaned_data["reason"], by=person_of(self.request.user))
        messages.success(self.request, "Verborgen. De leden zien het niet meer.")
        return redirect(topic.get_absolute_url())


class ModerateView(TopicMixin, View):
    """The acts that need no words: show again, close, reopen."""

    http_method_names = ["post"]
    moderators_only = True

    def post(self, request, slug, pk, act, post_pk=None):
        topic = self.get_topic()
        post = get_object_or_404(topic.posts, pk=post_pk) if post_pk else None
        by = person_of(request.user)
        if act == "toon":
            show_again(post or topic, by=by)
        elif act == "sluit":
            close_topic(topic, by=by)
        else:
            reopen_topic(topic, by=by)
        messages.success(request, "Gedaan.")
        return redirect(topic.get_absolute_url())


class SlowModeView(TopicMixin, View):
    """How often somebody may write in a topic that runs hot."""

    http_method_names = ["post"]
    moderators_only = True

    def post(self, request, slug, pk):
        topic = self.get_topic()
        asked = request.POST.get("minuten", "")
        minutes = int(asked) if asked.isdecimal() and len(asked) < 5 else -1
        try:
            set_slow_mode(topic, minutes=minutes, by=person_of(request.user))
        except ModerationRefused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, "Gedaan.")
        return redirect(topic.get_absolute_url())
