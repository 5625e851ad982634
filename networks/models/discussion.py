from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone

from members.models import Organisation, Person
from networks.enums import AuthorRole
from networks.limits import POST_LIMIT, TITLE_LIMIT
from networks.models.network import Network
from planning.themes import Themed, ThemedQuerySet


class Hideable(models.Model):
    """What a moderator can take out of sight: the row stays, with the reason."""

    hidden_at = models.DateTimeField("verborgen op", null=True, blank=True)
    hidden_by = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="verborgen door",
    )
    hidden_reason = models.CharField("reden", max_length=200, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_hidden_with_reason",
                condition=Q(hidden_at=None, hidden_by=None, hidden_reason="")
                | (Q(hidden_at__isnull=False, hidden_by__isnull=False) & ~Q(hidden_reason="")),
                violation_error_message="Wie iets verbergt, zegt waarom.",
            )
        ]

    @property
    def is_hidden(self) -> bool:
        return self.hidden_at is not None


class Written(models.Model):
    """Something a person said, as what and for whom at that moment."""

    author = models.ForeignKey(
        Person, models.PROTECT, related_name="%(class)ss", verbose_name="geschreven door"
    )
    author_role = models.CharField(
        "als", max_length=10, choices=AuthorRole.choices, default=AuthorRole.MEMBER
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="organisatie",
    )

    class Meta:
        abstract = True


class TopicQuerySet(ThemedQuerySet):
    def visible(self):
        return self.filter(hidden_at=None, deleted_at=None)

    def latest(self):
        return self.order_by(F("last_post_at").desc(), "-pk")

    def unanswered(self):
        """Nobody but the asker said anything that can be read."""
        answers = Post.objects.visible().filter(topic=OuterRef("pk"))
        return self.filter(~Exists(answers.exclude(author=OuterRef("author"))), solution=None)

    def solved(self):
        return self.filter(solution__isnull=False)

    def with_reply_count(self):
        """Replies in sight; the post that opens the topic is none."""
        seen = Q(posts__hidden_at=None, posts__deleted_at=None)
        replies = seen & Q(posts__written_at__gt=F("created_at"))
        return self.annotate(reply_count=Count("posts", filter=replies))

    def with_read_until(self, person):
        """`read_until`: up to where this person read each topic; None where never."""
        # Inline: reading marks point at topics.
        from networks.models.listening import Reading

        mine = Reading.objects.filter(topic=OuterRef("pk"), person=person)
        return self.annotate(read_until=Subquery(mine.values("read_until")[:1]))

    def unread_by(self, person, since):
        """Topics with something newer than this person read, or than `since` where never read."""
        return self.with_read_until(person).filter(
            Q(read_until__lt=F("last_post_at")) | Q(read_until=None, last_post_at__gt=since)
        )


class Topic(Themed, Written, Hideable):
    """A question or a find, put to the members of a network. Its first post opens it."""

    network = models.ForeignKey(
        Network, models.PROTECT, related_name="topics", verbose_name="netwerk"
    )
    title = models.CharField("onderwerp", max_length=TITLE_LIMIT)
    created_at = models.DateTimeField("begonnen op", default=timezone.now)
    last_post_at = models.DateTimeField("laatste bericht op", default=timezone.now)
    closed_at = models.DateTimeField("gesloten op", null=True, blank=True)
    deleted_at = models.DateTimeField("ingetrokken op", null=True, blank=True, editable=False)
    slow_minutes = models.PositiveSmallIntegerField("minuten tussen twee berichten", default=0)
    # The moderators heard that nobody answers; asked once per topic.
    alerted_at = models.DateTimeField("begeleiders gewaarschuwd op", null=True, editable=False)
    solution = models.OneToOneField(
        "networks.Post",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="solves",
        verbose_name="gekozen antwoord",
    )

    objects = TopicQuerySet.as_manager()

    class Meta(Hideable.Meta):
        verbose_name = "gesprek"
        verbose_name_plural = "gesprekken"
        ordering = ["-last_post_at", "-pk"]
        indexes = [models.Index(fields=["network", "-last_post_at"])]

    def __str__(self):
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("networks:topic", args=[self.network.slug, self.pk])


class PostQuerySet(models.QuerySet):
    def visible(self):
        return self.filter(hidden_at=None, deleted_at=None)

    def readable(self):
        """In sight themselves and in a topic that is: what members can look up."""
        return self.visible().filter(topic__hidden_at=None, topic__deleted_at=None)

    def untold(self):
        """Posts of which nobody was mailed yet."""
        return self.filter(told_at=None)

    def of_members(self):
        """Interactions of members; what moderators and staff write is counted apart."""
        return self.filter(author_role__in=[AuthorRole.MEMBER, AuthorRole.MENTOR])

    def in_order(self):
        return self.order_by("written_at", "pk")

    def before(self, post: "Post"):
        """What stands above the post in its topic."""
        earlier = Q(written_at__lt=post.written_at)
        return self.filter(earlier | Q(written_at=post.written_at, pk__lt=post.pk))


class Post(Written, Hideable):
    """One message in a topic: text with light marks (`networks/marked_text.py`)."""

    topic = models.ForeignKey(Topic, models.PROTECT, related_name="posts", verbose_name="gesprek")
    text = models.TextField("bericht", max_length=POST_LIMIT)
    written_at = models.DateTimeField("geschreven op", default=timezone.now)
    edited_at = models.DateTimeField("gewijzigd op", null=True, blank=True, editable=False)
    deleted_at = models.DateTimeField("ingetrokken op", null=True, blank=True, editable=False)
    by_mail = models.BooleanField("per mail geschreven", default=False, editable=False)
    # Who listens is mailed in turns, in the order of their ids: up to whom that was done.
    told_at = models.DateTimeField("rondgemaild op", null=True, blank=True, editable=False)
    told_to = models.PositiveBigIntegerField(default=0, editable=False)

    objects = PostQuerySet.as_manager()

    class Meta(Hideable.Meta):
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering = ["written_at", "pk"]
        indexes = [
            models.Index(fields=["topic", "written_at"]),
            models.Index(
                fields=["written_at"], condition=Q(told_at=None), name="post_still_to_be_told"
            ),
        ]

    def __str__(self):
        return f"bericht {self.pk}"

    def get_absolute_url(self) -> str:
        return f"{self.topic.get_absolute_url()}#bericht-{self.pk}"

    @property
    def is_deleted(self) -> bool:
        return self.deleted_at is not None

    @property
    def is_opening(self) -> bool:
        """Whether this is the post that began its topic."""
        return self.written_at == self.topic.created_at
