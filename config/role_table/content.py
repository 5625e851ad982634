"""What Wagtail itself offers below /beheer/: pages, files, settings."""

from config.role_table.answers import (
    Answer,
    Group,
    Row,
    every_colleague,
    everybody,
    staff,
)
from config.role_table.screens import screens
from members.enums import Role

WRITERS = (Role.EDITOR, Role.COMMUNICATION, Role.COORDINATOR)
FILERS = (*WRITERS, Role.ORGANISER, Role.NETWORK_MODERATOR)
PAGE_LISTS = (
    ("wagtailadmin_pages", "Pagina’s"),
    ("themapaginas", "Thema’s"),
    ("praktijken", "Praktijken"),
    ("nieuws", "Nieuws"),
    ("instrumenten", "Instrumenten"),
    ("cijferbronnen", "Cijfers en onderzoek"),
    ("wetgeving", "Wetgeving"),
    ("aanbod", "Ondersteuningsaanbod"),
    ("beeld", "Beeld"),
    ("jaarverslagen", "Jaarverslagen"),
)
KNOWERS = (*WRITERS, Role.ADVISER)


def group(prefix: str, what: str, door: str, *roles: Role) -> Group:
    return Group(prefix, what, door, staff(*roles))


ROWS = [
    Row("wagtailadmin_home", "Eerste scherm", every_colleague()),
    Row("wagtailadmin_account", "Mijn voorkeuren in het beheer", every_colleague()),
    Row("wagtailadmin_logout", "Afmelden", every_colleague(Answer.POST_ONLY)),
    Row("wagtailadmin_sprite", "Iconen", everybody()),
    Row("wagtailadmin_javascript_catalog", "Woorden voor de schermen", everybody()),
    Row("wagtailadmin_error_test", "Proef van de foutpagina", every_colleague(Answer.BROKEN)),
    Row("beheer/test404/", "Proef van de pagina die er niet is", every_colleague()),
    Row("page_edit", "Pagina’s: bewerken", staff(*WRITERS)),
    Row("page_care:index", "Nazicht: lijst", staff(*WRITERS)),
    Row("page_care:index_results", "Nazicht: lijst", staff(*WRITERS)),
    Row("page_writing:index", "Leesbaarheid: lijst", staff(*WRITERS)),
    Row("page_writing:index_results", "Leesbaarheid: lijst", staff(*WRITERS)),
    Row("page_links:index", "Dode links: lijst", staff(*WRITERS)),
    Row("page_links:index_results", "Dode links: lijst", staff(*WRITERS)),
    Row("page_care:care", "Nazicht: eigenaar en termijn", staff(*WRITERS)),
    Row(
        "page_care:review",
        "Nazicht: nagekeken, klopt nog",
        every_colleague(Answer.POST_ONLY),
        post=staff(*WRITERS, answer=Answer.ONWARD),
    ),
    # Wagtail asks for the right when one acts, and lists only what one may see.
    Row("wagtailadmin_reports:site_history", "Rapporten: wat er gebeurde", every_colleague()),
    Row("wagtailadmin_reports:site_history_results", "Rapporten: lijst", every_colleague()),
    Row("wagtailadmin_pages:move_confirm", "Pagina’s: zeker verplaatsen?", every_colleague()),
    Row(
        "wagtailadmin_pages:confirm_workflow_cancellation",
        "Pagina’s: nalezen zeker stoppen?",
        every_colleague(),
    ),
    Row(
        "wagtailadmin_pages:revisions_index",
        "Pagina’s: naar de geschiedenis",
        every_colleague(Answer.ONWARD),
    ),
    *(
        Row(
            f"{space}:choose_parent",
            f"{what}: een plaats kiezen",
            every_colleague() | dict.fromkeys(WRITERS, Answer.ONWARD),
        )
        for space, what in PAGE_LISTS
    ),
    *(
        Row(f"wagtailadmin_workflows:{name}", "Werkstromen: een taak kiezen", every_colleague())
        for name in ("task_chooser", "task_chooser_results", "task_chooser_create", "task_chosen")
    ),
    *screens("practice_proposals", "Ingezonden praktijken", see=KNOWERS),
    Row(
        "practice_proposals:review",
        "Een ingezonden praktijk nalezen",
        staff(*KNOWERS),
        post=staff(*KNOWERS),
    ),
    *screens("overnames", "Overnames", see=KNOWERS, change=KNOWERS, inspect=KNOWERS),
    Row("use:ratings", "Waardering van pagina’s", staff(*KNOWERS)),
    Row("use:ratings_of_page", "Waardering van één pagina", staff(*KNOWERS)),
    Row("use:views", "Bezoeken", staff(*KNOWERS)),
    Row("use:add_snapshot", "Een meting van elders", staff(*WRITERS), post=staff(*WRITERS)),
    Row("beheer/^.*/$", "Een adres dat niet bestaat", every_colleague(Answer.NOT_FOUND)),
]
GROUPS = [
    group("wagtailadmin_explore", "Pagina’s: boom", "wagtailadmin_explore_root", *WRITERS),
    group("wagtailadmin_pages:", "Pagina’s", "wagtailadmin_pages:edit", *WRITERS),
    *(
        group(f"{space}:", f"{what}: lijst", f"{space}:index", *WRITERS)
        for space, what in PAGE_LISTS[1:]
    ),
    group("kwaliteitsniveaus:", "Kwaliteit van praktijken", "kwaliteitsniveaus:index", *KNOWERS),
    group("doelgroepen:", "Doelgroepen", "doelgroepen:index", *WRITERS),
    group("werkvormen:", "Werkvormen", "werkvormen:index", *WRITERS),
    group("mijlpalen:", "Mijlpalen van instrumenten", "mijlpalen:index", *KNOWERS),
    group("integraties:", "Integratie van instrumenten", "integraties:index", *KNOWERS),
    group("schrijfwoorden:", "Woorden die we vermijden", "schrijfwoorden:index", *WRITERS),
    group("nieuws:", "Nieuws: lijst", "nieuws:index", *WRITERS),
    group("wagtailadmin_reports:", "Rapporten", "wagtailadmin_reports:aging_pages", *WRITERS),
    group("wagtailredirects:", "Doorverwijzingen", "wagtailredirects:index", *WRITERS),
    group("wagtailforms:", "Ingevulde formulieren", "wagtailforms:index", *WRITERS),
    group("wagtaildocs:", "Documenten", "wagtaildocs:index", *FILERS),
    group("wagtailimages:", "Afbeeldingen", "wagtailimages:index", *FILERS),
    Group(
        "wagtailadmin_choose_page", "Kiezer: pagina", "wagtailadmin_choose_page", every_colleague()
    ),
    Group(
        "wagtaildocs_chooser:", "Kiezer: document", "wagtaildocs_chooser:choose", every_colleague()
    ),
    Group(
        "wagtailimages_chooser:", "Kiezer: beeld", "wagtailimages_chooser:choose", every_colleague()
    ),
    Group("wagtailembeds:", "Kiezer: video", "wagtailembeds:chooser", every_colleague()),
    Group("wagtailsnippets:", "Soorten fragmenten", "wagtailsnippets:index", every_colleague()),
    Group(
        "wagtailadmin_api:",
        "Gegevens voor de schermen",
        "wagtailadmin_api:pages:listing",
        every_colleague(),
    ),
    Group(
        "wagtailadmin_tag",
        "Trefwoorden aanvullen",
        "wagtailadmin_tag_autocomplete",
        every_colleague(),
    ),
    Group(
        "wagtailadmin_dismissibles",
        "Weggeklikte hulp",
        "wagtailadmin_dismissibles",
        every_colleague(),
    ),
    Group("wagtailadmin_editing_sessions:", "Wie is hier mee bezig", "", every_colleague()),
    Group("wagtailadmin_block_preview", "Voorbeeld van een blok", "", every_colleague()),
    Group("wagtail_bulk_action", "Meerdere rijen tegelijk", "", every_colleague()),
    group("wagtailadmin_workflows:", "Werkstromen", "wagtailadmin_workflows:index"),
    group("wagtailadmin_collections:", "Mappen", "wagtailadmin_collections:index"),
    group("wagtailsettings:", "Instellingen van de site", ""),
    group("wagtailsites:", "Sites", "wagtailsites:index"),
    group("wagtailusers_users:", "Accounts", "wagtailusers_users:index"),
    group("wagtailusers_groups:", "Groepen van rechten", "wagtailusers_groups:index"),
]
