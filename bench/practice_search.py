"""Milliseconds of a search among 10,000 practices over those of the bare full-text question.

Ours understands shapes of words, compounds and accents, leaves out what not everybody may see, and
fetches the first page of rows as the list shows them. The bare question is what the database does
with the words as they stand: its own ranking and the twenty best keys.
"""

import random
from statistics import median
from time import perf_counter

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.http import QueryDict
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from bench.figure import Figure
from cms.actions.words import gather_words
from cms.models import PracticeIndexPage, PracticePage
from cms.page_list import PER_PAGE, ListChoice
from cms.practice_list import PRACTICES as PRACTICE_LIST

PRACTICES = 10_000
WORDS_EACH = 120
BATCH = 500
ROUNDS = 15
TARGET = 3
FIRST = ("regenboog", "toegang", "gender", "buurt", "school", "jeugd", "senioren", "wijk", "taal")
FIRST += ("sport", "cultuur", "zorg", "loket", "diversiteit", "inclusie", "personeel", "gemeente")
LAST = ("plan", "beleid", "werking", "loket", "raad", "scan", "vorming", "dag", "netwerk", "budget")
LAST += ("actie", "bevraging", "overleg", "kaart", "charter", "bus", "tafel", "ploeg", "huis")
# In many texts, in some, in a few; one word and more; as a text has it and in another shape.
ASKED = ("loket", "genderbeleid", "buurthuizen", "zeldzaam", "sportdag wijkraad", "regenboogacties")
ASKED += ("inclusieplan taal", "mandatarissen", "schoolraad personeelsdag", "jeugdhuis")


def run() -> Figure:
    fill()
    values, floors = [], []
    for words in ASKED:  # once before it counts
        ours(words), bare(words)
    for _ in range(ROUNDS):
        for words in ASKED:  # in turns, so that a busy moment of the machine hits both
            floors.append(milliseconds(bare, words))
            values.append(milliseconds(ours, words))
    value, floor = median(values), median(floors)
    return Figure(
        name="practice_search",
        value=value,
        unit="ms",
        floor=floor,
        ratio=value / floor,
        target=f"ratio ≤ {TARGET}",
        met=value / floor <= TARGET,
    )


def ours(words: str) -> None:
    query = QueryDict(mutable=True)
    query["q"] = words
    list(ListChoice.of(PRACTICE_LIST, query).ordered().for_rows()[:PER_PAGE])


def bare(words: str) -> None:
    kind = ContentType.objects.get_for_model(PracticePage).pk
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT object_id FROM wagtailsearch_indexentry, plainto_tsquery('dutch', %s) q "
                "WHERE (title || body) @@ q AND content_type_id = %s "
                "ORDER BY ts_rank(title || body, q) DESC LIMIT 20",
                [words, kind],
            )
        else:
            cursor.execute(
                "SELECT e.object_id FROM wagtailsearch_indexentry_fts f "
                "JOIN wagtailsearch_indexentry e ON e.id = f.rowid "
                "WHERE wagtailsearch_indexentry_fts MATCH %s AND e.content_type_id = %s "
                "ORDER BY rank LIMIT 20",
                [" AND ".join(words.split()), kind],
            )
        cursor.fetchall()


def milliseconds(what, *arguments) -> float:
    began = perf_counter()
    what(*arguments)
    return (perf_counter() - began) * 1000


def fill() -> None:
    """Practices whose words come as often as words do: a few in many texts, most in few."""
    chance = random.Random(1)
    vocabulary = [first + last for first in FIRST for last in LAST] + [*FIRST, *LAST]
    chance.shuffle(vocabulary)
    weights = [1 / (place + 1) for place in range(len(vocabulary))]
    root = Page.objects.filter(depth=2).first() or Page.get_first_root_node()
    index = root.add_child(instance=PracticeIndexPage(title="Praktijken", slug="praktijken"))
    numbers = range(PRACTICES)
    pages = [page(index, number, chance, vocabulary, weights) for number in numbers]
    type_id = ContentType.objects.get_for_model(PracticePage).pk
    fields = [field for field in Page._meta.concrete_fields if not field.primary_key]
    bases = [
        Page(
            content_type_id=type_id,
            **{f.attname: getattr(each, f.attname) for f in fields if f.name != "content_type"},
        )
        for each in pages
    ]
    Page.objects.bulk_create(bases, batch_size=BATCH)
    for each, base in zip(pages, bases, strict=True):
        each.pk = each.page_ptr_id = base.pk
    own = PracticePage._meta.local_concrete_fields
    for start in range(0, PRACTICES, BATCH):
        some = pages[start : start + BATCH]
        # `bulk_create` refuses a model with a parent; the rows of the parent are there already.
        PracticePage._base_manager._insert(some, own, using="default")
        get_search_backend().add_bulk(PracticePage, some)
    gather_words()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def page(index, number, chance, vocabulary, weights) -> PracticePage:
    words = chance.choices(vocabulary, weights, k=WORDS_EACH)
    text = " ".join(words[8:]) + (" zeldzaam mandataris" if number % 500 == 0 else "")
    return PracticePage(
        title=f"{' '.join(words[:4])} {number}".capitalize(),
        slug=f"praktijk-{number}",
        summary=" ".join(words[4:8]),
        why=f"<p>{text}</p>",
        path=Page._get_path(index.path, index.depth + 1, number + 1),
        depth=index.depth + 1,
        url_path=f"{index.url_path}praktijk-{number}/",
        locale=index.locale,
        live=True,
    )
