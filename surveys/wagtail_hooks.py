from django.contrib.auth.models import Permission
from django.urls import include, path
from wagtail import hooks

from members import slots
from surveys import erasing, merging, own_data, staff_urls, yearly
from surveys import slots as survey_slots
from surveys.log_actions import ACTIONS
from surveys.viewsets import SurveysGroup


@hooks.register("register_admin_viewset")
def register_surveys():
    return SurveysGroup()


@hooks.register("register_admin_urls")
def register_staff_urls():
    return [path("bevragingen/", include((staff_urls.urlpatterns, "surveys_staff")))]


@hooks.register("register_log_actions")
def register_actions(actions):
    for action, label, message in ACTIONS:
        actions.register_action(action, label, message)


@hooks.register("register_permissions")
def register_survey_permissions():
    return Permission.objects.filter(content_type__app_label="surveys")


@slots.export_person.fill(order=70)
def own_invitations(person, **question):
    return own_data.collect(person)


@slots.erase_person.fill(order=70)
def erase(person, dry_run, **question):
    return erasing.erase(person=person, dry_run=dry_run)


@slots.merge_person.fill(order=70)
def merge(kept, duplicate, dry_run, by=None, **question):
    return merging.merge(kept=kept, duplicate=duplicate, dry_run=dry_run, by=by)


@survey_slots.guests.fill(order=1)
def contacts_asked(survey):
    return yearly.contacts_asked(survey)


@survey_slots.starts.fill(order=1)
def asked_every_year(kind, now):
    return yearly.yearly_starts(kind, now)
