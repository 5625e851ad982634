"""Fifty thousand readers taken over from a list: case twins, plus-addresses, IDN and who left.

The floor is reading and comparing the list without writing anything.
"""

import io
import time
from datetime import date

from bench.figure import Figure
from members.actions.importing import keep_for_a_look
from members.models import Person
from newsletter.actions.taking_over import Proof, look, take_over
from newsletter.models import Subscription

ROWS, LEFT = 50_000, 1_000
SECONDS = 60


def run() -> Figure:
    by = Person.objects.create(email="collega@vvsg.example")
    gone = Person.objects.bulk_create(
        [Person(email=f"weg{number}@stad.example") for number in range(LEFT)]
    )
    Subscription.objects.bulk_create(
        [Subscription(person=each, state="left", left_at=each.created_at) for each in gone]
    )
    began = time.perf_counter()
    plan = look(pending(by))
    floor = time.perf_counter() - began
    new = len(plan.new)
    assert new + plan.left + plan.doubled == ROWS
    began = time.perf_counter()
    assert take_over(pending(by), PROOF, by=by) == new
    took = time.perf_counter() - began
    again = look(pending(by))
    assert (len(again.new), again.known) == (0, new)
    assert not Subscription.objects.confirmed().filter(person__email__startswith="weg").exists()
    return Figure(
        name="newsletter_import",
        value=took,
        unit="s",
        floor=floor,
        ratio=took / floor,
        target=f"{ROWS} rows within {SECONDS} s, a second run changes nothing",
        met=took <= SECONDS,
    )


PROOF = Proof("Mailchimp", "toestemming", date(2025, 1, 1))


def pending(by):
    lines = ["e-mail"]
    for number in range(ROWS):
        kind = number % 50
        if kind == 0:
            lines.append(f"WEG{number // 50}@stad.example")
        elif kind == 1:
            lines.append(f"Lezer{number + 1}@Stad.example")  # the twin of the next line
        elif kind == 3:
            lines.append(f"lezer+{number}@stad.example")
        elif kind == 4:
            lines.append(f"lezer{number}@gemeenteé.example")
        else:
            lines.append(f"lezer{number}@stad.example")
    file = io.BytesIO("\n".join(lines).encode())
    file.name = "lezers.csv"
    return keep_for_a_look(file, by=by)
