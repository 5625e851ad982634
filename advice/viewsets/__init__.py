"""The staff screens of the desk, as one group in Wagtail's menu."""

from wagtail.admin.viewsets.model import ModelViewSetGroup

from advice.viewsets.desk import AnswerTermViewSet, ClosureDayViewSet, StandardAnswerViewSet
from advice.viewsets.following import (
    ConsultationViewSet,
    FaqViewSet,
    SignalViewSet,
    SupportTrackViewSet,
)
from advice.viewsets.questions import QuestionViewSet


class AdviceGroup(ModelViewSetGroup):
    menu_label = "Advies"
    menu_icon = "help"
    menu_name = "advies"
    menu_order = 350
    items = (
        QuestionViewSet,
        FaqViewSet,
        SignalViewSet,
        ConsultationViewSet,
        SupportTrackViewSet,
        StandardAnswerViewSet,
        AnswerTermViewSet,
        ClosureDayViewSet,
    )


__all__ = ["AdviceGroup"]
