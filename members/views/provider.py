"""To the OpenID Connect provider and back."""

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from requests import RequestException

from members.sign_in_provider import StrictAdapter


@never_cache
def start(request, provider_id):
    """By POST. The last hop is a page, because `form-action` of our policy holds redirects too."""
    try:
        response = openid_connect.login(request, provider_id=provider_id)
    except (RequestException, KeyError, ValueError) as problem:
        return _unreachable(request, provider_id, problem)
    if response.status_code != 302:
        return response
    return render(request, "socialaccount/onward.html", {"url": response["Location"]})


@never_cache
def back(request, provider_id):
    view = OAuth2CallbackView.adapter_view(StrictAdapter(request, provider_id))
    try:
        return view(request)
    except SocialApp.DoesNotExist as problem:
        raise Http404 from problem
    except (RequestException, KeyError, ValueError) as problem:
        return _unreachable(request, provider_id, problem)


def _unreachable(request, provider_id, problem):
    provider = get_adapter().get_provider(request, provider_id)
    return render_authentication_error(request, provider, exception=problem)
