from datetime import date

import factory
from wagtail.models import Page
from wagtail_factories import PageFactory

from cms.adoption_enums import AdoptionChannel, AdoptionDegree
from cms.models import (
    Adoption,
    HomePage,
    InstrumentIndexPage,
    InstrumentPage,
    KnowledgePage,
    LegislationIndexPage,
    LegislationPage,
    NewsIndexPage,
    NewsPage,
    PracticeIndexPage,
    PracticePage,
    ResourceIndexPage,
    ResourcePage,
    StandardPage,
    StarterPage,
    SupportOfferIndexPage,
    SupportOfferPage,
    TargetGroup,
    ThemeIndexPage,
    ThemePage,
    VisualFormatIndexPage,
    VisualFormatPage,
    WorkForm,
    YearReportIndexPage,
    YearReportPage,
)
from tests.factories.members import OrganisationFactory, PersonFactory


class HomePageFactory(PageFactory):
    class Meta:
        model = HomePage

    parent = factory.LazyFunction(Page.get_first_root_node)
    title = "Gelijke kansen lokaal"
    slug = "start"
    heading = "Gelijke kansen om de hoek"
    lead = "Wat je zoekt, staat hier."
    search_examples = "vlag, toilet, adviesraad"


class UnderHomeFactory(PageFactory):
    """A page that stands under the home page; the factory finds it."""

    class Meta:
        abstract = True

    parent = factory.LazyFunction(HomePage.objects.get)


class ThemeIndexPageFactory(UnderHomeFactory):
    class Meta:
        model = ThemeIndexPage

    title = "Thema’s"
    slug = "themas"


class ThemePageFactory(PageFactory):
    class Meta:
        model = ThemePage

    parent = factory.LazyFunction(lambda: ThemeIndexPage.objects.first() or ThemeIndexPageFactory())
    title = factory.Sequence(lambda n: f"Thema {n}")
    slug = factory.Sequence(lambda n: f"thema-{n}")
    summary = "Waarover het gaat."


class StarterPageFactory(UnderHomeFactory):
    class Meta:
        model = StarterPage

    title = "Starten"
    slug = "starters"


class NewsIndexPageFactory(UnderHomeFactory):
    class Meta:
        model = NewsIndexPage

    title = "Nieuws"
    slug = "nieuws"


class NewsPageFactory(PageFactory):
    class Meta:
        model = NewsPage

    parent = factory.LazyFunction(lambda: NewsIndexPage.objects.first() or NewsIndexPageFactory())
    title = factory.Sequence(lambda n: f"Bericht {n}")
    slug = factory.Sequence(lambda n: f"bericht-{n}")
    summary = "Wat er gebeurde."
    published_on = date(2026, 5, 12)
    body = [("paragraph", "<p>Het hele verhaal.</p>")]


class StandardPageFactory(UnderHomeFactory):
    class Meta:
        model = StandardPage

    title = factory.Sequence(lambda n: f"Gewone pagina {n}")
    slug = factory.Sequence(lambda n: f"gewoon-{n}")
    body = [("paragraph", "<p>Uitleg.</p>")]


class TargetGroupFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TargetGroup

    name = factory.Sequence(lambda n: f"Doelgroep {n}")
    slug = factory.Sequence(lambda n: f"doelgroep-{n}")


class WorkFormFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = WorkForm

    name = factory.Sequence(lambda n: f"Werkvorm {n}")
    slug = factory.Sequence(lambda n: f"werkvorm-{n}")


class PracticeIndexPageFactory(UnderHomeFactory):
    class Meta:
        model = PracticeIndexPage

    title = "Praktijken"
    slug = "praktijken"


class PracticePageFactory(PageFactory):
    class Meta:
        model = PracticePage

    parent = factory.LazyFunction(
        lambda: PracticeIndexPage.objects.first() or PracticeIndexPageFactory()
    )
    title = factory.Sequence(lambda n: f"Praktijk {n}")
    slug = factory.Sequence(lambda n: f"praktijk-{n}")
    summary = "Wat het opleverde."
    approach = [("paragraph", "<p>Wat we deden.</p>")]


