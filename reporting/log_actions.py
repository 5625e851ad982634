"""What Wagtail's log calls each verb of the figures: (action, label, sentence)."""

ACTIONS = (
    ("reporting.freeze", "Jaar bevroren", "Bevroor een jaar"),
    ("reporting.publish", "Jaar gepubliceerd", "Publiceerde een bevroren jaar"),
    ("reporting.enter_value", "Met de hand ingevuld", "Vulde een cijfer met de hand in"),
    ("reporting.mail_boards", "Besturen gemaild", "Mailde de contacten van besturen"),
)
