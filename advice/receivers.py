"""What the desk does when another app tells that something happened."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from advice.actions.clock import recount
from advice.models import AnswerTerm, ClosureDay, ConsultationParticipant, Question
from events.models.tokens import new_token
from members.actions.organisations import link_rows
from members.models import Person
from members.signals import address_changed, organisation_linked


@receiver(organisation_linked)
def link_what_askers_typed(key, organisation, **kwargs) -> int:
    participants = ConsultationParticipant.objects.filter(organisation=None)
    rows = link_rows(Question.objects.unlinked(), key, organisation)
    return rows + link_rows(participants.exclude(organisation_typed=""), key, organisation)


@receiver(address_changed)
def links_of_questions(person, old, **kwargs) -> list[tuple[str, str]]:
    """Questions follow somebody to another address, each with a new link; nothing follows where
    somebody else reads the former address too."""
    if Person.objects.known().filter(email=old).exists():
        return []
    links = []
    for row in Question.objects.of_address(old).order_by("pk"):
        row.email, row.token = person.email, new_token()
        row.save(update_fields=["email", "token"])
        links.append((row.title, row.url))
    return links


@receiver([post_save, post_delete], sender=AnswerTerm)
@receiver([post_save, post_delete], sender=ClosureDay)
def clocks_of_what_waits(**kwargs) -> None:
    """These are edited in Wagtail's own forms, which know no verb of ours."""
    recount()
