"""The daily question: how many people took part, from where, and who are they."""

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.functional import cached_property

from events.models import Event, Registration
from members import dutch
from members.models import Organisation
from reporting.access import may_see_names
from reporting.asked import (
    CHOICES,
    asked,
    evidence_url,
    map_choice,
    map_day,
    narrowed_to,
    presets,
    provinces,
)
from reporting.boards import BoardMap
from reporting.counted_elsewhere import CountedElsewhere
from reporting.enums import ABOUT_PEOPLE, Counted, Dimension
from reporting.evidence import Evidence
from reporting.forms import CountForm
from reporting.participant_counts import ParticipantCounts
from reporting.participant_screen import (
    HEADS,
    MOST_BARS,
    big_figures,
    board_map,
    count_table,
    elsewhere_table,
    export_rows,
    plot,
    province_table,
)
from reporting.records import hosts_only, not_reached, records
from reporting.views.screen import FiguresScreen, export_links


class AskedScreen(FiguresScreen):
    """A screen that answers a question put in the address."""

    @cached_property
    def boards(self) -> BoardMap:
        return BoardMap(map_day(self.request.GET))

    @cached_property
    def form(self) -> CountForm:
        seats = Registration.objects.filter(organisation=OuterRef("pk")).order_by()
        taking_part = Organisation.objects.filter(Exists(seats)).order_by()
        boards = {self.boards.board_of(pk) for pk in taking_part.values_list("pk", flat=True)}
        by_name = sorted(boards, key=lambda board: (not board.is_municipality, board.name))
        return CountForm(self.request.GET, boards=self.boards, organisations=by_name)


class ParticipantsScreen(AskedScreen):
    page_title = "Deelnemers"
    header_icon = "group"
    template_name = "reporting/participants.html"

    def get(self, request):
        if not self.form.is_valid():
            return self.render_to_response(
                self.get_context_data(presets=presets({}), province_links=provinces({}))
            )
        if self.asked_export():
            return self._export()
        return self.render_to_response(self.get_context_data(**self._answer()))

    def _export(self):
        selection, dimension = self.form.selection(), self.form.dimension
        counts = ParticipantCounts(selection, self.boards)
        groups, total = counts.by(dimension), counts.total
        name = f"deelnemers-per-{dimension.value}-{self.form.period.start}-{self.form.period.end}"
        return self.export(name, [dimension.label.capitalize(), *HEADS], export_rows(groups, total))

    def _answer(self) -> dict:
        selection, dimension = self.form.selection(), self.form.dimension
        values = asked(self.form, keep_split=False)
        counts = ParticipantCounts(selection, self.boards)
        total, groups = counts.total, counts.by(dimension)
        activities = selection.held_events().count()
        hosts = hosts_only(selection, self.boards)
        elsewhere = CountedElsewhere.of(selection, self.boards, dimension)
        return {
            "presets": presets(asked(self.form)),
            "province_links": provinces(asked(self.form)),
            "period": selection.period,
            "map_choice": map_choice(self.form, self.boards),
            "dimension": dimension,
            "total": total,
            "has_data": bool(activities),
            "bigs": big_figures(total, self.boards, activities, values, self._new(counts)),
            "table": count_table(groups, total, dimension, values),
            "plot": plot(groups, dimension),
            "most_bars": MOST_BARS,
            "shortened": dimension != Dimension.MONTH and len(groups) > MOST_BARS,
            "unmarked_events": selection.unmarked_events().count() if total.unmarked else 0,
            "unmarked_url": evidence_url(values, Counted.UNMARKED),
            "elsewhere": elsewhere,
            "elsewhere_table": elsewhere_table(elsewhere, dimension),
            "elsewhere_url": evidence_url(values, Counted.ELSEWHERE),
            "map": board_map(
                counts.by(Dimension.ORGANISATION),
                self.boards,
                f"Deelnemers per gemeente, {selection.period.label}",
            ),
            "provinces": province_table(
                counts.by(Dimension.PROVINCE),
                total,
                self.boards,
                lambda group: evidence_url(
                    narrowed_to(values, Dimension.PROVINCE, group), Counted.BOARDS
                ),
            ),
            "hosts": hosts,
            "hosts_named": dutch.listed(hosts),
            "not_reached": len(not_reached(selection, self.boards)),
            "not_reached_url": evidence_url(values, Counted.NOT_REACHED),
            "exports": export_links(self.request.GET),
        }

    @staticmethod
    def _new(counts: ParticipantCounts) -> int | None:
        """How many came for the first time; nothing where that was asked already."""
        return None if counts.selection.newness else counts.newcomers

    def get_context_data(self, **kwargs):
        return super().get_context_data(form=self.form, **kwargs)


class RecordsScreen(AskedScreen):
    """The list behind one figure of the participant counts."""

    template_name = "reporting/records.html"
    header_icon = "list-ul"

    def trail(self):
        return [{"url": self.back_url(), "label": "Deelnemers"}]

    def back_url(self) -> str:
        query = self.request.GET.copy()
        for name in ("wat", "pagina", "uitvoer"):
            query.pop(name, None)
        return f"{reverse('figures:participants')}?{query.urlencode()}"

    @cached_property
    def counted(self) -> Counted:
        value = self.request.GET.get("wat", "")
        return Counted(value) if value in Counted.values else Counted.PERSONS

    def get_page_title(self):
        return self.counted.label

    def get(self, request):
        self.here = self.counted.label
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data(form=self.form))
        rows = records(self.counted, self.form.selection(), self.boards)
        evidence = Evidence.of(rows, with_names=may_see_names(request.user))
        if self.asked_export():
            name = f"{self.counted.value}-{self.form.period.start}-{self.form.period.end}"
            return self.export_evidence(name, evidence)
        page = self.page_of(evidence.rows)
        return self.render_to_response(
            self.get_context_data(
                form=self.form,
                period=self.form.period,
                chosen=chosen_words(self.form),
                page=page,
                heads=evidence.heads,
                rows=evidence.cells(page),
                nameless=self.counted in ABOUT_PEOPLE and not evidence.with_names,
                exports=export_links(request.GET),
            )
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(back_url=self.back_url(), **kwargs)


def chosen_words(form: CountForm) -> list[str]:
    """What narrows the list, in words."""
    words = []
    for name in CHOICES:
        if value := form.cleaned_data[name]:
            label = dict(form.fields[name].choices)[value]
            words.append(f"{form.fields[name].label}: {label}")
    if pk := form.cleaned_data["activiteit"]:
        title = Event.objects.filter(pk=pk).values_list("title", flat=True).first()
        words.append(f"Activiteit: {title or 'bestaat niet meer'}")
    if day := form.cleaned_data["kaart"]:
        words.append(f"gemeenten zoals bekend op {dutch.day_short(day)}")
    return words
