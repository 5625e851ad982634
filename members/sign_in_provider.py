"""Sign-in through the one OpenID Connect provider that the settings name (ACM/IDM, for one).

allauth does the dance; what it leaves open is closed here: the signature of the id_token is
always checked, a nonce ties it to the request that asked for it (OpenID Connect Core 1.0, 3.1.3.7
and 15.5.2), userinfo must be about the same subject (5.3.2), an address counts as verified only
where the provider says exactly so, and of all it tells us only what we use is kept.
"""

from allauth.account.models import EmailAddress
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Client, OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.utils.crypto import constant_time_compare, salted_hmac

from members.addresses import InvalidAddress, normalise_address


def nonce_for(state_id: str) -> str:
    """The nonce that belongs to one request: its state is random and kept in the session."""
    return salted_hmac("members.sign_in_provider", state_id, algorithm="sha256").hexdigest()


class ClientWithNonce(OAuth2Client):
    def get_redirect_url(self, authorization_url, scope, extra_params):
        extra = {**extra_params, "nonce": nonce_for(self.state)}
        return super().get_redirect_url(authorization_url, scope, extra)


class StrictAdapter(OpenIDConnectOAuth2Adapter):
    client_class = ClientWithNonce

    def complete_login(self, request, app, token, **kwargs):
        """Raises `OAuth2Error` for whatever is missing or does not fit together."""
        try:
            return super().complete_login(request, app, token, **kwargs)
        except (KeyError, TypeError, ValueError) as problem:
            raise OAuth2Error("An answer that is not OpenID Connect") from problem

    def _decode_id_token(self, app, id_token):
        self.did_fetch_access_token = False  # else allauth trusts the connection instead
        claims = super()._decode_id_token(app, id_token)
        asked = nonce_for(self.request.GET.get("state", ""))
        if not constant_time_compare(str(claims.get("nonce", "")), asked):
            raise OAuth2Error("The id_token answers another request")
        return claims


class TrustedProvider(OpenIDConnectProvider):
    oauth2_adapter_class = StrictAdapter

    def sociallogin_from_response(self, request, response):
        userinfo, claims = response.get("userinfo"), response["id_token"]
        if userinfo and userinfo.get("sub") != claims["sub"]:
            raise OAuth2Error("userinfo is about somebody else")
        return super().sociallogin_from_response(request, response)

    def extract_extra_data(self, data):
        """Nothing: a provider tells more than we asked for, a national number included."""
        return {}

    def extract_common_fields(self, data):
        fields = super().extract_common_fields(data)
        return fields | {"email": _address(fields.get("email"))}

    def extract_email_addresses(self, data):
        found = data.get("userinfo") or data["id_token"]
        address = _address(found.get("email"))
        if not address:
            return []
        # `is True`: the text "false" is true too.
        verified = found.get("email_verified") is True
        return [EmailAddress(email=address, verified=verified, primary=True)]


def _address(text) -> str:
    try:
        return normalise_address(text or "")
    except InvalidAddress:
        return ""


class ProviderAdapter(DefaultSocialAccountAdapter):
    error_messages = DefaultSocialAccountAdapter.error_messages | {
        "email_taken": "Er is al een account met dit e-mailadres. Meld je eerst daarmee aan.",
        "connected_other": "Dit hoort al bij een ander account.",
    }
