from datetime import date

import pytest

from members.actions.mergers import merge_organisations
from members.models import Organisation
from members.tile_boards import tile_boards, tiles_of_organisations

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organisations_of_module")]


def test_every_tile_stands_for_a_municipality_of_today():
    boards = tile_boards()
    assert len(boards) == 285
    assert boards["44021"][1] == "Gent"


def test_after_a_merger_the_tiles_of_both_are_laid_by_everybody_of_the_new_one():
    today = Organisation.objects.current()
    gent, destelbergen = (
        today.municipalities().get(name=name) for name in ("Gent", "Destelbergen")
    )
    ocmw = today.get(name="OCMW Destelbergen")
    successor = Organisation(kind="municipality", name="Groot-Gent", nis_code="44099")
    merge_organisations([gent, destelbergen], successor, date(2026, 1, 1), by=None)
    codes = {gent.nis_code, destelbergen.nis_code}
    assert {tile_boards()[code][1] for code in codes} == {"Groot-Gent"}
    tiles = tiles_of_organisations()
    for each in (gent, destelbergen, ocmw, Organisation.objects.get(name="Groot-Gent")):
        assert set(tiles[each.pk]) == codes
    assert Organisation.objects.get(name="PZ Gent").pk not in tiles
