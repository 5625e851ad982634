"""Deliverables for tests."""

from datetime import date

from django.core.files.base import ContentFile

from planning.actions.deliverables import enter_deliverable
from planning.deliverables.enums import DeliverableKind
from planning.models import Deliverable


def deliverable(kind=DeliverableKind.OTHER, on="2026-03-02", **facts) -> Deliverable:
    """Entered as a colleague would; with a link where no file is given."""
    facts.setdefault("title", f"Een {DeliverableKind(kind).label.lower()}")
    if "file" not in facts:
        facts.setdefault("link", "https://voorbeeld.example/stuk")
    facts.setdefault("by", None)
    return enter_deliverable(kind=kind, on=date.fromisoformat(on), **facts)


def paper(name="rapport.pdf", body=b"%PDF-1.7 rapport") -> ContentFile:
    return ContentFile(body, name=name)
