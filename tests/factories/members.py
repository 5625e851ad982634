import factory
from factory.django import DjangoModelFactory

from members.enums import OrganisationKind, PersonRole, Province
from members.models import Organisation, OutboxMail, Person, User


class OrganisationFactory(DjangoModelFactory):
    """A municipality that search finds; `kind` makes it another body."""

    class Meta:
        model = Organisation

    kind = OrganisationKind.MUNICIPALITY
    name = factory.Sequence(lambda n: f"Voorbeeldgem{n}")
    nis_code = factory.Sequence(lambda n: f"{90000 + n}")
    province = Province.EAST_FLANDERS
    population = 20_000
    search_text = factory.LazyAttribute(
        lambda made: Organisation(
            kind=made.kind, name=made.name, nis_code=made.nis_code, is_city=made.is_city
        ).make_search_text()
    )
    is_city = False


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = Person

    first_name = "Noor"
    last_name = factory.Sequence(lambda n: f"Peeters{n}")
    email = factory.Sequence(lambda n: f"noor.peeters{n}@voorbeeld.example")
    organisation = factory.SubFactory(OrganisationFactory)
    role = PersonRole.EMPLOYEE


class UserFactory(DjangoModelFactory):
    """An account with a verified address; the password is `tegelvloer`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    person = factory.SubFactory(PersonFactory)
    email = factory.SelfAttribute("person.email")
    first_name = factory.SelfAttribute("person.first_name")
    last_name = factory.SelfAttribute("person.last_name")
    password = factory.django.Password("tegelvloer")

    @factory.post_generation
    def verified(user, create, extracted, **kwargs):
        if create and extracted is not False:
            user.emailaddress_set.create(email=user.email, verified=True, primary=True)


class StaffFactory(UserFactory):
    """A colleague of the association; give `groups` names of roles after `seed_roles`."""

    is_staff = True
    is_superuser = True


class OutboxMailFactory(DjangoModelFactory):
    class Meta:
        model = OutboxMail

    to = factory.Sequence(lambda n: f"ontvanger{n}@voorbeeld.example")
    template = "account_login_code"
    subject = "Je code"
    body_text = "Je code is ABC-DEF."
    body_html = "<p>Je code is ABC-DEF.</p>"
    message_id = factory.Sequence(lambda n: f"<mail-{n}@voorbeeld.example>")
