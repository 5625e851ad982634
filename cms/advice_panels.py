"""Advice on the writing, beside the page that somebody edits."""

from wagtail.admin.ui.side_panels import BaseSidePanel

from cms.writing_look import look_at

SHOWN = 5  # per kind; more is discouraging


class AdviceSidePanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = "Schrijfadvies"
        icon_name = "edit"

        def get_context_data(self, parent_context):
            context = super().get_context_data(parent_context)
            return context | {"count": len(self.panel.report.advice)}

    name = "advice"
    title = "Schrijfadvies"
    template_name = "cms/panels/advice_side.html"
    order = 160

    def __init__(self, object, request):
        super().__init__(object, request)
        self.report = look_at(object)

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        groups = [
            (kind.label, found[:SHOWN], max(0, len(found) - SHOWN))
            for kind, found in self.report.by_kind
        ]
        return context | {"report": self.report, "groups": groups}
