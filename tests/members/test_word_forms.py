"""Words of a question and their shapes: a table of what must find what."""

import pytest

from members.word_forms import FILLING, MOST_WORDS, beginnings, folded, words_of


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("loketten", "loket"),
        ("loket", "loketten"),
        ("huizen", "huis"),
        ("huis", "huizen"),
        ("brieven", "brief"),
        ("brief", "brieven"),
        ("straten", "straat"),
        ("straat", "straten"),
        ("scholen", "school"),
        ("school", "scholen"),
        ("mandatarissen", "mandataris"),
        ("mandataris", "mandatarissen"),
        ("vlaggen", "vlag"),
        ("vorming", "vormingen"),
        ("vormingen", "vorming"),
        ("mogelijkheden", "mogelijkheid"),
        ("inclusieve", "inclusief"),
        ("inclusief", "inclusieve"),
        ("toiletten", "toilet"),
        ("regenboog", "regenboogvlag"),
    ],
)
def test_a_shape_of_a_word_finds_the_other(typed, written):
    assert any(written.startswith(begin) for begin in beginnings(typed))


@pytest.mark.parametrize(
    ("typed", "written"),
    [("gender", "gent"), ("toegang", "toets"), ("school", "schaal"), ("raad", "straat")],
)
def test_what_only_resembles_is_not_a_shape(typed, written):
    assert not any(written.startswith(begin) for begin in beginnings(typed))


def test_a_short_word_or_a_number_is_only_itself():
    assert beginnings("vzw") == ("vzw",)
    assert beginnings("2025") == ("2025",)
    assert all(len(begin) >= 4 for begin in beginnings("ruiten"))


def test_a_question_leaves_its_filling_behind():
    question = "Wie heeft al een lokaal regenboogactieplan, wat kostte het, en wie kan ik bellen?"
    assert words_of(question) == ["lokaal", "regenboogactieplan", "kostte", "bellen"]
    assert words_of("Eén café, ÉÉN cafe") == ["cafe"]
    assert words_of("wat is dat") == ["wat", "is", "dat"]
    assert words_of("thema's") == ["thema"]
    assert words_of("?!") == []
    assert len(words_of(" ".join(f"woord{n}" for n in range(40)))) == MOST_WORDS


def test_filling_is_written_as_it_is_compared():
    assert all(folded(word) == word for word in FILLING)
