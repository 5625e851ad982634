"""Every kind of paper of the house, as the reference checker of PDF/UA reads it."""

import datetime
import io

import pytest
from pypdf import PdfReader, PdfWriter

from advice.trend_report import trend_report
from events import certificates, papers
from reporting.yearly.enums import ReportKind
from reporting.yearly.pdf import pdf
from tests import verapdf
from tests.factories.advice import SignalFactory
from tests.factories.reporting import activity, came, municipality
from tests.reporting.test_yearly_forms import everything

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("early_in_2027", "small_plan"),
    pytest.mark.skipif(bool(verapdf.missing()), reason=f"veraPDF: {verapdf.missing()}"),
]


def untagged(body: bytes) -> bytes:
    """The same paper as a machine would read it without its structure."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(body)))
    del writer.root_object["/StructTreeRoot"]
    kept = io.BytesIO()
    writer.write(kept)
    return kept.getvalue()


def test_all_of_them_conform_and_one_without_its_structure_does_not(tmp_path):
    made = {
        f"report-{kind.value}-{'public' if public else 'team'}": pdf(
            everything(kind, public=public)
        )
        for kind, public in ((ReportKind.SUBSTANTIVE, False), (ReportKind.SUBSTANTIVE, True))
    }
    made["report-financial"] = pdf(everything(ReportKind.FINANCIAL))
    session = activity(on=("2026-03-10", "2026-03-17"))
    people = [
        came(session, municipality("Gent")),
        came(session, None, organisation_typed="Een vzw"),
    ]
    days = list(session.days.all())
    made["list"] = papers.signature_list(days[0], people)
    made["badges"] = papers.name_badges(session, people)
    made["catering"] = papers.catering_list(session, days, len(people))
    made["certificates"] = certificates.as_pdf(certificates.certificates_of(session))
    SignalFactory(heard_on=datetime.date(2026, 5, 5))
    year = datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)
    made["trends"] = trend_report(*year, year[1])
    made["untagged"] = untagged(made["list"])

    files = [tmp_path / f"{name}.pdf" for name in made]
    for file in files:
        file.write_bytes(made[file.stem])
    found = verapdf.verdicts(files)
    assert found.keys() == made.keys()
    control = found.pop("untagged")
    assert not control.conforms
    assert control.faults
    assert {name: told.faults for name, told in found.items()} == dict.fromkeys(found, ())
    assert all(told.conforms and told.checked > 100 for told in found.values())
