from cms.body_words import bullets, heading, paragraphs, steps

BODY = [
    heading("Wat is een praktijk?"),
    paragraphs(
        "Iets wat je bestuur deed voor gelijke kansen en waar een ander van kan leren. Dat mag "
        "groot "
        "of klein zijn, geslaagd of half gelukt. Een brief die eindelijk leesbaar is, telt ook."
    ),
    heading("Zo deel je er een"),
    steps(
        ("Stuur vijf regels", "Wat deed je, voor wie en waarom? Meer hebben we niet nodig."),
        ("We bellen je", "In een kwartier vragen we door: kost, tijd, resultaat en wat tegenviel."),
        ("Jij leest na", "Er verschijnt niets voor jij en je bestuur akkoord zijn."),
    ),
    heading("Waar we naar vragen"),
    bullets(
        "Voor wie was het bedoeld, en wie heb je bereikt?",
        "Hoeveel geld en hoeveel dagen kostte het?",
        "Wat zou je de volgende keer anders doen?",
        "Mag een collega je daarover bellen?",
    ),
]
