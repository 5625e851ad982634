"""Probable duplicates: proposed with why, compared side by side, merged or kept apart."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.views.generic import TemplateView
from wagtail.admin.viewsets.base import ViewSet

from members import dutch
from members.actions.merging import MergeRefused, merge, preview_merge, say_not_duplicate
from members.duplicate_guesses import proposals
from members.models import Person
from members.viewsets.screen import PermittedMenuItem, StaffScreen

MAY_MERGE = "members.merge_person"
PER_PAGE = 20
FOUND = 20
GONE = "Een van de twee is intussen gewist of samengevoegd. Kijk opnieuw in de lijst."


class DuplicatesView(StaffScreen, TemplateView):
    """Pairs that are probably one human; or, with `?persoon=`, people to compare one with."""

    template_name = "members/staff/duplicates.html"
    page_title = "Dubbele personen"
    header_icon = "copy"
    permission = MAY_MERGE

    def get_context_data(self, **kwargs):
        query = self.request.GET.get("q", "").replace("\x00", "").strip()[:100]
        asked = self.request.GET.get("persoon", "")
        chosen = None
        if asked.isdecimal() and len(asked) < 10:
            chosen = Person.objects.known().filter(pk=asked).first()
        page = Paginator(_found(chosen, query) if chosen else proposals(query), PER_PAGE)
        page = page.get_page(self.request.GET.get("p"))
        pairs = [] if chosen else _with_people(page)
        return super().get_context_data(
            query=query, chosen=chosen, page=page, pairs=pairs, **kwargs
        )

    def post(self, request, *args, **kwargs):
        """“Geen dubbel”: this pair is not proposed again."""
        one, other = (_person(request.POST.get(name, "")) for name in ("een", "ander"))
        if one and other:
            say_not_duplicate(one, other, by=self.by)
            messages.success(
                request, f"We onthouden dat {one.shown_name} en {other.shown_name} er twee zijn."
            )
        else:
            messages.error(request, GONE)
        return redirect(request.get_full_path())


def _person(pk: str) -> Person | None:
    known = Person.objects.known()
    return known.filter(pk=pk).first() if pk.isdecimal() and len(pk) < 10 else None


def _found(chosen, query):
    """People in whose name or address every word occurs; without words, of the same family name."""
    people = Person.objects.known().exclude(pk=chosen.pk).select_related("organisation")
    words = query.split() or [chosen.last_name or chosen.email]
    for word in words:
        people = people.filter(
            Q(first_name__icontains=word) | Q(last_name__icontains=word) | Q(email__icontains=word)
        )
    return people


def _with_people(page):
    """The rows of one page with their persons, the one we know longest first."""
    wanted = {pk for row in page for pk in (row.first, row.second)}
    people = Person.objects.select_related("organisation", "user").in_bulk(wanted)
    return [
        {"proposal": row, "first": people[row.first], "second": people[row.second]}
        for row in page
        if row.first in people and row.second in people
    ]


class MergeView(StaffScreen, TemplateView):
    """Who stays, who goes, what moves and what clashes; the button merges."""

    template_name = "members/staff/merge.html"
    page_title = "Voeg samen"
    header_icon = "copy"
    permission = MAY_MERGE
    above = (("duplicates:index", "Dubbele personen"),)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        people = Person.objects.select_related("organisation", "user")
        self.kept = get_object_or_404(people, pk=kwargs["kept"])
        self.duplicate = get_object_or_404(people, pk=kwargs["duplicate"])

    def get(self, request, *args, **kwargs):
        if any(each.erased_at or each.merged_into_id for each in (self.kept, self.duplicate)):
            raise Http404
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        rows, refused = [], ""
        try:
            rows = preview_merge(self.kept, self.duplicate)
        except MergeRefused as refusal:
            refused = str(refusal)
        return super().get_context_data(**kwargs) | {
            "kept": self.kept,
            "duplicate": self.duplicate,
            "moves": [row for row in rows if not row.note],
            "notes": [row for row in rows if row.note],
            "refused": refused,
        }

    def post(self, request, *args, **kwargs):
        name = self.kept.shown_name
        try:
            done = merge(self.kept, self.duplicate, by=self.by)
        except MergeRefused as refusal:
            messages.error(request, str(refusal))
            return redirect("duplicates:index")
        count = sum(row.count for row in done if not row.note)
        rows = dutch.counted(count, "rij verhuisde", "rijen verhuisden")
        told = f"{name} is nu één persoon: {rows}." if count else f"{name} is nu één persoon."
        messages.success(request, told)
        return redirect("people:inspect", self.kept.pk)


class DuplicatesMenuItem(PermittedMenuItem):
    permission = MAY_MERGE


class DuplicatesViewSet(ViewSet):
    name = "duplicates"
    url_prefix = "mensen/dubbels"
    icon = "copy"
    menu_label = "Dubbels"
    menu_item_class = DuplicatesMenuItem

    def get_urlpatterns(self):
        return [
            path("", DuplicatesView.as_view(), name="index"),
            path("<int:kept>/<int:duplicate>/", MergeView.as_view(), name="merge"),
        ]
