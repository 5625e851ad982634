"""Small words to write a body as data: each gives one block of `BodyStreamBlock`."""


def paragraphs(*texts: str) -> tuple[str, str]:
    """Running text; a text that is markup already (a list, a heading) stays as it is."""
    return "paragraph", "".join(t if t.startswith("<") else f"<p>{t}</p>" for t in texts)


def bullets(*items: str) -> tuple[str, str]:
    return "paragraph", "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def heading(words: str) -> tuple[str, str]:
    return "heading", words


def steps(*rows: tuple[str, str]) -> tuple[str, list]:
    return "steps", [{"title": title, "text": f"<p>{text}</p>"} for title, text in rows]


def facts(*rows: tuple[str, str, str]) -> tuple[str, list]:
    return "facts", [
        {"term": term, "value": value, "note": f"<p>{note}</p>" if note else ""}
        for term, value, note in rows
    ]


def figures(*rows: tuple[str, str, str, str]) -> tuple[str, list]:
    return "figures", [
        {"number": number, "label": label, "source": source, "url": url}
        for number, label, source, url in rows
    ]


def questions(*rows: tuple[str, str]) -> tuple[str, list]:
    return "questions", [
        {"question": question, "answer": f"<p>{answer}</p>"} for question, answer in rows
    ]


def links(*rows: tuple[str, str, str]) -> tuple[str, list]:
    return "links", [
        {"title": title, "text": text, "address": address} for title, text, address in rows
    ]


def notice(kind: str, title: str, text: str) -> tuple[str, dict]:
    return "notice", {"kind": kind, "title": title, "text": f"<p>{text}</p>"}


def quote(text: str, name: str, function: str) -> tuple[str, dict]:
    return "quote", {"text": text, "name": name, "function": function}


def action(title: str, address: str, text: str = "") -> tuple[str, dict]:
    return "action", {"title": title, "text": text, "address": address}


def agenda(theme: str = "", count: int = 3, kinds: tuple[str, ...] = ()) -> tuple[str, dict]:
    return "agenda", {"theme": theme, "kinds": list(kinds), "count": count}


def tasks(*rows: tuple[str, str]) -> list[tuple[str, dict]]:
    return [("task", {"title": title, "text": f"<p>{text}</p>"}) for title, text in rows]
