"""What each role may do with the content; `seed_roles` of members grants it."""

from django.contrib.auth.models import Group, Permission
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Task,
    Workflow,
)

from members.enums import Role

WAGTAIL_NAME = "Moderators approval"
SECOND_READER = "Tweede lezer"
REDIRECTS = [f"wagtailredirects.{verb}_redirect" for verb in ("add", "change", "delete", "view")]

# Pages, images and documents carry their permissions per place in a tree: see `grant`.
QUALITY = ["cms.view_qualitymark", "cms.add_qualitymark"]
INSTRUMENTS = [
    *(f"cms.{verb}_instrumentmilestone" for verb in ("view", "add", "delete")),
    *(f"cms.{verb}_integrationstep" for verb in ("view", "add", "change", "delete")),
]
FACTS = [*QUALITY, *INSTRUMENTS]
ADOPTIONS = ["cms.view_adoption", "cms.change_adoption"]
USE = ["cms.view_pagerating", "cms.view_pageviews", "cms.view_usagesnapshot"]
MEASURE = [*USE, "cms.add_usagesnapshot"]
LISTS = [
    f"cms.{verb}_{model}"
    for model in ("targetgroup", "wordadvice", "workform")
    for verb in ("add", "change", "delete", "view")
]
EDITS_SHARED = ["cms.view_practiceproposal", "cms.pass_editing"]
CHECKS_SHARED = ["cms.view_practiceproposal", "cms.pass_content"]
DECIDES_SHARED = ["cms.decide_proposal"]
GRANTS = {
    Role.EDITOR: [*REDIRECTS, *FACTS, *ADOPTIONS, *MEASURE, *LISTS, *EDITS_SHARED],
    Role.COMMUNICATION: [*REDIRECTS, *FACTS, *ADOPTIONS, *MEASURE, *LISTS, *EDITS_SHARED],
    Role.COORDINATOR: [
        *(*REDIRECTS, *FACTS, *ADOPTIONS, *MEASURE, *LISTS),
        *(*EDITS_SHARED, *CHECKS_SHARED, *DECIDES_SHARED),
    ],
    Role.ADVISER: [*FACTS, *ADOPTIONS, *USE, *CHECKS_SHARED],
}
PUBLISH = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
PAGES = {
    Role.EDITOR: PUBLISH,
    Role.COMMUNICATION: PUBLISH,
    Role.COORDINATOR: PUBLISH,
}
FILES = {
    Role.EDITOR: ("add", "change", "choose"),
    Role.ORGANISER: ("add", "choose"),
    Role.COMMUNICATION: ("add", "change", "choose"),
    Role.COORDINATOR: ("add", "change", "choose"),
    Role.NETWORK_MODERATOR: ("add", "choose"),
}


def grant(groups: dict[Role, Group]) -> None:
    """Give every role its place in the trees of pages, images and documents; repeatable."""
    _grant_pages(groups)
    for model in (get_image_model(), get_document_model()):
        _grant_files(groups, model._meta)
    _name_the_second_reader(groups)


def _name_the_second_reader(groups):
    """Wagtail's one way of reading before publishing, in Dutch and with people in it."""
    for model in (Workflow, Task):
        model.objects.filter(name=WAGTAIL_NAME).update(name=SECOND_READER)
    for task in GroupApprovalTask.objects.filter(name=SECOND_READER):
        task.groups.set([groups[role] for role in PAGES if role in groups])


def _grant_pages(groups):
    root = Page.get_first_root_node()
    allowed = _permissions("wagtailcore")
    GroupPagePermission.objects.bulk_create(
        (
            GroupPagePermission(group=groups[role], page=root, permission_id=allowed[codename])
            for role, codenames in PAGES.items()
            for codename in codenames
        ),
        ignore_conflicts=True,
    )


def _grant_files(groups, kind):
    root = Collection.get_first_root_node()
    allowed = _permissions(kind.app_label)
    GroupCollectionPermission.objects.bulk_create(
        (
            GroupCollectionPermission(
                group=groups[role],
                collection=root,
                permission_id=allowed[f"{verb}_{kind.model_name}"],
            )
            for role, verbs in FILES.items()
            for verb in verbs
        ),
        ignore_conflicts=True,
    )


def _permissions(app_label: str) -> dict[str, int]:
    """The id of every permission of an app, by codename."""
    rows = Permission.objects.filter(content_type__app_label=app_label).order_by()
    return dict(rows.values_list("codename", "pk"))
