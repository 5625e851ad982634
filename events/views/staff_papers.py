"""Papers to print for a session or one of its days; each print is logged."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.generic import View

from events import certificates, papers
from events.views.staff import PEOPLE, StaffMixin
from members.audit import record
from members.documents.typesetting import pdf_response


class PaperView(StaffMixin, View):
    permission = PEOPLE
    document = ""
    names_people = True

    @property
    def registrations(self):
        rows = self.session.registrations.confirmed().select_related("person", "organisation")
        return list(rows.order_by("person__last_name", "person__first_name", "pk"))

    def answer(self, body: bytes, *, people: int):
        data = {"document": self.document, "people": people}
        record(self.session, "events.print", by=self.by, data=data)
        name = f"{self.document}-{self.event.slug}"
        return pdf_response(body, name, people=people if self.names_people else None)


class SignaturePaperView(PaperView):
    document = "aanwezigheidslijst"

    def get(self, request, *args, **kwargs):
        people = self.registrations
        return self.answer(papers.signature_list(self.day, people), people=len(people))


class BadgesView(PaperView):
    document = "naamkaartjes"

    def get(self, request, *args, **kwargs):
        people = self.registrations
        if not people:
            messages.info(request, "Nog niemand heeft een plaats: er zijn geen naamkaartjes.")
            return redirect(self.board_url)
        return self.answer(papers.name_badges(self.session, people), people=len(people))


class CateringView(PaperView):
    """Counts only: nobody is named."""

    document = "catering"
    names_people = False

    def get(self, request, *args, **kwargs):
        days = self.session.days.filter(cancelled_at__isnull=True).select_related(
            "municipality", "session__event"
        )
        guests = self.session.registrations.confirmed().count()
        return self.answer(papers.catering_list(self.session, list(days), guests), people=guests)


class CertificatesView(PaperView):
    """Everybody of a session who earned one."""

    document = "attesten"

    def get(self, request, *args, **kwargs):
        earned = certificates.certificates_of(self.session)
        if not earned:
            messages.info(
                request,
                "Er zijn nog geen attesten. Die zijn er na de laatste dag, voor wie vaak genoeg "
                "aanwezig was en als de aanwezigheid genoteerd is.",
            )
            return redirect(self.board_url)
        return self.answer(certificates.as_pdf(earned), people=len(earned))
