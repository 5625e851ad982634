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


class Decision(models.TextChoices):
    APPROVED = "approved", "Goedgekeurd"
    REFUSED = "refused", "Geweigerd"
    WITHDRAWN = "withdrawn", "Ingetrokken"
