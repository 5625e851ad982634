"""Shared practices elsewhere in the house: what waits, one's own data, erasing, the log."""

from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.shortcuts import redirect

from cms.actions.proposal_gates import stop
from cms.models import PracticeProposal, ProposalFile, ProposalRemark
from cms.proposal_enums import UNDER_WAY, Gate, ProposalRefused, ProposalState
from cms.proposal_page import CONTACT
from members import private_files
from members.dutch import plural
from members.models import Person
from members.private_files import PrivateFile
from members.slots import Erased, MondayLine, PersonalData, TypedOrganisation
from members.traces import Traces

LOG_ACTIONS = {
    "cms.proposal_handed_in": ("Praktijk verstuurd", "De eigenaar verstuurde een versie"),
    "cms.proposal_agreed": ("Eigenaar akkoord", "De eigenaar ging akkoord"),
    "cms.proposal_taken_back": ("Teruggenomen", "De eigenaar wil nog iets aanpassen"),
    "cms.proposal_decided": ("Beslist bij stilte", "Besliste omdat de eigenaar niet antwoordde"),
    "cms.proposal_stopped": ("Gestopt", "Stopte een ingezonden praktijk"),
}
LIST = "/beheer/praktijken/ingezonden/?state="


@private_files.owner("praktijkbestanden")
def file_of_proposal(user, pk):
    """For whoever reads shared practices; a draft's files are its owner's alone."""
    if not user.has_perm("cms.view_practiceproposal"):
        raise PermissionDenied
    found = ProposalFile.objects.exclude(proposal__state=ProposalState.DRAFT).get(pk=pk)
    return PrivateFile(found.file, found.name)


def owner_agrees_first(request, *pages):
    """Of Wagtail's hooks: "publiceer" in the editor or in a list does not pass by the gates."""
    keys = [page.pk for page in pages]
    proposal = PracticeProposal.objects.filter(page__in=keys, state__in=UNDER_WAY).first()
    if proposal is None:
        return None
    messages.warning(
        request,
        "Nog niet online: deze praktijk is ingezonden, en de eigenaar zegt eerst ja. Wat je "
        "schreef, is bewaard.",
    )
    return redirect("practice_proposals:review", proposal.pk)


def monday_lines() -> list[MondayLine]:
    """What waits for whoever may pass a gate, or decide where the owner stays silent."""
    at = dict(PracticeProposal.objects.under_way().values_list("state").annotate(n=Count("pk")))
    lines = [
        _line(at.get(Gate.EDITING, 0), "op de redactie", Gate.EDITING, "cms.pass_editing"),
        _line(at.get(Gate.CONTENT, 0), "op inhoudelijk lezen", Gate.CONTENT, "cms.pass_content"),
    ]
    waiting = PracticeProposal.objects.before([Gate.OWNER]).exclude(reminded_at=None)
    silent = sum(proposal.owner_is_silent() for proposal in waiting)
    lines.append(_line(silent, "op een beslissing", Gate.OWNER, "cms.decide_proposal"))
    return [line for line in lines if line.count]


def _line(count, on, gate, permission) -> MondayLine:
    words = plural(count, "ingezonden praktijk wacht", "ingezonden praktijken wachten")
    return MondayLine(f"{words} {on}", f"{LIST}{gate}", count, permission=permission)


def typed_names() -> Iterable[TypedOrganisation]:
    rows = PracticeProposal.objects.unlinked().order_by()
    for typed, count in rows.values_list("organisation_typed").annotate(n=Count("pk")):
        yield TypedOrganisation(typed, count)


def _of(traces: Traces) -> Q:
    """Whose practice it is, known by the address they gave; a shared mailbox is nobody's."""
    return Q(email__in=traces.addresses) | Q(contact_name__in=traces.full_names)


def export(person: Person) -> Iterable[PersonalData]:
    addresses = Traces.of(person).addresses
    rows = PracticeProposal.objects.filter(email__in=addresses).order_by("pk")
    if rows:
        yield PersonalData(
            "Praktijken die je deelt",
            [
                {
                    "titel": row.shown_title,
                    "begonnen op": row.started_at,
                    "verstuurd op": row.submitted_at,
                    "waar het is": row.get_state_display(),
                    "wat je schreef": {name: value for name, value in row.answers.items() if value},
                    "functie": row.contact_function,
                    "telefoon": row.contact_phone,
                }
                for row in rows
            ],
        )


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """A draft goes; of what was sent the text stays, and nobody is asked to agree any more."""
    traces = Traces.of(person)
    rows = list(PracticeProposal.objects.filter(_of(traces)))
    drafts = [row for row in rows if row.state == ProposalState.DRAFT]
    sent = [row for row in rows if row.state != ProposalState.DRAFT]
    done = []
    if drafts:
        done.append(Erased("Praktijken waaraan je begon", len(drafts)))
    if sent:
        why = "De tekst blijft, zonder je naam en adres. Wat nog niet online stond, stopt."
        done.append(Erased("Praktijken die je deelde", len(sent), kept=True, why=why))
    if not dry_run:
        for row in drafts:
            row.delete()
        for row in sent:
            _forget(row, traces)
        _forget_mentions(traces)
    return done


def _forget_mentions(traces):
    """Where somebody else's text names the person."""
    fields = ("answers", "handed_in", "title", "decision_note")
    for row in PracticeProposal.objects.filter(traces.anywhere(*fields)):
        PracticeProposal.objects.filter(pk=row.pk).update(**_without(row, fields, traces))
    for remark in ProposalRemark.objects.filter(traces.anywhere("text")):
        ProposalRemark.objects.filter(pk=remark.pk).update(text=traces.out_of(remark.text))


def _without(row, fields, traces) -> dict:
    return {name: traces.out_of_data(getattr(row, name)) for name in fields}


def _forget(row, traces):
    row.links.all().delete()
    row.files.all().delete()
    values = _without(row, ("answers", "handed_in", "title", "organisation_typed"), traces)
    values |= {name: "" for name in (*CONTACT, "email")}
    values["handed_in"] |= {name: "" for name in (*CONTACT, "email") if name in values["handed_in"]}
    PracticeProposal.objects.filter(pk=row.pk).update(**values)
    row.refresh_from_db()
    if row.state in UNDER_WAY:
        try:
            stop(row, reason="gewist", by=None)
        except ProposalRefused:  # its page is gone
            return
