import hashlib

from django.db import models


class RetiredTokenQuerySet(models.QuerySet):
    def of(self, token: str):
        return self.filter(digest=digest_of(token))


class RetiredToken(models.Model):
    """A personal link from before an address changed; an app says in a subclass what it opened.

    Only a digest is kept: the row can recognise the old link and never make it work again. The
    token is random (RFC 4086), so a plain SHA-256 cannot be guessed at.
    """

    digest = models.CharField(max_length=64, unique=True, editable=False)
    at = models.DateTimeField(auto_now_add=True)

    objects = RetiredTokenQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
