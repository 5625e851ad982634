"""What we do when allauth or Django tells that something happened to an account."""

from allauth.account.signals import email_changed, login_code_rejected
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver

from members.accounts import forget_code
from members.actions.people import change_address
from members.actors import person_of


@receiver(user_logged_in)
def give_the_account_its_person(user, **kwargs):
    """Only now: the address was proved, so the person of that address is theirs."""
    person_of(user)
    forget_code(user.email)


@receiver(login_code_rejected)
def forget_a_code_guessed_at(user, last_attempt, **kwargs):
    if last_attempt:
        forget_code(user.email)


@receiver(email_changed)
def let_the_person_follow(user, to_email_address, **kwargs):
    change_address(person_of(user), to_email_address.email)
