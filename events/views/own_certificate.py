"""The certificate of somebody who was there, behind the personal link."""

from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from events.certificates import as_pdf, certificate_of
from events.views.personal import private
from members.audit import record
from members.documents.typesetting import pdf_response


@require_safe
@private
def registration_certificate(request, registration):
    """The page of the registration says why there is none (yet)."""
    earned = certificate_of(registration)
    if earned is None:
        return redirect(registration.url)
    record(registration, "events.certificate", by=registration.person)
    return pdf_response(as_pdf([earned]), f"attest-{earned.event.slug}")
