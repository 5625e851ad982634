from django.db import models

from members.models import Person


class StarterTick(models.Model):
    """A task of the first hundred days that somebody with an account ticked off."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="starter_ticks")
    # The id of the task's block on the page: it survives moving and rewording the task.
    task = models.CharField("taak", max_length=50)
    ticked_at = models.DateTimeField("afgevinkt op", auto_now_add=True)

    class Meta:
        verbose_name = "afgevinkte taak"
        verbose_name_plural = "afgevinkte taken"
        constraints = [
            models.UniqueConstraint(fields=["person", "task"], name="cms_one_tick_a_task")
        ]

    def __str__(self):
        return f"Afgevinkte taak {self.pk}"
