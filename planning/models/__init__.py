from planning.models.action_plan import ActionPlan
from planning.models.action_sheet import ActionSheet, SheetTarget, SheetUpdate
from planning.models.budget import CostLine, IncomeLine
from planning.models.communication import CommunicationFeed, ThemeDayConfirmation
from planning.models.goals import Goal
from planning.models.indicators import Indicator, IndicatorDefinition
from planning.models.initiative import Initiative, Publication
from planning.models.links import PolicyGoal, TargetGroup

__all__ = [
    "ActionPlan",
    "ActionSheet",
    "CommunicationFeed",
    "CostLine",
    "Goal",
    "IncomeLine",
    "Indicator",
    "IndicatorDefinition",
    "Initiative",
    "PolicyGoal",
    "Publication",
    "SheetTarget",
    "SheetUpdate",
    "TargetGroup",
    "ThemeDayConfirmation",
]
