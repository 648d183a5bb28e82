"""The words of a search, as the engines look for them."""

from dataclasses import dataclass

from angio_desktop.register.summary import SearchWord, search_words
from angio_desktop.storage.typed_days import typed_days


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
        """What must occur in the code."""
        return None if self._is_day_only else self.word.typed.upper()

    @property
    def _is_day_only(self) -> bool:
        return bool(self.days) and "/" in self.word.typed


def sought(search: str) -> list[Sought]:
    """Return the words that were typed, each of which a row must hold."""
    return [Sought(word, typed_days(word.typed)) for word in search_words(search)]
