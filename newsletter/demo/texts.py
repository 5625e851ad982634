"""Twelve issues, one per month of the year. Invented, like everybody and everything in them.

A message is (section, title, theme, text, path, words of the link); an empty section continues
the one before.
"""

from dataclasses import dataclass

Message = tuple[str, str, str, str, str, str]


@dataclass(frozen=True)
class Text:
    title: str
    preview: str
    intro: str
    messages: tuple[Message, ...]
    closing: str = "Tot volgende maand. Vragen of een goed idee? Antwoord gewoon op deze mail."
