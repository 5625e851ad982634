"""What the house advises about a text, by tables: no page and no database needed."""

import pytest

from cms.enums import AdviceKind
from cms.site.word_advice import WORDS
from cms.writing.advice import WordTip, report_of
from cms.writing.passive import passive_in
from cms.writing.reading import ease_words, reading_ease, sentences, syllables
from cms.written import Heading, Link, Picture, Text, read_html

EASY = "Je belt de dienst. Wij komen langs. Je zegt wat je nodig hebt. We zoeken samen. "
HARD = (
    "De intergemeentelijke samenwerkingsverbanden bewerkstelligen beleidsmatige afstemming "
    "betreffende antidiscriminatiereglementeringen binnen onderscheiden administratieve entiteiten "
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("gemeente", 3),
        ("beleid", 2),
        ("bureau", 2),
        ("geïnspireerd", 4),
        ("tijdens", 2),
        ("toegankelijkheid", 5),
        ("dr", 1),
    ],
)
def test_syllables_are_what_one_hears(word, count):
    assert syllables(word) == count


def test_a_sentence_does_not_end_at_an_abbreviation():
    assert sentences("Kijk bv. Gent. Dat werkt (o.a. In Aalst). Goed?  Ja.") == [
        "Kijk bv. Gent.",
        "Dat werkt (o.a. In Aalst).",
        "Goed?",
        "Ja.",
    ]
    assert sentences("") == []


def test_short_words_in_short_sentences_read_easily():
    easy, hard = reading_ease([EASY * 3]), reading_ease([HARD * 3])
    assert easy > 90 > 30 > hard
    assert (ease_words(easy), ease_words(hard)) == ("makkelijk", "zeer moeilijk")
    assert ease_words(100) == "makkelijk"
    assert reading_ease([EASY]) is None  # too short to say
    # 30 words of one syllable in one sentence: 206.84 - 0.93 × 30 - 77.
    assert reading_ease([" ".join(["zus"] * 30)]) == 100
    # 40 words, two syllables each, in two sentences: 206.84 - 18.6 - 154.
    assert reading_ease([" ".join(["Wonen"] * 20) + ". " + " ".join(["Wonen"] * 20)]) == 34


@pytest.mark.parametrize(
    ("sentence", "hit"),
    [
        ("Het plan wordt door het college goedgekeurd.", "wordt … goedgekeurd"),
        ("De cijfers zijn verzameld door de dienst.", "zijn … verzameld"),
        ("Uitgenodigd werden alle buren.", "werden … uitgenodigd"),
        ("De brief is geschreven.", "is … geschreven"),
        ("We zijn begonnen.", ""),
        ("Het beleid is belangrijk.", ""),
        ("De gemeente is een gebied met gezond verstand.", ""),
        ("De schepen werd boos.", ""),
        ("Iedereen heeft het plan goedgekeurd.", ""),
    ],
)
def test_the_passive_voice_is_told_by_its_two_words(sentence, hit):
    assert passive_in(sentence) == hit


def kinds(*pieces, tips=()):
    return [each.kind for each in report_of(pieces, tips).advice]


TIP = WordTip("gehandicapte", "persoon met een handicap", "", AdviceKind.PERSON)
LONG = Text("Woord " * 26 + ".")


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([LONG], [AdviceKind.SENTENCE]),
        ([Text("Kort en goed.")], []),
        ([Text("Het wordt beslist.")], [AdviceKind.PASSIVE]),
        ([Text("We doen het. " * 12 + "Het wordt beslist.")], []),  # one in thirteen is fine
        ([Text("Een Gehandicapte en twee gehandicapten.")], [AdviceKind.PERSON] * 2),
        ([Text("Een gehandicaptenparking.")], []),
        ([Heading("De gehandicapte")], [AdviceKind.PERSON]),
        ([Picture(has_words=False), Picture(has_words=True)], [AdviceKind.PICTURE]),
        ([Link("/a/", "Klik hier.")], [AdviceKind.LINK]),
        ([Link("/a/", "www.site.be")], [AdviceKind.LINK]),
        ([Link("/a/", "het draaiboek"), Link("/b/")], []),
        (
            [Heading("A", 2), Heading("B", 3), Heading("C", 2), Heading("D", 4)],
            [AdviceKind.HEADING],
        ),
    ],
)
def test_each_kind_of_advice_comes_where_it_should(pieces, expected):
    assert kinds(*pieces, tips=[TIP]) == expected


def test_a_report_says_how_often_and_groups_by_kind():
    text = Text("Een gehandicapte. De gehandicapte. " + HARD * 3)
    report = report_of([text], [TIP])
    assert next(kind for kind, _ in report.by_kind) == AdviceKind.READING
    (found,) = [each for each in report.advice if each.kind == AdviceKind.PERSON]
    assert found.about == "gehandicapte (2 keer)"
    assert found.tip == "Schrijf liever “persoon met een handicap”."
    assert report.ease_words == "zeer moeilijk"


def test_markup_is_read_as_an_editor_sees_it():
    html = (
        '<h3>Kop &amp; zo</h3><p>Eén <b>zin</b> met <a href="/x/?a=1&amp;b=2">een <i>link</i></a>.'
        '</p><ul><li>Punt</li></ul><img alt="" src="x"><p></p>los'
    )
    assert read_html(html) == [
        Heading("Kop & zo", 3),
        Link("/x/?a=1&b=2", "een link"),
        Text("Eén zin met een link."),
        Text("Punt"),
        Picture(False),
        Text("los"),
    ]


def test_the_words_to_avoid_stand_once_and_never_advise_themselves():
    avoided = [avoid for avoid, *_ in WORDS]
    assert len(avoided) == len(set(avoided)) >= 60
    tips = [WordTip(*row) for row in WORDS]
    better = [Text(tip.better) for tip in tips]
    assert [
        each.about
        for each in report_of(better, tips).advice
        if each.kind in (AdviceKind.PERSON, AdviceKind.JARGON, AdviceKind.FORMAL)
    ] == []
