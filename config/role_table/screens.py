"""What Wagtail makes of a viewset: always the same screens, so rows are made the same way."""

from config.role_table.answers import Row, staff

MODEL = {"list": ("index", "index_results"), "previews": ()}
SNIPPET = {"list": ("list", "list_results"), "previews": ("preview_on_add", "preview_on_edit")}


def screens(
    space: str,
    what: str,
    *,
    see: tuple,
    add: tuple = (),
    change: tuple = (),
    delete: tuple | None = (),
    inspect: tuple | None = None,
    preview: tuple = (),
    names: dict = MODEL,
) -> list[Row]:
    """One row per screen of a viewset whose URLs are named `space:…`.

    The history and the usage of a row are for whoever may change it; `delete` and
    `inspect` are None where there is no such screen, or a row of its own says more.
    """
    trail = tuple(dict.fromkeys([*add, *change, *(delete or ())]))
    rows = [Row(f"{space}:{name}", f"{what}: lijst", staff(*see)) for name in names["list"]]
    rows += [
        Row(f"{space}:add", f"{what}: toevoegen", staff(*add)),
        Row(f"{space}:edit", f"{what}: wijzigen", staff(*change)),
        Row(f"{space}:history", f"{what}: geschiedenis", staff(*trail)),
        Row(f"{space}:history_results", f"{what}: geschiedenis", staff(*trail)),
        Row(f"{space}:usage", f"{what}: waar gebruikt", staff(*trail)),
    ]
    if delete is not None:
        rows.append(Row(f"{space}:delete", f"{what}: weggooien", staff(*delete)))
    if inspect is not None:
        rows.append(Row(f"{space}:inspect", f"{what}: bekijken", staff(*inspect)))
    rows += [
        Row(f"{space}:{name}", f"{what}: voorbeeld", staff(*preview)) for name in names["previews"]
    ]
    return rows
