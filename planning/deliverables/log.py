"""What Wagtail's log calls each verb on deliverables."""

ACTIONS = (
    ("planning.enter_deliverable", "Bewijsstuk ingevoerd", "Voerde een bewijsstuk in"),
    ("planning.change_deliverable", "Bewijsstuk gewijzigd", "Wijzigde een bewijsstuk"),
    ("planning.archive_deliverable", "In het archief", "Legde een bewijsstuk in het archief"),
    ("planning.restore_deliverable", "Uit het archief", "Haalde een bewijsstuk uit het archief"),
    ("planning.note_use", "Gebruik genoteerd", "Noteerde wie een bewijsstuk gebruikte"),
    ("planning.take_use_back", "Gebruik geschrapt", "Schrapte wie een bewijsstuk gebruikte"),
    ("planning.past_loaded", "Verleden ingelezen", "Las een bestand van vroeger in"),
    ("planning.past_undone", "Inlezen ongedaan", "Maakte een inlezing ongedaan"),
)
