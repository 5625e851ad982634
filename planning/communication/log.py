"""What Wagtail's log calls each verb of the communication calendar."""

ACTIONS = (
    ("planning.create_initiative", "Initiatief gemaakt", "Maakte een communicatie-initiatief"),
    ("planning.change_initiative", "Initiatief gewijzigd", "Wijzigde een communicatie-initiatief"),
    ("planning.link_initiative", "Initiatief gekoppeld", "Koppelde aan doelstelling of actiefiche"),
    ("planning.remove_initiative", "Initiatief weg", "Gooide een communicatie-initiatief weg"),
    ("planning.move_initiative", "Verplaatst", "Verplaatste in de communicatiekalender"),
    ("planning.add_publication", "Kanaal erbij", "Plande een publicatie"),
    ("planning.set_publication", "Publicatie bijgewerkt", "Werkte een publicatie bij"),
    ("planning.remove_publication", "Kanaal weg", "Haalde een geplande publicatie weg"),
    ("planning.decide_theme_day", "Themadag beslist", "Besliste over een themadag"),
    ("planning.undecide_theme_day", "Themadag terug", "Trok de beslissing over een themadag in"),
    (
        "planning.make_communication_feed",
        "Kalenderadres gemaakt",
        "Maakte een adres van de communicatiekalender",
    ),
    (
        "planning.revoke_communication_feed",
        "Kalenderadres ingetrokken",
        "Trok het adres van de communicatiekalender in",
    ),
)
