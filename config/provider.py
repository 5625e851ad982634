"""Signing in through somebody else: one OpenID Connect provider, where the environment names it."""


def read(env) -> tuple[str, dict]:
    """The word on the button, and what allauth has to know.

    Without the address of a server there is no button. Raises `ImproperlyConfigured` where the
    provider is named and its client is not.
    """
    ours = {"provider_class": "members.sign_in_provider.TrustedProvider"}
    server = env("OIDC_SERVER_URL", default="")
    if not server:
        return "", {"openid_connect": ours}
    name = env("OIDC_NAME", default="OpenID Connect")
    ours["APPS"] = [
        {
            "provider_id": "oidc",
            "name": name,
            "client_id": env("OIDC_CLIENT_ID"),
            "secret": env("OIDC_CLIENT_SECRET"),
            "settings": {
                "server_url": server,
                "scope": env.list("OIDC_SCOPES", default=["openid", "profile", "email"]),
                "oauth_pkce_enabled": True,
                # The one provider we trust: whoever proves an address there is that account.
                "email_authentication": True,
            },
        }
    ]
    return name, {"openid_connect": ours}
