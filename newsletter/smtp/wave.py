"""A claimed batch on its way: a letter over each connection at once, then their answers."""

from members.enums import MailState
from newsletter.smtp.claiming import Held, release
from newsletter.smtp.handover import TAKEN_BACK, Handover
from newsletter.smtp.message import Mailing
from newsletter.smtp.session import HUNG_UP, NoConnection


class Wave:
    def __init__(self, mailing: Mailing, sessions, handover: Handover, batch: list[Held]):
        self._mailing, self._sessions, self._handover = mailing, sessions, handover
        self._waiting = list(reversed(batch))
        self._held_back: list[Held] = []  # the sending was stopped, or nothing was handed over
        self._refused: list = []  # connections that the server would not have beside the others
        self.trouble = ""  # why a connection broke

    @property
    def can_go_on(self) -> bool:
        return bool(self._waiting) and not self._held_back and not self.trouble

    def send(self) -> None:
        """Hand over a letter per connection, to whoever still wants it, and hear what became."""
        going = [self._waiting.pop() for _ in self._sessions if self._waiting]
        reasons = self._handover.start_all(going)
        under_way = []
        for place, (delivery, why_not) in enumerate(zip(going, reasons, strict=True)):
            if why_not == TAKEN_BACK:
                self._held_back.append(delivery)
            elif not why_not and self._is_handed_over(delivery, place):
                under_way.append((delivery, self._sessions[place]))
        for delivery, session in under_way:
            answer = session.answer()
            self._handover.finish(delivery, answer)
            if answer.state == MailState.UNCERTAIN or answer.code == HUNG_UP:
                self.trouble = answer.text

    def _is_handed_over(self, delivery: Held, place: int) -> bool:
        letter = self._mailing.letter(delivery.address, delivery.token, delivery.message_id)
        # Who comes next on the same connection, if nobody is skipped.
        following = self._waiting[-1 - place].address if place < len(self._waiting) else ""
        try:
            self._sessions[place].send(letter, following)
        except NoConnection as problem:
            self._held_back.append(delivery)
            self._went_without(self._sessions[place], problem)
            return False
        return True

    def _went_without(self, session, problem) -> None:
        """A server may allow fewer connections than we would like: then these go on."""
        if not session.was_open and any(other.was_open for other in self._sessions):
            self._refused.append(session)
        else:
            self.trouble = str(problem)

    def close(self) -> None:
        """Write down what arrived, and give back the rest."""
        self._handover.close()
        for session in self._refused:
            self._sessions.remove(session)
        release(self._waiting + self._held_back)
