"""The contact of a practice: written to without showing the address, asked once a year."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from cms.actions.care import review
from cms.adoptable import contact_of
from cms.models import PracticeCheck, PracticePage
from cms.models.adoption import new_token
from cms.models.practice_check import practices_to_ask
from members.actions.corrections import propose_correction
from members.audit import record
from members.mail.forgetting import forget
from members.mail.outbox import send
from members.models import OutboxMail, Person


@transaction.atomic
def pass_question(page: PracticePage, *, name: str, email: str, question: str) -> None:
    """Pass a visitor's question on to the contact of a practice, or to us where there is none.

    The contact answers the visitor, whose address stands in Reply-To. We keep no word of it: the
    mail is emptied as soon as it left.
    """
    contact = contact_of(page)
    mail = send(
        "practice_question",
        contact.email if contact else settings.CONTACT_EMAIL,
        {"page": page, "url": page.full_url, "name": name, "email": email, "question": question},
        reason=f"Je staat als contact bij “{page.title}” op onze site."
        if contact
        else "Bij deze praktijk staat geen contact, dus komt de vraag bij ons uit.",
        headers={"Reply-To": email},
    )
    forget(OutboxMail.objects.filter(pk=mail.pk))


def ask_due(today: date | None = None, limit: int = 50) -> int:
    """Ask the contacts of practices "klopt dit nog?", each once a year. Returns how many mails."""
    today = today or timezone.localdate()
    pages = practices_to_ask(today).select_related("organisation").order_by("pk")[:limit]
    return sum(_ask(page, today) for page in pages)


@transaction.atomic
def _ask(page: PracticePage, today: date) -> int:
    contact = contact_of(page)
    if contact is None:
        return 0
    check, _ = PracticeCheck.objects.get_or_create(page=page)
    token = new_token()
    mine = PracticeCheck.objects.filter(pk=check.pk, asked_on=check.asked_on)
    if not mine.update(asked_on=today, token=token):
        return 0  # another worker was first
    send(
        "practice_check",
        contact.email,
        {
            "page": page,
            "first_name": contact.name.partition(" ")[0],
            "page_url": page.full_url,
            "url": f"{settings.SITE_URL}{reverse('cms:practice_check', args=[token])}",
        },
        reason=f"Je staat als contact bij “{page.title}” op onze site. Eens per jaar vragen we of "
        "het verhaal nog klopt.",
        person=_person_of(page),
    )
    record(page, "cms.practice_asked", by=None)
    return 1


@transaction.atomic
def confirm_practice(check: PracticeCheck) -> None:
    """The contact says that the practice is still right; the next question is a year away.

    Nobody knows better, so it is a review: no reader is told that nobody looked at it since.
    """
    PracticeCheck.objects.filter(pk=check.pk).update(confirmed_on=timezone.localdate())
    contact = _person_of(check.page)
    record(check.page, "cms.practice_checked", by=contact)
    review(check.page, note="Het contact van de praktijk zegt dat ze nog klopt.", by=contact)


@transaction.atomic
def remark_on_practice(check: PracticeCheck, text: str) -> None:
    """The contact says what changed: it joins the corrections that staff handles.

    A practice of no board has no place in that list, so its remark goes to our mailbox.
    """
    page = check.page
    if page.organisation is None:
        send(
            "practice_remark",
            settings.CONTACT_EMAIL,
            {"page": page, "url": page.full_url, "text": text},
            reason="Het contact van een praktijk zegt wat er veranderde.",
        )
        return
    words = f"Over de praktijk “{page.title}” ({page.full_url}): {text}"
    propose_correction(page.organisation, words[:2000], by=_person_of(page))


def _person_of(page: PracticePage) -> Person | None:
    contact = contact_of(page)
    return Person.objects.with_address(contact.email).first() if contact else None
