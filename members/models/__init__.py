from members.models.board_contact import BoardContact, BoardCorrection
from members.models.consent import Consent
from members.models.duplicates import NotDuplicate
from members.models.employment import Employment
from members.models.guard_count import GuardCount
from members.models.merger import Merger
from members.models.organisation import FormerName, Organisation
from members.models.outbox import OutboxMail
from members.models.pending_import import PendingImport
from members.models.person import Person
from members.models.purge_run import PurgeRun
from members.models.security import SecurityDetail, SecurityEvent, SecurityHead
from members.models.user import User

__all__ = [
    "BoardContact",
    "BoardCorrection",
    "Consent",
    "Employment",
    "FormerName",
    "GuardCount",
    "Merger",
    "NotDuplicate",
    "Organisation",
    "OutboxMail",
    "PendingImport",
    "Person",
    "PurgeRun",
    "SecurityDetail",
    "SecurityEvent",
    "SecurityHead",
    "User",
]
