"""allauth's screens around the second step, where ours know or ask a little more."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import views as second_step
from allauth.mfa.webauthn import views as passkeys
from allauth.mfa.webauthn.internal import auth
from django.contrib import messages
from django.shortcuts import redirect

from members.second_step import has_second_step, needs_second_step


class IndexView(second_step.IndexView):
    def get_context_data(self, **kwargs):
        missing = needs_second_step(self.request.user) and not has_second_step(self.request)
        return super().get_context_data(**kwargs) | {"must_have_step": missing}


class AddPasskeyView(passkeys.AddWebAuthnView):
    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        # Kept on the device itself and opened by its PIN or finger: then no password is needed.
        options = auth.begin_registration(self.request.user, passwordless=True)
        return context | {"form": kwargs.get("form", context["form"]), "js_data": options}


class RemovePasskeyView(passkeys.RemoveWebAuthnView):
    """allauth asks its adapter only before the codes of an app are switched off."""

    def get(self, request, *args, **kwargs):
        return self._refusal() or super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        return self._refusal() or super().post(request, *args, **kwargs)

    def _refusal(self):
        adapter = get_adapter()
        if adapter.can_delete_authenticator(self.get_object()):
            return None
        sentence = adapter.error_messages["cannot_delete_authenticator"]
        messages.error(self.request, sentence)
        return redirect(self.success_url)


index = IndexView.as_view()
add_passkey = AddPasskeyView.as_view()
remove_passkey = RemovePasskeyView.as_view()
