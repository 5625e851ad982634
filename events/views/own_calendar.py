"""The buttons on one's own page that make the calendar address and take it back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from events.actions.personal_feeds import make_feed, revoke_feed
from members.actors import person_of

ANCHOR = "mijn-kalender"


@never_cache
@login_required
@require_POST
def make(request):
    person = person_of(request.user)
    make_feed(person, by=person)
    messages.success(request, "Je kalender staat klaar. Hieronder vind je het adres.")
    return _back()


@never_cache
@login_required
@require_POST
def revoke(request):
    person = person_of(request.user)
    revoke_feed(person, by=person)
    messages.success(request, "Het adres werkt niet meer. Je kunt altijd een nieuw maken.")
    return _back()


def _back():
    return redirect(f"{reverse('my_page')}#{ANCHOR}")
