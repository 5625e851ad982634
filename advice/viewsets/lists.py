"""What the lists of the desk share: rows open our own screens, new ones are made there too."""

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton

from members.exports import TableExport


class DeskIndexView(TableExport, IndexView):
    """`new` is (permission, name of a URL, label) of the screen that makes a row; `more` are such
    triples of screens beside the list."""

    new: tuple[str, str, str] | None = None
    more: tuple[tuple[str, str, str], ...] = ()

    @cached_property
    def header_buttons(self):
        buttons = [self.new] if self.new else []
        return [
            HeaderButton(label, url=reverse(name), icon_name="plus")
            for permission, name, label in buttons
            if self.request.user.has_perm(permission)
        ]

    @cached_property
    def header_more_buttons(self):
        return [
            *super().header_more_buttons,
            *(
                HeaderButton(label, url=reverse(name), icon_name="view")
                for permission, name, label in self.more
                if self.request.user.has_perm(permission)
            ),
        ]


class DeskList(ModelViewSet):
    """Making and changing are verbs on screens of their own, so nothing is edited here."""

    form_fields: list[str] = []
    copy_view_enabled = False
    add_to_reference_index = False
    list_export = ["pk"]  # shows the buttons; see TableExport
    list_per_page = 50
    search_backend_name = None

    def get_index_view_kwargs(self, **kwargs):
        nowhere = {"add_url_name": None, "edit_url_name": None, "delete_url_name": None}
        return super().get_index_view_kwargs(**{**kwargs, **nowhere})

    def get_urlpatterns(self):
        shown = ("index", "index_results")
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in shown]
