from newsletter.enums import SendRefusal


class SendRefused(Exception):
    """A verb of the newsletter did not do what was asked; carries the sentence for the editor."""

    def __init__(self, refusal: SendRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal
