import pytest

from members.organisation_search import resolve, suggest

pytestmark = pytest.mark.usefixtures("organisations")
URL = "/organisaties/zoek/"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("gent", "Stad Gent"),
        ("Stad Gent", "Stad Gent"),
        ("gemeente gent", "Stad Gent"),  # people mix up the title
        ("borsbeek", "Stad Antwerpen"),
        ("sint gillis", "Gemeente Sint-Gillis-Waas"),
        ("SÏNT-GÏLLIS", "Gemeente Sint-Gillis-Waas"),
        ("9000", "Stad Gent"),
        ("44021", "Stad Gent"),
        ("ocmw gent", "OCMW Gent"),
        ("politiezone aalst", "PZ Aalst"),
        ("ugent", "Universiteit Gent (UGent)"),
        ("Antwepren", "Stad Antwerpen"),
        ("ocmw antwepren", "OCMW Antwerpen"),
        ("Borsbeeck", "Stad Antwerpen"),
    ],
)
def test_the_first_suggestion_is_what_was_meant(typed, first):
    assert suggest(typed)[0].value == first


@pytest.mark.parametrize("typed", ["", " ", "!!", "zzzzqqq", "99999", "%", "_"])
def test_nonsense_finds_nothing(typed):
    assert suggest(typed) == []


def test_a_former_name_is_shown_with_the_new_one():
    assert suggest("borsb")[0].label == "Stad Antwerpen (vroeger Borsbeek)"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Gent", "Stad Gent"),
        ("gemeente gent", "Stad Gent"),
        ("STAD  GENT", "Stad Gent"),
        ("Borsbeek", "Stad Antwerpen"),
        ("OCMW Borsbeek", "OCMW Antwerpen"),
        ("Stad Antwerpen (vroeger Borsbeek)", "Stad Antwerpen"),
        ("2630", "Gemeente Aartselaar"),
        ("9000", "Stad Gent"),
        ("VGC", "Vlaamse Gemeenschapscommissie (VGC)"),
        ("vvsg", "Vereniging van Vlaamse Steden en Gemeenten (VVSG)"),
        ("GRIP", "GRIP vzw"),
        ("Hasselt", "Stad Hasselt"),
    ],
)
def test_one_organisation_is_meant(typed, name):
    assert resolve(typed).full_name == name


@pytest.mark.parametrize("typed", ["", "Gen", "OCMW", "Partnerorganisatie", "Antwepren", "1000"])
def test_in_doubt_nothing_is_chosen(typed):
    assert resolve(typed) is None


def test_the_script_gets_json_without_cookies(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        answer = client.get(URL, {"q": "borsb"}, headers={"accept": "*/*"})
    assert answer.json()["results"][0] == {
        "label": "Stad Antwerpen",
        "note": "vroeger Borsbeek · provincie Antwerpen",
    }
    assert not answer.cookies


def test_a_slip_costs_a_few_queries_more(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        assert client.get(URL, {"q": "Antwepren"}).json()["results"]


def test_no_more_than_eight_are_suggested(client):
    assert len(client.get(URL, {"q": "ocmw"}).json()["results"]) == 8


def test_a_reader_without_script_gets_a_page(client):
    answer = client.get(URL, {"q": "borsbeek"}, headers={"accept": "text/html"})
    assert "Stad Antwerpen (vroeger Borsbeek)" in answer.text
    assert not answer.cookies


def test_a_page_and_json_of_one_address_are_not_mixed_up(client):
    client.get(URL, {"q": "gent"}, headers={"accept": "text/html"})
    answer = client.get(URL, {"q": "gent"}, headers={"accept": "application/json"})
    assert answer["Content-Type"] == "application/json"


@pytest.mark.parametrize("query", ["%00", "%22", "a" * 3000, "%F0%9F%A6%8A", "'; --"])
def test_odd_questions_are_answered(client, query):
    assert client.get(f"{URL}?q={query}").status_code == 200
