from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cms.actions.adoption import AdoptionRefused, confirm, declare, reject, withdraw
from cms.adoptable import contact_of, kind_at, owner_of, source_of
from cms.adoption_enums import AdoptionRefusal
from cms.adoption_forms import AnswerForm, DeclareForm
from cms.adoption_part import boards_of
from cms.models import Adoption
from members.actors import person_of

ABOUT_BOARD = (AdoptionRefusal.OWN, AdoptionRefusal.KNOWN)


@never_cache
def adopt(request, place, slug):
    """A board says that it does this too; the page itself is kept whole and holds no form."""
    page = _page(place, slug)
    boards = boards_of(page)
    data = request.POST if request.method == "POST" else None
    first = source_of(page)
    form = DeclareForm(request, data, sources=boards, first=first, initial=_initial(request))
    if form.is_valid() and _declared(page, form):
        return redirect("cms:adopted", place, slug)
    return render(request, "cms/adoption_form.html", {**_context(page), "form": form})


def _declared(page, form) -> bool:
    try:
        with transaction.atomic():  # refused, it leaves no new person behind
            declare(page, form.said, by=form.person())
    except AdoptionRefused as refused:
        field = "organisation" if refused.refusal in ABOUT_BOARD else None
        form.add_error(field, str(refused))
        return False
    return True


def _initial(request) -> dict:
    if not request.user.is_authenticated:
        return {}
    return {"organisation": person_of(request.user).organisation_name}


def adopted(request, place, slug):
    """Says nothing about who declared what."""
    return render(request, "cms/adoption_done.html", _context(_page(place, slug)))


def _page(place, slug):
    kind = kind_at(place)
    page = kind.find(slug) if kind else None
    if page is None:
        raise Http404
    return page


def _context(page) -> dict:
    return {
        "page": page,
        "owner": owner_of(page) if contact_of(page) else None,  # whom we ask
        "crumbs": [*page.crumbs(None), (page.title, page.url)],
    }


def _by_link(view):
    """The adoption of a mailed link, or a page that says what to do."""

    @never_cache
    def found(request, token):
        field = {"answer": "answer_token", "take_back": "withdraw_token"}[view.__name__]
        rows = Adoption.objects.select_related("organisation", "page", "asked_of", "declared_by")
        adoption = rows.filter(**{field: token}).first()
        if adoption is None:
            return render(request, "cms/adoption_unknown.html", status=404)
        return view(request, adoption)

    return found


@_by_link
def answer(request, adoption):
    """GET shows what was declared, since mail gateways open every link; POST answers."""
    form = AnswerForm()
    if request.method == "POST":
        try:
            if "klopt" in request.POST:
                confirm(adoption, by=adoption.asked_of)
                messages.success(request, "Bevestigd. Het telt nu mee op de pagina. Dank je.")
                return redirect("cms:adoption_answer", adoption.answer_token)
            form = AnswerForm(request.POST)
            if form.is_valid():
                reject(adoption, by=adoption.asked_of, reason=form.cleaned_data["reason"])
                messages.success(request, "Dank je. We laten het weten aan wie het meldde.")
                return redirect("cms:adoption_answer", adoption.answer_token)
        except AdoptionRefused as refused:
            messages.info(request, str(refused))
            return redirect("cms:adoption_answer", adoption.answer_token)
    return render(request, "cms/adoption_answer.html", {"adoption": adoption, "form": form})


@_by_link
def take_back(request, adoption):
    """GET asks, POST withdraws."""
    if request.method == "POST":
        try:
            withdraw(adoption, by=adoption.declared_by)
            messages.success(request, "Ingetrokken. Het telt niet meer mee.")
        except AdoptionRefused as refused:
            messages.info(request, str(refused))
        return redirect("cms:adoption_withdraw", adoption.withdraw_token)
    return render(request, "cms/adoption_withdraw.html", {"adoption": adoption})
