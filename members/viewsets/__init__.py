"""The staff screens of people, organisations and mails, as one group in Wagtail's menu."""

from wagtail.admin.viewsets.base import ViewSetGroup

from members.viewsets.colleagues import ColleagueViewSet
from members.viewsets.contacts import ContactViewSet
from members.viewsets.corrections import CorrectionViewSet
from members.viewsets.duplicates import DuplicatesViewSet
from members.viewsets.mails import MailViewSet
from members.viewsets.mergers import MergerViewSet
from members.viewsets.organisations import OrganisationViewSet
from members.viewsets.people import PersonViewSet
from members.viewsets.people_import import PeopleImportViewSet
from members.viewsets.purges import PurgeViewSet
from members.viewsets.security_log import SecurityLogViewSet
from members.viewsets.unlinked import UnlinkedViewSet


class PeopleGroup(ViewSetGroup):
    menu_label = "Mensen"
    menu_icon = "user"
    menu_name = "people"
    menu_order = 600
    items = (
        PersonViewSet,
        DuplicatesViewSet,
        PeopleImportViewSet,
        OrganisationViewSet,
        ContactViewSet,
        CorrectionViewSet,
        MergerViewSet,
        UnlinkedViewSet,
        MailViewSet,
        ColleagueViewSet,
        SecurityLogViewSet,
        PurgeViewSet,
    )


__all__ = ["PeopleGroup"]
