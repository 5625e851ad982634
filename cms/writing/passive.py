"""The passive voice in a Dutch sentence: “worden” or “zijn” with a past participle nearby.

A guess by the shape of words, meant as advice: it looks for nothing that grammar alone decides.
"""

import re

BECOME = {"word", "wordt", "worden", "werd", "werden"}
BE = {"is", "zijn", "was", "waren"}
REACH = 8  # words between the two, either way round
SHAPED = re.compile(
    r"(?:aan|af|bij|deel|door|goed|in|klaar|los|mee|na|om|onder|op|over|samen|terug|toe|uit|vast|voor|weg)?"
    r"ge[a-zë-ï]{2,}(?:d|t)|(?:be|ver|ont|her|er)[a-zë-ï]{3,}(?:d|t)"
)
STRONG = re.compile(
    r"(?:aan|af|bij|door|in|mee|na|om|onder|op|over|samen|terug|toe|uit|vast|voor|weg)?"
    r"(?:geschreven|gegeven|genomen|gedaan|gekozen|gesloten|gevonden|gehouden|gelezen|gezien|"
    r"gesproken|gebracht|gevraagd|gelegd|gekregen|geholpen|getroffen|geroepen|gedragen|geboden|"
    r"gewezen|gestoken|gekeken)|besproken|besloten|verzonden|gedocht|ondernomen|overgenomen|"
    r"verboden|vergeten|ontvangen|bekeken|begrepen|beschreven|voorgeschreven|aanbevolen"
)
# Nouns and qualities of the same shape.
NOT = {
    *("gebied", "geld", "geduld", "gezicht", "gewicht", "gerecht", "geluid", "gevecht", "gezond"),
    *("beleid", "bericht", "verstand", "verband", "verdriet", "bekend", "bereid", "bewust"),
    *("geschikt", "gerust", "geslacht", "gehecht", "overheid", "verschillend", "verantwoord"),
    *("bevoegd", "verplicht", "verkeerd", "gemengd", "herfst", "gewoond", "gemeend"),
}
# With “zijn” these tell what somebody did, not what was done.
OF_ONESELF = {
    *("geweest", "gebleven", "geworden", "gegaan", "gekomen", "begonnen", "gestopt", "gestart"),
    *(
        "gegroeid",
        "veranderd",
        "gebeurd",
        "gelukt",
        "gedaald",
        "gestegen",
        "verhuisd",
        "vertrokken",
    ),
    *("geboren", "gestorven", "verschenen", "ontstaan", "getrouwd", "gevestigd", "geïnteresseerd"),
}


def passive_in(sentence: str) -> str:
    """The two words that make it passive (“wordt … uitgevoerd”), or an empty text."""
    spoken = re.findall(r"[a-zà-ÿ]+", sentence.lower())
    for place, word in enumerate(spoken):
        if word not in BECOME and word not in BE:
            continue
        near = spoken[max(0, place - REACH) : place] + spoken[place + 1 : place + 1 + REACH]
        for other in near:
            if is_participle(other) and not (word in BE and other in OF_ONESELF):
                return f"{word} … {other}"
    return ""


def is_participle(word: str) -> bool:
    if word in NOT or word.endswith(("heid", "beleid", "gebied")):
        return False
    return bool(SHAPED.fullmatch(word) or STRONG.fullmatch(word))
