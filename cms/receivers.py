"""What the public sees changed: pages kept for visitors age at once."""

import logging

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from cms.actions.links import read_page
from members.page_cache import raise_content_version

log = logging.getLogger(__name__)


@receiver([page_published, page_unpublished, page_slug_changed, post_page_move])
def age_kept_pages(**kwargs):
    raise_content_version()


@receiver(page_published)
def read_what_is_online(instance, **kwargs):
    """A link that an editor mended leaves the list of dead ones at once."""
    try:
        read_page(instance)
    except Exception:  # whatever it was, the page is online: the night reads it again
        log.exception("Page %s was not read", instance.pk)


def connect_rows() -> None:
    """Rows without signals of their own; saving a draft of a page is not among them."""
    for model in (get_image_model(), get_document_model(), Redirect, Site):
        post_save.connect(age_kept_pages, sender=model)
        post_delete.connect(age_kept_pages, sender=model)
    post_delete.connect(age_kept_pages, sender=Page)
