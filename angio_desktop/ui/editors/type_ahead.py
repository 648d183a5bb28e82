"""Which choice a person means who types its number or first letters while its list stays closed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from time import monotonic

from angio_desktop.register import digit_row
from angio_desktop.register.names import searchable

# Letters that follow one another within this time are one word ("16a").
PAUSE_SECONDS = 1.0

_NUMBER = re.compile(r"[0-9]{1,2}(?![0-9])")
_CODE = re.compile(r"[0-9]{1,2}")
_WORD = re.compile(r"[^ (/–-]+")


class TypeAhead:
    """Collects what is typed for one set of choices.

    Captions that each hold a number of their own (TIMI3, "2 takken", "16a - PL1") are chosen by
    it, others by their code where all codes are short numbers, else by their place from 1.
    """

    def __init__(
        self, captions: Sequence[str], codes: Sequence[str], clock: Callable[[], float] = monotonic
    ) -> None:
        self._captions = [searchable(caption) for caption in captions]
        self._by_number = _numbers(self._captions) or _by_code(codes)
        self._clock = clock
        self._typed = ""
        self._last = 0.0

    @property
    def numbers(self) -> Mapping[str, int]:
        """The choices by the number that chooses each."""
        return self._by_number

    def keys(self) -> Sequence[str]:
        """Return the number that chooses each, "" where its caption says it already."""
        if self._by_number == _numbers(self._captions):
            return [""] * len(self._captions)
        of_place = {place: number for number, place in self._by_number.items()}
        return [of_place.get(place, "") for place in range(len(self._captions))]

    def has_one_key_each(self) -> bool:
        """Whether no choice takes more than one key."""
        return all(len(number) == 1 for number in self._by_number)

    def is_whole_number(self) -> bool:
        """Whether what was found last was named by a number that no longer one begins with."""
        others = self._by_number.keys() - {self._typed}
        return self._typed in self._by_number and not any(
            other.startswith(self._typed) for other in others
        )

    def forget(self) -> None:
        """Begin a new word with the next letter, however soon it comes."""
        self._typed = ""

    def find(self, typed: str, current: int | None) -> int | None:
        """Return the choice that `typed`, added to what came just before it, names."""
        now = self._clock()
        before = self._typed if now - self._last <= PAUSE_SECONDS else ""
        self._last = now
        for text in _meanings(before, typed):
            found = self._match(text, current)
            if found is not None:
                self._typed = text
                return found
        self._typed = ""
        return None

    def _match(self, text: str, current: int | None) -> int | None:
        number = self._by_number.get(text)
        if number is not None:
            return number
        found = [i for i, caption in enumerate(self._captions) if caption.startswith(text)]
        found = found or [i for i, caption in enumerate(self._captions) if _has_word(caption, text)]
        if not found and len(set(text)) == 1 and len(text) > 1:
            return self._match(text[0], current)
        if not found or current is None:
            return found[0] if found else None
        # The same letter again goes to the next choice that begins with it.
        first = current + 1 if len(text) == 1 else current
        return next((i for i in found if i >= first), found[0])


def _meanings(before: str, typed: str) -> Iterator[str]:
    """Yield what `typed` after `before` can be, the likelier first.

    A digit's key without Shift is that digit, unless it goes on a word: "é" after "pr".
    """
    letters, digit = searchable(typed), digit_row.as_digit(typed)
    if before:
        yield before + (digit if before[-1].isdigit() else letters)
    yield digit
    yield letters


def _has_word(caption: str, start: str) -> bool:
    return any(word.startswith(start) for word in _WORD.findall(caption))


def _numbers(captions: Sequence[str]) -> dict[str, int]:
    """Return the choices by the number in their captions, if each has one that tells it apart."""
    found: dict[str, int] = {}
    for i, caption in enumerate(captions):
        match = _NUMBER.search(caption)
        if match is None:
            return {}
        after = caption[match.end() : match.end() + 1]
        found[match[0] + (after if after.isalpha() else "")] = i
    return found if len(found) == len(captions) else {}


def _by_code(codes: Sequence[str]) -> dict[str, int]:
    """Return the choices by code; by place, counted from 1, where codes are no short numbers."""
    if all(_CODE.fullmatch(code) for code in codes):
        return {code: i for i, code in enumerate(codes)}
    return {str(place): place - 1 for place in range(1, len(codes) + 1)}
