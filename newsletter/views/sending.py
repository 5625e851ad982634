"""The staff screen on which an issue is checked, approved, tried out and sent."""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from members.actors import person_of
from members.dutch import counted, moment
from newsletter.actions.approving import approve, draft_of, has_changed_since
from newsletter.actions.dispatching import send_issue
from newsletter.actions.filling import fill
from newsletter.actions.scheduling import plan, unplan
from newsletter.actions.steering import cancel, pause, resume, send_uncertain_again
from newsletter.actions.testing import TestFailed, send_test
from newsletter.checks import SIZE_LIMIT_KB, SIZE_WARNING_KB, blocking, check
from newsletter.enums import DispatchState, SendRefusal
from newsletter.models import Delivery, Issue, IssueSnapshot, Subscription
from newsletter.progress import progress_of
from newsletter.refusals import SendRefused
from newsletter.rendering import in_the_dark
from newsletter.rendering import render as render_issue

FORMS = {
    "": "Mail, bij daglicht",
    "donker": "Mail, in het donker",
    "tekst": "Mail zonder opmaak",
    "web": "Op de website",
}
WIDTHS = ("320", "600")


class SendView(WagtailAdminTemplateMixin, TemplateView):
    """GET shows where the issue stands; each button posts one verb."""

    template_name = "newsletter/admin/issue_send.html"
    header_icon = "mail"
    page_title = "Nakijken en versturen"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm("newsletter.view_issue"):
            raise PermissionDenied
        self.issue = get_object_or_404(Issue.objects.select_related("dispatch"), pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        if request.GET.get("deel") == "voortgang":
            return render(request, "newsletter/admin/progress.html", self.progress_context())
        return super().get(request, *args, **kwargs)

    def get_page_subtitle(self):
        return str(self.issue)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse(Issue.snippet_viewset.get_url_name("list")), "label": "Nummers"},
            {"url": "", "label": self.page_title, "sublabel": str(self.issue)},
        ]

    @property
    def header_buttons(self):
        if not self.request.user.has_perm("newsletter.change_issue"):
            return []
        edit = reverse(Issue.snippet_viewset.get_url_name("edit"), args=[self.issue.pk])
        link = reverse(Issue.snippet_viewset.get_url_name("link"), args=[self.issue.pk])
        return [
            HeaderButton("Bewerk de inhoud", url=edit, icon_name="edit"),
            HeaderButton("Koppel aan communicatie", url=link, icon_name="link"),
        ]

    def progress_context(self):
        dispatch = getattr(self.issue, "dispatch", None)
        may_see = self.request.user.has_perm("newsletter.view_subscription")
        return {
            "dispatch": dispatch,
            "progress": progress_of(self.issue) if dispatch else None,
            "readers_url": reverse("newsletter_subscriptions:index") if may_see else "",
        }

    def get_context_data(self, **kwargs):
        dispatch = getattr(self.issue, "dispatch", None)
        planned = bool(dispatch) and dispatch.state == DispatchState.SCHEDULED
        snapshot = self.issue.snapshot
        shown = self.progress_context() if dispatch and not planned else self.draft_context()
        return super().get_context_data(
            **kwargs,
            **shown,
            planned=dispatch if planned else None,
            typed=self.request.POST,
            interest=self.issue.interest.all(),
            issue=self.issue,
            snapshot=snapshot,
            changed=has_changed_since(snapshot, self.issue),
            preview=self.preview(),
            meter={"warning": SIZE_WARNING_KB, "limit": SIZE_LIMIT_KB},
            may_test=self.request.user.has_perm("newsletter.change_issue"),
            may_approve=self.request.user.has_perm("newsletter.approve_issue"),
            may_send=self.request.user.has_perm("newsletter.send_issue"),
        )

    def preview(self):
        """In which form and how wide the mail is shown, and the links to the other ones."""
        form, width = self.request.GET.get("als", ""), self.request.GET.get("breed", "600")
        form, width = form if form in FORMS else "", width if width in WIDTHS else "600"
        url = reverse(Issue.snippet_viewset.get_url_name("snapshot"), args=[self.issue.pk])
        return {
            "url": f"{url}?als={form}",
            "width": width,
            "forms": [(f"?als={key}&breed={width}", FORMS[key], key == form) for key in FORMS],
            "widths": [(f"?als={form}&breed={key}", f"{key} px", key == width) for key in WIDTHS],
        }

    def draft_context(self):
        """What an issue that has not left yet still needs."""
        draft = draft_of(self.issue)
        rendered = render_issue(draft)
        problems = check(draft, rendered)
        return {
            "rendered": rendered,
            "problems": problems,
            "blocked": bool(blocking(problems)),
            "recipients": Subscription.objects.reachable().count(),
        }

    def post(self, request, *args, **kwargs):
        verb = VERBS.get(request.POST.get("doe", ""))
        if verb is None or (verb[0] in STEERING and not hasattr(self.issue, "dispatch")):
            return redirect(request.path)
        act, permission = verb
        try:
            if not request.user.has_perm(permission):
                raise SendRefused(SendRefusal.NOT_ALLOWED)
            messages.success(request, act(self.issue, person_of(request.user), request.POST))
        except (SendRefused, TestFailed) as refusal:
            messages.error(request, str(refusal))
            return self.get(request, *args, **kwargs)  # what was typed stays
        return redirect(request.path)


