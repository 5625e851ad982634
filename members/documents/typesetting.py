"""Documents on paper: a template and its data become an accessible PDF (PDF/UA-1).

    body = typeset("certificate.typ", {"title": "Attest", "name": person.name})
    return pdf_response(body, "attest-fatima")

Templates stand in `templates/documents/` and begin with `style.typ`, which sets language, title,
fonts and margins. They get the data as JSON and show it as text: what somebody typed can never
act as markup. Nothing outside that folder is read, no font of the machine, no package.
"""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from members.documents.printable import FONTS, printable_data
from members.exports import PDF_TYPE

STANDARD = "ua-1"
PICTURE_PPI = 200


def templates_folder() -> Path:
    return settings.BASE_DIR / "templates" / "documents"


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


def typeset(template: str, data: dict[str, Any], *, at: datetime | None = None) -> bytes:
    """The PDF of a template with its data, dated `at` (now).

    `data` holds what JSON can hold, and at least `title`. Raises `typst.TypstError` for a
    template that is wrong; no text in the data can make it fail.
    """
    moment = int((at or timezone.now()).timestamp())
    return _compiler(template, data).compile(
        format="pdf", pdf_standards=[STANDARD], timestamp=moment
    )


def typeset_picture(template: str, data: dict[str, Any]) -> bytes:
    """The one page of a template as a PNG, sharp enough to print at 165 mm wide."""
    return _compiler(template, data).compile(format="png", ppi=PICTURE_PPI)


def _compiler(template: str, data: dict[str, Any]) -> typst.Compiler:
    given = {"site": settings.SITE_NAME, **data}
    return typst.Compiler(
        str(templates_folder() / template),
        root=str(templates_folder()),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(printable_data(given))},
    )


def pdf_response(body: bytes, filename: str, *, people: int | None = None) -> HttpResponse:
    """The document as a download; `filename` without extension.

    `people` is how many persons a list names: the security log then tells who took it along, as
    of every table (`members/exports.py`). Without it, it is somebody's own paper.
    """
    response = HttpResponse(body, content_type=PDF_TYPE)
    response["Content-Disposition"] = content_disposition_header(True, f"{filename}.pdf")
    response["Cache-Control"] = "private, no-store"
    if people is not None:
        response.row_count = people
    return response
