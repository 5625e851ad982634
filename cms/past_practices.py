"""Practices that came online before this platform, from a list: each with that first day.

They come in as drafts. A practice counts in the year in which it first appeared, and is read on the
site once an editor fills it in and publishes it; the first day then stays.
"""

from datetime import datetime, time

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.text import slugify

from cms.models import PracticeIndexPage, PracticePage
from members.audit import record
from planning.enums import Theme
from planning.past.cells import Unclear, one_of, parts_in
from planning.past.kinds import PastKind, PastLine, register
from planning.themes import theme_field

NOON = time(12)


@register
class PastPractices(PastKind):
    slug = "praktijken"
    label = "Praktijken"
    words = ("praktijk", "praktijken")
    order = 20
    columns = {
        "title": ("titel", "praktijk", "naam"),
        "board": ("bestuur", "organisatie", "gemeente"),
        "first": ("eerst gepubliceerd op", "gepubliceerd op", "datum"),
        "summary": ("samenvatting", "resultaat", "in een zin"),
        "themes": ("thema", "thema's"),
        "holder": ("databank", "waar ze staat"),
        "address": ("webadres", "link", "url"),
    }
    required = ("title", "first")
    heads = ("Titel", "Bestuur", "Eerst gepubliceerd")
    example = (
        (
            *("Loket zonder drempels", "Gent", "14/05/2024"),
            *("Wie minder mobiel is, komt nu zelf binnen.", "Handicap", "", ""),
        ),
        (
            *("Buurtgesprekken over gender", "Genk", "03/10/2023", "", "Gender"),
            *("Databank van Voorbeeldhuis", "https://www.voorbeeld.example/buurtgesprekken"),
        ),
    )
    note = (
        "Een praktijk komt binnen als ontwerp: ze telt in het jaar waarin ze eerst verscheen, en "
        "staat pas op de site als een redacteur ze aanvult en publiceert. Zelfde titel en bestuur "
        "betekent dezelfde praktijk. Meer thema’s zet je met een | ertussen."
    )
    most = 500

    def read(self, row):
        cells = row.values.get
        title = self.short_enough(" ".join(cells("title").split()), 200, "De titel")
        first = self.past_date(cells("first"))
        board = self.organisation(cells("board"), first) if cells("board", "") else None
        themes = [one_of(part, Theme, "Het thema") for part in parts_in(cells("themes", ""))]
        holder, address = cells("holder", ""), cells("address", "")
        if bool(holder) != bool(address):
            raise Unclear("Vul zowel de databank als het webadres in, of geen van beide.")
        self._check_address(address)
        facts = {
            "title": title,
            "organisation": board,
            "first": first,
            "summary": self.short_enough(cells("summary", ""), 300, "De samenvatting"),
            "themes": themes,
            "holder": self.short_enough(holder, 120, "De naam van de databank"),
            "address": address,
        }
        shown = (title, board.full_name if board else "", f"{first:%d/%m/%Y}")
        return PastLine((title.casefold(), board.pk if board else None), shown, facts)

    @staticmethod
    def _check_address(address):
        if not address:
            return
        try:
            URLValidator(schemes=["http", "https"])(address)
        except ValidationError:
            raise Unclear(f"“{address[:60]}” is geen volledig webadres.") from None
        if len(address) > 300:
            raise Unclear("Het webadres is te lang: hoogstens 300 tekens.")

    def known(self, lines):
        rows = PracticePage.objects.order_by().values_list("title", "organisation")
        return {(title.casefold(), board) for title, board in rows}

    def make(self, line, *, source, by):
        facts = line.facts
        index = PracticeIndexPage.objects.first()
        if index is None:
            raise RuntimeError("There is no page that lists practices.")
        first = timezone.make_aware(datetime.combine(facts["first"], NOON))
        page = PracticePage(
            title=facts["title"],
            slug=self._slug(facts["title"], index),
            summary=facts["summary"],
            organisation=facts["organisation"],
            holder=facts["holder"],
            address_elsewhere=facts["address"],
            live=False,
            has_unpublished_changes=True,
            first_published_at=first,
            **{theme_field(theme): True for theme in facts["themes"]},
        )
        index.add_child(instance=page)
        page.save_revision(log_action=False)
        record(page, "wagtail.create", by=by, data={"overgenomen uit": source})
        return page.pk

    @staticmethod
    def _slug(title, index) -> str:
        wanted = slugify(title)[:200] or "praktijk"
        taken = set(
            index.get_children().filter(slug__startswith=wanted).values_list("slug", flat=True)
        )
        number, slug = 1, wanted
        while slug in taken:
            number += 1
            slug = f"{wanted}-{number}"
        return slug

    def take_back(self, keys, loaded_at):
        pages = list(PracticePage.objects.filter(pk__in=keys))
        if any(page.live or page.revisions.count() > 1 for page in pages):
            return False
        for page in pages:
            page.delete()
        return True
