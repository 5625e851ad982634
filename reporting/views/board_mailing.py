"""Writing to the contacts of municipalities that nothing reached: choose, look, send; and who came
since."""

from hashlib import sha256

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property

from members import dutch
from members.actors import person_of
from members.enums import ContactRole
from members.models import BoardContact
from members.tables import table
from reporting.access import may_mail_boards
from reporting.actions.board_mailing import contacts_of, send_to_boards
from reporting.boards import BoardMap
from reporting.gap_forms import BoardMailForm
from reporting.gaps import came_on, came_since
from reporting.models import BoardMailing
from reporting.refusals import MailRefusal
from reporting.views.screen import FiguresScreen, export_links


class GapChild(FiguresScreen):
    """A screen below the gaps."""

    @cached_property
    def boards(self) -> BoardMap:
        return BoardMap()

    def trail(self):
        return [{"url": reverse("figures:gaps"), "label": "Leemtes"}]


class WriteToBoards(GapChild):
    """Only by POST: the municipalities come from the list, in the body of the form."""

    page_title = "Mail de contacten"
    header_icon = "mail"
    template_name = "reporting/board_mail.html"

    def dispatch(self, request, *args, **kwargs):
        if not may_mail_boards(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request):
        names = [(str(each.pk), each.name) for each in self.boards.municipalities()]
        known = {key for key, _ in names}
        # What was ticked on the map as well as in the list comes twice.
        chosen = [pk for pk in dict.fromkeys(request.POST.getlist("bestuur")) if pk in known]
        if not chosen:
            messages.error(
                request, "Duid eerst minstens één gemeente aan, op de kaart of in de lijst."
            )
            return redirect("figures:gaps")
        if "subject" not in request.POST:
            form = BoardMailForm(initial={"bestuur": chosen}, municipalities=names)
            return self._ask(form, chosen)
        data = request.POST.copy()
        data.setlist("bestuur", chosen)
        form = BoardMailForm(data, municipalities=names)
        if "edit" in request.POST or not form.is_valid():
            return self._ask(form, chosen)
        return self._look_or_send(form, chosen)

    def _look_or_send(self, form, chosen):
        contacts = contacts_of(self._counting_as(chosen), form.cleaned_data["roles"])
        if not contacts:
            form.add_error(None, MailRefusal.NOBODY.label)
            return self._ask(form, chosen)
        seal = seal_of(contacts)
        wants_to_send = "send" in self.request.POST
        if wants_to_send and form.cleaned_data["seen"] == seal:
            return self._send(form, contacts)
        form.data["seen"] = seal
        self.template_name = "reporting/board_mail_preview.html"
        return self.render_to_response(
            self.get_context_data(
                form=form,
                contacts=contacts,
                people=len({contact.person_id for contact in contacts}),
                without=self._without(chosen, contacts),
                changed=MailRefusal.CHANGED.label if wants_to_send else "",
            )
        )

    def _send(self, form, contacts):
        done = send_to_boards(
            contacts,
            subject=form.cleaned_data["subject"],
            text=form.cleaned_data["text"],
            form_key=form.cleaned_data["form_key"],
            counts_as=self.boards.counts_as,
            by=person_of(self.request.user),
        )
        count = dutch.counted(done.boards.count(), "gemeente", "gemeenten")
        messages.success(self.request, f"De mail vertrekt naar de contacten van {count}.")
        return redirect("figures:board_mailing", done.pk)

    def _ask(self, form, chosen):
        contacts = contacts_of(self._counting_as(chosen), ContactRole.values)
        return self.render_to_response(
            self.get_context_data(
                form=form, chosen=len(chosen), without=self._without(chosen, contacts)
            )
        )

    def _counting_as(self, chosen) -> set[int]:
        """A contact may still stand at a municipality that merged since."""
        return set().union(*(self.boards.counting_as(int(pk)) for pk in chosen))

    def _without(self, chosen, contacts: list[BoardContact]) -> str:
        """By name, the chosen municipalities of which nobody gets the mail."""
        reached = {self.boards.board_of(contact.municipality_id).pk for contact in contacts}
        missing = [int(pk) for pk in chosen if int(pk) not in reached]
        return dutch.listed(sorted(self.boards.by_id[pk].name for pk in missing))


def seal_of(contacts: list[BoardContact]) -> str:
    """By this sending knows that the people are those of the preview."""
    keys = ",".join(str(each.pk) for each in sorted(contacts, key=lambda row: row.pk))
    return sha256(keys.encode()).hexdigest()[:32]


class MailingScreen(GapChild):
    """One mail: what was written, and which of its municipalities came since."""

    template_name = "reporting/board_mailing.html"
    header_icon = "mail"

    @cached_property
    def mailing(self) -> BoardMailing:
        found = BoardMailing.objects.filter(pk=self.kwargs["mailing"]).first()
        if found is None:
            raise Http404
        return found

    def get_page_title(self):
        return self.mailing.subject

    def get(self, request, mailing):
        self.here = "Mail"
        sent_on = dutch.local(self.mailing.sent_at).date()
        mailed = list(self.mailing.boards.all())
        latest = came_on(sent_on, self.boards)
        came = came_since([each.municipality_id for each in mailed], sent_on, latest, self.boards)
        rows = []
        for each in mailed:
            board = self.boards.board_of(each.municipality_id)
            on = dutch.day_short(latest[board.pk]) if board.pk in came else ""
            rows.append([board.name, each.people, "ja" if on else "nog niet", on])
        head = ["Gemeente", "Aangeschreven contacten", "Kwam sindsdien", "Laatst aanwezig op"]
        if self.asked_export():
            return self.export(f"mail-aan-besturen-{self.mailing.pk}", head, rows)
        return self.render_to_response(
            self.get_context_data(
                mailing=self.mailing,
                table=table("Wie kwam sinds deze mail", head, sorted(rows)),
                came=len(came),
                total=len(mailed),
                exports=export_links(request.GET),
            )
        )
