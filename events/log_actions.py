"""What Wagtail's log calls each verb of the agenda: (action, label, sentence)."""

ACTIONS = (
    ("events.add_session", "Sessie toegevoegd", "Voegde een sessie toe"),
    ("events.change_session", "Sessie gewijzigd", "Wijzigde plaatsen of inschrijvingsperiode"),
    ("events.open_session", "Inschrijvingen geopend", "Opende de inschrijvingen"),
    ("events.add_day", "Dag toegevoegd", "Voegde een dag toe"),
    ("events.move_day", "Dag gewijzigd", "Wijzigde uur, plaats of vorm van een dag"),
    ("events.cancel_day", "Dag geannuleerd", "Annuleerde een dag"),
    ("events.texts", "Tekst gewijzigd", "Wijzigde de tekst"),
    ("events.publish", "Gepubliceerd", "Zette het evenement in de agenda"),
    ("events.unpublish", "Uit de agenda", "Haalde het evenement uit de agenda"),
    ("events.cancel", "Evenement geannuleerd", "Annuleerde het evenement"),
    ("events.register", "Ingeschreven", "Schreef in"),
    ("events.promote", "Doorgeschoven", "Kreeg een plaats van de wachtlijst"),
    ("events.passed_over", "Overgeslagen", "Kwam nog niet in aanmerking voor de vrije plaats"),
    ("events.cancel_registration", "Inschrijving geannuleerd", "Annuleerde de inschrijving"),
    ("events.attendance", "Aanwezigheid aangeduid", "Duidde de aanwezigheid aan"),
    ("events.export", "Deelnemers geëxporteerd", "Haalde de deelnemerslijst op"),
)
