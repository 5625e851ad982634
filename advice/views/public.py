"""Asking us something, and reading what others asked.

The way to the form leads past the three answers that lie nearest. GET only shows.
"""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from advice.actions.asking import ask as ask_question
from advice.forms import AskForm
from advice.models import Faq
from advice.nearest import nearest
from members.actors import person_of
from networks.marked_text import as_html
from planning.enums import Theme
from planning.themes import GENERAL

CRUMBS = [("Advies", "/advies/")]
PER_PAGE = 30
LONGEST_WORDS = 200


def words_in(request) -> str:
    return " ".join(request.GET.get("q", "").replace("\0", "").split())[:LONGEST_WORDS]


@require_safe
def home(request):
    """What was asked before, and the first step to asking."""
    theme = request.GET.get("thema", "")
    rows = Faq.objects.published().order_by("title", "pk")
    choices = [*Theme.choices, (GENERAL, "Algemeen")]
    if theme in dict(choices):
        rows = rows.with_theme(theme)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"faqs": page, "theme": theme, "choices": choices}
    return render(request, "advice/home.html", context)


@require_safe
def faq(request, pk):
    row = get_object_or_404(Faq.objects.published(), pk=pk)
    context = {
        "faq": row,
        "html": as_html(row.answer),
        "crumbs": CRUMBS,
        "others": Faq.objects.published().of_themes(row.themes).exclude(pk=row.pk)[:3],
    }
    return render(request, "advice/faq.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request):
    words = words_in(request)
    form = AskForm(request, initial={"title": words, **_known_of(request.user)})
    if request.method == "POST":
        form = AskForm(request, request.POST, request.FILES)
        if form.is_valid():
            ask_question(**form.asked(), trusted=_is_own(request.user, form) or None)
            return redirect("advice:asked")
        words = str(request.POST.get("title", ""))[:LONGEST_WORDS]
    context = {
        "form": form,
        "words": words,
        "near": nearest(words, request) if words else [],
        "first_step": not words and not form.is_bound,
        "crumbs": CRUMBS,
    }
    return render(request, "advice/ask.html", context, status=422 if form.errors else 200)


def _known_of(user) -> dict:
    """Nobody types what we know: who is signed in only writes the question."""
    if not user.is_authenticated:
        return {}
    person = person_of(user)
    return {
        "contact_name": person.name,
        "email": person.email,
        "organisation": person.organisation_name,
        "role": person.role,
    }


def _is_own(user, form) -> bool:
    """Who signed in with this address proved to read it."""
    return user.is_authenticated and person_of(user).email == form.cleaned_data["email"]


@never_cache
@require_safe
def asked(request):
    """The same words for everybody: what was sent stands in the mail."""
    return render(request, "advice/asked.html", {"crumbs": CRUMBS})
