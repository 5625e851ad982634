"""One place where a viewset says which of its rows somebody may open."""

from django.http import Http404


class RowRules:
    """For a viewset: a row outside `rows_for(user)` does not exist on any screen of one row.

    A viewset's `get_queryset` and its permission policy only decide what the list shows; edit,
    inspect, history, usage, copy, delete and preview take any key (tried on Wagtail 8.0.1). Views
    in `open_to_all_rows` keep doing so, because they say themselves what became of the row.
    """

    open_to_all_rows = ()

    def rows_for(self, user):
        """The rows, as a queryset, that this user may open."""
        raise NotImplementedError

    def construct_view(self, view_class, **kwargs):
        if hasattr(view_class, "get_object") and view_class not in self.open_to_all_rows:
            guarded = {"rows_for": staticmethod(self.rows_for)}
            view_class = type(view_class.__name__, (OneRow, view_class), guarded)
        return super().construct_view(view_class, **kwargs)


class OneRow:
    def get_object(self, *args, **kwargs):
        row = super().get_object(*args, **kwargs)
        if not self.rows_for(self.request.user).filter(pk=row.pk).exists():
            raise Http404
        return row
