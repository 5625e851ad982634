"""Where the communication calendar shows itself: its menu, its screens, slots, log."""

from django.contrib.auth.models import Permission
from django.urls import include, path, reverse
from django.utils import timezone
from wagtail import hooks

from members import dutch, slots
from members.viewsets.screen import PermittedMenuItem
from planning.communication import erasing
from planning.communication.log import ACTIONS
from planning.models import CommunicationFeed, Initiative


class CommunicationMenuItem(PermittedMenuItem):
    permission = "planning.view_initiative"


@hooks.register("register_admin_urls")
def communication_urls():
    return [path("communicatie/", include("planning.communication.urls"))]


@hooks.register("register_admin_menu_item")
def communication_menu():
    return CommunicationMenuItem(
        "Communicatie",
        reverse("communication:month"),
        name="communication",
        icon_name="calendar-alt",
        order=420,
    )


@hooks.register("register_permissions")
def communication_permissions():
    return Permission.objects.filter(
        content_type__app_label="planning", codename="change_initiative"
    )


@hooks.register("register_log_actions")
def communication_log(actions):
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)


@slots.monday_mail.fill(order=70)
def initiatives_without_links(**question):
    """Of this year: what the plan asks to be tied to a goal and a sheet, and is not yet."""
    rows = Initiative.objects.of_year(timezone.localdate().year).missing_links()
    if count := rows.count():
        words = dutch.plural(
            count,
            "communicatie-initiatief mist een doelstelling of actiefiche",
            "communicatie-initiatieven missen een doelstelling of actiefiche",
        )
        address = f"{reverse('communication:list')}?zonder=1"
        yield slots.MondayLine(words, address, count=count, permission="planning.change_initiative")


@slots.erase_person.fill(order=60)
def erase_from_communication(person, dry_run, **question):
    return erasing.erase(person=person, dry_run=dry_run)


@slots.merge_person.fill(order=60)
def merge_in_communication(**question):
    return erasing.merge(**question)


@slots.export_person.fill(order=60)
def export_from_communication(person, **question):
    made = CommunicationFeed.objects.filter(person=person)
    rows = [{"adres gemaakt op": feed.made_at} for feed in made]
    return [slots.PersonalData("Communicatiekalender", rows)] if rows else []
