"""The choices of a network. Values are stored and stay; labels are what people read."""

from django.db import models


class NetworkKind(models.TextChoices):
    PEER_GROUP = "peer_group", "Collegagroep"
    KNOWLEDGE_GROUP = "knowledge_group", "Online kennisgroep"
    SUPPORT_GROUP = "support_group", "Ondersteuningsgroep"
    LEARNING_NETWORK = "learning_network", "Lerend netwerk"
    SOUNDING_BOARD = "sounding_board", "Klankbordgroep"
    INTERVISION = "intervision", "Intervisie"


class JoinPolicy(models.TextChoices):
    OPEN = "open", "Open: wie zich aanmeldt, is meteen lid"
    REQUEST = "request", "Op aanvraag: een begeleider keurt goed"
    INVITATION = "invitation", "Op uitnodiging"


class MembershipRole(models.TextChoices):
    MEMBER = "member", "Lid"
    MENTOR = "mentor", "Mentor"
    MODERATOR = "moderator", "Begeleider"


class AuthorRole(models.TextChoices):
    """As what somebody wrote. Only the first two count as interaction of members."""

    MEMBER = "member", "Lid"
    MENTOR = "mentor", "Mentor"
    MODERATOR = "moderator", "Begeleider"
    STAFF = "staff", "VVSG"
    SYSTEM = "system", "Vanzelf"  # what the agenda opens or closes by itself


class Decision(models.TextChoices):
    APPROVED = "approved", "Goedgekeurd"
    REFUSED = "refused", "Geweigerd"
    WITHDRAWN = "withdrawn", "Ingetrokken"


class InvitationState(models.TextChoices):
    """How an invitation stands; read off its moments, never stored."""

    OPEN = "open", "Wacht op antwoord"
    EXPIRED = "expired", "Verlopen"
    ACCEPTED = "accepted", "Aanvaard"
    WITHDRAWN = "withdrawn", "Ingetrokken"


class ReactionKind(models.TextChoices):
    """What somebody says without writing. Each counts once per person and post."""

    THANKS = "thanks", "Bedankt"
    HELPFUL = "helpful", "Nuttig"
    SAME = "same", "Bij ons ook"


class Rhythm(models.TextChoices):
    """When a group writes to a member. What one already read is never told."""

    EACH = "each", "Een mail per bericht"
    DAILY = "daily", "Elke werkdag een overzicht van wat je miste"
    WEEKLY = "weekly", "Elke maandag een overzicht van wat je miste"
    FOLLOWED = "followed", "Alleen gesprekken die je volgt"
    SILENT = "silent", "Geen mails van deze groep"


class Attention(models.TextChoices):
    """How somebody listens to one topic, whatever the rhythm of the group."""

    FOLLOWS = "follows", "Volgt"
    MUTES = "mutes", "Hoort er niets van"


class MailOutcome(models.TextChoices):
    """What became of a mail that came in."""

    POSTED = "posted", "Geplaatst"
    DRAFTED = "drafted", "Klaargezet als concept"
    REFUSED = "refused", "Geweigerd"
    IGNORED = "ignored", "Genegeerd"


class MinutesState(models.TextChoices):
    DRAFT = "draft", "Ontwerp"
    APPROVED = "approved", "Goedgekeurd"
    PUBLISHED = "published", "Gepubliceerd"
