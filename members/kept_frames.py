"""Forms that hundreds ask for in the same minute, drawn once.

What differs per visitor (the token against forgery, the key of the form) is filled in each time;
the rest is drawn again as soon as anything that it shows differs. A frame is kept in the process,
for a minute at most: its key holds the minute, so that words about time go on too.

    key = frame_key(request, rows_of([event, *sessions]), asked_by(form, blanks), texts)
    html = kept_frame(key, {"csrf_token": get_token(request)}, draw)

`draw` gets a mark for each of the names and returns the page with the marks in it.
"""

import re
import secrets
import time
from collections.abc import Callable, Iterable
from hashlib import sha256

from django import forms
from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.db.models import Model
from django.forms import BaseForm
from django.utils.html import escape

MOST = 64  # frames in one process
LASTS = 60  # seconds
TEXTS = (forms.TextInput, forms.EmailInput, forms.Textarea, forms.HiddenInput)
_frames: dict[str, list[tuple[str, str | None]]] = {}


def may_share(request) -> bool:
    """Whether this visitor sees what every other stranger sees: nobody is signed in, and no
    message waits."""
    return {settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name}.isdisjoint(request.COOKIES)


def frame_key(request, *shown) -> str:
    """`shown` is everything that the page shows, in words, numbers and lists of them."""
    place = (request.get_host(), request.path, int(time.time() // LASTS))
    return sha256(repr((place, shown)).encode()).hexdigest()


def rows_of(rows: Iterable[Model]) -> list:
    """Every column of the rows that was read; counts beside them are no columns."""
    return [
        [row.pk, [row.__dict__.get(field.attname) for field in row._meta.concrete_fields]]
        for row in rows
    ]


def typed_in(form: BaseForm) -> dict[str, str]:
    """By field, what somebody typed in words of their own. What was left empty is drawn otherwise
    than what was typed, so it is no blank to fill in."""
    texts = {name: form[name].data for name, field in form.fields.items() if _is_text(field)}
    return {name: text for name, text in texts.items() if text} if form.is_bound else {}


def _is_text(field):
    return isinstance(field.widget, TEXTS)


def fill_in(form: BaseForm, texts: dict[str, str]) -> None:
    """Draw the form as if these were typed, or stood in it."""
    form.initial = {**form.initial, **texts}
    if form.is_bound:
        form.data = form.data.copy()
        for name, text in texts.items():
            form.data[name] = text


def asked_by(form: BaseForm, blanks: Iterable[str]) -> list:
    """What a form asks, how, and what it says is wrong; not what is filled in each time."""
    told = form.errors.get_json_data() if form.is_bound else {}
    fields = [
        (
            *(name, field.label, field.help_text, field.required),
            *(type(field.widget).__name__, field.widget.attrs),
            list(getattr(field, "choices", ())),
            None if name in blanks else form[name].value(),
        )
        for name, field in form.fields.items()
    ]
    return [sorted(blanks), told, fields, getattr(form, "choice_hints", {})]


def kept_frame(key: str, blanks: dict[str, str], draw: Callable[[dict[str, str]], str]) -> str:
    """The page with the blanks filled in; drawn only where nobody asked for the same before."""
    pieces = _frames.get(key)
    if pieces is None:
        # New letters for each frame: nothing that somebody wrote can look like them.
        marks = {name: f"{name}.{secrets.token_hex(16)}" for name in blanks}
        text = draw(marks)
        pieces = re.split("|".join(f"({re.escape(mark)})" for mark in marks.values()), text)
        names = {mark: name for name, mark in marks.items()}
        pieces = [(piece, names.get(piece)) for piece in pieces if piece]
        while len(_frames) >= MOST:
            _frames.pop(next(iter(_frames)), None)
        _frames[key] = pieces
    return "".join(escape(blanks[name]) if name else piece for piece, name in pieces)
