"""Text that was pasted from Word or a web page, brought back to what somebody wrote. Pure."""

import html
import re

# What Word puts around the words: comments, styles, settings of the document.
_HIDDEN = re.compile(
    r"<!--.*?-->|<!\[[^\]]*\]>|<\?xml.*?>|<(style|script|xml|head|title)\b[^>]*>.*?</\1\s*>",
    re.I | re.S,
)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?::[a-z0-9]+)?(?:\s[^<>]*)?/?>", re.I)
_ITEM = re.compile(r"<li\b[^>]*>", re.I)
_BREAK = re.compile(r"<br\b[^>]*>|</(?:p|div|li|ul|ol|h[1-6]|tr|table|blockquote)\s*>", re.I)
# Bullets as Word writes them: a middle dot, signs of the fonts Symbol and Wingdings, a lone o.
_BULLET = re.compile(r"^[ \t]*(?:[·•▪◦‣§\uf000-\uf0ff]|o(?=\t)|[-–*](?=[ \t]))[ \t]*", re.M)
_NUMBER = re.compile(r"^[ \t]*(\d{1,2})[.)][ \t]+", re.M)
_UNSEEN = re.compile(r"[\u00ad\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0e-\x1f]")


def clean_pasted(text: str) -> str:
    """The words alone, a line per paragraph; a list has a dash before each item."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _HIDDEN.search(text) or _TAG.search(text):
        text = _without_markup(text)
    text = _UNSEEN.sub("", text.replace("\xa0", " ").replace("\x0b", "\n").replace("\x0c", "\n"))
    text = _BULLET.sub("- ", text)
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def clean_line(text: str) -> str:
    """The same for a field of one line."""
    return " ".join(clean_pasted(text).split())


def _without_markup(text: str) -> str:
    text = _HIDDEN.sub("", text)
    # In markup a line break is only a space; outside of it every tag that ends a block breaks.
    text = re.sub(r"\s*\n\s*", " ", text) if _BREAK.search(text) else text
    text = _ITEM.sub("\n- ", text)
    text = _BREAK.sub("\n", text)
    return html.unescape(_TAG.sub("", text))


def as_markup(text: str) -> str:
    """Cleaned text as the markup of a text field: paragraphs, bullets and numbered lists."""
    parts, kind, lines = [], "p", []
    for line in clean_pasted(text).split("\n"):
        if not line:
            continue
        new_kind, words = _kind_of(line)
        if new_kind != kind:
            parts.append(_part(kind, lines))
            kind, lines = new_kind, []
        lines.append(html.escape(words, quote=False))
    return "".join([*parts, _part(kind, lines)])


def _kind_of(line: str) -> tuple[str, str]:
    if line.startswith("- "):
        return "ul", line[2:].strip()
    if found := _NUMBER.match(line):
        return "ol", line[found.end() :].strip()
    return "p", line


def _part(kind: str, lines: list[str]) -> str:
    if not lines:
        return ""
    if kind == "p":
        return "".join(f"<p>{line}</p>" for line in lines)
    return f"<{kind}>" + "".join(f"<li>{line}</li>" for line in lines) + f"</{kind}>"
