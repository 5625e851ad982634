"""Figures are counted from other apps' rows; what stands here itself names nobody."""

from members.privacy import no_personal_data
from reporting.models import FiguresAccess

no_personal_data(FiguresAccess)
