"""Every field that may hold somebody stands in the privacy register, and its row is true."""

import pytest
from django.conf import settings
from django.utils.module_loading import import_string

from members import privacy, purging, retention
from members.privacy import BY_HAND, PURGE

HOW = (
    "Add it to {app}/privacy.py (members: personal_fields.py): register(...) if it says something "
    "about somebody, with purpose, ground, retention and eraser; not_personal(...) if it does not. "
    "Libraries stand in config/privacy.py."
)


def test_every_field_is_declared():
    complaints = [
        f"{name}: not in the privacy register. " + HOW.format(app=name.split(".")[0])
        for name in privacy.undeclared()
    ]
    assert not complaints, "\n".join(complaints)


def test_every_row_is_about_a_field_that_exists():
    assert privacy.unknown_fields() == []


def test_a_library_is_left_out_as_a_whole_only_where_it_names_nobody():
    assert privacy.libraries_that_name_people() == []


def test_every_personal_field_has_somebody_who_wipes_it():
    missing = [
        f"{row}: no {row.eraser}" for row in privacy.everything() if not eraser_exists(row.eraser)
    ]
    assert not missing, "\n".join(missing)


def eraser_exists(eraser: str) -> bool:
    if eraser == BY_HAND:
        return True  # `test_by_hand_...` says where that is allowed
    if eraser.startswith(PURGE):
        return eraser.removeprefix(PURGE) in purging.purges()
    try:
        return callable(import_string(eraser))
    except ImportError:
        return False


def test_by_hand_is_for_texts_and_files_of_editors_and_for_what_is_not_ours():
    by_hand = [row for row in privacy.everything() if row.eraser == BY_HAND]
    outside = {row.name for row in by_hand if isinstance(row, privacy.Place)}
    assert outside == {row.name for row in privacy.places() if row.where == "outside"}
    models = {row.model.split(".")[0] for row in by_hand if isinstance(row, privacy.Personal)}
    assert models <= {"cms", "events", "reporting", "wagtailimages", "wagtaildocs"}


def test_every_row_says_why_and_how_long():
    for row in privacy.everything():
        assert row.purpose.endswith("."), row
        assert str(row.retention), row
        assert "{" not in str(row.retention), row


def test_every_occasion_shows_something():
    for occasion, rows in privacy.occasions().items():
        assert any(row.shown_as for row in rows), occasion
        assert occasion.title.startswith("Je "), occasion


def test_every_period_is_a_setting_and_every_setting_a_period():
    terms = [term for term in vars(retention).values() if isinstance(term, retention.Term)]
    assert {term.setting for term in terms} - {""} <= set(settings.RETENTION)
    said = {term.setting for term in terms} | {
        name for term in terms for name in settings.RETENTION if f"{{{name}}}" in term.words
    }
    assert set(settings.RETENTION) - said == set()


@pytest.mark.parametrize("name", ["members.Person.email", "events.Registration.person"])
def test_a_row_that_is_taken_away_is_named(name, monkeypatch):
    model, _, field = name.rpartition(".")
    privacy.fields()  # read the rows before one goes
    monkeypatch.delitem(privacy._rows[model], field)
    assert privacy.undeclared() == [name]


def test_a_model_nobody_mentions_is_named_with_all_its_fields(monkeypatch):
    privacy.fields()
    monkeypatch.delitem(privacy._not_personal, "planning.Goal")
    assert "planning.Goal.title" in privacy.undeclared()
    assert "planning.Goal.id" in privacy.undeclared()  # not even its plain types


def test_a_field_stands_in_the_register_once():
    with pytest.raises(ValueError, match="already"):
        privacy.not_personal("members.Person", "email")
