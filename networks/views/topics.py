from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, TemplateView, View

from members.actors import person_of
from networks.actions.discussion import SpeakRefused, choose_solution, reply, start_topic
from networks.bylines import signed
from networks.forms import ReplyForm, TopicForm
from networks.shown_posts import shown_post
from networks.views.inside import InsideMixin

TOPICS_PER_PAGE = 20
POSTS_PER_PAGE = 30
VIEWS = {
    "": ("Alle", lambda topics: topics),
    "open": ("Nog geen antwoord", lambda topics: topics.unanswered()),
    "opgelost": ("Opgelost", lambda topics: topics.solved()),
}


class TopicsView(InsideMixin, TemplateView):
    template_name = "networks/topic_list.html"

    def get_context_data(self, **kwargs):
        chosen = self.request.GET.get("toon", "")
        chosen = chosen if chosen in VIEWS else ""
        query = self.request.GET.get("q", "").replace("\0", "").strip()
        topics = VIEWS[chosen][1](self.topics(query))
        page = Paginator(topics, TOPICS_PER_PAGE).get_page(self.request.GET.get("pagina"))
        page.object_list = signed(self.network, page.object_list)
        return super().get_context_data(
            topics=page, query=query, chosen=chosen, tabs=self.tabs(chosen), **kwargs
        )

    def topics(self, query):
        found = self.network.topics.visible().with_words(query)
        return found.with_reply_count().select_related("author", "organisation").latest()

    def tabs(self, chosen):
        return [
            {"label": label, "url": f"?toon={name}" if name else "?", "current": name == chosen}
            for name, (label, _) in VIEWS.items()
        ]


class TopicStartView(InsideMixin, FormView):
    template_name = "networks/topic_start.html"
    form_class = TopicForm

    def crumbs(self):
        return [*super().crumbs(), ("Gesprekken", self.network.topics_url)]

    def form_valid(self, form):
        try:
            topic = start_topic(self.network, by=person_of(self.request.user), **form.cleaned_data)
        except SpeakRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(self.request, "Je gesprek staat er. Je collega’s kunnen nu antwoorden.")
        return redirect(topic.get_absolute_url())


class TopicMixin(InsideMixin):
    """One topic of this network; what is hidden is found by moderators alone."""

    def crumbs(self):
        return [*super().crumbs(), ("Gesprekken", self.network.topics_url)]

    def get_topic(self):
        topics = self.network.topics.select_related("network", "author", "organisation", "solution")
        if not self.standing.may_moderate:
            topics = topics.visible()
        return get_object_or_404(topics, pk=self.kwargs["pk"])


class TopicView(TopicMixin, FormView):
    """The posts of a topic; POST adds a reply and keeps what was typed when it is refused."""

    template_name = "networks/topic_detail.html"
    form_class = ReplyForm

    def get_context_data(self, **kwargs):
        topic = kwargs.pop("topic", None) or self.get_topic()
        posts = topic.posts.in_order().select_related("author", "organisation")
        pages = Paginator(posts, POSTS_PER_PAGE)
        asked = self.request.GET.get("pagina")
        page = pages.get_page(pages.num_pages if self.request.method == "POST" else asked)
        page.object_list = [
            shown_post(post, topic, here=self.standing)
            for post in signed(self.network, page.object_list)
        ]
        return super().get_context_data(
            topic=topic,
            posts=page,
            reply_total=max(0, pages.count - 1),
            solution_url=self.post_url(topic, topic.solution) if topic.solution else "",
            others=self.other_topics(topic),
            **kwargs,
        )

    def other_topics(self, topic):
        return self.network.topics.visible().with_reply_count().exclude(pk=topic.pk).latest()[:4]

    def form_valid(self, form):
        topic = self.get_topic()
        try:
            post = reply(topic, text=form.cleaned_data["text"], by=person_of(self.request.user))
        except SpeakRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(self.request, "Je antwoord staat er.")
        return redirect(self.post_url(topic, post))

    @staticmethod
    def post_url(topic, post) -> str:
        """The address of a post on the page of the topic where it stands."""
        number = topic.posts.before(post).count() // POSTS_PER_PAGE + 1
        page = f"?pagina={number}" if number > 1 else ""
        return f"{topic.get_absolute_url()}{page}#bericht-{post.pk}"


class TopicSolutionView(TopicMixin, View):
    http_method_names = ["post"]

    def post(self, request, slug, pk):
        topic = self.get_topic()
        chosen = request.POST.get("post")
        post = get_object_or_404(topic.posts.visible(), pk=chosen) if chosen else None
        try:
            choose_solution(topic, post, by=person_of(request.user))
        except SpeakRefused as refused:
            messages.error(request, str(refused))
        else:
            text = "Dit antwoord is nu de oplossing." if post else "Het gesprek is weer open."
            messages.success(request, text)
        return redirect(topic.get_absolute_url())
