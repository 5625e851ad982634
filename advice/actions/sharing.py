"""From a question to an answer that the next asker finds: consent, two people, no names."""

from django.db import transaction
from django.utils import timezone

from advice import notices
from advice.actions.asking import locked
from advice.enums import FaqRefusal, FaqState, MessageKind, Refused
from advice.models import Faq, Question
from advice.rules.deidentify import Found, Names, findings
from members.audit import record
from members.models import FormerName, Organisation, Person
from members.page_cache import raise_content_version
from networks.models import Topic
from planning.enums import Theme
from planning.themes import theme_field

THEMES = [theme_field(theme) for theme in Theme]


@transaction.atomic
def ask_consent(question: Question, *, by: Person) -> Question:
    """Ask the asker, once, whether the question may help others."""
    question = locked(question)
    if question.share_asked_at is None and question.shares is None and question.email:
        question.share_asked_at = timezone.now()
        question.save(update_fields=["share_asked_at"])
        notices.share_asked(question)
        record(question, "advice.ask_consent", by=by)
    return question


@transaction.atomic
def give_consent(question: Question, *, shares: bool) -> Question:
    """The asker says yes or no. A no takes what was published of it off the site."""
    question = locked(question)
    question.shares = shares
    question.save(update_fields=["shares"])
    now = timezone.now()
    if shares:
        question.faqs.filter(consent_at=None).update(consent_at=now)
    else:
        published = question.faqs.filter(state=FaqState.PUBLISHED)
        published.update(state=FaqState.WITHDRAWN, changed_at=now)
        question.faqs.update(consent_at=None)
        raise_content_version()
    return question


@transaction.atomic
def propose_faq(question: Question, *, by: Person) -> Faq:
    """A first version, with the last answer. Who proposes twice gets the same."""
    question = locked(question)
    known = question.faqs.exclude(state=FaqState.DROPPED).first()
    if known:
        return known
    last = question.messages.filter(kind=MessageKind.ANSWER).order_by("-written_at").first()
    faq = Faq.objects.create(
        title=question.title[:200],
        answer=(last.text if last else "")[:8000],
        question=question,
        needs_consent=True,
        consent_at=timezone.now() if question.shares else None,
        proposed_by=by,
        changed_by=by,
        **{name: getattr(question, name) for name in THEMES},
    )
    record(faq, "advice.propose_faq", by=by)
    return faq


@transaction.atomic
def propose_from_topic(topic: Topic, *, by: Person) -> Faq:
    """What a group solved: what was said there is of those who said it, so it is rewritten."""
    if known := Faq.objects.of_topic(topic).first():
        return known
    faq = Faq.objects.create(
        title=topic.title[:200],
        answer=(topic.solution.text if topic.solution else "")[:8000],
        topic=topic,
        proposed_by=by,
        changed_by=by,
        **{name: getattr(topic, name) for name in THEMES if hasattr(topic, name)},
    )
    record(faq, "advice.propose_faq", by=by)
    return faq


@transaction.atomic
def new_faq(*, by: Person, **texts) -> Faq:
    """A question that nobody in particular asked; a second person reads it all the same."""
    faq = Faq.objects.create(proposed_by=by, changed_by=by, **texts)
    record(faq, "advice.propose_faq", by=by)
    return faq


@transaction.atomic
def write_faq(faq: Faq, *, by: Person, seen_at: str, **texts) -> Faq:
    """Change what is not on the site. `seen_at` is `changed_at` of what was read, so that nobody
    writes over what a colleague wrote meanwhile. Raises `Refused`.
    """
    faq = _locked(faq)
    if faq.state == FaqState.PUBLISHED:
        raise Refused(FaqRefusal.WRONG_STATE)
    if faq.changed_at.isoformat() != seen_at:
        raise Refused(FaqRefusal.CHANGED)
    for name, value in texts.items():
        setattr(faq, name, value)
    faq.changed_at, faq.changed_by = timezone.now(), by
    faq.save()
    record(faq, "advice.write_faq", by=by)
    return faq


@transaction.atomic
def release_faq(faq: Faq, *, by: Person, seen_at, looked_at_rare=False) -> Faq:
    """Put it on the site. `seen_at` is `changed_at` of what was read.

    Neither the proposer nor who wrote last may do that. Raises `Refused`.
    """
    faq = _locked(faq)
    if faq.state not in (FaqState.PROPOSED, FaqState.WITHDRAWN):
        raise Refused(FaqRefusal.WRONG_STATE)
    if faq.changed_at.isoformat() != seen_at:
        raise Refused(FaqRefusal.CHANGED)
    if not faq.title.strip() or not faq.answer.strip():
        raise Refused(FaqRefusal.EMPTY)
    if by.pk in (faq.proposed_by_id, faq.changed_by_id):
        raise Refused(FaqRefusal.SAME_PERSON)
    if faq.needs_consent and faq.consent_at is None:
        raise Refused(FaqRefusal.NO_CONSENT)
    found = traces_in(faq)
    if any(each.must_go for each in found):
        raise Refused(FaqRefusal.IDENTIFIES)
    if found and not looked_at_rare:
        raise Refused(FaqRefusal.RARE)
    faq.state, faq.released_at, faq.released_by = FaqState.PUBLISHED, timezone.now(), by
    faq.released_by_other = True
    faq.save()
    record(faq, "advice.release_faq", by=by)
    raise_content_version()
    return faq


@transaction.atomic
def end_faq(faq: Faq, *, by: Person) -> Faq:
    """Off the site, or not suited to be there at all."""
    faq = _locked(faq)
    published = faq.state == FaqState.PUBLISHED
    faq.state = FaqState.WITHDRAWN if published else FaqState.DROPPED
    faq.save(update_fields=["state"])
    record(faq, "advice.end_faq", by=by)
    if published:
        raise_content_version()
    return faq


def traces_in(faq: Faq) -> list[Found]:
    """By what somebody could still be known in it."""
    return findings(f"{faq.title}\n{faq.answer}", names_around(faq))


def names_around(faq: Faq) -> Names:
    """All municipalities, also as they were called before, and who took part in the question."""
    municipalities = Organisation.objects.municipalities().values_list("name", flat=True)
    former = FormerName.objects.values_list("name", flat=True)
    persons = []
    if faq.question:
        persons += [faq.question.contact_name, faq.question.organisation_typed]
    if faq.topic:
        posts = faq.topic.posts.exclude(author=None).values_list(
            "author__first_name", "author__last_name"
        )
        persons += [f"{first} {last}".strip() for first, last in posts.distinct()]
    return Names(
        tuple(dict.fromkeys([*municipalities, *former])),
        tuple(name for name in persons if name),
    )


def _locked(faq) -> Faq:
    rows = Faq.objects.select_for_update(of=("self",)).select_related("question", "topic")
    return rows.get(pk=faq.pk)
