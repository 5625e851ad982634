"""What anybody sees: what the newsletter is, the archive, and how to subscribe."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_safe

from newsletter.actions.subscribing import mail_choices_link, request_subscription
from newsletter.forms import NewLinkForm, SubscribeForm
from newsletter.models import Issue

PER_PAGE = 24


def _page(request, template, **context):
    crumbs = [("Nieuwsbrief", reverse("newsletter:index"))]
    return render(request, f"newsletter/{template}.html", {"crumbs": crumbs, **context})


@require_safe
def index(request):
    """What the newsletter is, and every issue that went out."""
    issues = Issue.objects.released().newest_first().as_sent()
    page = Paginator(issues, PER_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "newsletter/issue_list.html", {"page": page})


@require_safe
def issue(request, slug):
    """An issue as it went out, from the approved version and never from today's pages."""
    found = get_object_or_404(
        Issue.objects.released().select_related("dispatch__snapshot"), slug=slug
    )
    number = found.number
    neighbours = Issue.objects.released().only("title", "slug", "number")
    context = {
        "issue": found,
        "content": found.dispatch.snapshot.web_html,
        "title": found.dispatch.snapshot.subject,
        "sent_at": found.dispatch.started_at,
        "previous": neighbours.filter(number__lt=number).order_by("-number").first(),
        "next": neighbours.filter(number__gt=number).order_by("number").first(),
    }
    return render(request, "newsletter/issue_detail.html", context)


@csrf_protect
def subscribe(request):
    """The form; what happens next is up to the owner of the address."""
    form = SubscribeForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        request_subscription(
            email=form.cleaned_data["email"],
            first_name=form.cleaned_data["first_name"],
            last_name=form.cleaned_data["last_name"],
            themes=form.cleaned_data["themes"],
        )
        return redirect("newsletter:subscribed")
    return _page(request, "subscription_request", form=form)


@require_safe
def subscribed(request):
    """The same page for a known and an unknown address."""
    return _page(request, "subscription_requested")


@csrf_protect
def new_link(request):
    """Somebody lost the personal link: mail it again, to the address only."""
    form = NewLinkForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        mail_choices_link(email=form.cleaned_data["email"])
        return redirect("newsletter:new_link_sent")
    return _page(request, "link_request", form=form)


@require_safe
def new_link_sent(request):
    return _page(request, "link_requested")
