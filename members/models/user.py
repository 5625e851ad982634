from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils import timezone

from members.addresses import normalise_address
from members.enums import Role


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        user = self.model(email=normalise_address(email), **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def unproved(self):
        """Begun by somebody who never showed that the address is theirs. A person comes with that
        proof, and a role or a password from the colleague who made the account."""
        of_nobody = self.filter(person=None, last_login=None, is_staff=False, is_superuser=False)
        without_password = of_nobody.filter(password__startswith=UNUSABLE_PASSWORD_PREFIX)
        return without_password.filter(groups=None).exclude(emailaddress__verified=True)

    def with_access(self):
        """Colleagues, and whoever else has a role, each with its roles at hand."""
        has_role = models.Q(is_staff=True) | models.Q(groups__name__in=Role.values)
        return self.filter(has_role).distinct().prefetch_related("groups")


class User(AbstractBaseUser, PermissionsMixin):
    """The account with which a person signs in; most people never need one."""

    email = models.EmailField("e-mailadres", unique=True)
    person = models.OneToOneField(
        "members.Person",
        verbose_name="persoon",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="user",
    )
    # Wagtail's user screens ask for these two; the person keeps the name used elsewhere.
    first_name = models.CharField("voornaam", max_length=80, blank=True)
    last_name = models.CharField("familienaam", max_length=80, blank=True)
    is_staff = models.BooleanField("collega", default=False)
    is_active = models.BooleanField("actief", default=True)
    date_joined = models.DateTimeField("sinds", default=timezone.now)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = "account"
        verbose_name_plural = "accounts"
        permissions = [("give_roles", "Kan collega's toegang en rollen geven en nemen")]

    def __str__(self):
        return self.email

    @property
    def roles(self) -> list[Role]:
        """In the order of the enum; a group that is no role of ours is left out."""
        names = {group.name for group in self.groups.all()}
        return [role for role in Role if role.value in names]

    @property
    def role_labels(self) -> list[str]:
        return [role.label for role in self.roles]

    def get_full_name(self):
        return f"{self.first_name} {self.last_name}".strip() or self.email

    def get_short_name(self):
        return self.first_name or self.email
