from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from cms.actions.practice_contact import confirm_practice, pass_question, remark_on_practice
from cms.adoptable import kind_at
from cms.contact_forms import QuestionForm
from cms.models import PracticeCheck
from members.forms import CorrectionForm


@never_cache
def ask(request, slug):
    """A visitor writes to the contact of a practice without learning the address."""
    page = _practice(slug)
    form = QuestionForm(request, request.POST if request.method == "POST" else None)
    if form.is_valid():
        pass_question(page, **form.asked)
        return redirect("cms:practice_asked", slug)
    return render(request, "cms/practice_question.html", {**_context(page), "form": form})


def asked(request, slug):
    return render(request, "cms/practice_question_sent.html", _context(_practice(slug)))


def _practice(slug):
    page = kind_at("praktijken").find(slug)
    if page is None:
        raise Http404
    return page


def _context(page) -> dict:
    return {"page": page, "crumbs": [*page.crumbs(None), (page.title, page.url)]}


@never_cache
def check(request, token):
    """GET shows what is asked, since mail gateways open every link; POST confirms or remarks."""
    row = PracticeCheck.objects.select_related("page__organisation").filter(token=token).first()
    if row is None:
        return render(request, "cms/adoption_unknown.html", status=404)
    form = CorrectionForm(request)
    if request.method == "POST" and "klopt" in request.POST:
        confirm_practice(row)
        messages.success(request, "Dank je. We vragen het over een jaar opnieuw.")
        return redirect("cms:practice_check", token)
    if request.method == "POST":
        form = CorrectionForm(request, request.POST)
        if form.is_valid():
            remark_on_practice(row, form.cleaned_data["text"])
            messages.success(request, "Dank je. We passen het aan, of we nemen contact op.")
            return redirect("cms:practice_check", token)
    return render(request, "cms/practice_check.html", {"row": row, "page": row.page, "form": form})
