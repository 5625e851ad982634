"""Networks: the door of the members' side, and the staff screens of groups and members.

A column without a role stands here for somebody who is no member; what a member may do is held
by tests/networks/test_permissions.py.
"""

from config.role_table.answers import (
    Answer,
    Answers,
    Group,
    Outside,
    Row,
    every_colleague,
    everybody,
    only,
    signed_in,
    staff,
)
from config.role_table.screens import SNIPPET, screens
from members.enums import Role

NOT_FOUND, POST_ONLY, SIGN_IN = Answer.NOT_FOUND, Answer.POST_ONLY, Answer.SIGN_IN
MODERATORS = (Role.ORGANISER, Role.COORDINATOR, Role.NETWORK_MODERATOR)
TEXTS = (Role.EDITOR, *MODERATORS)
READERS = (*TEXTS, Role.ADVISER)


def inside(answer: Answer = Answer.OPEN) -> Answers:
    """The members' side for who is no member: moderators only, the others read that it is."""
    return only(*MODERATORS, answer=answer) | {Outside.VISITOR: SIGN_IN}


def button(name: str, what: str) -> Row:
    return Row(f"networks:{name}", what, inside(POST_ONLY), post=inside())


ROWS = [
    Row("networks:join", "Lid worden", everybody(), post=everybody()),
    Row("networks:join", "Lid worden", everybody(NOT_FOUND), case="in voorbereiding"),
    Row(
        "networks:join_confirm",
        "Lid worden bevestigen",
        everybody(Answer.GONE),
        case="geraden link",
    ),
    Row("networks:join_confirm", "Lid worden bevestigen", everybody(), case="met de link"),
    Row(
        "networks:invitation",
        "Ingaan op een uitnodiging",
        everybody(Answer.GONE),
        case="geraden link",
    ),
    Row(
        "networks:invitation",
        "Ingaan op een uitnodiging",
        everybody(),
        post=everybody(),
        case="met de link",
    ),
    Row("networks:invitations", "Uitnodigingen voor een groep", inside(), post=inside()),
    button("invitation_again", "Een uitnodiging opnieuw sturen"),
    button("invitation_withdraw", "Een uitnodiging intrekken"),
    Row(
        "networks:withdraw",
        "Een aanvraag intrekken",
        everybody(POST_ONLY),
        post=everybody(NOT_FOUND),
        case="heeft er geen",
    ),
    Row("networks:leave", "Een groep verlaten", signed_in(Answer.ONWARD), case="is geen lid"),
    Row("networks:members", "Leden van een groep", inside()),
    Row(
        "networks:members",
        "Leden van een groep",
        everybody(NOT_FOUND),
        case="in voorbereiding",
    ),
    Row("networks:topics", "Gesprekken", inside()),
    Row("networks:topics", "Gesprekken", everybody(NOT_FOUND), case="in voorbereiding"),
    Row("networks:topic_start", "Een gesprek beginnen", inside(), post=inside()),
    Row("networks:topic", "Een gesprek", inside(), post=inside()),
    Row("networks:topic_hide", "Een gesprek verbergen", inside(), post=inside()),
    Row("networks:post_hide", "Een bericht verbergen", inside(), post=inside()),
    Row("networks:mail_settings", "Mijn mails van een groep", inside(), post=inside()),
    Row("networks:reports", "Gemelde berichten", inside()),
    Row("networks:post_history", "Vorige teksten van een bericht", inside()),
    Row("networks:post_report", "Een bericht melden", inside(), post=inside()),
    Row(
        "networks:post_edit",
        "Een bericht wijzigen",
        inside(NOT_FOUND),
        post=inside(NOT_FOUND),
        case="van iemand anders",
    ),
    Row(
        "networks:topic_take_back",
        "Een bericht intrekken",
        inside(POST_ONLY),
        post=inside(NOT_FOUND),
        case="zonder bericht",
    ),
    Row("networks:mails_leave", "Mails stoppen", everybody(NOT_FOUND), case="geraden link"),
    Row(
        "networks:mails_leave",
        "Mails stoppen",
        everybody(),
        post=everybody(),
        case="met de link",
    ),
    Row(
        "private_file",
        "Een bestand bij een bericht",
        only(*MODERATORS, otherwise=NOT_FOUND),
        case="bij een bericht",
    ),
    Row("networks:minutes_list", "Verslagen van een groep", inside()),
    Row("networks:minutes", "Een verslag zonder deel voor iedereen", inside()),
    Row("networks:minutes_edit", "Een verslag schrijven", inside(), post=inside()),
    button("minutes_approve", "Een verslag goedkeuren"),
    button("minutes_publish", "Een verslag publiceren"),
    button("minutes_reopen", "Een verslag terughalen"),
    Row(
        "private_file",
        "Een bestand bij een verslag",
        only(*MODERATORS, otherwise=NOT_FOUND),
        case="bij een verslag",
    ),
    Row("events_staff:minutes_gaps", "Bijeenkomsten zonder verslag", staff(*MODERATORS)),
    Row(
        "events:minutes_start",
        "Een verslag beginnen",
        everybody(POST_ONLY),
        post=inside(),
    ),
    Row("networks:mentors", "Mentorbesturen", inside(), post=inside()),
    button("mentors_pair", "Besturen koppelen"),
    button("mentors_end", "Een koppeling beëindigen"),
    Row("networks:health", "Hoe het met een groep gaat", inside()),
    Row("networks_staff:unreached", "Gemeenten zonder netwerk", staff(*MODERATORS)),
    Row(
        "networks_staff:unreached_table",
        "Gemeenten zonder netwerk, als bestand",
        staff(*MODERATORS),
    ),
    button("topic_react", "Een reactie zetten"),
    button("topic_attend", "Een gesprek volgen"),
    button("topic_slow", "Het tempo van een gesprek kiezen"),
    button("topic_propose", "Een opgelost gesprek voorstellen, als praktijk of meer"),
    button("post_settle", "Een melding afhandelen"),
    button("request_decide", "Een aanvraag beantwoorden"),
    button("topic_solution", "De oplossing aanduiden"),
    button("post_show", "Een bericht weer tonen"),
    button("topic_show", "Een gesprek weer tonen"),
    button("topic_close", "Een gesprek sluiten"),
    button("topic_reopen", "Een gesprek heropenen"),
    *screens(
        "wagtailsnippets_networks_network",
        "Groepen",
        see=READERS,
        add=TEXTS,
        change=TEXTS,
        inspect=READERS,
        preview=TEXTS,
        names=SNIPPET,
    ),
    Row("networks_staff:publish", "Een groep publiceren", staff(*TEXTS), post=staff(*TEXTS)),
    *screens("networks_memberships", "Leden", see=MODERATORS, add=MODERATORS, change=MODERATORS),
    Row(
        "networks_staff:remove",
        "Iemand uit de groep halen",
        staff(*MODERATORS),
        post=staff(*MODERATORS),
    ),
    *screens("networks_requests", "Aanvragen", see=MODERATORS, change=MODERATORS),
    *screens("networks_topics", "Gesprekken voor medewerkers", see=MODERATORS, change=MODERATORS),
]
GROUPS = [
    Group(
        "wagtailsnippetchoosers_networks_network:",
        "Een groep kiezen",
        "wagtailsnippetchoosers_networks_network:choose",
        every_colleague(),
    ),
]