def _fill(issue, by, data):
    added = fill(issue, by=by)
    if not added:
        return "Er is niets nieuws sinds het vorige nummer dat hier nog niet in staat."
    return f"{counted(added, 'blok', 'blokken')} toegevoegd. Lees ze na en haal weg wat niet past."


def _approve(issue, by, data):
    approve(issue, by=by)
    return "Goedgekeurd. Precies deze versie gaat straks naar de abonnees."


def _test(issue, by, data):
    address = send_test(issue, by=by)
    return f"De proefmail is onderweg naar {address}."


def _send(issue, by, data):
    if not data.get("zeker"):
        raise SendRefused(SendRefusal.NOT_SURE)
    send_issue(issue, by=by)
    count = Delivery.objects.filter(issue=issue).count()
    return f"Het nummer vertrekt naar {counted(count, 'abonnee', 'abonnees')}."


def _plan(issue, by, data):
    if not data.get("zeker"):
        raise SendRefused(SendRefusal.NOT_SURE)
    dispatch = plan(issue, _moment(data.get("moment", "")), by=by)
    return f"Gepland: het nummer vertrekt op {moment(dispatch.scheduled_for)}."


def _moment(text: str) -> datetime:
    """What the browser's own field of date and time sends, as a moment in our time zone."""
    try:
        return timezone.make_aware(datetime.fromisoformat(text).replace(tzinfo=None))
    except ValueError:
        raise SendRefused(SendRefusal.PAST) from None


def _unplan(issue, by, data):
    unplan(issue, by=by)
    return "De planning is ingetrokken. Het nummer blijft goedgekeurd."


def _pause(issue, by, data):
    pause(issue.dispatch, by=by)
    return "Gepauzeerd. Wat al in verzending was, kan nog vertrekken."


def _stop(issue, by, data):
    if not data.get("zeker"):
        raise SendRefused(SendRefusal.NOT_SURE)
    cancel(issue.dispatch, by=by)
    return "Stopgezet. Wie het nummer nog niet kreeg, krijgt het niet meer."


def _resume(issue, by, data):
    resume(issue.dispatch, by=by)
    return "De verzending gaat verder."


def _again(issue, by, data):
    again = send_uncertain_again(issue.dispatch, by=by)
    return f"{counted(again, 'mail', 'mails')} opnieuw klaargezet."


VERBS = {
    "vul": (_fill, "newsletter.change_issue"),
    "keur": (_approve, "newsletter.approve_issue"),
    "proef": (_test, "newsletter.change_issue"),
    "stuur": (_send, "newsletter.send_issue"),
    "plan": (_plan, "newsletter.send_issue"),
    "intrekken": (_unplan, "newsletter.send_issue"),
    "stop": (_stop, "newsletter.send_issue"),
    "pauzeer": (_pause, "newsletter.send_issue"),
    "hervat": (_resume, "newsletter.send_issue"),
    "opnieuw": (_again, "newsletter.send_issue"),
}

STEERING = (_pause, _resume, _stop, _again)  # only what is on its way


@xframe_options_sameorigin
def snapshot_view(request, pk):
    """The approved version (or, without one, the draft) as a mail program shows it."""
    if not request.user.has_perm("newsletter.view_issue"):
        raise PermissionDenied
    issue = get_object_or_404(Issue, pk=pk)
    shown: IssueSnapshot = issue.snapshot or render_issue(draft_of(issue))
    form = request.GET.get("als")
    if form == "tekst":
        return HttpResponse(shown.text, content_type="text/plain; charset=utf-8")
    if form == "web":
        context = {"issue": issue, "content": shown.web_html, "preview": True}
        return render(request, "newsletter/issue_detail.html", context)
    return HttpResponse(in_the_dark(shown.html) if form == "donker" else shown.html)
