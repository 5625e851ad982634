"""Who comes to something: a circle that grows, in which most come back and some come once."""

from datetime import timedelta

from members.demo import REACH, people
from networks.models import Membership

REACHED = 0.24  # of the invented officials of the province where most of them come
CAME_IN = 880  # days ago the first of them came; the last one did last month


class Circle:
    def __init__(self, random, now):
        self.random = random
        members: dict[int, set[int]] = {}
        for network, person in Membership.objects.values_list("network_id", "person_id"):
            members.setdefault(network, set()).add(person)
        everybody = people()
        self.members = {
            network: [each for each in everybody if each.pk in keys]
            for network, keys in members.items()
        }
        self.people = [each for each in everybody if self._is_reached(each.organisation)]
        self.since = {
            each.pk: now - timedelta(days=30 + round((CAME_IN - 30) * random.random() ** 0.7))
            for each in self.people
        }
        self.keen = {each.pk: random.random() ** 2 + 0.02 for each in everybody}

    def _is_reached(self, organisation) -> bool:
        return self.random.random() < REACHED * REACH.get(organisation.province, 0.5)

    def crowd(self, event, at, wanted: int) -> list:
        """Members come to their own network; the keenest people come most often."""
        known = self.members.get(event.network_id) or [
            each for each in self.people if self.since[each.pk] <= at
        ]
        drawn = {each: self.random.random() ** (1 / self.keen[each.pk]) for each in known}
        return sorted(drawn, key=drawn.get, reverse=True)[:wanted]
