"""Whether pictures are taken or a recording is made, in the sentence that participants read."""

from django.db import models


class Capture(models.TextChoices):
    NONE = "", "Geen foto’s en geen opname"
    PHOTO = "photo", "Er worden foto’s genomen"
    RECORDING = "recording", "Er wordt een opname gemaakt"
    BOTH = "both", "Foto’s en een opname"


SENTENCES = {
    Capture.PHOTO: "We nemen foto’s van de groep. Sta je er liever niet op? Zeg het ons ter "
    "plaatse, dan letten we daarop.",
    Capture.RECORDING: "We nemen dit op. Blijf je liever buiten beeld of onhoorbaar? Zeg het ons, "
    "of zet je camera en microfoon uit.",
    Capture.BOTH: "We nemen foto’s en maken een opname. Wil je er niet op staan? Zeg het ons, dan "
    "letten we daarop.",
}


def capture_notice(capture: str, note: str) -> str:
    """The sentence, with what the organiser adds; empty where nothing is captured."""
    if not capture:
        return ""
    return " ".join(filter(None, [SENTENCES[Capture(capture)], note.strip()]))
