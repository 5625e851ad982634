"""What members write, as HTML: paragraphs, lists, quotes, bold and links; nothing else.

People type plain text with light marks, as in a mail: `**vet**`, a line that begins with a dash or
a number, a line that begins with `>`. What comes out is sanitised once more by nh3, so that a slip
here, or an older text, can never become markup of its own.
"""

import re
from collections.abc import Iterable
from itertools import groupby

import nh3
from django.utils.html import escape, urlize
from django.utils.safestring import SafeString, mark_safe

TAGS = {"p", "br", "ul", "ol", "li", "blockquote", "strong", "a"}
SCHEMES = {"http", "https", "mailto"}
BOLD = re.compile(r"\*\*(\S(?:[^\n]*?\S)?)\*\*")
MARKS = (
    ("ul", re.compile(r"^[-*•]\s+")),
    ("ol", re.compile(r"^\d{1,3}[.)]\s+")),
    ("quote", re.compile(r"^>\s?")),
)
TAG = re.compile(r"(<[^>]*>)")


def as_html(text: str, mentions: Iterable[str] = ()) -> SafeString:
    """Safe HTML; `mentions` are the words in it that call a member ("@Hanne Ooms")."""
    blocks = [block for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]
    html = "\n\n".join(_block(block) for block in blocks)
    for written in sorted(set(mentions), key=len, reverse=True):
        html = html.replace(escape(written), f'<strong class="mention">{escape(written)}</strong>')
    return mark_safe(_sanitised(html))


def _sanitised(html: str) -> str:
    clean = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}},
        allowed_classes={"strong": {"mention"}},
        url_schemes=SCHEMES,
        link_rel="nofollow",
    )
    # A quotation mark in a text stays one in words, whatever reads the page.
    return "".join(
        part if part.startswith("<") else part.replace('"', "&quot;") for part in TAG.split(clean)
    )


def _kind(line: str) -> str:
    line = line.strip()
    return next((kind for kind, mark in MARKS if mark.match(line)), "p")


def _block(block: str) -> str:
    groups = groupby(block.split("\n"), key=_kind)
    return "\n".join(_group(kind, [line.strip() for line in lines]) for kind, lines in groups)


def _group(kind: str, lines: list[str]) -> str:
    if kind == "p":
        return f"<p>{'<br>'.join(map(_inline, lines))}</p>"
    mark = dict(MARKS)[kind]
    bare = [_inline(mark.sub("", line)) for line in lines]
    if kind == "quote":
        return f"<blockquote><p>{'<br>'.join(bare)}</p></blockquote>"
    items = "".join(f"<li>{line}</li>" for line in bare)
    return f"<{kind}>{items}</{kind}>"


def _inline(line: str) -> str:
    linked = urlize(line, nofollow=True, autoescape=True)
    return BOLD.sub(r"<strong>\1</strong>", str(linked))
