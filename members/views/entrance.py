"""allauth's page to sign in, for who is signed in already and still was sent there."""

from time import time

from allauth.account import views as account
from django.core.exceptions import PermissionDenied

SENT_BACK = "sent_back_to"
AT_ONCE_SECONDS = 10


def sign_in(request):
    """Somebody signed in goes on to where they came from, once.

    Wagtail sends whoever may not see a staff screen, a private page or a private document here;
    sent on, they would come straight back, for ever. The second time within some seconds they
    read that it is not for them. Raises `PermissionDenied`.
    """
    place = request.GET.get("next")
    if request.user.is_authenticated and place:
        before, at = request.session.pop(SENT_BACK, ("", 0))
        if before == place and time() - at < AT_ONCE_SECONDS:
            raise PermissionDenied
        request.session[SENT_BACK] = (place, time())
    return account.login(request)
