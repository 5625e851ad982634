"""Colleagues sign in with a second step; allauth offers one, it does not ask for it.

Who has none yet reaches only the pages where one is set up. Whether somebody needs one is decided
here and nowhere else: for the middleware, and for the screen that would take the last one away.
"""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse

STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
# By the names that allauth and our own URLs give them.
OPEN = {
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_list_webauthn",
    "account_reauthenticate",
    "account_logout",
    "wagtailadmin_logout",
    "account_email",
    "account_email_verification_sent",
    "health",
    "health_ready",
}


def needs_second_step(user) -> bool:
    """Whether this account may not go without: it sees more of people than its own."""
    if not settings.STAFF_MFA:
        return False
    return user.is_staff or user.is_superuser or user.has_perm("wagtailadmin.access_admin")


def has_second_step(request) -> bool:
    """Whether one is set up, or the provider where this session began asked for one itself."""
    if Authenticator.objects.filter(user_id=request.user.pk, type__in=STEPS).exists():
        return True
    return settings.OIDC_SECOND_STEP and any(
        record.get("method") == "socialaccount"
        for record in get_authentication_records(request, request.user)
    )


def is_last_step(authenticator) -> bool:
    """Whether this account would stand without a second step once `authenticator` goes."""
    if authenticator.type not in STEPS:
        return False
    steps = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=STEPS)
    return not steps.exclude(pk=authenticator.pk).exists()


class StaffSecondStepMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # Without the cookie nobody is signed in, and asking would make the page vary by visitor.
        if settings.STAFF_MFA and settings.SESSION_COOKIE_NAME in request.COOKIES:
            user = request.user
            asked = user.is_authenticated and needs_second_step(user) and not _is_open(request)
            if asked and not has_second_step(request):
                return _to_set_up(request)
        return self.get_response(request)


def _is_open(request) -> bool:
    if request.path.startswith(settings.STATIC_URL):
        return True
    try:
        return resolve(request.path_info).url_name in OPEN
    except Resolver404:
        return False


def _to_set_up(request):
    place = reverse("mfa_index")
    if "HX-Request" in request.headers:
        # A script that swaps a part of the page would put a whole page into that part.
        return HttpResponse(status=403, headers={"HX-Redirect": place})
    return redirect(place)
