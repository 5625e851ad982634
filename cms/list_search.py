"""The words typed above a list of pages: which pages hold them, and what to say about it."""

from dataclasses import dataclass

from cms.full_text import hits, terms_of
from cms.vocabulary import tolerant

AT_MOST = 2000  # hits that are looked at; who has more needs another word


@dataclass(frozen=True)
class ListHits:
    """`keys` of the pages, the best first, for `words`: those typed, or those meant by them."""

    keys: tuple[int, ...]
    words: str
    loosely: bool

    def __bool__(self):
        return bool(self.keys)

    def said(self, typed: str) -> str:
        """Where the list shows something else than what was typed, the sentence that says so."""
        if not self or (self.words == typed and not self.loosely):
            return ""
        if self.loosely:
            return "Niets heeft al je woorden. Wat je ziet, heeft er minstens één van."
        return f"Daarmee vonden we niets. Bedoelde je “{self.words}”? Dat zie je hier."


def search_list(model, words: str) -> ListHits:
    """Pages of one type that hold all the words or what was meant by them, else some of them."""

    def look(some, any_word):
        found = hits(terms_of(some), [model], any_word=any_word, limit=AT_MOST)
        return ListHits(tuple(hit.pk for hit in found), some, any_word)

    return tolerant(words, look)
