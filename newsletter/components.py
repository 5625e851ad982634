"""What the newsletter shows on pages of other apps."""

from laces.components import Component

from newsletter.models import Issue, Subscription


class SubscribePanel(Component):
    """On the home page: the call to subscribe and the latest issue."""

    template_name = "newsletter/parts/home.html"

    def get_context_data(self, parent_context=None):
        return {"latest": Issue.objects.released().newest_first().as_sent().first()}


class MyNewsletterPanel(Component):
    """On one's own page: whether the newsletter comes, and how to change that."""

    template_name = "newsletter/parts/mine.html"

    def __init__(self, person):
        self.person = person

    def get_context_data(self, parent_context=None):
        return {"subscription": Subscription.objects.filter(person=self.person).first()}
