"""The mails of the desk. Each is promised in the transaction of the verb that causes it."""

from django.conf import settings
from django.urls import reverse

from advice.by_mail.addresses import reply_address
from members.mail.outbox import send
from networks.by_mail.quotes import OUR_MARK
from networks.marked_text import as_html
from networks.notices import absolute

ASKED = "Je krijgt deze mail omdat met dit adres een vraag aan ons gesteld is."
WORKS = "Je krijgt deze mail omdat je vragen van lokale besturen behandelt."


def _thread(question) -> dict[str, str]:
    """One thread per question in the mail program of its asker."""
    domain = settings.ADVICE_MAIL_ADDRESS.rpartition("@")[2]
    thread = f"<vraag-{question.pk}.advies@{domain}>"
    return {"Reply-To": reply_address(question), "In-Reply-To": thread, "References": thread}


def _to_asker(template, question, *, headers=None, **context):
    if not question.email:
        return None
    context = {
        "mark": OUR_MARK,
        "question": question,
        "url": absolute(question.url),
        **context,
    }
    headers = {**_thread(question), **(headers or {})}
    return send(template, question.email, context, reason=ASKED, headers=headers)


def confirm(question, *, complaints):
    """Nobody else reads the question before this address is confirmed."""
    return _to_asker("advice_confirm", question, complaints=complaints)


def received(question, *, complaints):
    return _to_asker("advice_received", question, complaints=complaints)


def message(question, row):
    return _to_asker(
        "advice_message",
        question,
        row=row,
        text=row.text,
        html=as_html(row.text),
        files=[file.name for file in row.files.all()],
        is_ask_back=row.kind == "ask_back",
        partner=question.referred_to if question.referred_at == row.written_at else None,
    )


def files_refused(question, complaints):
    return _to_asker(
        "advice_files", question, complaints=complaints, headers={"Auto-Submitted": "auto-replied"}
    )


def share_asked(question):
    return _to_asker("advice_share", question)


def mail_refused(letter, *, why, complaints):
    headers = {"Auto-Submitted": "auto-replied"}
    context = {"why": why, "subject": letter.subject, "complaints": complaints}
    context["form_url"] = absolute(reverse("advice:ask"))
    reason = "Je krijgt deze mail omdat je naar onze helpdesk mailde."
    return send("advice_mail_refused", letter.sender, context, reason=reason, headers=headers)


def _to_desk(template, question):
    who = question.assigned_to
    address = who.email if who and who.email else settings.CONTACT_EMAIL
    context = {"question": question, "person": who, "url": absolute(question.staff_url)}
    return send(template, address, context, reason=WORKS, person=who)


def asker_replied(question):
    return _to_desk("advice_replied", question)


def warning(question):
    return _to_desk("advice_warning", question)


def signal_fed_back(signal, contact):
    """To a contact of the board: what we did with what it told us."""
    context = {
        "person": contact.person,
        "signal": signal,
        "url": absolute(reverse("my_municipality")),
        "target_url": absolute(signal.target_url) if signal.target_url else "",
    }
    reason = f"Je krijgt deze mail omdat je contactpersoon bent van {signal.organisation.name}."
    return send(
        "advice_signal", contact.person.email, context, reason=reason, person=contact.person
    )
