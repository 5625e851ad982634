"""Real hostile files, made here: each is refused with a sentence that says what to do."""

import io
import struct
import zipfile
import zlib

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from members import uploads
from members.enums import UploadRefusal
from members.uploads import KINDS, MB, UploadField, check_upload, without_metadata

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
EXE = b"MZ\x90\x00\x03\x00\x00\x00" + b"\0" * 500
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def upload(name, content):
    return SimpleUploadedFile(name, content)


def zipped(entries: dict[str, bytes], compression=zipfile.ZIP_DEFLATED) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return output.getvalue()


def docx(more: dict[str, bytes] | None = None) -> bytes:
    parts = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}
    return zipped(parts | (more or {}))


def xlsx() -> bytes:
    book, output = Workbook(), io.BytesIO()
    book.active.append(["Gemeente", "Aantal"])
    book.save(output)
    return output.getvalue()


def odt() -> bytes:
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"})


def picture(form, size=(20, 10), **options) -> bytes:
    output = io.BytesIO()
    Image.new("RGB", size, "red").save(output, form, **options)
    return output.getvalue()


GOOD = {
    "a.pdf": PDF,
    "a.docx": docx(),
    "a.xlsx": xlsx(),
    "a.odt": odt(),
    "a.zip": zipped({"nota.txt": b"dag"}),
    "a.csv": "naam;gemeente\r\nAn;Ukkel\r\n".encode("utf-8-sig"),
    "latin.csv": "naam\r\nZoë\r\n".encode("latin-1"),
    "a.txt": b"dag",
    "a.jpg": picture("JPEG"),
    "A.JPEG": picture("JPEG"),
    "a.png": picture("PNG"),
    "a.gif": picture("GIF"),
    "a.webp": picture("WEBP"),
}


@pytest.mark.parametrize("name", GOOD)
def test_an_honest_file_is_taken_and_read_from_its_start(name):
    sent = upload(name, GOOD[name])
    assert check_upload(sent, kinds=KINDS) in KINDS
    assert sent.read() == GOOD[name]


def refusal(name, content, **options) -> str:
    with pytest.raises(ValidationError) as refused:
        check_upload(upload(name, content), **{"kinds": KINDS, **options})
    assert "{" not in refused.value.message
    return refused.value.code


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("nota.docx", EXE),
        ("nota.docx", xlsx()),
        ("nota.docx", zipped({"a.txt": b"dag"})),
        ("nota.xlsx", docx()),
        ("nota.odt", docx()),
        ("nota.pdf", HTML),
        ("nota.pdf", EXE),
        ("nota.pdf", b"\xff" * 100),
        ("lijst.csv", HTML),
        ("lijst.csv", EXE),
        ("lijst.csv", PDF),
        ("lijst.csv", xlsx()),
        ("lijst.txt", SVG),
        ("foto.png", SVG),
        ("foto.png", picture("JPEG")),
        ("foto.jpg", HTML),
        ("foto.jpg", EXE + GOOD["a.jpg"]),
        ("nota.zip", EXE + zipped({"a.txt": b"dag"})),
    ],
)
def test_content_that_is_not_what_the_name_says(name, content):
    assert refusal(name, content) == UploadRefusal.CONTENT


@pytest.mark.parametrize(
    "name", ["a.svg", "a.html", "a.exe", "a.docm", "a.pdf.exe", "a.php", "zonder", ".pdf", "a."]
)
def test_other_kinds_are_refused_by_name(name):
    assert refusal(name, SVG) == UploadRefusal.KIND


