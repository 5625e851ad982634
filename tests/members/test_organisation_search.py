import pytest

from members.organisation_search import resolve, suggest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organisations_of_module")]
URL = "/organisaties/zoek/"


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
        ("St-Niklaas", "Stad Sint-Niklaas"),
    ],
)
def test_one_organisation_is_meant(typed, name):
    assert resolve(typed).full_name == name


@pytest.mark.parametrize("typed", ["", "Gen", "OCMW", "Partnerorganisatie", "Antwepren", "1000"])
def test_in_doubt_nothing_is_chosen(typed):
    assert resolve(typed) is None


def test_the_script_gets_json_without_cookies(client):
    answer = client.get(URL, {"q": "borsb"}, headers={"accept": "*/*"})
    assert answer.json()["results"][0] == {
        "label": "Stad Antwerpen",
        "note": "vroeger Borsbeek · provincie Antwerpen",
    }
    assert not answer.cookies


@pytest.mark.parametrize("typed", ["gent", "ocmw", "borsb", "Antwepren", "zzzzqqq"])
def test_whatever_is_typed_costs_three_queries(client, django_assert_max_num_queries, typed):
    with django_assert_max_num_queries(3):
        assert client.get(URL, {"q": typed}).status_code == 200


def test_an_empty_field_costs_no_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get(URL, {"q": " !! "}).json() == {"results": []}


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
