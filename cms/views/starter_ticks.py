from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cms.actions.starter_ticks import set_ticks
from cms.models import StarterPage
from members.actors import person_of


@never_cache
@login_required
@require_POST
def tick(request):
    """Keep what somebody ticked off: the whole form, or the one box that a script sends.

    `getoond` names the boxes that were there to be ticked; a box that is ticked sends its own name.
    """
    page = StarterPage.objects.live().first()
    if page is None:  # taken away while somebody still had it open
        return redirect("/")
    known = page.task_ids()
    done = known & request.POST.keys()
    undone = known & set(request.POST.getlist("getoond")) - done
    person = person_of(request.user)
    set_ticks(person=person, done=done, undone=undone, by=person)
    if request.headers.get("X-Requested-With") == "fetch":
        return HttpResponse(status=204)
    messages.success(request, "Je vinkjes zijn bewaard.")
    return redirect(page.get_url(request))
