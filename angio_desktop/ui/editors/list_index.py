"""A long list made ready once for search by code or any part of a name, without accents."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from angio_desktop.register.captions import Words
from angio_desktop.register.cleaning import without_marks
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.fields import CodeList, Field
from angio_desktop.register.names import searchable
from angio_desktop.register.shorthand import code_readings

_SEVERAL = -1
NO_USES: Mapping[str, int] = {}


@dataclass(frozen=True)
class ListIndex:
    """The entries of a list in its order, and their texts as they are searched.

    A hospital's list of physicians has 20,000, and the page waits for it: what only some entries
    need, or only a search, is made when it is asked for.
    """

    entries: tuple[ListEntry, ...]
    _caption: Callable[[ListEntry], str]
    _searched: tuple[str, ...]
    _by_code: Mapping[str, int]

    def shown(self, place: int) -> str:
        """Return an entry as it is shown, with its code."""
        return self._caption(self.entries[place])

    @cached_property
    def longest(self) -> str:
        """The longest text that is shown."""
        longest = max(self.entries, key=lambda entry: len(entry.label), default=None)
        return self._caption(longest) if longest else ""

    def place_of(self, code: str) -> int | None:
        """Return where the entry with exactly this code stands."""
        return self._by_code.get(code)

    def matches(
        self, typed: str, day: date | None = None, uses: Mapping[str, int] = NO_USES
    ) -> list[int]:
        """Return the entries that hold every typed word.

        The most used come first, then those that begin with the first word. With `day` only the
        entries that are valid on it.
        """
        found = self._matches(typed, day, uses)
        readings = (each for each in code_readings(typed) if not found)
        return next((f for each in readings if (f := self._matches(each, day, uses))), found)

    def _matches(self, typed: str, day: date | None, uses: Mapping[str, int]) -> list[int]:
        words = searchable(without_marks(typed)).split()
        found: Iterable[int] = range(len(self.entries))
        for word in words:
            found = [i for i in found if word in self._searched[i]]
        if day is not None:
            found = [i for i in found if _is_valid(self.entries[i], day)]
        ranked = sorted(found, key=_rank(self._searched, words[0])) if words else list(found)
        return self._most_used_first(ranked, uses)

    def _most_used_first(self, ranked: list[int], uses: Mapping[str, int]) -> list[int]:
        by_place = {self._by_code[code]: n for code, n in uses.items() if code in self._by_code}
        used = [i for i in ranked if i in by_place] if by_place else []
        if not used:
            return ranked
        used.sort(key=lambda i: -by_place[i])
        return [*used, *(i for i in ranked if i not in by_place)]

    def meaning(self, typed: str, day: date | None = None) -> int | None:
        """Return the one entry that `typed` can mean: its code, its name, or the only match."""
        text = without_marks(typed)
        if not text:
            return None
        codes = (text, *code_readings(text))
        exact = next((self._by_code[code] for code in codes if code in self._by_code), None)
        if exact is None:
            exact = self._named(text)
        if exact is not None:
            return exact
        found = self.matches(text, day)
        return found[0] if len(found) == 1 else None

    def _named(self, text: str) -> int | None:
        """Return the one entry whose code, name or whole text this is."""
        line = f"\n{searchable(text)}\n"
        named = [i for i, searched in enumerate(self._searched) if line in searched]
        if len(named) == 1:
            return named[0]
        for code in (text.split(" ", 1)[0], text[text.rfind("(") + 1 : -1]):  # as `shown` has it
            place = self._by_code.get(code)
            if place is not None and searchable(self.shown(place)) == searchable(text):
                return place
        place = self._by_compact.get(_compact(text), _SEVERAL)
        return None if place == _SEVERAL else place

    @cached_property
    def _by_compact(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for code, place in self._by_code.items():
            text = _compact(code)
            found[text] = _SEVERAL if text in found else place
        return found


def _rank(searched: tuple[str, ...], word: str) -> Callable[[int], int]:
    """Order matches: at the start of the code or name, at the start of a word, inside one."""
    first, start = f"\n{word}", f" {word}"

    def rank(i: int) -> int:
        text = searched[i]
        if first in text:
            return 0
        return 1 if start in text else 2

    return rank


def _compact(code: str) -> str:
    """Return a code without separators: people write a RIZIV number with and without."""
    text = searchable(code)
    return text if text.isalnum() else "".join(c for c in text if c.isalnum())


def _is_valid(entry: ListEntry, day: date) -> bool:
    return entry.is_listed and entry.is_valid(day)


def _index(entries: Iterable[ListEntry], caption: Callable[[ListEntry], str]) -> ListIndex:
    found = tuple(entries)
    return ListIndex(
        entries=found,
        _caption=caption,
        _searched=tuple(f"\n{searchable(e.code)}\n{searchable(e.label)}\n" for e in found),
        _by_code={entry.code: i for i, entry in enumerate(found)},
    )


# By list and language: every editor of a list uses the same index, as long as it is that list.
_made: dict[tuple[str, str], tuple[CodeList | OpenList, ListIndex]] = {}


def index_of(field: Field, words: Words, open_list: OpenList | None) -> ListIndex | None:
    """Return the index of the field's list, or None for an open list that is not loaded."""
    code_list = field.code_list
    source = open_list if code_list is None or code_list.is_open else code_list
    if source is None:
        return None
    key = (source.name, words.language)
    made = _made.get(key)
    if made is None or made[0] is not source:
        made = _made[key] = (source, _index_of(field, words, source))
    return made[1]


def _index_of(field: Field, words: Words, source: CodeList | OpenList) -> ListIndex:
    if isinstance(source, OpenList):
        words = replace(words, open_lists={source.name: source})
        entries: Iterable[ListEntry] = source.entries.values()
    else:
        language = words.language
        entries = [ListEntry(c.code, c.captions.text(language)) for c in source.codes.values()]
    return _index(entries, lambda entry: words.code(field, entry.code))
