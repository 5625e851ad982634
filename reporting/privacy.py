"""Figures are counted from other apps' rows; what stands here names nobody by name."""

from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import no_personal_data, not_personal, register
from reporting.models import (
    FiguresAccess,
    FrozenRecord,
    FrozenValue,
    FrozenYear,
    ManualValue,
    PersonKeyAlias,
)

no_personal_data(FiguresAccess)

for model, fields in (
    (FrozenYear, {"by": "welk jaar je bevroor", "published_by": ""}),
    (ManualValue, {"entered_by": "welk cijfer je met de hand invulde"}),
):
    register(
        model,
        WORK,
        fields,
        purpose="Om te kunnen nagaan wie een cijfer vastlegde.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.WORK,
        eraser="members.erasing.erase",
    )
not_personal(FrozenYear, "reason", "values_hash")
not_personal(ManualValue, "source")
no_personal_data(FrozenValue, "beside", "notes", "records_hash")
# A random key that says nothing about who it is, and a fingerprint that holds it.
no_personal_data(FrozenRecord, "kind", "person_key", "row_hash")
no_personal_data(PersonKeyAlias, "old_key", "new_key")
