"""Where the invented meetings are held."""

from dataclasses import dataclass

from members.models import Organisation


@dataclass(frozen=True)
class Place:
    town: str
    name: str
    address: str


PLACES = (
    Place("Mechelen", "Huis van de Dijle", "Kaaistraat 12"),
    Place("Gent", "De Vierkante Zaal", "Ledebergkaai 40"),
    Place("Hasselt", "Zaal De Maten", "Havenlaan 7"),
    Place("Leuven", "Het Wisselspoor", "Stationsplein 3"),
    Place("Brugge", "Huis aan de Rei", "Reistraat 22"),
    Place("Kortrijk", "De Vlasschuur", "Leieboorden 5"),
    Place("Aalst", "Denderzaal", "Dirk-plein 1"),
    Place("Turnhout", "De Kempenkamer", "Kasteeldreef 9"),
    Place("Genk", "Schacht Drie", "Mijnplein 14"),
    Place("Roeselare", "Huis van de Wijk", "Zuidmarkt 18"),
    Place("Sint-Niklaas", "De Ballonzaal", "Grote Laan 2"),
    Place("Vilvoorde", "De Zennezaal", "Kanaaldijk 31"),
    Place("Oostende", "Zaal Westerstaketsel", "Visserskaai 60"),
    Place("Diest", "De Brouwkamer", "Halve Maan 4"),
    Place("Sint-Truiden", "Bloesemhuis", "Abdijplein 8"),
    Place("Antwerpen", "De Loods", "Kattendok 27"),
    Place("Dendermonde", "Vlasmarktzaal", "Oude Vest 11"),
    Place("Waregem", "Het Renpaard", "Gaverdreef 6"),
)
ACCESS = (
    "Gelijkvloerse ingang, aangepast toilet en een ringleiding. Van het station is het tien "
    "minuten stappen over een geleidelijn.",
    "De ingang voor rolstoelen is aan de zijkant, met een bel. Er is een lift en een rustige "
    "ruimte. Bus en parkeerplaatsen voor de deur.",
    "Alles op één niveau. Geen ringleiding: zeg het ons als je een schrijftolk nodig hebt. Het "
    "station ligt om de hoek.",
)


def towns() -> dict[str, Organisation]:
    """The municipalities of the places, as they are today."""
    names = [place.town for place in PLACES]
    found = Organisation.objects.current().municipalities().filter(name__in=names)
    return {town.name: town for town in found}
