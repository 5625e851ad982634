"""The catalogue and the measurements name the same rows, checked both ways."""

from collections.abc import Iterable

from django.core.checks import Error, Tags, register

from planning.catalogue_file import read_indicators
from reporting import measurements  # noqa: F401 - importing it fills the registry
from reporting.registry import entered_by_hand, measurers


@register(Tags.models)
def check_measurements(app_configs, **kwargs) -> list[Error]:
    rows = {row.slug for row in read_indicators()}
    return differences(rows, {**measurers(), **entered_by_hand()})


def differences(rows: set[str], known: Iterable[str]) -> list[Error]:
    known = set(known)
    return [
        *_errors(rows - known, "is neither measured nor entered by hand", "E001"),
        *_errors(known - rows, "is measured but stands in no catalogue", "E002"),
    ]


def _errors(slugs: set[str], problem: str, code: str) -> list[Error]:
    return [Error(f"Indicator {slug} {problem}.", id=f"reporting.{code}") for slug in sorted(slugs)]
