"""The folder in which the demo keeps what it sent; elsewhere a mail that left is not ours."""

from email import message_from_bytes, policy
from pathlib import Path

from django.conf import settings

FOLDER_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
BETWEEN = b"\n" + b"-" * 79 + b"\n"  # Django's backend writes this after each mail


def forget_in_folder(traces) -> None:
    """Take the mails that name somebody out of the files. A file may hold mails to several."""
    if settings.EMAIL_BACKEND != FOLDER_BACKEND:
        return
    for file in Path(settings.EMAIL_FILE_PATH).glob("*.log"):
        mails = [mail for mail in file.read_bytes().split(BETWEEN) if mail.strip()]
        kept = [mail for mail in mails if not _names(mail, traces)]
        if not kept:
            file.unlink(missing_ok=True)
        elif len(kept) < len(mails):
            file.write_bytes(b"".join(mail + BETWEEN for mail in kept))


def _names(mail: bytes, traces) -> bool:
    message = message_from_bytes(mail.lstrip(), policy=policy.default)
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    text = "\n".join([*message.values(), *(part.get_content() for part in parts)])
    return traces.out_of(text) != text
