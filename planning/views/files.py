"""The plan as a file: its sheets, or its money."""

from django.http import Http404
from django.views.generic import View

from members.exports import Format, table_response
from planning import budget_table, sheet_table
from planning.views.rows import OfYear


class FileView(OfYear, View):
    def get(self, request, year, format):
        if format not in Format.values:
            raise Http404
        return self.file(format)


class SheetsFileView(FileView):
    def file(self, format):
        rows = sheet_table.sheet_rows(self.plan)
        return table_response(format, f"actiefiches-{self.plan.year}", sheet_table.HEADS, rows)


class BudgetFileView(FileView):
    def file(self, format):
        rows = budget_table.budget_rows(self.plan)
        return table_response(format, f"begroting-{self.plan.year}", budget_table.HEADS, rows)
