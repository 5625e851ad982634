from django.db import models


class FiguresAccess(models.Model):
    """Who may see which figures. No table: figures are computed, only the rights are kept."""

    class Meta:
        managed = False
        default_permissions = ()
        verbose_name = "cijfers"
        verbose_name_plural = "cijfers"
        permissions = [
            ("view_counts", "Kan de cijfers zien"),
            ("view_participants", "Kan de namen achter de cijfers zien"),
        ]
