"""A file that somebody sends: is it what its name says, and does it do no harm?

    class MinutesForm(forms.Form):
        file = UploadField(kinds=("pdf", "docx"), largest=10 * MB)

`check_upload` looks at the content, never at the type that the browser claims. Every refusal is a
ValidationError whose sentence says what to do; its `code` is an `UploadRefusal`.
"""

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

import filetype
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageOps, UnidentifiedImageError

from members import dutch
from members.enums import UploadRefusal

MB = 1024 * 1024
LARGEST = 10 * MB
MOST_PIXELS = 40_000_000  # a good camera; unpacked that is 160 MB of memory

PICTURES = {"jpg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP"}
TEXTS = ("csv", "txt")
SHEETS = ("xls", "xlsx", "ods")  # the usual slip where a list is asked as text
# The file inside the zip that makes it a document of this kind.
OFFICE = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
}
OPEN_DOCUMENT = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odp": b"application/vnd.oasis.opendocument.presentation",
}
ZIPPED = (*OFFICE, *OPEN_DOCUMENT, "zip")
KINDS = ("pdf", *ZIPPED, *TEXTS, *PICTURES)

_PACKED = re.compile(r"\.(zip|jar|7z|rar|tar|gz|tgz|bz2|xz|zst|cab|iso)$", re.I)
_PACKED_STARTS = (b"PK\x03\x04", b"Rar!\x1a", b"7z\xbc\xaf", b"\x1f\x8b")
_DOCUMENT = re.compile(r"\.(docx|xlsx|pptx|odt|ods|odp)$", re.I)
_MACROS = re.compile(r"(^|/)vbaProject\.bin$", re.I)
_MARKUP = re.compile(rb"^\s*<(!doctype|html|svg|\?xml|script)", re.I)


@dataclass(frozen=True)
class ZipLimits:
    """What a document unpacks to at most; the ratio counts above a megabyte only."""

    unpacked: int = 100 * MB
    ratio: int = 100
    entries: int = 2000


ZIP_LIMITS = ZipLimits()


class UploadField(forms.FileField):
    """A file input that takes only these kinds; `public` pictures lose what the camera noted."""

    def __init__(self, *, kinds, largest=LARGEST, public=False, **options):
        self.kinds, self.largest, self.public = tuple(kinds), largest, public
        options.setdefault(
            "help_text", f"{_in_words(self.kinds)}, hoogstens {dutch.number(largest // MB)} MB."
        )
        # Django stops at an empty file before we look.
        options["error_messages"] = {
            "empty": UploadRefusal.EMPTY.label,
            **options.get("error_messages", {}),
        }
        super().__init__(**options)

    def widget_attrs(self, widget):
        return {**super().widget_attrs(widget), "accept": ",".join(f".{k}" for k in self.kinds)}

    def to_python(self, data):
        upload = super().to_python(data)
        if upload is None:
            return None
        kind = check_upload(upload, kinds=self.kinds, largest=self.largest)
        return without_metadata(upload) if self.public and kind in PICTURES else upload


