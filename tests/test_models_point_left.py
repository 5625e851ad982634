"""The row on the right points: relations, choosers and page types, string references included."""

import pytest
from django.apps import apps
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.snippets.blocks import SnippetChooserBlock

from tests.house import APPS, may_know

pytestmark = pytest.mark.once


def our_models():
    return [model for model in apps.get_models() if model._meta.app_label in APPS]


def test_every_relation_points_left():
    wrong = [
        f"{field.model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in our_models()
        for field in [*model._meta.local_fields, *model._meta.local_many_to_many]
        if field.is_relation and field.related_model
        if not may_know(model._meta.app_label, field.related_model._meta.app_label)
    ]
    assert wrong == []


def stream_fields():
    return [
        (model, field)
        for model in our_models()
        for field in model._meta.local_fields
        if isinstance(field, StreamField)
    ]


def all_blocks(block, path=""):
    yield path or block.name, block
    for name, child in getattr(block, "child_blocks", {}).items():
        yield from all_blocks(child, f"{path}.{name}".strip("."))
    if isinstance(block, blocks.ListBlock):
        yield from all_blocks(block.child_block, f"{path}[]")


def chosen_models(block):
    if isinstance(block, blocks.PageChooserBlock | SnippetChooserBlock):
        targets = getattr(block, "target_models", None) or [block.target_model]
        yield from (target for target in targets if target)
    elif isinstance(block, blocks.ChooserBlock):
        yield block.model_class


def test_choosers_in_bodies_choose_from_the_left():
    wrong = [
        f"{model._meta.label}.{field.name} {path} → {target._meta.label}"
        for model, field in stream_fields()
        for path, block in all_blocks(field.stream_block)
        for target in chosen_models(block)
        if not may_know(model._meta.app_label, target._meta.app_label)
    ]
    assert wrong == []


def test_every_block_shows_an_editor_what_it_is():
    bare = {
        f"{name} of {model._meta.label}"
        for model, field in stream_fields()
        for name, block in field.stream_block.child_blocks.items()
        if block.meta.icon == "placeholder"
        or not block.get_description()
        or not block.is_previewable
    }
    assert bare == set()


def test_every_page_type_says_where_it_may_stand_and_how_it_looks():
    ours = [model for model in get_page_models() if model._meta.app_label in APPS]
    assert ours
    silent = [
        model._meta.label
        for model in ours
        if "parent_page_types" not in vars(model) or "template" not in vars(model)
    ]
    assert silent == []
    parents = [
        f"{model._meta.label} under {parent._meta.label}"
        for model in ours
        for parent in model.clean_parent_page_models()
        if parent is not Page and not may_know(model._meta.app_label, parent._meta.app_label)
    ]
    assert parents == []
