"""The pages behind personal links. A link never acts by being opened; its button does.

Mail gateways open every link, so GET only shows. Pages say themselves that they are private.
"""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST

from members.dutch import day_short
from members.models import Person
from newsletter.actions.subscribing import (
    choose_themes,
    confirm_subscription,
    leave,
    mail_new_link,
    pause_reading,
    rejoin,
)
from newsletter.forms import ChoicesForm
from newsletter.models import RetiredLink, Subscription, SubscriptionRequest
from newsletter.smtp.message import TEST_TOKEN

# What the buttons of the pause post, with how long it lasts.
PAUSES = {
    "pauze": timedelta(days=91),
    "lange-pauze": timedelta(days=182),
    "hervat": None,
}
ONE_CLICK = "One-Click"  # RFC 8058, the value of List-Unsubscribe


def _unknown_link(request, kind, token=""):
    """A link from before the address changed says so; of any other we know nothing."""
    if RetiredLink.objects.of(token).exists():
        renew_url = reverse("newsletter:renew_link", args=[token])
        context = {"renew_url": renew_url, "what": "het abonnement"}
        return render(request, "members/link_retired.html", context, status=410)
    return render(request, "newsletter/link_unknown.html", {"kind": kind}, status=404)


def _subscription(token):
    """By its own token, or by that of a subscription that became one with it."""
    rows = Subscription.objects.select_related("person")
    if found := rows.filter(token=token).first():
        return found
    doubled = RetiredLink.objects.of(token).filter(still_opens=True)
    return rows.filter(pk__in=doubled.values("subscription")).first()


@never_cache
@csrf_protect
@require_POST
def renew_link(request, token):
    """Mail the link of today to the address of today; the page never tells which that is."""
    retired = RetiredLink.objects.of(token).select_related("subscription__person").first()
    if retired is None:
        return _unknown_link(request, "choices")
    mail_new_link(retired.subscription)
    return render(request, "members/link_sent.html")


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request, token):
    wish = SubscriptionRequest.objects.usable().filter(token=token).first()
    if wish is None:
        return _unknown_link(request, "confirm")
    if request.method == "POST":
        confirm_subscription(wish)
        wish.refresh_from_db()
    template = "confirmed" if wish.confirmed_at else "confirm"
    shared = Person.objects.reads_shared(wish.email)
    context = {"wish": wish, "subscription": wish.subscription, "shared": shared}
    return render(request, f"newsletter/subscription_{template}.html", context)


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def choices(request, token):
    """Themes, leaving and coming back, without an account."""
    if token == TEST_TOKEN:
        return render(request, "newsletter/link_of_test.html")
    subscription = _subscription(token)
    if subscription is None:
        return _unknown_link(request, "choices", token)
    if request.method == "POST" and request.POST.get("doe") == "terug":
        rejoin(subscription, route="voorkeurenpagina")
        return _choices_page(request, subscription, done="Je bent weer ingeschreven.")
    if request.method == "POST" and request.POST.get("doe") in PAUSES:
        months = PAUSES[request.POST["doe"]]
        pause_reading(subscription, timezone.localdate() + months if months else None)
        return _choices_page(request, subscription, done=_told_of_pause(subscription))
    form = ChoicesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        choose_themes(subscription, form.cleaned_data["themes"])
        return _choices_page(request, subscription, done="Je keuze is bewaard.")
    return _choices_page(request, subscription, form=form if form.is_bound else None)


def _told_of_pause(subscription) -> str:
    if not subscription.is_paused:
        return "Je krijgt de nieuwsbrief weer."
    return f"Je krijgt geen nummers tot {day_short(subscription.paused_until)}."


def _choices_page(request, subscription, *, form=None, done=""):
    form = form or ChoicesForm(initial={"themes": [theme.value for theme in subscription.themes]})
    context = {"subscription": subscription, "form": form, "done": done}
    return render(request, "newsletter/subscription_choices.html", context)


@never_cache
@csrf_exempt  # mail programs post here without ever having seen a page; the token is the secret
@require_http_methods(["GET", "HEAD", "POST"])
def leave_page(request, token):
    """Unsubscribing: by a mail program in one click (RFC 8058), by a person with one button.

    Answers 200 without cookie or redirect, however often it is posted.
    """
    one_click = request.method == "POST" and request.POST.get("List-Unsubscribe") == ONE_CLICK
    if token == TEST_TOKEN:
        return render(request, "newsletter/link_of_test.html")
    subscription = _subscription(token)
    if subscription is None:
        if one_click:  # nothing to unsubscribe is what was asked for
            return HttpResponse("Uitgeschreven.", content_type="text/plain; charset=utf-8")
        return _unknown_link(request, "leave", token)
    if request.method == "POST":
        leave(subscription, route="één klik in de mail" if one_click else "uitschrijfpagina")
    if one_click:
        return HttpResponse("Uitgeschreven.", content_type="text/plain; charset=utf-8")
    context = {"subscription": subscription}
    return render(request, "newsletter/subscription_leave.html", context)
