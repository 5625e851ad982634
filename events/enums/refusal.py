"""Why something is not done, and what one can do now: the sentences that the forms show."""

from django.db import models


class Refusal(models.TextChoices):
    """Why a verb does not do what was asked, in the sentence that the person reads."""

    FULL = (
        "full",
        "Deze sessie is volzet en er is geen wachtlijst. Kies een andere sessie of kijk in de "
        "agenda naar een volgende keer.",
    )
    ORGANISATION_LIMIT = (
        "organisation_limit",
        "Per bestuur is er een beperkt aantal plaatsen, en die van jouw bestuur zijn ingenomen. "
        "Een wachtlijst is er niet meer. Vraag het aan de contactpersoon.",
    )
    RESERVED = (
        "reserved",
        "De plaatsen die nog vrij zijn, zijn voor een andere groep bestemd, en een wachtlijst is "
        "er niet meer. Vraag het aan de contactpersoon.",
    )
    ANSWERS = "answers", "Kijk je antwoorden nog eens na. Wat er mis is, staat bij de vraag."
    QUESTION_ANSWERED = (
        "question_answered",
        "Er zijn al antwoorden op deze vraag. De woorden mag je verbeteren, de soort niet meer. "
        "Wil je iets anders weten? Voeg een nieuwe vraag toe.",
    )
    QUESTION_IN_USE = (
        "question_in_use",
        "Er zijn al antwoorden op deze vraag, of een andere vraag hangt ervan af. Schrappen kan "
        "niet meer.",
    )
    OPTION_CHOSEN = (
        "option_chosen",
        "Een keuze die iemand aanduidde of waarvan een vraag afhangt, kun je niet schrappen. "
        "Vink “Niet meer te kiezen” aan: wie ze koos, houdt ze.",
    )
    CONDITION_COMES_FIRST = (
        "condition_comes_first",
        "Een vraag kan alleen afhangen van een keuze die er in het formulier vóór staat. Zet eerst "
        "de andere vraag hoger.",
    )
    PRIORITY = (
        "priority",
        "De eerste dagen schrijven enkel besturen in die we nog niet bereikten. Bij de sessie "
        "hieronder lees je vanaf wanneer het voor iedereen kan.",
    )
    NOT_YET = (
        "not_yet",
        "Inschrijven kan nog niet. Kijk op de pagina van de activiteit vanaf wanneer.",
    )
    CLOSED = (
        "closed",
        "De inschrijvingen zijn gesloten. Wil je toch nog mee? Bel of mail de contactpersoon.",
    )
    STARTED = "started", "Deze activiteit is voorbij of al begonnen. Inschrijven kan niet meer."
    CANCELLED = "cancelled", "Deze activiteit gaat niet door. Inschrijven kan niet meer."
    NO_DATE = "no_date", "De datum ligt nog niet vast. Inschrijven kan zodra die er is."
    ELSEWHERE = (
        "elsewhere",
        "Inschrijven gebeurt hier niet, maar bij de organisatie die dit mee inricht. De knop op de "
        "pagina van de activiteit brengt je ernaartoe.",
    )
    NOT_THE_ORGANISER = (
        "not_the_organiser",
        "Alleen wie dit evenement organiseert of een coördinator kan organisatoren aanduiden. "
        "Vraag het aan een van hen.",
    )
    ORGANISER_ONESELF = (
        "organiser_oneself",
        "Jezelf toevoegen kan niet: wie organiseert, ziet wie wat nodig heeft. Vraag het aan een "
        "organisator van dit evenement of aan een andere coördinator.",
    )
    NOT_PUBLIC = "not_public", "Deze activiteit staat niet in de agenda. Inschrijven kan niet."
    OFFER_OVER = (
        "offer_over",
        "Dit aanbod is verlopen of al beantwoord. Hieronder lees je hoe het nu staat.",
    )
    SEAT_GONE = (
        "seat_gone",
        "Iemand was je net voor: de plaats is weg. Je staat nog altijd op de wachtlijst.",
    )
    NO_SEAT_TO_GIVE = (
        "no_seat_to_give",
        "Er is geen plaats meer voor deze persoon. Kies of die op de wachtlijst komt, of toch een "
        "plaats krijgt boven het aantal.",
    )
    TOO_LATE_TO_CANCEL = (
        "too_late_to_cancel",
        "Wijzigen of annuleren kan hier niet meer: bel of mail de contactpersoon.",
    )
    OTHER_COLLEAGUE = (
        "other_colleague",
        "Met dit e-mailadres lukt het niet. Kies iemand anders, of bel of mail de contactpersoon.",
    )
    CHANGED_MEANWHILE = (
        "changed_meanwhile",
        "Iemand anders wijzigde dit intussen. Wat jij typte, staat er nog. Kijk na wat bij de "
        "velden staat en bewaar opnieuw als jouw versie de juiste is.",
    )
    EVENT_WITHOUT_DATE = (
        "event_without_date",
        "Dit evenement heeft nog geen sessie met een dag. Voeg die eerst toe.",
    )
    EVENT_IN_USE = (
        "event_in_use",
        "Hiervoor is al iemand ingeschreven. Verwijderen kan niet meer, annuleren wel.",
    )
    ONLY_DAY = (
        "only_day",
        "Dit is de enige dag van de sessie. Gaat ze niet door? Annuleer de sessie of het "
        "evenement. Is de datum anders? Wijzig de dag.",
    )
    DROPPED = (
        "dropped",
        "Dit is geannuleerd, en wie zou komen, weet dat. Komt er een andere datum? Voeg op het "
        "bord een dag of een sessie toe.",
    )
    ONLY_SESSION = (
        "only_session",
        "Dit is de enige sessie die nog doorgaat. Annuleer het evenement in de plaats.",
    )
    TOOK_PLACE = (
        "took_place",
        "Er vond al een dag plaats, en wie er was, blijft meetellen. Annuleer de dagen of sessies "
        "die nog komen.",
    )
    GROUP_DOES_NOT_FIT = (
        "group_does_not_fit",
        "Er is niet genoeg plaats voor iedereen die je invulde, ook niet op de wachtlijst. Schrijf "
        "met minder collega's in. Wie al een plaats heeft, vul je niet nog eens in.",
    )
    KEPT_FOR_GROUP = (
        "kept_for_group",
        "Deze plaats is voor een groep gereserveerd. Geef ze door aan iemand met dezelfde rol, of "
        "annuleer en laat je collega inschrijven.",
    )
    EVENT_ALREADY_CANCELLED = "event_already_cancelled", "Dit evenement is geannuleerd."
    NOBODY_TO_MAIL = "nobody_to_mail", "Met deze keuze is er niemand om te mailen. Kies ruimer."
    SELECTION_CHANGED = (
        "selection_changed",
        "Intussen schreef iemand zich in of uit. Kijk na wie deze mail nu krijgt en verstuur dan.",
    )
    WALK_IN_FULL = (
        "walk_in_full",
        "Alle plaatsen zijn ingenomen. Vink aan dat je deze persoon toch noteert, of maak eerst "
        "plaats door te annuleren.",
    )
    NOT_OVER = "not_over", "Dit evenement is nog niet voorbij. Afronden kan na de laatste dag."
    ATTENDANCE_FIRST = (
        "attendance_first",
        "Noteer eerst wie er was: van minstens één dag staat nog niets genoteerd.",
    )
    MINUTES_FIRST = (
        "minutes_first",
        "Bij deze soort hoort een verslag: begin het bij de dag. Is er geen nodig, zeg dat dan bij "
        "de afspraken van het evenement.",
    )
    OTHER_SESSION = "other_session", "Deze inschrijving hoort niet bij die dag."
    NOT_CONFIRMED = "not_confirmed", "Deze inschrijving is niet bevestigd: er is geen plaats voor."
    DAY_TO_COME = "day_to_come", "Aanwezigheid kan vanaf de ochtend van de dag zelf."
    PAPER_LATE = (
        "paper_late",
        "Aanwezigheid noteren kan tot 14 dagen na de dag. Geef je lijst aan de coördinator: die "
        "kan het nog.",
    )
    UNKNOWN_TICKET = (
        "unknown_ticket",
        "Deze code kennen we niet voor deze dag. Zoek de persoon op naam in de aanwezigheidslijst.",
    )
    UNKNOWN_STATE = "unknown_state", "Deze stap past niet bij de toestand van de inschrijving."
    NO_SUCH_HOUR = (
        "no_such_hour",
        "In de nacht dat de klok verspringt, is een van de uren er niet of twee keer. Kies een "
        "andere datum.",
    )
    IS_TEMPLATE = (
        "is_template",
        "Dit is een sjabloon: het komt nooit in de agenda. Begin er een evenement van.",
    )
    TIMES_IN_ORDER = "times_in_order", "Een dag eindigt na het begin. Kijk de uren na."
    ROOM_SHUT = (
        "room_shut",
        "De online ruimte is nu niet open. De knop verschijnt 24 uur voor het begin en verdwijnt "
        "na het einde.",
    )
    HAS_ACCOUNT = (
        "has_account",
        "Deze persoon meldt zich aan met dit adres. Vraag aan de coördinator om het te wijzigen "
        "of laat de persoon het zelf doen op de eigen pagina.",
    )
    LINK_OR_FILE = (
        "link_or_file",
        "Geef een link of een bestand: één van de twee.",
    )
    NO_NETWORK = (
        "no_network",
        "Dit evenement hoort bij geen netwerk, dus zijn er geen leden. Kies een andere groep.",
    )
    HOUR_TWICE = (
        "hour_twice",
        "In de nacht dat de klok verspringt, is dat uur er niet of twee keer. Kies een ander uur.",
    )
