"""Wagtail's screen to edit a page, with what we say beside it.

Wagtail has no hook for side panels; its URL is taken over in `config/urls.py`.
"""

from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.pages.edit import EditView

from cms.side_panels import side_panels_of


class PageEditView(EditView):
    def get_side_panels(self):
        panels = super().get_side_panels()
        # Wagtail asks again after each automatic save, for what changed by that only.
        if not self.expects_json_response and not self.hydrate_create_view:
            panels.extend(side_panels_of(self.page, self.request))
            panels.sort(key=lambda panel: panel.order)
        return panels


edit_page = require_admin_access(PageEditView.as_view())
