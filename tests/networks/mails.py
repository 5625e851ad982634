"""Answers as mail programs really send them: (what program, what came in, what is new in it)."""

ANSWER = "Dank je, dat helpt ons vooruit."
OTHER = "Wie heeft een draaiboek?"
MAILS = (
    ("nothing quoted", ANSWER, ANSWER),
    (
        "Outlook in Dutch",
        f"{ANSWER}\n\nVan: Groepen <groepen@vvsg.example>\nVerzonden: dinsdag 12 mei 2026 9:14\n"
        f"Aan: An Claes <an@stad.example>\nOnderwerp: Draaiboek\n\n{OTHER}",
        ANSWER,
    ),
    (
        "Outlook in Dutch, headers in bold",
        f"{ANSWER}\n\n*Van:* Groepen <groepen@vvsg.example>\n*Verzonden:* dinsdag 12 mei 2026\n"
        f"*Aan:* An\n*Onderwerp:* Draaiboek\n\n{OTHER}",
        ANSWER,
    ),
    (
        "Outlook on the web, a line above the headers",
        f"{ANSWER}\n\n________________________________\nVan: Groepen\nVerzonden: dinsdag\n"
        f"Aan: An\nOnderwerp: Draaiboek\n\n{OTHER}",
        ANSWER,
    ),
    (
        "old Outlook in Dutch",
        f"{ANSWER}\n\n-----Oorspronkelijk bericht-----\nVan: Groepen\n{OTHER}",
        ANSWER,
    ),
    (
        "Outlook in English",
        f"{ANSWER}\n\nFrom: Groepen <g@vvsg.example>\nSent: Tuesday, May 12, 2026 9:14 AM\n"
        f"To: An\nSubject: Draaiboek\n\n{OTHER}",
        ANSWER,
    ),
    (
        "old Outlook in English",
        f"{ANSWER}\n\n-----Original Message-----\nFrom: Groepen\n{OTHER}",
        ANSWER,
    ),
    (
        "Outlook in French, in Brussels",
        f"{ANSWER}\n\nDe : Groepen\nEnvoyé : mardi 12 mai 2026 09:14\nÀ : An\n"
        f"Objet : Draaiboek\n\n{OTHER}",
        ANSWER,
    ),
    (
        "Gmail in Dutch",
        f"{ANSWER}\n\nOp di 12 mei 2026 om 09:14 schreef Groepen <groepen@vvsg.example>:\n\n"
        f"> {OTHER}\n> Groeten",
        ANSWER,
    ),
    (
        "Gmail in Dutch, over two lines",
        f"{ANSWER}\n\nOp di 12 mei 2026 om 09:14 schreef Gelijke kansen lokaal <\n"
        f"groepen+r4-3-qz5@vvsg.example>:\n\n> {OTHER}",
        ANSWER,
    ),
    (
        "Gmail in English",
        f"{ANSWER}\n\nOn Tue, May 12, 2026 at 9:14 AM Groepen <g@vvsg.example> wrote:\n> {OTHER}",
        ANSWER,
    ),
    (
        "Apple Mail in Dutch",
        f"{ANSWER}\n\nOp 12 mei 2026 om 09:14 heeft Groepen <g@vvsg.example> het volgende "
        f"geschreven:\n\n{OTHER}",
        ANSWER,
    ),
    (
        "Apple Mail in Dutch, over three lines",
        f"{ANSWER}\n\n> Op 12 mei 2026, om 09:14 heeft Gelijke kansen\n> lokaal <g@vvsg.example>\n"
        f"> het volgende geschreven:\n>\n> {OTHER}",
        ANSWER,
    ),
    (
        "iPhone",
        f"{ANSWER}\n\nVerstuurd vanaf mijn iPhone\n\n> Op 12 mei 2026 om 09:14 heeft Groepen "
        f"<g@vvsg.example> het volgende geschreven:\n> \n> {OTHER}",
        ANSWER,
    ),
    ("Samsung", f"{ANSWER}\n\nVerzonden vanaf mijn Galaxy", ANSWER),
    ("Outlook for Android", f"{ANSWER}\n\nOutlook voor Android downloaden\n____________", ANSWER),
    ("Outlook for iOS", f"{ANSWER}\n\nVerzonden vanuit Outlook voor iOS\n\nVan: X", ANSWER),
    (
        "Thunderbird in Dutch",
        f"{ANSWER}\n\nOp 12-05-2026 om 09:14 schreef Groepen:\n> {OTHER}\n",
        ANSWER,
    ),
    (
        "Thunderbird, answering below the quote",
        f"Op 12-05-2026 om 09:14 schreef Groepen:\n> {OTHER}\n>\n> Groeten\n\n{ANSWER}",
        ANSWER,
    ),
    (
        "answering between the lines",
        "Op 12-05-2026 om 09:14 schreef Groepen:\n> Met hoeveel waren jullie?\nMet zes.\n"
        "> En hoe lang duurde het?\nEen namiddag.",
        "> Met hoeveel waren jullie?\nMet zes.\n> En hoe lang duurde het?\nEen namiddag.",
    ),
    (
        "French Gmail",
        f"{ANSWER}\n\nLe mar. 12 mai 2026 à 09:14, Groepen <g@vvsg.example> a écrit :\n> {OTHER}",
        ANSWER,
    ),
    (
        "German Thunderbird, from the German-speaking municipalities",
        f"{ANSWER}\n\nAm 12.05.26 um 09:14 schrieb Groepen:\n> {OTHER}",
        ANSWER,
    ),
    ("a signature after two dashes", f"{ANSWER}\n\n-- \nAn Claes\nStad Voorbeeld", ANSWER),
    (
        "a greeting with function and street",
        f"{ANSWER}\n\nMet vriendelijke groeten,\n\nAn Claes\ndiversiteitsambtenaar\n"
        "Stad Voorbeeld\nGrote Markt 1\nT 09 000 00 00",
        ANSWER,
    ),
    ("a short greeting with a name", f"{ANSWER}\n\nGroetjes, An", ANSWER),
    ("mvg", f"{ANSWER}\nMvg\nAn", ANSWER),
    (
        "a disclaimer of the city",
        f"{ANSWER}\n\nDisclaimer: dit bericht verbindt de stad niet.",
        ANSWER,
    ),
    (
        "a confidential mail, they say",
        f"{ANSWER}\n\nDit e-mailbericht is vertrouwelijk en enkel voor de bestemmeling.",
        ANSWER,
    ),
    ("the tree that must not be printed", f"{ANSWER}\n\nP Denk aan het milieu.", ANSWER),
    (
        "our own line",
        f"{ANSWER}\n\nGelijke kansen lokaal:\n-- Antwoord boven deze lijn --\n{OTHER}",
        f"{ANSWER}\n\nGelijke kansen lokaal:",
    ),
    ("our own line, quoted", f"{ANSWER}\n\n> -- Antwoord boven deze lijn --\n> {OTHER}", ANSWER),
    (
        "a forward without a word",
        f"---------- Doorgestuurd bericht ---------\nVan: X\nAan: Y\nOnderwerp: Z\n\n{OTHER}",
        "",
    ),
    (
        "thanks as the first word are no signature",
        f"Bedankt, dit is wat we zochten.\nWij starten in juni.\n\n> {OTHER}",
        "Bedankt, dit is wat we zochten.\nWij starten in juni.",
    ),
    (
        "a sentence that only looks like a heading",
        "Op onze dienst schreef iedereen mee aan de tekst.\nDat werkte goed.",
        "Op onze dienst schreef iedereen mee aan de tekst.\nDat werkte goed.",
    ),
    (
        "'Van:' in a sentence",
        "Van: 9 uur tot 12 uur zitten we samen.\nTot dan!",
        "Van: 9 uur tot 12 uur zitten we samen.\nTot dan!",
    ),
    ("Windows line ends", f"{ANSWER}\r\n\r\n> {OTHER}\r\n", ANSWER),
)
