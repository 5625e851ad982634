"""The catalogue and the measurements name the same rows, checked both ways."""

from collections.abc import Iterable

from django.core.checks import Error, Tags, register

from planning.catalogue_file import read_indicators
from reporting import measurements  # noqa: F401 - importing it fills the registry
from reporting.not_yet import NOT_YET
from reporting.registry import entered_by_hand, measurers


@register(Tags.models)
def check_measurements(app_configs, **kwargs) -> list[Error]:
    rows = {row.slug for row in read_indicators()}
    return differences(rows, {**measurers(), **entered_by_hand()}, NOT_YET)


def differences(rows: set[str], measured: Iterable[str], not_yet: Iterable[str]) -> list[Error]:
    measured, not_yet = set(measured), set(not_yet)
    return [
        *_errors(
            rows - measured - not_yet,
            "is neither measured, nor entered by hand, nor in not_yet.py",
            "E001",
        ),
        *_errors(measured - rows, "is measured but stands in no catalogue", "E002"),
        *_errors(not_yet - rows, "is in not_yet.py but stands in no catalogue", "E003"),
        *_errors(measured & not_yet, "is measured and in not_yet.py too", "E004"),
    ]


def _errors(slugs: set[str], problem: str, code: str) -> list[Error]:
    return [Error(f"Indicator {slug} {problem}.", id=f"reporting.{code}") for slug in sorted(slugs)]
