"""Invented yearly reports, marked as examples on the page; the plan began in 2025."""

from cms.body_words import bullets, figures, paragraphs
from cms.demo.inventories.texts import Item

INTRO = [
    paragraphs(
        "Elk jaar zeggen we wat we deden en wat het opleverde. Lees eerst de pagina; de bestanden "
        "zijn er voor wie alles wil narekenen. De cijfers van vandaag staan bij "
        '<a href="/cijfers/">Cijfers</a>.'
    )
]
# year, days since it came online, its summary, what was done, key figures, what failed
YEARS = (
    (
        2021,
        1700,
        "Het jaar van de schermen: veel webinars, en een eerste groep die bleef samenkomen.",
        ("Elf webinars, samen 420 aanwezigen.", "Een eerste intervisiegroep van acht gemeenten."),
        (("420", "aanwezigen op webinars"), ("8", "gemeenten in de eerste intervisiegroep")),
        "De helpdesk bleef leeg: niemand wist dat ze bestond.",
    ),
    (
        2022,
        1340,
        "Opnieuw samen aan tafel. Toegankelijkheid werd het meest gevraagde onderwerp.",
        ("Zeven vormingen ter plaatse.", "Een looplijst voor toegankelijke vergaderingen."),
        (("61", "gemeenten bereikt"), ("7", "vormingen ter plaatse")),
        "De studiedag viel samen met een andere en trok te weinig volk.",
    ),
    (
        2023,
        975,
        "Partners deden mee aan twee proefprojecten, en de eerste gidsen kwamen in zicht.",
        ("Meegewerkt aan een proefproject rond LGBTI+.", "Negen werkbezoeken bij gemeenten."),
        (("74", "gemeenten bereikt"), ("9", "werkbezoeken")),
        "Van de negen werkbezoeken kregen er vier geen vervolg.",
    ),
    (
        2024,
        610,
        "De voorbereiding van het meerjarenplan, met wat besturen zelf zeiden nodig te hebben.",
        ("Gesprekken met dertig besturen over hun noden.", "Een toolbox die online kwam."),
        (("30", "besturen bevraagd"), ("88", "gemeenten bereikt")),
        "Kleine gemeenten bereikten we minder dan we wilden.",
    ),
    (
        2025,
        245,
        "Het eerste jaar van het plan: een nieuwe site, twee netwerken en een agenda voor "
        "iedereen.",
        (
            "De site met themapagina’s en een pagina voor starters.",
            "Twee lerende netwerken, samen elf bijeenkomsten.",
            "Een vormingsaanbod dat elke provincie aandoet.",
        ),
        (("96", "gemeenten bereikt"), ("11", "bijeenkomsten van netwerken")),
        "Drie vormingen gingen niet door. We plannen ze voortaan niet meer op vrijdag.",
    ),
)


def report(year, days_ago, summary, done, numbers, failed) -> Item:
    return Item(
        f"jaarverslag-{year}",
        f"Jaarverslag {year}",
        summary,
        days_ago,
        {
            "year": year,
            "holder": "VVSG",
            "body": [
                paragraphs(summary),
                figures(*((n, words, f"Jaarverslag {year}", "") for n, words in numbers)),
                bullets(*done),
                paragraphs(f"<h3>Wat niet lukte</h3><p>{failed}</p>"),
            ],
        },
        is_example=True,
    )


ITEMS = tuple(report(*year) for year in YEARS)
NUMBERS = {f"jaarverslag-{year[0]}": year[4] for year in YEARS}
