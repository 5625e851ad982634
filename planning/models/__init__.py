from planning.models.goals import Goal
from planning.models.indicators import Indicator, IndicatorDefinition

__all__ = ["Goal", "Indicator", "IndicatorDefinition"]
