from django.db import models
from wagtail.models import Task, TaskState

from cms.proposal_enums import Gate

# The owner's gate opens through the mailed link, never in the staff screens.
PASSED_WITH = {
    Gate.EDITING: "cms.pass_editing",
    Gate.CONTENT: "cms.pass_content",
}


class PracticeGate(Task):
    """One of the three gates of a shared practice, as a task of Wagtail's workflow.

    A task of our own: who passes it follows from the role, and Wagtail's mails, which leave past
    the outbox, stay away.
    """

    gate = models.CharField("poort", max_length=10, choices=Gate.choices)

    admin_form_fields = [*Task.admin_form_fields, "gate"]
    admin_form_readonly_on_edit_fields = [*Task.admin_form_readonly_on_edit_fields, "gate"]

    class Meta:
        verbose_name = "poort voor een gedeelde praktijk"
        verbose_name_plural = "poorten voor gedeelde praktijken"

    def may_pass(self, user) -> bool:
        permission = PASSED_WITH.get(self.gate)
        return bool(permission) and user.has_perm(permission)

    def user_can_access_editor(self, obj, user):
        return self.may_pass(user)

    def locked_for_user(self, obj, user):
        """While the owner reads, nobody changes what is read: the newest version goes online."""
        return not self.may_pass(user)

    def get_actions(self, obj, user):
        if not self.may_pass(user):
            return []
        return [("reject", "Vraag wijzigingen", True), ("approve", "Keur goed", False)]

    def get_task_states_user_can_moderate(self, user, **kwargs):
        if not self.may_pass(user):
            return TaskState.objects.none()
        return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)

    @classmethod
    def get_description(cls):
        return "Redactie, inhoudelijk nalezen of het akkoord van wie de praktijk deelde"
