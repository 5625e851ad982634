from planning.models.action_plan import ActionPlan
from planning.models.action_sheet import ActionSheet, SheetTarget, SheetUpdate
from planning.models.budget import CostLine, IncomeLine
from planning.models.communication import CommunicationFeed, ThemeDayConfirmation
from planning.models.deliverable import Deliverable, DeliverableUse, EarlierFile
from planning.models.goals import Goal
from planning.models.indicators import Indicator, IndicatorDefinition
from planning.models.initiative import Initiative, Publication
from planning.models.links import PolicyGoal, TargetGroup
from planning.models.past_file import PastFile, PastRow

__all__ = [
    "ActionPlan",
    "ActionSheet",
    "CommunicationFeed",
    "CostLine",
    "Deliverable",
    "DeliverableUse",
    "EarlierFile",
    "Goal",
    "IncomeLine",
    "Indicator",
    "IndicatorDefinition",
    "Initiative",
    "PastFile",
    "PastRow",
    "PolicyGoal",
    "Publication",
    "SheetTarget",
    "SheetUpdate",
    "TargetGroup",
    "ThemeDayConfirmation",
]
