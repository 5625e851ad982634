"""The role table as docs/roles.md, for people."""

from pathlib import Path

from django.conf import settings

from config.role_table import COLUMNS, ROOMS, Group
from config.role_table.routes import by_name, plain

FILE = Path(settings.BASE_DIR) / "docs" / "roles.md"
HEAD = """\
# Wie mag wat

Dit bestand wordt gemaakt uit de tabel in `config/role_table/`: pas die aan en voer
`manage.py render_roles` uit. Een test vraagt elk adres op als elke rol, en faalt zodra een adres
geen rij heeft of anders antwoordt dan hier staat.

| antwoord | betekenis |
|---|---|
| ja | de pagina opent |
| eigen | de pagina opent en toont alleen wat van jou is |
| verder | je gaat door naar een andere pagina: hier is niets te doen |
| knop | het adres doet iets, dus alleen een knop op een andere pagina opent het |
| aanmelden | eerst aanmelden, of opnieuw bewijzen wie je bent |
| nee | terug naar het eerste scherm van het beheer, met een zin waarom |
| nee (403) | een pagina die zegt voor wie dit is |
| nee (404), nee (410) | wie dit raadt, leest dat het niet bestaat of niet meer werkt |
| fout (500) | de proef van de foutpagina |

Wie een rol heeft, mag ook alles wat iemand zonder rol mag. Rollen tellen op: met twee rollen mag
je wat een van de twee mag.
"""


def as_markdown() -> str:
    addresses = by_name()
    parts = [HEAD]
    for name, room in ROOMS.items():
        head = ["Wat", "Adres", *(column.label for column in COLUMNS)]
        parts.append(f"\n## {name}\n\n{_line(head)}\n{_line(['---'] * len(head))}\n")
        # Two names of one address are one line.
        lines = dict.fromkeys(_row(row, addresses) for row in [*room.ROWS, *room.GROUPS])
        parts += [f"{line}\n" for line in lines]
    return "".join(parts)


def _row(row, addresses) -> str:
    is_group = isinstance(row, Group)
    where = f"{row.prefix}…" if is_group else plain(addresses[row.name][0])
    return _line([row.title, f"`{where}`", *(row.get[column].label for column in COLUMNS)])


def _line(cells) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
