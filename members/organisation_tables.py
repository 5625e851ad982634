"""Our data tables read as the organisations they describe; no database here.

Join on NIS code, never on name: eight names of merged municipalities live on in their successor.
"""

import csv
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from members.enums import OrganisationKind, Province

DATA = Path(__file__).parent / "data"

CENTRE_CITIES = frozenset(
    (
        *("Aalst", "Antwerpen", "Brugge", "Genk", "Gent", "Hasselt", "Kortrijk", "Leuven"),
        *("Mechelen", "Oostende", "Roeselare", "Sint-Niklaas", "Turnhout"),
    )
)
# Which predecessors bore the title of city: Tielt, Deinze, Lokeren, Hasselt, Bilzen, Borgloon
# and Tongeren. The table of predecessors does not say.
FORMER_CITIES = frozenset(("37015", "44011", "46014", "71022", "73006", "73009", "73083"))

KINDS = {
    "politiezone": OrganisationKind.POLICE_ZONE,
    "hulpverleningszone": OrganisationKind.RESCUE_ZONE,
    "igs_dienstverlenend": OrganisationKind.INTERMUNICIPAL,
    "igs_opdrachthoudend": OrganisationKind.INTERMUNICIPAL,
    "igs_opdrachthoudend_privaat": OrganisationKind.INTERMUNICIPAL,
    "igs_project": OrganisationKind.INTERMUNICIPAL,
    "welzijnsvereniging": OrganisationKind.WELFARE_ASSOCIATION,
    "agb": OrganisationKind.AGB,
    "partner": OrganisationKind.PARTNER,
    "association": OrganisationKind.ASSOCIATION,
    "province": OrganisationKind.PROVINCE,
    "other": OrganisationKind.OTHER,
}
# The plan names these two among the partners; one is a local board, the other the government.
KIND_BY_NAME = {
    "Vlaamse Gemeenschapscommissie (VGC)": OrganisationKind.VGC,
    "Agentschap Binnenlands Bestuur (ABB)": OrganisationKind.OTHER,
}
PROVINCES = {label: value for value, label in Province.choices}


@dataclass
class TableRow:
    """One organisation of the tables.

    `facts` follow the tables at every load; `proposals` are only a start, which staff may better.
    The links are keys of other rows.
    """

    key: str
    facts: dict[str, Any]
    proposals: dict[str, Any] = field(default_factory=dict)
    successor: str = ""
    counts_with: str = ""
    former_names: tuple[str, ...] = ()

    @property
    def identity(self) -> tuple[str, str, str]:
        return self.facts["kind"], self.facts["name"], self.facts.get("nis_code", "")


def all_rows() -> list[TableRow]:
    """Every organisation of the tables, those that others link to first."""
    predecessors = _read("predecessors")
    municipalities = [_municipality(line, predecessors) for line in _read("municipalities")]
    by_nis = {row.facts["nis_code"]: row for row in municipalities}
    others = [line for line in _read("other_members") if line["kind"] != "category"]
    rows = [*municipalities, *(_predecessor(line) for line in predecessors)]
    rows += [_ocmw(line, by_nis[line["nis_code"]]) for line in others if line["kind"] == "ocmw"]
    provinces = _province_by_name(municipalities, predecessors)
    rows += [_body(line, provinces) for line in others if line["kind"] != "ocmw"]
    rows += [_added_body(line) for line in _read("added_bodies")]
    # The register holds two records each of two names; nobody could tell them apart in a list.
    return list({row.key: row for row in rows}.values())


def _read(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def municipality_key(nis_code: str) -> str:
    return f"municipality:{nis_code}"


def _municipality(line, predecessors) -> TableRow:
    nis, name = line["nis_code"], line["name_nl"]
    merged = [each for each in predecessors if each["successor_nis"] == nis]
    kept_its_code = nis in {part.split()[0] for part in line["merged_from"].split(";") if part}
    began = merged[0]["merger_date"] if merged and not kept_its_code else ""
    facts = {
        "kind": OrganisationKind.MUNICIPALITY,
        "name": name,
        "nis_code": nis,
        "is_city": line["type"] == "stad",
        "is_centre_city": name in CENTRE_CITIES,
        "province": PROVINCES[line["province"]],
        "arrondissement": line["arrondissement"],
        "population": int(line["population"]),
        "postal_codes": line["postal_codes"].replace(";", " "),
        **({"valid_from": date.fromisoformat(began)} if began else {}),
    }
    domain = line["website"].removeprefix("https://").removeprefix("www.").strip("/")
    return TableRow(
        key=municipality_key(nis),
        facts=facts,
        proposals={"website": line["website"], "email_domains": domain},
        former_names=tuple(each["name_nl"] for each in merged if each["name_nl"] != name),
    )


def _predecessor(line) -> TableRow:
    facts = {
        "kind": OrganisationKind.MUNICIPALITY,
        "name": line["name_nl"],
        "nis_code": line["nis_code"],
        "is_city": line["nis_code"] in FORMER_CITIES,
        "province": PROVINCES[line["province"]],
        "arrondissement": line["arrondissement"],
        "valid_to": date.fromisoformat(line["merger_date"]) - timedelta(days=1),
    }
    successor = municipality_key(line["successor_nis"])
    return TableRow(municipality_key(line["nis_code"]), facts, successor=successor)


def _ocmw(line, municipality: TableRow) -> TableRow:
    board = municipality.facts
    facts = {
        "kind": OrganisationKind.OCMW,
        "name": line["name"],
        "nis_code": line["nis_code"],
        "province": board["province"],
        "arrondissement": board["arrondissement"],
        **({"valid_from": board["valid_from"]} if "valid_from" in board else {}),
    }
    return TableRow(
        key=f"ocmw:{line['nis_code']}",
        facts=facts,
        counts_with=municipality.key,
        former_names=tuple(f"OCMW {name}" for name in municipality.former_names),
    )


def _body(line, provinces) -> TableRow:
    kind = KIND_BY_NAME.get(line["name"], KINDS[line["kind"]])
    covered = {provinces[name] for name in line["composition"].split(";") if name in provinces}
    return TableRow(
        key=f"{kind}:{line['name']}",
        facts={"kind": kind, "name": line["name"]},
        proposals={
            "website": line["website"],
            "province": covered.pop() if len(covered) == 1 else "",
        },
    )


def _added_body(line) -> TableRow:
    kind = KINDS[line["kind"]]
    return TableRow(
        key=f"{kind}:{line['name']}",
        facts={"kind": kind, "name": line["name"]},
        proposals={
            "province": PROVINCES.get(line["province"], ""),
            "email_domains": line["email_domains"],
        },
    )


def _province_by_name(municipalities, predecessors) -> dict[str, str]:
    """Zones list their municipalities by the names of 2023, so both generations are asked."""
    provinces = {line["name_nl"]: PROVINCES[line["province"]] for line in predecessors}
    return provinces | {row.facts["name"]: row.facts["province"] for row in municipalities}
