"""The PIN of a workstation: it opens the lock of the running program, and nothing else.

At the start the key is given as ever. The tries are counted here, for the whole run: no window
that is closed and opened begins them anew, only someone who came in.
"""

import logging
from dataclasses import replace

from angio_desktop.actions.preferences import Preferences
from angio_desktop.errors import KeyProblem
from angio_desktop.storage.sqlite.vault import pins
from angio_desktop.storage.sqlite.vault.keys import DataKey

MOST_TRIES = 5
_log = logging.getLogger(__name__)


class Pin:
    """The PIN that was chosen for the data of `key`, if any; what is kept of it is a preference."""

    def __init__(self, key: DataKey, preferences: Preferences) -> None:
        self._key, self._preferences = key, preferences
        self._left = MOST_TRIES

    def __repr__(self) -> str:
        """Say nothing of the key."""
        return "Pin()"

    @property
    def is_set(self) -> bool:
        """Whether there is one. It was read at the start: removing the file takes none away."""
        return pins.is_mark_by(self._key, self._preferences.chosen.pin)

    @property
    def is_asked(self) -> bool:
        """Whether it opens the lock: after too many wrong ones it does not."""
        return self.is_set and self._left > 0

    def choose(self, pin: str, again: str) -> None:
        """Have a PIN, typed twice, open the lock from now on.

        Raises KeyProblem for one that anyone guesses, NotWritable where it cannot be kept.
        """
        if pin != again:
            raise _problem("pin_differ")
        if not pins.is_pin(pin):
            raise _problem("pin_length", length=pins.LENGTH)
        if pins.is_easy(pin):
            raise _problem("pin_easy")
        self._keep(pins.pin_mark(self._key, pin))
        self.begin_anew()

    def remove(self) -> None:
        """Have no PIN any more. Raises NotWritable."""
        self._keep("")

    def _keep(self, mark: str) -> None:
        self._preferences.choose(replace(self._preferences.chosen, pin=mark))

    def check(self, pin: str) -> None:
        """Return where it is the PIN. Raises KeyProblem: it is not, or was not too often."""
        if not self.is_asked:
            raise _problem("pin_spent")
        self._left -= 1  # before it is compared: nothing that ends the work gives one try more
        if pins.is_marked(self._key, self._preferences.chosen.pin, pin):
            self.begin_anew()
            return
        _log.info("a wrong PIN; tries left: %d", self._left)
        if self._left:
            raise _problem("pin_wrong", left=self._left)
        raise _problem("pin_spent")

    def begin_anew(self) -> None:
        """Count all tries again: someone came in."""
        self._left = MOST_TRIES


def _problem(variant: str, **details: int) -> KeyProblem:
    return KeyProblem(f"key: {variant}", text_id=f"{KeyProblem.text_id}.{variant}", **details)
