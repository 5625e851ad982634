"""The public site: everybody reads it, nobody sees there what is not published."""

from config.role_table.answers import Answer, Row, everybody, only
from members.enums import Role

OPEN, ONWARD, NOT_FOUND = Answer.OPEN, Answer.ONWARD, Answer.NOT_FOUND
# Who prepares events sees them at their own address before everybody does.
PLANNERS = (Role.EDITOR, Role.ORGANISER, Role.COMMUNICATION, Role.COORDINATOR)

ROWS = [
    Row("wagtail_serve", "Pagina’s van de site", everybody()),
    Row("wagtail_serve", "Pagina", everybody(NOT_FOUND), case="concept"),
    Row("wagtail_serve", "Pagina van de site", everybody(), case="evenement"),
    Row(
        "wagtail_serve",
        "Pagina van de site",
        only(*PLANNERS, otherwise=NOT_FOUND),
        case="evenement in voorbereiding",
    ),
    Row("wagtail_serve", "Pagina van de site", everybody(), case="netwerk"),
    Row(
        "wagtail_serve",
        "Pagina van de site",
        everybody(NOT_FOUND),
        case="netwerk in voorbereiding",
    ),
    Row(
        "wagtailcore_authenticate_with_password",
        "Wachtwoord van een afgesloten pagina",
        everybody(NOT_FOUND),
        case="geraden",
    ),
    Row("wagtailcore_login", "Aanmelden langs de deur van Wagtail", everybody(Answer.SIGN_IN)),
    Row("_util/login/", "Aanmelden langs de deur van Wagtail", everybody(Answer.SIGN_IN)),
    Row("beheer/login/", "Aanmelden langs de deur van Wagtail", everybody(Answer.SIGN_IN)),
    Row("wagtailadmin_login", "Aanmelden langs de deur van Wagtail", everybody(Answer.SIGN_IN)),
    Row(
        "^beheer/password_reset/",
        "Wachtwoord vergeten langs de deur van Wagtail",
        everybody(Answer.SIGN_IN),
    ),
    Row(
        "wagtailadmin_password_reset",
        "Wachtwoord vergeten langs de deur van Wagtail",
        everybody(Answer.SIGN_IN),
    ),
    *(
        Row(
            f"wagtailadmin_password_reset_{step}",
            "Wachtwoord vergeten langs de deur van Wagtail",
            everybody(Answer.SIGN_IN),
        )
        for step in ("done", "confirm", "complete")
    ),
    Row("wagtaildocs_serve", "Document", everybody()),
    Row(
        "wagtaildocs_serve",
        "Document",
        only(Role.EDITOR, otherwise=Answer.SIGN_IN),
        case="besloten",
    ),
    Row(
        "wagtaildocs_authenticate_with_password",
        "Wachtwoord van een afgesloten document",
        everybody(),
    ),
    Row(r"^media/(?P<path>.*)$", "Afbeelding", everybody()),
    Row("cms:search", "Zoeken", everybody()),
    Row("cms:search_suggestions", "Zoeken: voorstellen tijdens het typen", everybody()),
    Row("cms:news_feed", "Nieuws als RSS", everybody()),
    Row("cms:practice_feed", "Nieuwe praktijken als RSS", everybody()),
    Row("cms:list_as_file", "Praktijken en inventarissen als bestand", everybody()),
    Row("cms:practice_share", "Een praktijk delen", everybody(), post=everybody()),
    Row(
        "cms:practice_proposal",
        "De praktijk die je deelt",
        everybody(NOT_FOUND),
        case="geraden link",
    ),
    Row("cms:practice_proposal", "De praktijk die je deelt", everybody(), case="met de link"),
    Row("cms:adopt", "Wij passen dit ook toe", everybody(), post=everybody()),
    Row("cms:adopted", "Dank je: zegt niets over wie het meldde", everybody()),
    Row("cms:adoption_answer", "Een overname", everybody(NOT_FOUND), case="geraden link"),
    Row("cms:adoption_answer", "Een overname bevestigen", everybody(), case="met de link"),
    Row("cms:adoption_withdraw", "Een overname", everybody(NOT_FOUND), case="geraden link"),
    Row("cms:adoption_withdraw", "Een overname intrekken", everybody(), case="met de link"),
    Row("cms:practice_question", "Een vraag over een praktijk", everybody(), post=everybody()),
    Row("cms:practice_asked", "Vraag verstuurd", everybody()),
    Row(
        "cms:practice_check", "Klopt deze praktijk nog?", everybody(NOT_FOUND), case="geraden link"
    ),
    Row("cms:practice_check", "Klopt deze praktijk nog?", everybody(), case="met de link"),
    Row("cms:rate", "Een pagina beoordelen", everybody(NOT_FOUND), case="nieuws"),
    Row("cms:rate", "Een pagina beoordelen", everybody(), post=everybody(), case="praktijk"),
    Row("cms:rated", "Dank je voor je oordeel", everybody(), case="praktijk"),
    Row("cms:barrier_report", "Een drempel melden", everybody(), post=everybody()),
    Row("cms:barrier_reported", "Drempel gemeld", everybody()),
    Row("cms:sitemap", "Kaart van de site", everybody()),
    Row("cms:privacy", "Privacy", everybody()),
    Row("cms:robots", "Regels voor zoekmachines", everybody()),
    Row("organisation_search", "Organisatie zoeken", everybody()),
    Row("public_figures", "Cijfers", everybody()),
    Row("open_data", "Open data", everybody()),
    Row("open_data_json", "Open data van een jaar, JSON", everybody()),
    Row("open_data_csv", "Open data van een jaar, CSV", everybody()),
    Row("open_data_version_json", "Open data van een vroegere versie, JSON", everybody()),
    Row("open_data_version_csv", "Open data van een vroegere versie, CSV", everybody()),
    Row("health", "Gezondheid: leeft de server", everybody()),
    Row("health_ready", "Gezondheid: werkt alles", everybody()),
    Row("gallery", "Componenten, niet in productie", everybody()),
    Row("mailbox", "Postvak van de demo, niet in productie", everybody()),
    Row("mailbox_letter", "Mail in het postvak", everybody(NOT_FOUND), case="geraden"),
    Row("mailbox_html", "Mail in het postvak, opgemaakt", everybody(NOT_FOUND), case="geraden"),
    Row("mailbox_attachment", "Bijlage in het postvak", everybody(NOT_FOUND), case="geraden"),
]
GROUPS = []
