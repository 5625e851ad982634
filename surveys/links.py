"""What a token opens."""

from dataclasses import dataclass

from surveys.enums import Door
from surveys.models import Invitation, Survey


@dataclass(frozen=True)
class Link:
    survey: Survey
    invitation: Invitation | None
    token: str

    @property
    def door(self) -> Door:
        """A board may answer again as long as it is open: its latest answer counts."""
        door = self.survey.door()
        used = self.invitation and self.invitation.answered and not self.survey.by_board
        return Door.USED if used else door


def find_link(token: str) -> Link | None:
    """Of an invitation, or the general link of a survey that needs none."""
    invitation = (
        Invitation.objects.select_related("survey", "organisation").filter(token=token).first()
    )
    if invitation:
        return Link(invitation.survey, invitation, token)
    survey = Survey.objects.filter(token=token, is_public=True).first()
    return Link(survey, None, token) if survey else None
