"""Initiatives and publications as they stand in the database, and who may work with them."""

import datetime

import factory
from django.contrib.auth.models import Group
from factory.django import DjangoModelFactory

from members.actions.roles import seed_roles
from planning.communication.enums import Channel, PublicationState
from planning.enums import GoalKind
from planning.models import ActionPlan, ActionSheet, Goal, Initiative, Publication
from tests.factories.members import PersonFactory, UserFactory

DAY = datetime.date(2026, 5, 12)


class InitiativeFactory(DjangoModelFactory):
    class Meta:
        model = Initiative

    title = factory.Sequence(lambda n: f"Oproep {n}")
    on = DAY


class PublicationFactory(DjangoModelFactory):
    """Planned on the newsletter; `out=` is the day on which it appeared."""

    class Meta:
        model = Publication

    class Params:
        out = None

    initiative = factory.SubFactory(InitiativeFactory)
    channel = Channel.NEWSLETTER
    planned_on = DAY
    published_on = factory.SelfAttribute("out")
    state = factory.LazyAttribute(
        lambda row: PublicationState.PUBLISHED if row.out else PublicationState.PLANNED
    )


def post_on(platform: str, out=DAY, **values) -> Publication:
    """What appeared on a social network."""
    facts = {"channel": Channel.SOCIAL_MEDIA, "platform": platform, "out": out}
    return PublicationFactory(**facts, **values)


def operational(code: str = "OD 2.2") -> Goal:
    facts = {"kind": GoalKind.OPERATIONAL, "title": f"Doel {code}"}
    return Goal.objects.get_or_create(code=code, defaults=facts)[0]


def sheet(title: str = "Vorming", year: int = 2026, goals=()) -> ActionSheet:
    plan, _ = ActionPlan.objects.get_or_create(year=year)
    row = ActionSheet.objects.create(plan=plan, title=title)
    row.goals.set(goals)
    return row


def colleague_in(role: str):
    """The account of a colleague with one role of the association."""
    seed_roles()
    user = UserFactory(person=PersonFactory(), is_staff=True)
    user.groups.set(Group.objects.filter(name=role))
    return user
