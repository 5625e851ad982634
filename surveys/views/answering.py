"""Answering a survey: a link, a form, a word of thanks. No account, and no script needed."""

import secrets

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from surveys.actions.answering import submit
from surveys.actions.halves import drop_half, half_of, keep_half
from surveys.enums import Door, Refusal, SurveyRefused
from surveys.forms import AnswerForm, PublicAnswerForm, initial_of
from surveys.links import find_link
from surveys.rules.sharing import Traits
from surveys.sealing import TooLong

COOKIE = "bevraging"  # the secret of this device, only there once somebody keeps something
COOKIE_DAYS = 60
GONE = {Door.USED: 410, Door.CLOSED: 410, Door.NOT_YET: 200}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request, token):
    link = find_link(token)
    if link is None:
        return render(request, "surveys/link_unknown.html", status=404)
    if link.door != Door.OPEN:
        return _shut(request, link, link.door)
    if request.method != "POST":
        return _show(request, link)
    form = _form(request, link, request.POST)
    if "later" in request.POST or "wis" in request.POST:
        return _keep(request, link, form)
    if form.is_valid():
        try:
            _submit(link, form)
        except SurveyRefused as refused:
            if refused.refusal in (Refusal.USED, Refusal.CLOSED):
                return _shut(request, link, Door(refused.refusal.value))
            form.add_error(None, refused.refusal.label)
        else:
            drop_half(device=_device(request), place=token)
            return redirect("surveys:thanks", token)
    return _page(request, link, form, status=422)


@never_cache
@require_safe
def thanks(request, token):
    """After answering. Says the same to everybody who holds the link."""
    link = find_link(token)
    if link is None:
        return render(request, "surveys/link_unknown.html", status=404)
    return render(request, "surveys/thanks.html", {"survey": link.survey})


def _form(request, link, data=None, initial=None):
    ask_board = link.survey.by_board and not (link.invitation and link.invitation.organisation_id)
    options = {"data": data, "initial": initial, "ask_board": ask_board}
    if link.invitation:
        return AnswerForm(link.survey, **options)
    return PublicAnswerForm(request, link.survey, **options)


def _submit(link, form):
    invitation = link.invitation
    traits = Traits(form.board.pk, form.board.province) if form.board else None
    if traits and invitation:
        invitation.organisation = form.board
    submit(link.survey, form.answers, by=None, invitation=invitation, traits=traits)


def _show(request, link):
    typed = half_of(device=_device(request), place=link.token)
    form = _form(request, link)
    form.initial = initial_of(form, typed)
    return _page(request, link, form, resumed=bool(typed))


def _keep(request, link, form):
    """Keep what stands in the form, or forget it; the script asks for no page in return."""
    device = _device(request) or secrets.token_urlsafe(16)
    is_script = request.headers.get("X-Autosave") == "1"
    if "wis" in request.POST:
        drop_half(device=device, place=link.token)
        messages.success(request, "Wat je invulde, is gewist van dit toestel en bij ons.")
        return redirect("surveys:answer", link.token)
    try:
        keep_half(link.survey, form.typed(), device=device, place=link.token)
    except TooLong:
        if is_script:
            return HttpResponse(status=413)
        form.add_error(None, Refusal.TOO_LONG.label)
        return _page(request, link, form, status=422)
    if not is_script:
        messages.success(
            request,
            "Bewaard. Open dezelfde link op dit toestel, en je gaat verder waar je stopte.",
        )
    response = HttpResponse(status=204) if is_script else redirect("surveys:answer", link.token)
    response.set_cookie(
        COOKIE,
        device,
        max_age=COOKIE_DAYS * 24 * 3600,
        path="/bevraging/",
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
    return response


def _device(request) -> str:
    return request.COOKIES.get(COOKIE, "")[:64]


def _page(request, link, form, *, resumed=False, status=200):
    context = {
        "survey": link.survey,
        "board": link.invitation.organisation if link.invitation else None,
        "form": form,
        "resumed": resumed,
    }
    return render(request, "surveys/answer.html", context, status=status)


def _shut(request, link, door):
    context = {"survey": link.survey, "door": door.value}
    return render(request, "surveys/shut.html", context, status=GONE[door])
