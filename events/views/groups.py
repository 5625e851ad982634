"""A group of colleagues: the form, and the overview of whoever arranged it."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from events.actions.cancelling import cancel_registration
from events.actions.registering_groups import Colleagues, DoesNotFit, register_group
from events.asked import asked_of
from events.form_event import event_for_form
from events.forms import CancelForm
from events.group_forms import GroupForm
from events.models import Question, RegistrationGroup
from events.reading import EventCard
from events.refusals import RegistrationRefused
from events.standing import standing_of
from events.views.answers import answers_form, change
from events.views.handing_over import hand_over_page
from events.views.personal import keep_private, personal_context
from events.views.registering import crumbs_of, show_closed


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def register_group_view(request, year, slug):
    now = timezone.now()
    event = event_for_form(request.user, year, slug, now)
    card = EventCard(event, now)
    views = [view for view in card.sessions if view.takes_names]
    if not views:
        return show_closed(request, event, card)
    form = GroupForm(request, request.POST or None, views=views)
    if event.has_questions:
        form.ask(asked_of(event), [view.session for view in views])
    if request.method == "POST" and form.is_valid() and (group := _register(form)):
        return redirect("events:group_registered", form_key=group.form_key)
    context = {"event": event, "form": form, "crumbs": crumbs_of(event), "card": card}
    status = 422 if form.is_bound else 200
    return render(request, "events/group_form.html", context, status=status)


def _register(form) -> RegistrationGroup | None:
    data = form.cleaned_data
    try:
        return register_group(
            session=data["session"],
            colleagues=Colleagues(form.contact(), form.participants(), form.answers_of_each()),
            answer=data["answer"],
            form_key=data["form_key"],
        )
    except DoesNotFit as partly:
        form.ask_how(partly.seated, partly.waiting)
    except RegistrationRefused as refused:
        form.refuse(refused)
    return None


@never_cache
@require_safe
def group_registered(request, form_key):
    """For the browser that holds the form's key; for anybody else: see your mail."""
    if len(form_key) < 22:
        raise Http404
    group = RegistrationGroup.objects.filter(form_key=form_key).select_related("session__event")
    return render(request, "events/group_done.html", {"group": group.first()})


def of_group(view):
    def wrapped(request, token, **kwargs):
        rows = RegistrationGroup.objects.select_related("session__event", "contact")
        group = rows.filter(token=token).first()
        if group is None:
            return keep_private(render(request, "events/link_unknown.html", status=404))
        return keep_private(view(request, group, **kwargs))

    return wrapped


@require_safe
@of_group
def group_overview(request, group):
    registrations = _registrations(group).order_by("registered_at", "pk")
    rows = [
        {
            "registration": row,
            "standing": standing_of(row),
            "may_change": personal_context(row)["may_cancel"],
        }
        for row in registrations
    ]
    event = group.session.event
    days = personal_context(rows[0]["registration"])["days"] if rows else []
    context = {"group": group, "event": event, "rows": rows, "days": days}
    context["has_choices"] = _has_choices(event)
    return render(request, "events/group_overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@of_group
def group_cancel(request, group, registration):
    row = get_object_or_404(_registrations(group), pk=registration)
    form = CancelForm(request.POST or None)
    if not row.is_active:
        return redirect(group.url)
    if request.method == "POST" and form.is_valid():
        try:
            cancel_registration(row, by=group.contact, reason=form.cleaned_data["reason"])
        except RegistrationRefused as refused:
            form.add_error(None, refused.refusal.label)
        else:
            return redirect(group.url)
    context = {**personal_context(row), "form": form, "back_url": group.url, "of": row.person.name}
    return render(request, "events/registration_cancel.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@of_group
def group_answers(request, group, registration):
    """What a colleague chose, for whoever arranges it; what somebody wrote or agreed to is read
    and changed by the own link alone."""
    row = get_object_or_404(_registrations(group), pk=registration)
    context = personal_context(row)
    if not context["may_cancel"] or not _has_choices(group.session.event):
        return redirect(group.url)
    data = request.POST if request.method == "POST" else None
    form = answers_form(row, data, complete=False, only_choices=True)
    if request.method == "POST" and change(form, row, by=group.contact):
        return redirect(group.url)
    context |= {"answers": form, "back_url": group.url, "of": row.person.name}
    status = 422 if form.errors else 200
    return render(request, "events/registration_answers.html", context, status=status)


def _has_choices(event) -> bool:
    asked = event.questions.filter(kind__in=Question.CHOICE_KINDS)
    return event.has_questions and asked.exists()


@require_http_methods(["GET", "HEAD", "POST"])
@of_group
def group_hand_over(request, group, registration):
    row = get_object_or_404(_registrations(group), pk=registration)
    page = hand_over_page(request, row, by=group.contact, back=group.url)
    return page or redirect(group.url)


def _registrations(group):
    return group.registrations.with_event()
