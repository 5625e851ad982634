"""What participants answered: totals, one table, lists per choice, and putting one right."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.views.generic import TemplateView, View

from events.actions.answers import change_answers
from events.answers_table import (
    LIST_HEADERS,
    answer_columns,
    people_of,
    question_headers,
    totals_of,
)
from events.models import Option, Registration
from events.refusals import EventsRefused
from events.views.answers import answers_form
from events.views.staff import PEOPLE, StaffMixin, VerbView
from members.audit import record
from members.exports import table_response


class AnswersView(StaffMixin, TemplateView):
    """Everybody with a seat or a place in the queue, with what they answered."""

    permission = PEOPLE
    template_name = "events/staff/answers.html"
    page_title = "Antwoorden"

    def get_context_data(self, **kwargs):
        sessions = list(self.event.sessions.filter(cancelled_at__isnull=True).order_by("pk"))
        columns = answer_columns(self.event)
        rows = Registration.objects.active().filter(session__event=self.event).with_event()
        empty = [""] * len(headers := question_headers(self.event))
        return super().get_context_data(
            sessions=sessions,
            headers=headers,
            totals=totals_of(self.event, sessions),
            rows=[
                {"registration": row, "cells": columns.get(row.pk, empty)}
                for row in rows.order_by("session", "registered_at", "pk")
            ],
            **kwargs,
        )


class ChoiceListView(StaffMixin, View):
    """Who chose one workshop or lunch, to take along; who took the list is logged."""

    permission = PEOPLE

    @cached_property
    def option(self) -> Option:
        rows = Option.objects.select_related("question__event")
        return get_object_or_404(rows, pk=self.kwargs["option"])

    @cached_property
    def event(self):
        return self.option.question.event

    def get(self, request, *args, **kwargs):
        format = self.kwargs["format"]
        rows = people_of(self.option)
        about = {"format": format, "choice": self.option.title}
        record(self.event, "events.export", by=self.by, data=about)
        name = slugify(self.option.title)[:60] or "keuze"
        return table_response(format, f"{name}-{self.event.slug}", LIST_HEADERS, rows)


class ChangeAnswersView(VerbView):
    """For whoever calls or mails; what is required may stay open."""

    permission = PEOPLE
    template_name = "events/staff/form.html"
    button = "Bewaar de antwoorden"
    success = "De antwoorden zijn bewaard."

    def get_page_title(self):
        return f"Antwoorden van {self.registration.person.name or 'iemand die gewist is'}"

    def get_form(self, form_class=None):
        data = self.request.POST if self.request.method == "POST" else None
        return answers_form(self.registration, data, complete=False)

    def act(self, form):
        return change_answers(
            self.registration, form.given(), by=self.by, complete=False, late=True
        )

    def refused(self, form, refused: EventsRefused):
        if getattr(refused, "problems", None):
            form.refuse(refused)
        else:
            form.add_error(None, refused.refusal.label)
        return self.form_invalid(form)

    def get_success_url(self):
        return reverse("events_staff:history", args=[self.registration.pk])
