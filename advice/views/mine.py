"""The asker's own page, behind the link of every mail. What acts is a button."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from advice.actions.answering import close, reply
from advice.actions.asking import confirm
from advice.actions.sharing import give_consent
from advice.enums import MessageKind, Refused
from advice.forms import ReplyForm
from advice.models import Attachment, Question
from members.private_files import PrivateFile, handed_over
from networks.marked_text import as_html


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request, token):
    question = Question.objects.select_related("organisation", "merged_into", "referred_to")
    question = question.filter(token=token).first()
    if question is None:
        return render(request, "advice/mine_unknown.html", status=404)
    if question.merged_into:
        return redirect(question.merged_into.url)
    form = ReplyForm()
    if request.method == "POST":
        if "antwoord" in request.POST:
            form = ReplyForm(request.POST, request.FILES)
        if _act(request, question, form):
            return redirect(question.url)
    response = render(
        request,
        "advice/mine.html",
        {"question": question, "thread": thread_of(question), "form": form},
        status=422 if form.errors else 200,
    )
    response["Referrer-Policy"] = "no-referrer"
    return response


def _act(request, question, form) -> bool:
    """Whether it is done, one way or the other: then the page is shown anew."""
    try:
        if form.is_bound:
            return _reply(request, question, form)
        if "bevestig" in request.POST:
            confirm(question)
            messages.success(request, "Bevestigd. We gaan ermee aan de slag.")
        elif "geholpen" in request.POST:
            close(question)
            messages.success(request, "Fijn. Je vraag is afgesloten.")
        elif request.POST.get("delen") in ("ja", "nee"):
            give_consent(question, shares=request.POST["delen"] == "ja")
            messages.success(request, "Je keuze is bewaard. Je kan ze hier altijd veranderen.")
    except Refused as refused:
        messages.error(request, str(refused))
    return True


def _reply(request, question, form) -> bool:
    if not form.is_valid():
        return False
    upload = form.cleaned_data["attachment"]
    reply(question, text=form.cleaned_data["text"], files=[upload] if upload else [])
    messages.success(request, "Je bericht is aangekomen.")
    return True


def thread_of(question) -> list[dict]:
    """What the asker may read, for the component `post`."""
    rows = question.messages.for_asker().in_order()
    return [
        {
            "author": "Jij" if row.kind == MessageKind.IN else "VVSG",
            "initials": "J" if row.kind == MessageKind.IN else "V",
            "tag": "" if row.kind == MessageKind.IN else row.get_kind_display(),
            "at": row.written_at,
            "html": as_html(row.text),
            "files": [
                {"url": f"{question.url}bestand/{file.pk}/", "label": file.name}
                for file in row.files.all()
            ],
        }
        for row in rows
    ]


@never_cache
@require_safe
def own_file(request, token, pk):
    """A file of the own question; never one beside an internal note."""
    rows = Attachment.objects.exclude(message__kind=MessageKind.NOTE)
    row = get_object_or_404(rows, pk=pk, message__question__token=token)
    try:
        return handed_over(PrivateFile(row.file, row.name))
    except (FileNotFoundError, PermissionDenied):
        raise Http404("Dit bestand is er niet meer.") from None
