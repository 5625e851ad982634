"""What Wagtail's log calls each verb of the yearly action plan."""

ACTIONS = (
    ("planning.make_plan", "Jaaractieplan begonnen", "Begon het jaaractieplan"),
    ("planning.introduce", "Inleiding gewijzigd", "Wijzigde de inleiding van het jaaractieplan"),
    ("planning.submit_plan", "Jaaractieplan ingediend", "Diende het jaaractieplan in"),
    ("planning.approve_plan", "Jaaractieplan goedgekeurd", "Keurde het jaaractieplan goed"),
    ("planning.reopen_plan", "Terug in opmaak", "Zette het jaaractieplan terug in opmaak"),
    ("planning.take_along", "Fiches meegenomen", "Nam fiches mee naar het volgende jaar"),
    ("planning.add_sheet", "Actiefiche gemaakt", "Maakte een actiefiche"),
    ("planning.change_sheet", "Actiefiche gewijzigd", "Wijzigde een actiefiche"),
    ("planning.move_sheet", "Actiefiche verplaatst", "Verplaatste een actiefiche in de lijst"),
    ("planning.remove_sheet", "Actiefiche weggedaan", "Deed een lege actiefiche weg"),
    ("planning.approve_sheet", "Actiefiche goedgekeurd", "Keurde een actiefiche goed"),
    ("planning.reopen_sheet", "Fiche terug in opmaak", "Zette een actiefiche terug in opmaak"),
    ("planning.update_progress", "Stand van zaken", "Noteerde hoe een actie loopt"),
    ("planning.tell_year", "Verhaal van het jaar", "Schreef wat een actie opleverde"),
    ("planning.set_target", "Indicator op de fiche", "Zette een indicator op een actiefiche"),
    ("planning.drop_target", "Indicator van de fiche", "Haalde een indicator van een actiefiche"),
    ("planning.change_cost", "Kosten gewijzigd", "Wijzigde een kostenlijn"),
    ("planning.drop_cost", "Kosten weggedaan", "Deed een kostenlijn weg"),
    ("planning.change_income", "Inkomsten gewijzigd", "Wijzigde een inkomst"),
    ("planning.drop_income", "Inkomst weggedaan", "Deed een inkomst weg"),
)
