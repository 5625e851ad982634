"""What a form had before it when it was opened, in one word: was a colleague faster?

Not `changed_at` of the initiative: that moves with every publication, for calendar programs.
"""

from hashlib import sha256

from planning.models import Initiative, Publication

FACTS = (
    *("title", "purpose", "format", "audience", "on", "goal", "action_sheet", "page"),
    *("owner", "note"),
)
STATE = ("state", "planned_on", "published_on", "url")


def seen_of(row: Initiative | Publication) -> str:
    """Differs where what the form of the row shows differs."""
    names = FACTS if isinstance(row, Initiative) else STATE
    values = [str(getattr(row, row._meta.get_field(name).attname)) for name in names]
    if isinstance(row, Initiative):
        values += [theme.value for theme in row.themes]
    return sha256("\0".join(values).encode()).hexdigest()[:32]
