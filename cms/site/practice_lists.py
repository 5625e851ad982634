"""The words from which practices choose on the first day; colleagues keep the lists themselves."""

TARGET_GROUPS = (
    ("inwoners", "Alle inwoners"),
    ("jongeren", "Kinderen en jongeren"),
    ("ouderen", "Ouderen"),
    ("vrouwen", "Vrouwen en meisjes"),
    ("lgbti", "LGBTI+ personen"),
    ("handicap", "Personen met een handicap"),
    ("medewerkers", "Eigen medewerkers"),
    ("verenigingen", "Verenigingen"),
)
WORK_FORMS = (
    ("plan", "Beleidsplan"),
    ("onthaal", "Onthaal en dienstverlening"),
    ("vorming", "Vorming"),
    ("ontmoeting", "Ontmoeting en inspraak"),
    ("campagne", "Campagne"),
    ("openbare-ruimte", "Openbare ruimte"),
    ("personeel", "Personeelsbeleid"),
    ("cijfers", "Meten en bevragen"),
)
