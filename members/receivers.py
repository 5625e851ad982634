"""What we do when allauth or Django tells that something happened to an account."""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.models import EmailAddress
from allauth.account.signals import (
    email_changed,
    email_confirmed,
    email_verification_code_rejected,
    login_code_rejected,
    password_changed,
    password_reset,
    password_set,
)
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from django.contrib.auth.models import Group
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import m2m_changed, pre_save
from django.dispatch import receiver
from wagtail.log_actions import get_active_log_context

from members.accounts import forget_code, proof_of
from members.actions.addresses import follow_account
from members.actors import person_of
from members.enums import SecurityKind
from members.models import Person, User
from members.network_address import client_address
from members.security_log import tell

# How somebody proved who they are; the keys are allauth's.
WAYS = {
    "password": "wachtwoord",
    "code": "code uit de mail",
    "email_verification": "code uit de mail",
    "socialaccount": "aanbieder",
    "totp": "app met codes",
    "webauthn": "passkey",
    "recovery_codes": "herstelcode",
}


@receiver(user_logged_in)
def give_the_account_its_person(request, user, **kwargs):
    """Only now: the address was proved, so the person of that address is theirs."""
    person = person_of(user)
    forget_code(user.email)
    tell(SecurityKind.SIGNED_IN, by=person, person=person, details={"met": _ways(request, user)})


def _ways(request, user) -> list[str]:
    records = get_authentication_records(request, user) if request else []
    names = [record.get("type") or record["method"] for record in records]
    return [WAYS.get(name, name) for name in names]


@receiver(user_logged_out)
def tell_who_left(user, **kwargs):
    if user:
        tell(SecurityKind.SIGNED_OUT, by=user.person, person=user.person)


@receiver(user_login_failed)
def tell_of_a_wrong_password(credentials, request=None, **kwargs):
    address = EmailAddress.objects.filter(email=credentials.get("email"), verified=True).first()
    # Not in one query: allauth needs one more to find out that it knows nobody of an address, and
    # the time of our answer may not tell which of the two it was.
    person = Person.objects.filter(user=address.user_id).first() if address else None
    _tell_failed(request, person, "password")


@receiver(login_code_rejected)
def tell_of_a_wrong_code(request, user, last_attempt, **kwargs):
    if last_attempt:
        forget_code(user.email)
    _tell_failed(request, user.person, "code")


@receiver(email_confirmed)
def forget_the_code_of_an_address(request, email_address, **kwargs):
    if request:
        forget_code(email_address.email, proof_of(request.user))


@receiver(email_verification_code_rejected)
def tell_of_a_wrong_code_for_an_address(request, user, last_attempt, **kwargs):
    if last_attempt:
        forget_code(request.code_address, proof_of(request.user))
    _tell_failed(request, user.person, "code")


@receiver(authentication_failed)
def tell_of_a_wrong_second_step(request, user, authenticator, **kwargs):
    """Of a passkey that nobody here has, `user` is None."""
    _tell_failed(request, user.person if user else None, authenticator.type)


def _tell_failed(request, person, way):
    details = {"met": WAYS[way], "van": client_address(request) if request else ""}
    tell(SecurityKind.SIGN_IN_FAILED, person=person, details=details)


@receiver([password_changed, password_set, password_reset])
def tell_of_a_new_password(user, **kwargs):
    person = person_of(user)
    tell(SecurityKind.PASSWORD_CHANGED, by=person, person=person)


@receiver([authenticator_added, authenticator_removed, authenticator_reset])
def tell_of_another_second_step(user, authenticator, signal, **kwargs):
    done = {authenticator_added: "aan", authenticator_removed: "uit"}.get(signal, "vernieuwd")
    person = person_of(user)
    tell(
        SecurityKind.SECOND_STEP_CHANGED,
        by=person,
        person=person,
        details={"wat": WAYS[authenticator.type], "hoe": done},
    )


@receiver(pre_save, sender=User)
def tell_of_a_closed_account(instance, update_fields=None, **kwargs):
    """Django refuses a closed account from its next request on; here it is only written down."""
    may_change = update_fields is None or "is_active" in update_fields
    if instance.pk and not instance.is_active and may_change:
        was_open = User.objects.filter(pk=instance.pk, is_active=True).exists()
        if was_open:
            tell_closed(instance)


def tell_closed(user):
    """By whoever is at work in the staff screens; elsewhere it is the system."""
    colleague = get_active_log_context().user
    by = person_of(colleague) if colleague else None
    tell(SecurityKind.ACCOUNT_DEACTIVATED, by=by, person=user.person, about=user)


@receiver(m2m_changed, sender=User.groups.through)
def tell_of_other_roles(instance, action, reverse, pk_set, **kwargs):
    """Every way leads past here: our screen, Wagtail's user screens, the shell.

    `reverse` is a group that was given its people.
    """
    if reverse or action not in ("pre_clear", "post_add", "post_remove"):
        return
    groups = instance.groups.all() if action == "pre_clear" else Group.objects.filter(pk__in=pk_set)
    names = sorted(groups.values_list("name", flat=True))
    colleague = get_active_log_context().user
    if names:
        tell(
            SecurityKind.ROLE_CHANGED,
            by=person_of(colleague) if colleague else None,
            person=instance.person,
            about=instance,
            details={"gegeven" if action == "post_add" else "genomen": names},
        )


@receiver(email_changed)
def let_the_person_follow(user, to_email_address, **kwargs):
    follow_account(person_of(user), to_email_address.email)
