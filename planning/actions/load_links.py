"""Target groups and policy goals to begin with; from then on staff keep both lists."""

import csv
from pathlib import Path

from django.db import transaction

from planning.actions.load_plan import PLAN_STARTS_ON
from planning.models import PolicyGoal, TargetGroup

DATA = Path(__file__).parent.parent / "data"
FILES = ((TargetGroup, "target_groups.csv"), (PolicyGoal, "policy_goals.csv"))


@transaction.atomic
def load_links() -> int:
    """Fills a list that is empty, and leaves one that staff keep alone. Returns the new rows."""
    made = 0
    for model, name in FILES:
        if model.objects.exists():
            continue
        with (DATA / name).open(encoding="utf-8", newline="") as file:
            rows = [
                model(name=row["name"], valid_from=PLAN_STARTS_ON) for row in csv.DictReader(file)
            ]
        made += len(model.objects.bulk_create(rows))
    return made
