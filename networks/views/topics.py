from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView, View

from members.actors import person_of
from members.row_keys import key_of
from networks.actions.discussion import SpeakRefused, choose_solution, reply, start_topic
from networks.actions.drafts import draft_of, keep_draft
from networks.actions.listening import mark_read
from networks.actions.outcomes import outcomes
from networks.bylines import signed
from networks.finding import found_topics
from networks.forms import ReplyForm, TopicForm
from networks.limits import SLOW_MINUTES
from networks.models import Reading, Report, TopicAttention
from networks.shown_posts import may_choose, shown_posts
from networks.views.inside import InsideMixin
from planning.enums import Theme

TOPICS_PER_PAGE = 20
POSTS_PER_PAGE = 30
VIEWS = {
    "": "Alle",
    "ongelezen": "Nieuw voor jou",
    "open": "Nog geen antwoord",
    "opgelost": "Opgelost",
}
KEEP = "bewaar"


class TopicsView(InsideMixin, TemplateView):
    template_name = "networks/topic_list.html"

    def get_context_data(self, **kwargs):
        chosen = self.request.GET.get("toon", "")
        chosen = chosen if chosen in VIEWS else ""
        theme = self.request.GET.get("thema", "")
        theme = theme if theme in Theme.values else ""
        query = self.request.GET.get("q", "").replace("\0", "").strip()
        topics = found_topics(self.topics(chosen, theme), query)
        page = Paginator(topics, TOPICS_PER_PAGE).get_page(self.request.GET.get("pagina"))
        page.object_list = self.marked(signed(self.network, page.object_list))
        return super().get_context_data(
            topics=page,
            query=query,
            chosen=chosen or theme,
            tabs=self.tabs(chosen, theme),
            themes=self.theme_links(chosen, theme),
            waiting_reports=self.waiting_reports(),
            reports_url=reverse("networks:reports", args=[self.network.slug]),
            **kwargs,
        )

    def topics(self, chosen, theme):
        topics = self.network.topics.visible().with_read_until(self.standing.person)
        if chosen == "ongelezen":
            topics = topics.unread_by(self.standing.person, self.standing.since)
        elif chosen == "open":
            topics = topics.unanswered()
        elif chosen == "opgelost":
            topics = topics.solved()
        if theme:
            topics = topics.with_theme(theme)
        return topics.with_reply_count().select_related("author", "organisation")

    def marked(self, topics):
        for topic in topics:
            since = topic.read_until or self.standing.since
            topic.is_unread = topic.last_post_at > since
        return topics

    def waiting_reports(self) -> int:
        if not self.standing.may_moderate:
            return 0
        return Report.objects.open().filter(post__topic__network=self.network).count()

    @staticmethod
    def tabs(chosen, theme):
        kept = f"&thema={theme}" if theme else ""
        return [
            {"label": label, "url": f"?toon={name}{kept}", "current": name == chosen}
            for name, label in VIEWS.items()
        ]

    @staticmethod
    def theme_links(chosen, theme):
        every = [("", "Elk thema"), *Theme.choices]
        return [
            {"label": label, "url": f"?toon={chosen}&thema={name}", "current": name == theme}
            for name, label in every
        ]


class DraftMixin:
    """A form whose words are kept when it is refused, or when somebody asks for that."""

    draft_topic = None

    @property
    def person(self):
        return person_of(self.request.user)

    def draft(self):
        return draft_of(network=self.network, person=self.person, topic=self.draft_topic)

    def get_initial(self):
        draft = self.draft()
        return {"text": draft.text, "title": draft.title} if draft else {}

    def keep(self):
        return keep_draft(
            network=self.network,
            person=self.person,
            topic=self.draft_topic,
            text=self.request.POST.get("text", ""),
            title=self.request.POST.get("title", ""),
        )

    def kept_on_request(self, back_url):
        """The answer to the button that keeps words for later; None where it was not pressed."""
        if self.request.POST.get("doe") != KEEP:
            return None
        kept = self.keep()
        text = "Bewaard. Je vindt je tekst hier terug." if kept else "Er staat niets meer bewaard."
        messages.success(self.request, text)
        return redirect(back_url)

    def form_invalid(self, form):
        self.keep()
        return super().form_invalid(form)


