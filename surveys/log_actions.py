"""What Wagtail's log calls each verb of the surveys. Answering itself is never logged."""

ACTIONS = (
    ("surveys.word", "Vraag verwoord", "Gaf een vraag een nieuwe formulering"),
    ("surveys.start", "Bevraging klaargemaakt", "Maakte een bevraging klaar"),
    ("surveys.invite", "Uitgenodigd", "Nodigde mensen uit om te antwoorden"),
    ("surveys.remind", "Herinnerd", "Herinnerde wie nog niet antwoordde"),
    ("surveys.enter", "Antwoord ingevoerd", "Voerde een antwoord van papier of telefoon in"),
)