def test_a_refusal_says_what_is_welcome():
    with pytest.raises(ValidationError, match=r"“\.svg” gaat hier niet\. Kies PDF of PNG\."):
        check_upload(upload("a.svg", SVG), kinds=("pdf", "png"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lijst.xlsx", xlsx()),
        ("lijst.csv", xlsx()),
        ("lijst.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 99),
    ],
)
def test_a_spreadsheet_where_a_list_is_asked(name, content):
    assert refusal(name, content, kinds=("csv", "txt")) == UploadRefusal.EXCEL


def test_too_large_and_empty():
    assert refusal("a.pdf", PDF, largest=20) == UploadRefusal.TOO_LARGE
    assert refusal("a.pdf", b"") == UploadRefusal.EMPTY


def test_a_bomb_of_one_entry():
    bomb = docx({"word/media": b"\0" * (60 * MB)})
    assert len(bomb) < MB
    assert refusal("a.docx", bomb) == UploadRefusal.BOMB


def test_a_bomb_of_many_entries():
    bomb = zipped({f"{number}": b"" for number in range(2001)})
    assert refusal("a.zip", bomb) == UploadRefusal.BOMB


def test_a_bomb_that_stays_below_the_ratio_but_not_below_the_total(monkeypatch):
    monkeypatch.setattr(uploads, "ZIP_LIMITS", uploads.ZipLimits(unpacked=2 * MB))
    noise = zipped({str(n): bytes(range(256)) * 4096 for n in range(3)}, zipfile.ZIP_STORED)
    assert refusal("a.zip", noise) == UploadRefusal.BOMB


def test_a_bomb_inside_a_document_inside_a_document():
    inner = docx({"word/media": b"\0" * (60 * MB)})
    assert refusal("a.docx", docx({"word/table.docx": inner})) == UploadRefusal.BOMB
    assert refusal("a.docx", docx({"word/disguised.xml": inner})) == UploadRefusal.NESTED


def test_a_chart_with_its_table_is_welcome_and_one_level_deeper_is_not():
    table = {"word/embeddings/table.xlsx": xlsx()}
    assert check_upload(upload("a.docx", docx(table)), kinds=KINDS) == "docx"
    deeper = docx({"word/embeddings/nota.docx": docx(table)})
    assert refusal("a.docx", deeper) == UploadRefusal.NESTED


@pytest.mark.parametrize("name", ["in.zip", "in.jar", "map/in.tar.gz", "IN.7Z", "in.rar"])
def test_packed_inside_packed(name):
    assert refusal("a.zip", zipped({name: b"dag"})) == UploadRefusal.NESTED


def test_macros_and_passwords():
    assert refusal("a.docx", docx({"word/vbaProject.bin": b"x"})) == UploadRefusal.MACROS
    locked = bytearray(zipped({"nota.txt": b"dag"}))
    place = locked.rindex(b"PK\x01\x02")
    locked[place + 8] |= 1  # the flag that says: encrypted
    assert refusal("a.zip", bytes(locked)) == UploadRefusal.LOCKED


def test_a_zip_that_lies_about_its_size():
    lying = bytearray(zipped({"nota.txt": b"dag" * 1000}))
    place = lying.rindex(b"PK\x01\x02")
    struct.pack_into("<I", lying, place + 24, 5)
    assert refusal("a.zip", bytes(lying)) == UploadRefusal.DAMAGED


@pytest.mark.parametrize("name", ["a.docx", "a.png", "a.jpg", "a.webp"])
def test_half_a_file(name):
    half = GOOD[name][: len(GOOD[name]) // 3]
    assert refusal(name, half) in (UploadRefusal.DAMAGED, UploadRefusal.CONTENT)


def huge_png(width, height) -> bytes:
    """A PNG of a few bytes that claims to be enormous."""

    def chunk(kind, data):
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("side", [7_000, 12_000, 100_000])
def test_a_picture_of_enormous_size(side):
    assert refusal("a.png", huge_png(side, side)) == UploadRefusal.PIXELS


def with_place_and_camera(form) -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Camera van An"
    exif[0x0112] = 6  # lies on its side
    exif.get_ifd(0x8825)[1] = "N"
    return picture(form, exif=exif.tobytes())


@pytest.mark.parametrize(
    ("form", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")]
)
def test_a_public_picture_forgets_where_it_was_taken(form, name):
    clean = without_metadata(upload(name, with_place_and_camera(form)))
    content = clean.read()
    assert b"Camera van An" not in content
    with Image.open(io.BytesIO(content)) as shown:
        assert not shown.getexif()
        assert shown.size == (10, 20)  # turned upright
        assert shown.format == form


def test_texts_of_a_png_and_remarks_of_a_gif_go_too():
    notes = PngInfo()
    notes.add_text("Author", "An Peeters")
    assert b"Peeters" not in without_metadata(upload("a.png", picture("PNG", pnginfo=notes))).read()
    remark = picture("GIF", comment=b"An Peeters")
    assert b"Peeters" not in without_metadata(upload("a.gif", remark)).read()


def test_a_picture_that_tells_nothing_stays_as_it_was():
    assert without_metadata(upload("a.png", GOOD["a.png"])).read() == GOOD["a.png"]


def test_the_field_says_what_it_takes_and_keeps_the_sentence():
    class Form(forms.Form):
        file = UploadField(kinds=("pdf", "docx"), largest=2 * MB)

    assert Form().fields["file"].help_text == "PDF of DOCX, hoogstens 2 MB."
    assert 'accept=".pdf,.docx"' in str(Form()["file"])
    refused = Form({}, {"file": upload("nota.pdf", HTML)})
    assert refused.errors["file"] == [
        "Dit bestand eindigt op “.pdf”, maar er zit iets anders in. Open het en bewaar het "
        "opnieuw in de juiste soort."
    ]
    assert Form({}, {"file": upload("nota.pdf", b"")}).errors["file"] == [UploadRefusal.EMPTY.label]
    assert Form({}, {"file": upload("nota.pdf", PDF)}).is_valid()