def check_upload(upload, *, kinds, largest=LARGEST) -> str:
    """The kind of this file (one of `kinds`); `largest` in bytes. Raises ValidationError."""
    kind = PurePath(upload.name or "").suffix.lower().removeprefix(".")
    kind = "jpg" if kind == "jpeg" else kind
    if set(kinds) <= set(TEXTS) and (kind in SHEETS or _starts_as_sheet(upload)):
        refuse(UploadRefusal.EXCEL)
    if kind not in kinds:
        refuse(UploadRefusal.KIND, ending=f".{kind}" if kind else "", kinds=_in_words(kinds))
    if not upload.size:
        refuse(UploadRefusal.EMPTY)
    if upload.size > largest:
        refuse(
            UploadRefusal.TOO_LARGE,
            size=dutch.number(round(upload.size / MB, 1)),
            largest=dutch.number(largest // MB),
        )
    upload.seek(0)
    try:
        _check_content(upload, kind)
    finally:
        upload.seek(0)
    return kind


def _starts_as_sheet(upload) -> bool:
    upload.seek(0)
    start = upload.read(8)
    upload.seek(0)
    return start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


def refuse(refusal: UploadRefusal, **facts):
    raise ValidationError(refusal.label.format(**facts), code=refusal.value)


def _in_words(kinds) -> str:
    return dutch.listed([kind.upper() for kind in kinds], last="of")


def _check_content(upload, kind):
    if kind in PICTURES:
        _check_picture(upload, kind)
    elif kind in ZIPPED:
        _check_zipped(upload, kind)
    elif kind in TEXTS:
        _check_text(upload, kind)
    elif _sniffed(upload) != kind:
        refuse(UploadRefusal.CONTENT, ending=f".{kind}")


def _sniffed(upload) -> str:
    """What the first bytes say; empty for text and for whatever the library does not know."""
    start = upload.read(8192)
    upload.seek(0)
    return filetype.guess_extension(start) or ""


def _check_text(upload, kind):
    start = upload.read(8192)
    upload.seek(0)
    if b"\0" in start or _MARKUP.match(start) or _sniffed(upload):
        refuse(UploadRefusal.CONTENT, ending=f".{kind}")


def _check_picture(upload, kind):
    if _sniffed(upload) != kind:
        refuse(UploadRefusal.CONTENT, ending=f".{kind}")
    try:
        with Image.open(upload, formats=[PICTURES[kind]]) as picture:
            width, height = picture.size
            frames = getattr(picture, "n_frames", 1)
            if width * height * frames > MOST_PIXELS:
                refuse(UploadRefusal.PIXELS, width=width, height=height)
            picture.verify()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        refuse(UploadRefusal.PIXELS, width="heel veel", height="heel veel")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        refuse(UploadRefusal.DAMAGED)


def _check_zipped(upload, kind):
    if not upload.read(4).startswith(b"PK"):
        refuse(UploadRefusal.CONTENT, ending=f".{kind}")
    upload.seek(0)
    try:
        with ZipFile(upload) as archive:
            if not _is_of_kind(archive, kind):
                refuse(UploadRefusal.CONTENT, ending=f".{kind}")
            _check_entries(archive, upload.size, ZIP_LIMITS.unpacked)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        refuse(UploadRefusal.DAMAGED)


def _is_of_kind(archive, kind) -> bool:
    names = set(archive.namelist())
    if kind in OFFICE:
        return OFFICE[kind] in names and "[Content_Types].xml" in names
    if kind in OPEN_DOCUMENT:
        return "mimetype" in names and _starts(archive, "mimetype") == OPEN_DOCUMENT[kind]
    return True


def _starts(archive, name) -> bytes:
    with archive.open(name) as entry:
        return entry.read(200).strip()


def _check_entries(archive, packed: int, unpacked_limit: int, depth: int = 0) -> int:
    """What it really unpacks to, in bytes. What the zip claims is looked at first: it is free."""
    entries = archive.infolist()
    claimed = sum(entry.file_size for entry in entries)
    if len(entries) > ZIP_LIMITS.entries or _is_bomb(claimed, packed, unpacked_limit):
        refuse(UploadRefusal.BOMB)
    total = 0
    for entry in entries:
        if entry.flag_bits & 1:
            refuse(UploadRefusal.LOCKED)
        if _MACROS.search(entry.filename):
            refuse(UploadRefusal.MACROS)
        is_document = _DOCUMENT.search(entry.filename)  # a chart holds its own table as xlsx
        if _PACKED.search(entry.filename) or (is_document and depth):
            refuse(UploadRefusal.NESTED)
        content = archive.read(entry)  # bounded by what was claimed; raises where that is a lie
        total += len(content)
        if content.startswith(_PACKED_STARTS) and not is_document:
            refuse(UploadRefusal.NESTED)
        if is_document:
            with ZipFile(BytesIO(content)) as inner:
                total += _check_entries(inner, len(content), unpacked_limit - total, depth + 1)
    return total


def _is_bomb(claimed: int, packed: int, limit: int) -> bool:
    return claimed > limit or (claimed > MB and claimed > packed * ZIP_LIMITS.ratio)


def without_metadata(upload):
    """The same picture without place, time, camera and comments; turned upright first."""
    upload.seek(0)
    with Image.open(upload) as picture:
        if not _tells_something(picture):
            upload.seek(0)
            return upload
        form, is_moving = picture.format, getattr(picture, "n_frames", 1) > 1
        profile = picture.info.get("icc_profile")
        if not is_moving:
            picture = ImageOps.exif_transpose(picture)
        picture.info = {
            name: picture.info[name]
            for name in ("transparency", "duration", "loop", "background")
            if name in picture.info
        }
        output = BytesIO()
        picture.save(
            output,
            format=form,
            quality=90,
            exif=b"",
            **({"icc_profile": profile} if profile else {}),
            **({"save_all": True} if is_moving else {}),
        )
    return SimpleUploadedFile(upload.name, output.getvalue(), upload.content_type)


def _tells_something(picture) -> bool:
    texts = {"exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop", "Software", "Comment"}
    return bool(picture.getexif()) or bool(texts & picture.info.keys()) or bool(_png_texts(picture))


def _png_texts(picture) -> dict:
    """PNG keeps its texts after the picture: they are known only once it was read."""
    return getattr(picture, "text", {}) if picture.format == "PNG" else {}
