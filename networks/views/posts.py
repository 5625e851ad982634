"""What somebody does with a post: mend it, take it back, react, report, see its former words."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, TemplateView, View

from members.actors import person_of
from members.row_keys import key_of
from networks.actions.discussion import SpeakRefused
from networks.actions.posts import delete_post, edit_post, restore_post, toggle_reaction
from networks.actions.reporting import report_post, settle_reports
from networks.bylines import signed
from networks.enums import ReactionKind
from networks.forms import EditForm, ReportForm
from networks.marked_text import as_html
from networks.models import Post, Report
from networks.views.inside import InsideMixin
from networks.views.topics import TopicMixin, TopicView


class PostMixin(TopicMixin):
    """One post of a topic; what is out of sight is found by moderators alone."""

    def get_post(self) -> Post:
        topic = self.get_topic()
        posts = topic.posts.all() if self.standing.may_moderate else topic.posts.visible()
        post = get_object_or_404(posts, pk=self.kwargs["post_pk"])
        post.topic = topic
        return post

    def get_own(self) -> Post:
        post = self.get_post()
        if post.author_id != person_of(self.request.user).pk:
            raise Http404("Dit bericht is niet van jou.")
        return post


class PostEditView(PostMixin, FormView):
    template_name = "networks/post_edit.html"
    form_class = EditForm

    def get_initial(self):
        return {"text": self.get_own().text}

    def get_context_data(self, **kwargs):
        return super().get_context_data(topic=self.get_topic(), **kwargs)

    def form_valid(self, form):
        post = self.get_own()
        try:
            edit_post(post, text=form.cleaned_data["text"], by=person_of(self.request.user))
        except SpeakRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)
        messages.success(self.request, "Gewijzigd. De vorige tekst blijft te lezen.")
        return redirect(TopicView.post_url(post.topic, post))


class PostHistoryView(PostMixin, TemplateView):
    """The words of today and all former ones, for whoever may read the post."""

    template_name = "networks/post_history.html"

    def get_context_data(self, **kwargs):
        post = self.get_post()
        versions = [
            {"html": as_html(row.text), "until": row.replaced_at} for row in post.versions.all()
        ]
        return super().get_context_data(
            topic=post.topic,
            post_url=TopicView.post_url(post.topic, post),
            today=as_html(post.text),
            post=post,
            versions=versions,
            **kwargs,
        )


class TakeBackView(TopicMixin, View):
    """Take one's own post back (`weg`), or put it back (`terug`)."""

    http_method_names = ["post"]

    def post(self, request, slug, pk):
        topic = self.get_topic()
        act, key = ("terug", request.POST.get("terug")) if "terug" in request.POST else ("weg", "")
        key = key or request.POST.get("weg", "")
        post = get_object_or_404(topic.posts, pk=key_of(key))
        try:
            if act == "terug":
                restore_post(post, by=person_of(request.user))
                messages.success(request, "Je bericht staat er weer.")
            else:
                delete_post(post, by=person_of(request.user))
                messages.success(request, "Ingetrokken. Je kan het nog terugzetten.")
        except SpeakRefused as refused:
            messages.error(request, str(refused))
        return redirect(TopicView.post_url(topic, post))


class ReactView(TopicMixin, View):
    """Press a sign under a post; pressing again takes it away."""

    http_method_names = ["post"]

    def post(self, request, slug, pk):
        topic = self.get_topic()
        key, _, kind = request.POST.get("reactie", "").partition(":")
        if kind not in ReactionKind.values or not key_of(key):
            messages.error(request, "Deze reactie kennen we niet. Druk op een van de knoppen.")
            return redirect(topic.get_absolute_url())
        post = get_object_or_404(topic.posts, pk=key_of(key))
        try:
            toggle_reaction(post, kind, by=person_of(request.user))
        except SpeakRefused as refused:
            messages.error(request, str(refused))
        return redirect(TopicView.post_url(topic, post))


class ReportView(PostMixin, FormView):
    template_name = "networks/post_report.html"
    form_class = ReportForm

    def get_context_data(self, **kwargs):
        post = self.get_post()
        return super().get_context_data(topic=post.topic, html=as_html(post.text), **kwargs)

    def form_valid(self, form):
        post = self.get_post()
        report_post(post, reason=form.cleaned_data["reason"], by=person_of(self.request.user))
        messages.success(self.request, "Gemeld. Een begeleider kijkt ernaar en houdt het discreet.")
        return redirect(TopicView.post_url(post.topic, post))


class ReportsView(InsideMixin, TemplateView):
    """What members reported and nobody looked at yet."""

    template_name = "networks/report_list.html"
    moderators_only = True

    def get_context_data(self, **kwargs):
        reports = Report.objects.open().filter(post__topic__network=self.network)
        reports = list(
            reports.select_related("post__topic__network", "post__author", "post__organisation")
        )
        signed(self.network, [report.post for report in reports])
        return super().get_context_data(reports=reports, **kwargs)


class ReportSettleView(PostMixin, View):
    http_method_names = ["post"]
    moderators_only = True

    def post(self, request, slug, pk, post_pk):
        settle_reports(self.get_post(), by=person_of(request.user))
        messages.success(request, "Afgehandeld. Het bericht blijft staan.")
        return redirect("networks:reports", slug=slug)
