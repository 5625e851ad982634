"""Editors pick blocks by their picture; readers get sound markup from each."""

import pytest
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string

from cms.blocks import BodyStreamBlock, LinkBlock
from cms.sections import contents_of, sections_of
from tests.factories.members import StaffFactory

BLOCKS = BodyStreamBlock().child_blocks


def body(*blocks):
    return BodyStreamBlock().normalize(list(blocks))


@pytest.mark.parametrize("name", BLOCKS)
def test_block_says_what_it_is(name):
    block = BLOCKS[name]

    assert block.meta.icon != "placeholder"
    assert block.get_description().endswith(".")
    assert block.is_previewable


@pytest.mark.parametrize("name", BLOCKS)
@pytest.mark.django_db
def test_block_has_a_preview_in_the_look_of_the_site(name):
    block = BLOCKS[name]
    value = block.get_preview_value()
    page = render_to_string(
        block.get_preview_template(value),
        {"bound_block": block.bind(value), "page_title": block.label, "request": None},
    )

    assert "css/components.css" in page
    drawn = page.partition('<div class="stack">')[2].partition("</main>")[0]
    # A picture needs a picture, and the agenda fills its block itself.
    assert drawn.strip("</div> \n") or name in ("figure", "agenda")


@pytest.mark.django_db
def test_the_block_picker_serves_a_preview(client, home):
    user = StaffFactory(is_superuser=True)
    client.force_login(user)
    definition = BLOCKS["quote"].definition_prefix

    response = client.get("/beheer/block-preview/", {"id": definition})

    assert response.status_code == 200
    assert "Sinds we eerst bellen" in response.text


def test_headings_cut_a_body_in_sections():
    value = body(
        ("paragraph", "<p>Vooraf.</p>"),
        ("heading", "Zo begin je"),
        ("paragraph", "<p>Erin.</p>"),
        ("heading", "Zo begin je"),
    )

    assert [(each.title, each.anchor, len(each.blocks)) for each in sections_of(value)] == [
        ("", "", 1),
        ("Zo begin je", "zo-begin-je", 1),
        ("Zo begin je", "zo-begin-je-2", 0),
    ]
    assert contents_of(value) == [
        {"label": "Zo begin je", "url": "#zo-begin-je"},
        {"label": "Zo begin je", "url": "#zo-begin-je-2"},
    ]


def test_a_body_opens_sections_with_h2():
    html = body(("heading", "Wat nu?"), ("paragraph", "<p>Dit.</p>")).render_as_block()

    assert '<section class="article__part stack" id="wat-nu" aria-labelledby="wat-nu-t">' in html
    assert '<h2 id="wat-nu-t">Wat nu?</h2>' in html


def test_inside_a_section_headings_are_one_level_lower():
    html = body(("heading", "Wat nu?")).render_as_block({"level": 3})

    assert "<h3>Wat nu?</h3>" in html
    assert "<h2" not in html


def test_an_empty_explanation_leaves_no_empty_element():
    html = body(("steps", [{"title": "Bel eerst", "text": ""}])).render_as_block()

    assert "Bel eerst" in html
    assert "<p></p>" not in html


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ({}, "page"),
        ({"address": "www.zonder-schema.be"}, "address"),
        ({"address": "//elders.example"}, "address"),
        ({"address": "javascript:alert(1)"}, "address"),
    ],
)
@pytest.mark.django_db
def test_a_link_that_goes_nowhere_is_refused(value, field):
    block = LinkBlock()

    with pytest.raises(ValidationError) as refused:
        block.clean(block.normalize({"title": "Lees verder", **value}))

    assert field in refused.value.block_errors


@pytest.mark.parametrize("address", ["/agenda/", "https://elders.example", "mailto:a@b.example"])
@pytest.mark.django_db
def test_a_link_to_one_place_is_kept(address):
    block = LinkBlock()

    cleaned = block.clean(block.normalize({"title": "Lees verder", "address": address}))

    assert cleaned.href == address


def test_markup_of_a_word_processor_stays_out():
    """Pasted markup is reduced to the features of the field when the editor saves."""
    block = BLOCKS["paragraph"]

    assert set(block.features) == {"h3", "h4", "bold", "ol", "ul", "link", "document-link"}
