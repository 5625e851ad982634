"""What colleagues recorded about the instruments; only the first day of Thuisgevoel is real."""

from cms.demo.inventories.texts import Facts

FACTS = {
    "lio-vlaanderen": Facts(
        milestones=(
            ("developed", 420, "Overzicht van de extra gidsen (voorbeeld)."),
            ("tested", 300, "Proeflezing door vijf besturen, verslag (voorbeeld)."),
        ),
        steps=(
            ("Spreek met çavaria af wie de gidsen bijwerkt", 200, "Afsprakennota (voorbeeld)."),
            (
                "Kies een vaste plaats voor de toolbox",
                90,
                "Beslissing van beide huizen (voorbeeld).",
            ),
            ("Plan elk jaar twee vormingen", None, ""),
        ),
    ),
    "thuisgevoel-in-vlaanderen": Facts(
        milestones=(("developed", 680, "Opgeleverd met het onderzoek van de UGent."),),
        steps=(
            ("Verken met UGent en ABB hoe het kan blijven", 150, "Verslag (voorbeeld)."),
            ("Schrijf een handleiding voor gemeenten", None, ""),
            ("Zoek wie vragen beantwoordt", None, ""),
        ),
    ),
    "vijf-vragen-op-een-kaart": Facts(
        milestones=(
            ("developed", 400, "Eerste versie na een leerlabo (voorbeeld)."),
            ("tested", 320, "Zes diensten, een kwartaal lang (voorbeeld)."),
            ("published", 250, "Op deze site."),
        )
    ),
    "looplijst-toegankelijke-vergadering": Facts(
        milestones=(
            ("developed", 300, "Herwerkt met een adviesraad (voorbeeld)."),
            ("tested", 240, "Elf vergaderingen in drie gemeenten (voorbeeld)."),
            ("published", 190, "Op deze site."),
        )
    ),
    "toilettenronde": Facts(
        milestones=(
            ("developed", 200, "Opgesteld met twee jeugddiensten (voorbeeld)."),
            ("published", 140, "Op deze site."),
        )
    ),
    "buurtwandeling": Facts(
        milestones=(("tested", 70, "Drie gemeenten, verslag van de terugkoppeling (voorbeeld)."),)
    ),
}
