from django.db import models


class SearchWord(models.Model):
    """A word that stands somewhere on the site, for whoever types it almost right.

    Gathered from what everybody may read (`cms.actions.words`); nothing else refers to it.
    """

    word = models.CharField("woord", max_length=40, unique=True)  # small letters, no accents
    shown = models.CharField("geschreven als", max_length=40)
    length = models.PositiveSmallIntegerField("letters", db_index=True)
    pages = models.PositiveIntegerField("teksten waarin het staat")

    class Meta:
        verbose_name = "woord van de site"
        verbose_name_plural = "woorden van de site"

    def __str__(self):
        return self.shown
