"""Words that are not posted yet, kept so that nothing typed is lost."""

from django.db import transaction
from django.utils import timezone

from networks.limits import TITLE_LIMIT
from networks.models import TalkDraft


@transaction.atomic
def keep_draft(*, network, person, text, title="", topic=None) -> TalkDraft | None:
    """Keep what was typed, however long; nothing typed is no draft."""
    mine = {"person": person, "network": network, "topic": topic}
    text, title = text.replace("\0", ""), title.replace("\0", "")[: 2 * TITLE_LIMIT]
    if not text.strip() and not title.strip():
        TalkDraft.objects.filter(**mine).delete()
        return None
    draft, _ = TalkDraft.objects.update_or_create(
        **mine, defaults={"text": text, "title": title, "saved_at": timezone.now()}
    )
    return draft


def draft_of(*, network, person, topic=None) -> TalkDraft | None:
    return TalkDraft.objects.filter(network=network, person=person, topic=topic).first()
