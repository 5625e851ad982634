from django.conf import settings

from cms.body_words import bullets, heading, paragraphs

CONTACT = f'<a href="mailto:{settings.CONTACT_EMAIL}">{settings.CONTACT_EMAIL}</a>'

BODY = [
    heading("Wie we zijn"),
    paragraphs(
        "Deze site is van de VVSG, de vereniging van alle Vlaamse steden en gemeenten. Voor de "
        "jaren "
        "2025 tot 2029 zijn we de partnerorganisatie van Vlaanderen voor lokaal "
        "gelijkekansenbeleid. We "
        "werken rond gender, LGBTI+ en handicap."
    ),
    heading("Voor wie"),
    bullets(
        "Medewerkers en mandatarissen van steden, gemeenten, OCMW’s en andere lokale besturen.",
        "Partnerorganisaties die met besturen samenwerken.",
        "Iedereen die wil weten wat lokale besturen doen voor gelijke kansen.",
    ),
    heading("Neem gerust over"),
    paragraphs(
        "Teksten van onze hand mag je overnemen en aanpassen voor je eigen bestuur. Vermeld waar "
        "ze "
        "vandaan komen en laat ons weten wat je ermee deed: daar leren anderen weer van."
    ),
    heading("Contact"),
    paragraphs(f"Mail {CONTACT}. Je krijgt binnen vijf werkdagen antwoord."),
]