class KnowledgePageFactory(UnderHomeFactory):
    class Meta:
        model = KnowledgePage

    title = "Kennis"
    slug = "kennis"


def listed_under(index_model, title: str, slug: str):
    """The index page of an inventory, made where it is not there yet."""

    def parent():
        if index := index_model.objects.first():
            return index
        index = index_model(title=title, slug=slug, summary="Wat hier staat.")
        return HomePage.objects.get().add_child(instance=index)

    return factory.LazyFunction(parent)


class InventoryPageFactory(PageFactory):
    class Meta:
        abstract = True

    summary = "Wat je eraan hebt."
    holder = "Voorbeeldhuis"
    address_elsewhere = "https://voorbeeldhuis.example/"
    body = [("paragraph", "<p>Wat het is.</p>")]


class InstrumentPageFactory(InventoryPageFactory):
    class Meta:
        model = InstrumentPage

    parent = listed_under(InstrumentIndexPage, "Instrumenten", "instrumenten")
    title = factory.Sequence(lambda n: f"Instrument {n}")
    slug = factory.Sequence(lambda n: f"instrument-{n}")
    kind = "checklist"


class ResourcePageFactory(InventoryPageFactory):
    class Meta:
        model = ResourcePage

    parent = listed_under(ResourceIndexPage, "Cijfers en onderzoek", "cijfers-en-onderzoek")
    title = factory.Sequence(lambda n: f"Bron {n}")
    slug = factory.Sequence(lambda n: f"bron-{n}")
    kind = "cijfers"
    scale = "gemeente"
    year = 2025


class LegislationPageFactory(InventoryPageFactory):
    class Meta:
        model = LegislationPage

    parent = listed_under(LegislationIndexPage, "Wetgeving", "wetgeving")
    title = factory.Sequence(lambda n: f"Regel {n}")
    slug = factory.Sequence(lambda n: f"regel-{n}")
    level = "vlaams"
    enacted_on = date(2008, 7, 10)
    asks = "<p>Maak het in orde.</p>"


class SupportOfferPageFactory(InventoryPageFactory):
    class Meta:
        model = SupportOfferPage

    parent = listed_under(SupportOfferIndexPage, "Ondersteuningsaanbod", "ondersteuningsaanbod")
    title = factory.Sequence(lambda n: f"Aanbod {n}")
    slug = factory.Sequence(lambda n: f"aanbod-{n}")
    kind = "vorming"
    price_kind = "gratis"
    how_to_ask = "<p>Mail ons.</p>"


class VisualFormatPageFactory(InventoryPageFactory):
    class Meta:
        model = VisualFormatPage

    parent = listed_under(VisualFormatIndexPage, "Beeld", "beeld")
    title = factory.Sequence(lambda n: f"Beeld {n}")
    slug = factory.Sequence(lambda n: f"beeld-{n}")
    kind = "video"
    about = "cijfers"
    transcript = "<p>Alles wat gezegd wordt.</p>"


class YearReportPageFactory(InventoryPageFactory):
    class Meta:
        model = YearReportPage

    parent = listed_under(YearReportIndexPage, "Jaarverslagen", "jaarverslagen")
    title = factory.Sequence(lambda n: f"Jaarverslag {n}")
    slug = factory.Sequence(lambda n: f"jaarverslag-{n}")
    year = 2025


class AdoptionFactory(factory.django.DjangoModelFactory):
    """A board says that it applies a practice; give `confirmed_at` to let it count."""

    class Meta:
        model = Adoption

    page = factory.LazyFunction(lambda: PracticePageFactory().page_ptr)
    organisation = factory.SubFactory(OrganisationFactory)
    degree = AdoptionDegree.APPLIED
    channel = AdoptionChannel.NETWORK
    evidence = "Het college besliste het in maart."
    declared_by = factory.SubFactory(PersonFactory)
