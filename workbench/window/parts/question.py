"""A question that a panel asks the dossier again after every change that concerns it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from workbench.window.desk import Desk

if TYPE_CHECKING:
    from workbench.actions import Dossier

R = TypeVar("R")


class Question(Generic[R]):
    """While an answer is on its way, any number of askings become one more: an import that adds a thousand
    articles asks for the list of them now and then, not a thousand times."""

    def __init__(self, desk: Desk, put: Callable[["Dossier"], R], then: Callable[[R], None]) -> None:
        self._desk = desk
        self._put = put
        self._then = then
        self.is_asked = False
        """Whether an answer is on its way."""
        self._again = False

    def ask(self) -> None:
        """Asks off the window's thread; `then` gets the answer."""
        if self.is_asked:
            self._again = True
            return
        job = self._desk.ask(self._put, self._then)
        if job is not None:
            self.is_asked = True
            job.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self.is_asked = False
        if self._again:
            self._again = False
            self.ask()
