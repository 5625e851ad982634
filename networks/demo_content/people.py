"""Names for invented members; any likeness is chance."""

FIRST_NAMES = (
    *("Hanne", "Pieter", "Fatma", "Joke", "Bram", "Amina", "Lotte", "Wouter", "Nele", "Yassine"),
    *("Katrijn", "Stijn", "Emine", "Griet", "Thomas", "Sarah", "Ruben", "Ines", "Koen", "Leila"),
    *("An", "Dries", "Mieke", "Jonas", "Naima", "Tine", "Gert", "Elke", "Samir", "Veerle"),
    *("Maarten", "Charlotte", "Bilal", "Ilse", "Joris", "Marijke", "Kobe", "Sofie", "Adam"),
    *("Eline", "Toon", "Barbara", "Rik", "Hilde", "Arno", "Zeynep", "Lander", "Greet", "Milan"),
)
LAST_NAMES = (
    *("Ooms", "Dewulf", "Yilmaz", "Claes", "Vermandere", "El Amrani", "Bogaert", "Maes"),
    *("Van Hecke", "Goossens", "Lemmens", "De Backer", "Haddad", "Wouters", "Pauwels"),
    *("Vandenberghe", "Aerts", "Demir", "Cools", "Timmermans", "Verbeke", "Nijs", "Segers"),
    *("Janssens", "Moons", "Bakkali", "Desmet", "Hermans", "Van Acker", "Lievens", "Thys"),
    *("Peeters", "Smets", "Roels", "Celik", "Vercammen", "Baert", "De Wilde", "Michiels"),
    *("Stevens", "Coppens", "Daems", "Verhaegen", "Lambrechts", "Engelen", "Mertens"),
)
FUNCTIONS = (
    "diversiteitsambtenaar",
    "deskundige gelijke kansen",
    "medewerker samenleven",
    "beleidsmedewerker welzijn",
    "toegankelijkheidsambtenaar",
    "diensthoofd vrije tijd",
    "medewerker communicatie",
    "preventieambtenaar",
    "deskundige participatie",
    "jeugdconsulent",
)
