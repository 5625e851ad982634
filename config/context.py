from django.conf import settings


def site(request):
    """What every page of the site may name: its own name, address and help."""
    return {
        "SITE_NAME": settings.SITE_NAME,
        "SITE_URL": settings.SITE_URL,
        "CONTACT_EMAIL": settings.CONTACT_EMAIL,
        "ADVICE_MAIL_ADDRESS": settings.ADVICE_MAIL_ADDRESS,
        "DEMO": settings.DEMO,
        "OIDC_NAME": settings.OIDC_NAME,
    }
