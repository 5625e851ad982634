"""Whether a request is one that Mailchimp's public description allows: what tests need of it."""

import json
import os
import re
from functools import cache
from urllib.parse import parse_qsl

from tests.house import ROOT

TYPES = {"string": str, "boolean": bool, "integer": int, "number": (int, float), "array": list}


@cache
def described() -> dict | None:
    """The description that MAILCHIMP_OPENAPI names, or None."""
    name = os.environ.get("MAILCHIMP_OPENAPI")
    return json.loads((ROOT / name).read_text()) if name else None


def complaints(method: str, path: str, query: str, body) -> list[str]:
    for template, operations in described()["paths"].items():
        pattern = re.sub(r"\{[a-z_]+\}", "[^/]+", template)
        if re.fullmatch(pattern, path) and method.lower() in operations:
            operation = operations[method.lower()]
            return [*_of_query(operation, query), *_of_body(operation, body)]
    return [f"{method} {path} does not exist"]


def _of_query(operation, query):
    known = {p["name"]: p["schema"] for p in operation.get("parameters", []) if p["in"] == "query"}
    for name, value in parse_qsl(query):
        if name not in known:
            yield f"unknown parameter {name}"
        elif known[name].get("type") == "integer":
            yield from _of_value(int(value), known[name], name)
        elif "enum" in known[name]:
            yield from _of_value(value, known[name], name)


def _of_body(operation, body):
    wanted = operation.get("requestBody")
    if wanted is None:
        if body is not None:
            yield "a body where none is expected"
    elif body is None:
        yield "no body"
    else:
        yield from _of_value(body, wanted["content"]["application/json"]["schema"], "body")


def _of_value(value, schema, where):
    while "$ref" in schema:
        schema = described()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    kind = schema.get("type")
    if kind in TYPES and not isinstance(value, TYPES[kind]):
        yield f"{where} is no {kind}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where} is {value}"
    if "maximum" in schema and value > schema["maximum"]:
        yield f"{where} is more than {schema['maximum']}"
    if isinstance(value, list):
        for each in value:
            yield from _of_value(each, schema["items"], f"{where}[]")
    if isinstance(value, dict) and "properties" in schema:
        yield from _of_object(value, schema, where)


def _of_object(value, schema, where):
    yield from (f"{where} lacks {name}" for name in schema.get("required", []) if name not in value)
    for name, each in value.items():
        if name not in schema["properties"]:
            yield f"{where} has an unknown {name}"
        elif schema["properties"][name].get("readOnly"):
            yield f"{where}.{name} may only be read"
        else:
            yield from _of_value(each, schema["properties"][name], f"{where}.{name}")
