"""For whoever lost the mail: the links again, to the address itself and to nobody else."""

from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from events.actions.new_links import mail_my_links
from events.group_forms import MyLinkForm


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def my_link(request):
    form = MyLinkForm(request, request.POST) if request.method == "POST" else MyLinkForm(request)
    if request.method == "POST" and form.is_valid():
        mail_my_links(form.cleaned_data["email"])
        return redirect("events:my_link_sent")
    return render(
        request, "events/my_link.html", {"form": form}, status=422 if form.errors else 200
    )


@never_cache
@require_safe
def my_link_sent(request):
    """The same words for an address that we know and for one that we do not."""
    return render(request, "events/my_link_sent.html")
