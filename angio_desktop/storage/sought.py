"""The words of a search, as the engines look for them."""

import re
from dataclasses import dataclass

from angio_desktop.register.summary import SearchWord, search_words
from angio_desktop.storage.typed_days import typed_days

_OF_CODES = re.compile("[0-9A-Z-]+")


@dataclass(frozen=True, slots=True)
class Sought:
    """A word of a search, and the days it may stand for, up to four, as patterns of LIKE.

    With a stroke it is a day only; points and dashes are in register numbers too. `name` and
    `code` are what names and codes then must hold, None for neither.
    """

    word: SearchWord
    days: tuple[str, ...]

    @property
    def name(self) -> str | None:
        """What must occur in the patient's names and numbers."""
        return None if self._is_day_only else self.word.name

    @property
    def code(self) -> str | None:
        """What must occur in the code; none holds anything but letters, digits and dashes.

        An index over parts of words would look for the parts between, which all codes may have.
        """
        typed = self.word.typed.upper()
        return typed if _OF_CODES.fullmatch(typed) and not self._is_day_only else None

    @property
    def _is_day_only(self) -> bool:
        return bool(self.days) and "/" in self.word.typed


def sought(search: str) -> list[Sought]:
    """Return the words that were typed, each of which a row must hold."""
    return [Sought(word, typed_days(word.typed)) for word in search_words(search)]
