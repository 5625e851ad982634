"""What follows from a role, a policy or a text, without a database."""

from networks.enums import AuthorRole, JoinPolicy, MembershipRole
from networks.limits import POST_LIMIT


def clean_text(text: str) -> str:
    """Line ends of one kind, no control characters, nothing around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in text if sign in "\n\t" or sign.isprintable()).strip()


def over_limit(text: str, limit: int = POST_LIMIT) -> int:
    """By how many characters a text is too long."""
    return max(0, len(text) - limit)


def author_role(membership_role: str | None) -> AuthorRole:
    """As what somebody writes; staff who are no member write as staff."""
    return AuthorRole(membership_role) if membership_role else AuthorRole.STAFF


def may_moderate(membership_role: str | None, *, is_staff_moderator: bool) -> bool:
    return is_staff_moderator or membership_role == MembershipRole.MODERATOR


def may_join_alone(policy: str) -> bool:
    return policy == JoinPolicy.OPEN