class TopicStartView(DraftMixin, InsideMixin, FormView):
    template_name = "networks/topic_start.html"
    form_class = TopicForm

    def crumbs(self):
        return [*super().crumbs(), ("Gesprekken", self.network.topics_url)]

    def post(self, request, *args, **kwargs):
        return self.kept_on_request(request.path) or super().post(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            topic = start_topic(self.network, by=self.person, **form.cleaned_data)
        except SpeakRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(self.request, "Je gesprek staat er. Je collega’s kunnen nu antwoorden.")
        return redirect(topic.get_absolute_url())


class TopicMixin(InsideMixin):
    """One topic of this network; what is hidden is found by moderators alone, what was taken back
    by its writer."""

    def crumbs(self):
        return [*super().crumbs(), ("Gesprekken", self.network.topics_url)]

    def get_topic(self):
        topics = self.network.topics.select_related("network", "author", "organisation", "solution")
        if not self.standing.may_moderate:
            own = Q(author=self.standing.person, hidden_at=None)
            topics = topics.filter(own | Q(hidden_at=None, deleted_at=None))
        return get_object_or_404(topics, pk=self.kwargs["pk"])


class TopicView(DraftMixin, TopicMixin, FormView):
    """The posts of a topic; POST adds a reply and keeps what was typed when it is refused.

    Looking moves the reader's own mark forward and nothing else: it is what reading is, it leaves
    nothing for anybody else to see, and a button for it would be gardening. What a browser fetches
    ahead was read by nobody.
    """

    template_name = "networks/topic_detail.html"
    form_class = ReplyForm

    def dispatch(self, request, *args, **kwargs):
        self._topic = None
        return super().dispatch(request, *args, **kwargs)

    @property
    def draft_topic(self):
        self._topic = self._topic or self.get_topic()
        return self._topic

    def get_context_data(self, **kwargs):
        topic = self.draft_topic
        posts = topic.posts.in_order().select_related("author", "organisation")
        pages = Paginator(posts, POSTS_PER_PAGE)
        page = pages.get_page(self.page_number(pages))
        rows = signed(self.network, page.object_list)
        mark = Reading.objects.filter(topic=topic, person=self.standing.person).first()
        read_until = mark.read_until if mark else self.standing.since
        page.object_list = shown_posts(rows, topic, here=self.standing, read_until=read_until)
        self.mark(topic, mark, rows)
        return super().get_context_data(
            topic=topic,
            posts=page,
            reply_total=max(0, pages.count - 1),
            solution_url=self.post_url(topic, topic.solution) if topic.solution else "",
            others=self.other_topics(topic),
            attention=self.attention(topic),
            slow_choices=SLOW_MINUTES,
            has_unread=any(post.is_first_unread for post in page.object_list),
            outcomes=self.outcomes(topic),
            **kwargs,
        )

    def outcomes(self, topic) -> list:
        """What whoever chooses the solution may put forward outside the group."""
        if topic.solution is None or not may_choose(topic, self.standing):
            return []
        return outcomes(topic, self.standing.person)

    def page_number(self, pages):
        return pages.num_pages if self.request.method == "POST" else self.request.GET.get("pagina")

    def mark(self, topic, mark, rows):
        until = rows[-1].written_at if rows else topic.created_at
        is_read = self.request.method != "HEAD" and not self.is_fetched_ahead()
        if is_read and self.standing.person and (mark is None or mark.read_until < until):
            mark_read(topic, person=self.standing.person, until=until)

    def is_fetched_ahead(self) -> bool:
        """Browsers say so before anybody chose to look."""
        return "prefetch" in self.request.headers.get("Sec-Purpose", "")

    def attention(self, topic) -> str:
        mine = TopicAttention.objects.filter(topic=topic, person=self.standing.person)
        return mine.values_list("attention", flat=True).first() or ""

    def other_topics(self, topic):
        return self.network.topics.visible().with_reply_count().exclude(pk=topic.pk).latest()[:4]

    def post(self, request, *args, **kwargs):
        kept = self.kept_on_request(f"{self.draft_topic.get_absolute_url()}#antwoord")
        return kept or super().post(request, *args, **kwargs)

    def form_valid(self, form):
        topic = self.draft_topic
        try:
            post = reply(topic, by=self.person, **form.cleaned_data)
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
        post = get_object_or_404(topic.posts.visible(), pk=key_of(chosen)) if chosen else None
        try:
            choose_solution(topic, post, by=person_of(request.user))
        except SpeakRefused as refused:
            messages.error(request, str(refused))
        else:
            text = "Dit antwoord is nu de oplossing." if post else "Het gesprek is weer open."
            messages.success(request, text)
        return redirect(topic.get_absolute_url())
