"""Searching what members said. These words stand in no index, so that no public search has them."""

from django.db.models import Case, Q, QuerySet, Value, When

from members.holding import holding, holds_any, shapes_of_words
from networks.models import Post


def found_topics(topics: QuerySet, question: str) -> QuerySet:
    """Topics that hold every word in title or visible posts; an answer that helped comes first.

    Dutch plurals and inflections count as the word. With nothing asked: all topics, latest first.
    """
    if not question.strip():
        return topics.latest()
    asked = shapes_of_words(question)
    if not asked:
        return topics.none()
    said = Post.objects.visible()
    for shapes in asked:
        posts = said.filter(holds_any(shapes, "text")).values("topic")
        topics = topics.filter(holds_any(shapes, "title") | Q(pk__in=posts))
    solving = holding(said.filter(solves__isnull=False), question, "text")
    place = Case(
        When(solution__in=solving.values("pk"), then=Value(0)),
        When(solution__isnull=False, then=Value(1)),
        default=Value(2),
    )
    return topics.annotate(place=place).order_by("place", "-last_post_at", "-pk")
