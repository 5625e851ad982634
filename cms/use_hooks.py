"""Where the use of pages shows itself: adoptions on the pages, in the staff menu and on Monday."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms import evaluating, use_by_person
from cms import slots as cms_slots
from cms.adoption_part import AdoptionsOfPage
from cms.models import Adoption, PracticePage
from cms.quality_hints import ready_for_adopted
from cms.use_urls import staff_urlpatterns
from cms.viewsets.adoptions import adoptions
from members import slots
from members.dutch import plural
from members.organisation_hooks import count_per_organisation
from surveys import slots as survey_slots

LOG_ACTIONS = {
    "cms.adoption_declared": ("Overname gemeld", "Meldde een overname"),
    "cms.adoption_confirmed": ("Overname bevestigd", "Bevestigde een overname"),
    "cms.adoption_rejected": ("Overname geweigerd", "Bevestigde een overname niet"),
    "cms.adoption_withdrawn": ("Overname ingetrokken", "Trok een overname in"),
    "cms.practice_asked": ("Praktijk bevraagd", "Vroeg of een praktijk nog klopt"),
    "cms.practice_checked": ("Praktijk nagekeken", "Bevestigde dat een praktijk nog klopt"),
    "cms.usage_added": ("Meting toegevoegd", "Voegde een meting van het gebruik toe"),
}


class UseMenuItem(MenuItem):
    """Shown to whoever may open the screen."""

    def __init__(self, label, name, permission, **options):
        super().__init__(label, reverse(f"use:{name}"), name=f"use-{name}", **options)
        self.permission = permission

    def is_shown(self, request):
        return request.user.has_perm(self.permission)


@hooks.register("register_admin_urls")
def register_screens_of_use():
    return [path("inhoud/", include((staff_urlpatterns, "use")))]


@hooks.register("register_reports_menu_item")
def register_ratings_item():
    permission = "cms.view_pagerating"
    return UseMenuItem("Waardering van pagina’s", "ratings", permission, icon_name="pick", order=20)


@hooks.register("register_reports_menu_item")
def register_usage_item():
    return UseMenuItem("Bezoeken", "views", "cms.view_pageviews", icon_name="view", order=10)


@hooks.register("register_log_actions")
def register_actions(actions):
    for name, (label, message) in LOG_ACTIONS.items():
        actions.register_action(name, label, message)


@cms_slots.practice_page.fill(order=50)
@cms_slots.instrument_page.fill(order=50)
def who_learned_from_whom(request, page=None, **context):
    return AdoptionsOfPage.of(page)


@slots.organisation_counts.fill(order=40)
def adoptions_of_organisations(organisations, **question):
    standing = Adoption.objects.standing().filter(organisation__in=organisations)
    url = f"{reverse(adoptions.get_url_name('index'))}?organisation="
    yield slots.OrganisationCount("Overnames", count_per_organisation(standing), url)


@slots.monday_mail.fill(order=20)
def adoptions_waiting(user=None, **question):
    waiting = Adoption.objects.waiting().count()
    if waiting:
        yield slots.MondayLine(
            text=plural(waiting, "overname wacht", "overnames wachten") + " op bevestiging",
            url=f"{reverse(adoptions.get_url_name('index'))}?state=waiting",
            count=waiting,
            permission="cms.change_adoption",
        )
    if ready := ready_for_adopted():
        first = PracticePage.objects.filter(pk__in=ready).order_by("title").first()
        words = plural(len(ready), "praktijk kan", "praktijken kunnen")
        yield slots.MondayLine(
            text=f"{words} het niveau “overgenomen” krijgen, zoals “{first.title}”",
            url=reverse("kwaliteitsniveaus:add"),
            count=len(ready),
            permission="cms.add_qualitymark",
        )


@slots.export_person.fill(order=95)
def export_person(person, **question):
    return use_by_person.collect(person)


@slots.erase_person.fill(order=35)  # before the contact is taken off the practice
def erase_person(person, dry_run, **question):
    return use_by_person.erase(person=person, dry_run=dry_run)


@survey_slots.guests.fill(order=10)
def users_asked(survey):
    return evaluating.guests_of(survey)


@survey_slots.starts.fill(order=10)
def instruments_to_ask_about(kind, now):
    return evaluating.instrument_starts(kind, now)
