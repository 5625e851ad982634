"""Every address of the project, with something of the filled site in the place of arguments."""

from config.role_table.routes import ARGUMENT, by_name

REVISION_SCREENS = ("view", "revert", "compare", "unschedule")
PRACTICE_SCREENS = ("cms:adopt", "cms:adopted", "cms:practice_question", "cms:practice_asked")
GUESSED = "0123456789abcdef0123456789abcdef"


def fill(route: str, values: dict) -> str:
    """The path of a route. A regular expression is given whole, under its own text."""
    if route in values:
        return values[route]
    plain = route.replace("^", "").replace("$", "")
    return "/" + ARGUMENT.sub(lambda found: str(values[found[1]]), plain)


class Addresses:
    def __init__(self, world):
        self.world = world
        self.routes = by_name()
        self.first_day = world.session.days.first()

    def of(self, name: str, case: str = "") -> list[str]:
        values = self.anywhere() | self.of_space(name) | self.of_case(name, case)
        return [fill(route, values) for route in self.routes[name]]

    def anywhere(self) -> dict:
        """What an argument of this name means wherever it stands."""
        world = self.world
        page = world.pages.public.pk
        numbers = ("revision_id", "workflow_state_id", "task_id", "task_state_id", "session_id")
        numbers += ("page_view_restriction_id", "uploaded_file_id")
        numbers += ("collection_id", "workflow_pk", "number", "part")
        return {
            **dict.fromkeys(numbers, 1),
            **dict.fromkeys(("page_id", "page_pk", "page_to_move_id"), page),
            **dict.fromkeys(("parent_page_id", "destination_id"), world.pages.home.pk),
            **dict.fromkeys(("document_id", "doc_id"), world.document.pk),
            "pk": page,
            # Of no page here: Wagtail first says that a page is not being read, then who may.
            "task_state_id": 999_999,
            "image_id": world.image.pk,
            "restriction_id": world.restriction.pk,
            "redirect_id": 1,
            "event": world.event.pk,
            "session": world.session.pk,
            "day": world.day.pk,
            "question": world.question.pk,
            "option": world.option.pk,
            "programme_part": world.part.pk,
            "registration": world.registration.pk,
            "material": world.material.pk,
            "mailing": world.board_mailing.pk,
            "year": world.event.year,
            "slug": "openbaar",
            "outcome": "praktijk",
            "post_pk": world.post.pk,
            "format": "csv",
            "token": GUESSED,
            "ticket": GUESSED,
            "uidb64": "MQ",
            "form_key": GUESSED,
            "box": GUESSED,
            "provider_id": "vlaanderen",
            "kind": "bestaat-niet",
            "filter_spec": "width-10",
            "action": "delete",
            "action_name": "publish",
            **dict.fromkeys(("app_label", "app_name", "content_type_app_name"), "cms"),
            **dict.fromkeys(("model_name", "content_type_model_name"), "newspage"),
            "object_id": page,
            r"^media/(?P<path>.*)$": f"/media/{world.image.file.name}",
            "beheer/^.*/$": "/beheer/bestaat-niet/",
            r"documenten/^(\d+)/(.*)$": world.document.url,
            r"^((?:[\w\-]+/)*)$": "/",
        } | self.patterns(page, world.draft_issue.pk)

    @staticmethod
    def patterns(page, issue) -> dict:
        """Regular expressions of Wagtail and allauth."""
        compare = r"compare/(?P<revision_id_a>live|earliest|\d+)\.\.\."
        compare += r"(?P<revision_id_b>live|latest|\d+)/$"
        return {
            r"beheer/pages/^(?P<pk>\d+)/revisions/" + compare: (
                f"/beheer/pages/{page}/revisions/compare/earliest...latest/"
            ),
            r"beheer/nieuwsbrief/nummers/history/(?P<pk>.+)/revisions/" + compare: (
                f"/beheer/nieuwsbrief/nummers/history/{issue}/revisions/compare/earliest...latest/"
            ),
            r"aanmelden/^wachtwoord/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": (
                "/aanmelden/wachtwoord/1-geraden/"
            ),
        }

    def of_space(self, name: str) -> dict:
        """What `pk` stands for among the names of one app."""
        world = self.world
        rows = {
            "people:": world.stranger,
            "page_care:": world.pages.theme,
            "organisations:": world.organisation,
            "mails:": world.mail,
            "contacts:": world.contact,
            "corrections:": world.correction,
            "mergers:": world.merger,
            "colleagues:": world.stranger_account,
            "definities:": world.definition,
            "deliverables_staff:edit": world.deliverable,
            "past_staff:undo": world.past_list,
            "networks_staff:publish": world.draft_network,
            "networks_staff:remove": world.membership,
            "wagtailsnippets_networks_network:": world.network,
            "networks_memberships:": world.membership,
            "networks_requests:": world.request,
            "networks_topics:": world.topic,
            "networks:request": world.request,
            "networks:invitation_": world.invitation,
            "networks:minutes": world.minutes,
            "events:minutes_start": self.first_day,
            "networks:mentors": world.pairing,
            "networks:": world.topic,
            "wagtailsnippets_newsletter_issue:": world.draft_issue,
            "newsletter_subscriptions:": world.subscription,
            "wagtailsnippets_events_event:": world.event,
            "practice_proposals:": world.proposal,
            "events_staff:proposal": world.event_proposal,
            "events_staff:past_undo": world.past_load,
            "overnames:": world.adoption,
            "plan_staff:income": world.income,
            "plan_staff:cost": world.cost,
            "plan_staff:": world.sheet,
            "target_groups:": world.target_group,
            "policy_goals:": world.policy_goal,
            "advice:faq": world.faq,
            "advice_staff:question": world.asked,
            "advice_staff:faq": world.proposed_faq,
            "advice_staff:signal": world.signal,
            "advice_staff:consultation": world.consultation,
            "advice_staff:track": world.track,
            "advice_standard:": world.standard_answer,
            "advice_terms:": world.term,
            "advice_closures:": world.closure,
            "communication:": world.initiative,
            "surveys_staff:": world.survey,
            "surveys_list:": world.survey,
            "surveys_bank:": world.survey_question,
        }
        if name in (named := self.of_name()):
            return named[name]
        for start, row in rows.items():
            if name.startswith(start):
                return {"pk": row.pk}
        if name.startswith(("figures:fr", "figures:publish", "open_data")):
            slug = world.definition.indicator.slug
            return {"year": world.frozen.year, "version": world.frozen.version, "slug": slug}
        if name in ("cms:adopt", "cms:adopted", "cms:practice_question", "cms:practice_asked"):
            return {"place": "praktijken", "slug": "loket"}
        if name == "events_staff:past_example":
            return {"kind": "events"}
        if name == "yearly_report" or name.startswith("figures:yearly_"):
            report = world.yearly_report
            return {"year": report.year, "kind": report.kind_slug, "form": "pdf"}
        if name == "figures:indicator":
            return {"slug": world.definition.indicator.slug}
        return {}

    def of_name(self) -> dict[str, dict]:
        """Names that ask for something else than a `pk`."""
        world = self.world
        issue, slug = world.draft_issue, {"slug": world.definition.indicator.slug}
        revision = {"pk": issue.pk, "revision_id": issue.latest_revision_id}
        practice = {"place": "praktijken", "slug": "loket"}
        past = {"kind": "bewijsstukken"}
        return {
            **{
                f"wagtailsnippets_newsletter_issue:revisions_{what}": revision
                for what in REVISION_SCREENS
            },
            "duplicates:merge": {
                "kept": world.stranger.pk,
                "duplicate": world.membership.person_id,
            },
            **dict.fromkeys(PRACTICE_SCREENS, practice),
            "events_staff:past_example": {"kind": "events"},
            "past_staff:kind": past,
            "past_staff:example": past,
            "deliverables:one": {"pk": world.deliverable.pk, "slug": "rapport-voor-iedereen"},
            "figures:indicator": slug,
            "figures:by_hand": slug,
        }

    def of_case(self, name: str, case: str) -> dict:
        """What a row that names a situation asks for."""
        world = self.world
        serve = r"^((?:[\w\-]+/)*)$"
        document = r"documenten/^(\d+)/(.*)$"
        group = {"token": world.group.token, "registration": world.in_group.pk}
        cases = {
            ("wagtail_serve", "concept"): {serve: "/nieuws/concept/"},
            ("wagtail_serve", "evenement"): {serve: f"/agenda/{world.event.year}/openbaar/"},
            ("wagtail_serve", "evenement in voorbereiding"): {
                serve: f"/agenda/{world.event.year}/concept/"
            },
            ("wagtail_serve", "netwerk"): {serve: "/netwerken/openbaar/"},
            ("wagtail_serve", "netwerk in voorbereiding"): {serve: "/netwerken/concept/"},
            ("wagtaildocs_serve", "besloten"): {document: world.private_document.url},
            ("events:feed_theme", ""): {"theme": "gender"},
            ("events:feed_kind", ""): {"kind": "training"},
            ("events:feed_personal", "met het adres"): {"token": world.calendar_feed.token},
            ("events:registration", "met de link"): {"token": world.registration.token},
            ("events:proposal", "met de link"): {"token": world.event_proposal.token},
            ("events:registration_cancel", "met de link"): {"token": world.registration.token},
            ("events:registration_hand_over", "met de link"): {"token": world.registration.token},
            ("events:registration_answers", "met de link"): {"token": world.registration.token},
            ("events:group", "met de link"): {"token": world.group.token},
            ("events:group_cancel", "met de link"): group,
            ("events:group_hand_over", "met de link"): group,
            ("events:group_answers", "met de link"): group,
            ("events:registration_needs", "met de link"): {"token": world.registration.token},
            ("events:registration_billing", "met de link"): {"token": world.registration.token},
            ("events_staff:needs", "zelf organisator"): {"event": world.carried_event.pk},
            ("events:registration_seat", "met de link"): {"token": world.offered.token},
            ("events:registration_calendar", "met de link"): {"token": world.registration.token},
            ("events:registration_certificate", "met de link"): {"token": world.registration.token},
            ("events:ticket_picture", "met de code"): {"ticket": world.registration.ticket},
            ("events:registration_coming_again", "met de link"): {"token": world.asked_again.token},
            ("events:registration_take_part", "met de link"): {"token": world.registration.token},
            ("events:registration_material", "met de link"): {
                "token": world.registration.token,
                "pk": world.material.pk,
            },
            ("events:registration_material", "met de link, enkel voor leden"): {
                "token": world.registration.token,
                "pk": world.members_material.pk,
            },
            ("events:material", "voor iedereen"): {"pk": world.public_material.pk},
            ("events:material", "voor deelnemers"): {"pk": world.material.pk},
            ("events:material", "in voorbereiding"): {"pk": world.draft_material.pk},
            ("cms:practice_proposal", "met de link"): {"token": world.proposal_token},
            ("networks:join_confirm", "met de link"): {"token": world.link.token},
            ("networks:invitation", "met de link"): {"token": world.invitation.token},
            ("networks:mails_leave", "met de link"): {"token": world.mail_choice.token},
            ("private_file", "bij een bericht"): {
                "kind": "gesprekken",
                "pk": world.post_file.pk,
            },
            ("private_file", "bij een verslag"): {"kind": "verslagen", "pk": world.minutes.pk},
            ("contact_check", "met de link"): {"token": world.contact.check_token},
            ("cms:rate", "praktijk"): {"page_id": world.pages.practice.pk},
            ("cms:rated", "praktijk"): {"page_id": world.pages.practice.pk},
            ("cms:practice_check", "met de link"): {"token": world.practice_check.token},
            ("cms:adoption_answer", "met de link"): {"token": world.adoption.answer_token},
            ("cms:adoption_withdraw", "met de link"): {"token": world.adoption.withdraw_token},
            ("deliverables:one", "intern"): {
                "pk": world.internal_deliverable.pk,
                "slug": "rapport-voor-ons",
            },
            ("communication_feed", "met het adres"): {"token": world.communication_feed.token},
            ("advice:faq", "voorgesteld"): {"pk": world.proposed_faq.pk},
            ("advice:mine", "met de link"): {"token": world.asked.token},
            ("advice:own_file", "met de link"): {
                "token": world.asked.token,
                "pk": world.asked_file.pk,
            },
            ("advice:own_file", "bij een interne nota"): {
                "token": world.asked.token,
                "pk": world.note_file.pk,
            },
            ("surveys:answer", "met de link"): {"token": world.survey.token},
            ("surveys:thanks", "met de link"): {"token": world.survey.token},
            ("surveys:leave_alone", "met de link van een uitnodiging"): {
                "token": world.survey_invitation.token
            },
            ("yearly_report", "niet gepubliceerd"): {"year": 2025, "kind": "financieel"},
            ("newsletter:confirm", "met de link"): {"token": world.wish.token},
            ("newsletter:choices", "met de link"): {"token": world.subscription.token},
            ("newsletter:leave", "met de link"): {"token": world.subscription.token},
        }
        if (name, case) in cases:
            return cases[name, case]
        if case in ("concept", "in voorbereiding"):
            return {"slug": "concept", "event": world.draft_event.pk}
        return {}
