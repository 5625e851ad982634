"""Where our pages link to, and whether somebody answers there."""

from django.db import models
from wagtail.models import Page

from cms.enums import LinkState
from cms.link_rules import LONGEST, Standing


class LinkCheckQuerySet(models.QuerySet):
    def on_live_pages(self):
        kept = PageLinks.objects.filter(links=models.OuterRef("pk"), page__live=True)
        return self.filter(models.Exists(kept))

    def dead(self):
        return self.filter(state=LinkState.DEAD)

    def broken(self):
        """Dead, or on its way to it."""
        return self.filter(state__in=[LinkState.DEAD, LinkState.FAILING])

    def due(self, on):
        """What was not looked at yet that night; what worked comes first, to know our own line.

        By chance among those, so that a few servers that are away do not hold up every turn.
        """
        waiting = self.on_live_pages().exclude(checked_on__gte=on)
        works = models.Case(models.When(state=LinkState.GOOD, then=0), default=1)
        return waiting.annotate(works=works).order_by("works", "?")


class LinkCheck(models.Model):
    """One address that our pages link to, with what the last nights said of it."""

    url = models.CharField("adres", max_length=LONGEST, unique=True)
    state = models.CharField(
        "stand", max_length=7, choices=LinkState.choices, default=LinkState.NEW, db_index=True
    )
    status = models.PositiveSmallIntegerField("antwoord", null=True, blank=True)
    problem = models.CharField("wat er misging", max_length=160, blank=True)
    failed_nights = models.PositiveSmallIntegerField("nachten na elkaar", default=0)
    first_failed_on = models.DateField("sinds", null=True, blank=True)
    checked_on = models.DateField("laatst nagekeken", null=True, blank=True)

    objects = LinkCheckQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "link"
        verbose_name_plural = "links"
        ordering = ["first_failed_on", "url"]

    def __str__(self):
        return self.url

    @property
    def live_pages(self) -> list[Page]:
        """The pages on which it stands; `prefetch_related("pages__page")` spares a query each."""
        return [kept.page for kept in self.pages.all() if kept.page.live]

    @property
    def standing(self) -> Standing:
        return Standing(LinkState(self.state), self.failed_nights, self.first_failed_on)


class PageLinks(models.Model):
    """The links of one page, as they were when it was last read."""

    page = models.OneToOneField(
        Page, models.CASCADE, primary_key=True, related_name="kept_links", verbose_name="pagina"
    )
    links = models.ManyToManyField(LinkCheck, related_name="pages", verbose_name="links")
    read_at = models.DateTimeField("gelezen op")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "links van een pagina"
        verbose_name_plural = "links van pagina's"

    def __str__(self):
        return f"Links van pagina {self.page_id}"
