"""What Wagtail's log calls each verb of the figures: (action, label, sentence)."""

ACTIONS = (
    ("reporting.ask_freeze", "Bevriezen gevraagd", "Vroeg om een jaar te bevriezen"),
    ("reporting.freeze", "Jaar bevroren", "Bevroor een jaar"),
    ("reporting.publish", "Jaar gepubliceerd", "Publiceerde een bevroren jaar"),
    ("reporting.enter_value", "Met de hand ingevuld", "Vulde een cijfer met de hand in"),
    ("reporting.mail_boards", "Besturen gemaild", "Mailde de contacten van besturen"),
    ("reporting.write_report", "Jaarverslag geschreven", "Schreef teksten van een jaarverslag"),
    (
        "reporting.hand_over",
        "Jaarverslag overgemaakt",
        "Noteerde wanneer het agentschap het jaarverslag kreeg",
    ),
    (
        "reporting.take_back",
        "Jaarverslag niet overgemaakt",
        "Nam terug dat het jaarverslag overgemaakt was",
    ),
    ("reporting.publish_report", "Jaarverslag op de site", "Zette een jaarverslag op de site"),
    ("reporting.retract_report", "Jaarverslag van de site", "Haalde een jaarverslag van de site"),
)
