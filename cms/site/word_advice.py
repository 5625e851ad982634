"""The words to avoid on the first day; colleagues keep the list themselves."""

from cms.enums import AdviceKind

RESPECT = "Noem eerst de persoon."
PLAIN = ""

# avoid, better, why
PERSON = (
    ("gehandicapte", "persoon met een handicap", RESPECT),
    ("invalide", "persoon met een handicap", "Het woord betekent ‘waardeloos’."),
    ("mindervalide", "persoon met een handicap", "Niemand is minder waard."),
    ("andersvalide", "persoon met een handicap", "Verbloemend, en mensen noemen zich niet zo."),
    ("rolstoelpatiënt", "rolstoelgebruiker", "Wie een rolstoel gebruikt, is geen patiënt."),
    ("rolstoelgebonden", "rolstoelgebruiker", "Een rolstoel bindt niet, hij brengt je ergens."),
    ("aan een rolstoel gekluisterd", "rolstoelgebruiker", "Een rolstoel geeft net vrijheid."),
    ("doofstom", "doof", "Dove mensen hebben een taal: gebarentaal."),
    ("doofstomme", "dove persoon", "Dove mensen hebben een taal: gebarentaal."),
    ("zwakbegaafd", "met een verstandelijke beperking", RESPECT),
    ("autist", "persoon met autisme", "Tenzij iemand zich zelf zo noemt."),
    ("psychiatrisch patiënt", "persoon met een psychische kwetsbaarheid", RESPECT),
    ("lijdt aan", "heeft", "Of iemand lijdt, weet je niet."),
    ("slachtoffer van een handicap", "persoon met een handicap", RESPECT),
    ("speciale noden", "wat iemand nodig heeft", "Zeg concreet wat nodig is."),
    ("normale mensen", "mensen zonder handicap", "Normaal tegenover wie?"),
    ("allochtoon", "inwoner met een migratieachtergrond", "Noem afkomst enkel als het ertoe doet."),
    ("homofiel", "homo of lesbisch", "Klinkt als een ziekte."),
    ("transseksueel", "trans persoon", "Het gaat over gender, niet over seks."),
    ("een transgender", "een trans persoon", "Als naam voor een mens kwetst het."),
    ("transgenders", "trans personen", "Als naam voor mensen kwetst het."),
    ("omgebouwd", "in transitie geweest", "Mensen zijn geen machines."),
    ("geaardheid", "seksuele oriëntatie", ""),
    ("hermafrodiet", "intersekse persoon", ""),
    ("voorzitster", "voorzitter", "De functie is dezelfde."),
    ("mankracht", "personeel", "Ook vrouwen werken."),
    ("brandweerman", "brandweerlid", "Ook vrouwen blussen."),
    ("poetsvrouw", "schoonmaakmedewerker", "Ook mannen poetsen."),
    ("kansarme", "persoon in armoede", RESPECT),
    ("sociaal zwakke", "persoon in armoede", RESPECT),
    ("bejaarde", "oudere", ""),
    ("hulpbehoevende", "persoon die hulp krijgt", RESPECT),
)
JARGON = (
    ("implementeren", "invoeren", PLAIN),
    ("implementatie", "invoering", PLAIN),
    ("stakeholder", "betrokkene", PLAIN),
    ("empoweren", "sterker maken", PLAIN),
    ("empowerment", "mensen sterker maken", PLAIN),
    ("intersectioneel", "met aandacht voor wie op meer manieren uitgesloten raakt", "Leg het uit."),
    ("gendermainstreaming", "bij elke beslissing aan gender denken", "Leg het de eerste keer uit."),
    ("inclusiviteit", "inclusie, of zeg wie erbij hoort", PLAIN),
    ("awareness", "bewustzijn", PLAIN),
    ("tool", "hulpmiddel", PLAIN),
    ("toolkit", "werkboek", PLAIN),
    ("best practice", "goed voorbeeld", PLAIN),
    ("good practice", "goed voorbeeld", PLAIN),
    ("framework", "kader", PLAIN),
    ("quick win", "snelle stap", PLAIN),
    ("roadmap", "stappenplan", PLAIN),
    ("outreachend", "naar mensen toe", PLAIN),
    ("participatief", "samen met inwoners", PLAIN),
    ("capaciteitsopbouw", "leren", PLAIN),
    ("disseminatie", "verspreiding", PLAIN),
    ("transversaal", "over alle diensten heen", PLAIN),
)
FORMAL = (
    ("teneinde", "om", PLAIN),
    ("middels", "met", PLAIN),
    ("inzake", "over", PLAIN),
    ("met betrekking tot", "over", PLAIN),
    ("betreffende", "over", PLAIN),
    ("derhalve", "daarom", PLAIN),
    ("desalniettemin", "toch", PLAIN),
    ("conform", "volgens", PLAIN),
    ("te allen tijde", "altijd", PLAIN),
    ("dient te", "moet", PLAIN),
    ("indien", "als", PLAIN),
    ("reeds", "al", PLAIN),
    ("aangaande", "over", PLAIN),
    ("ten gevolge van", "door", PLAIN),
    ("bewerkstelligen", "zorgen voor", PLAIN),
    ("geschieden", "gebeuren", PLAIN),
)
WORDS = [
    (*row, kind)
    for kind, rows in (
        (AdviceKind.PERSON, PERSON),
        (AdviceKind.JARGON, JARGON),
        (AdviceKind.FORMAL, FORMAL),
    )
    for row in rows
]
