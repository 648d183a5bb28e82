"""A long list made ready once for search by code or any part of a name, without accents."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from angio_desktop.register.captions import Words
from angio_desktop.register.cleaning import without_marks
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.fields import Code, CodeList, Field
from angio_desktop.register.names import searchable
from angio_desktop.register.shorthand import code_readings

NO_USES: Mapping[str, int] = {}


@dataclass(frozen=True)
class ListIndex:
    """The entries of a list in its order, and their texts as they are searched.

    A hospital's list of physicians has 20,000, and the page waits for it: what only some entries
    need, or only a search, is made when it is asked for.
    """

    entries: tuple[ListEntry, ...]
    _caption: Callable[[ListEntry], str]
    _search: Callable[[ListEntry], str]
    _by_code: Mapping[str, int]
    # Codes of a list of places that are no place: they are offered last.
    _special: frozenset[int]
    # What is no longer on the hospital's list: it is known, and not offered unless typed whole.
    _unlisted: frozenset[int] = frozenset()

    @cached_property
    def _searched(self) -> tuple[str, ...]:
        return tuple(map(self._search, self.entries))

    def prepare(self) -> None:
        """Make now what the first search needs: of a long list that is felt at a key."""
        self.meaning(self.longest)

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

    def is_whole_code(self, typed: str) -> bool:
        """Whether this is a code as long as the longest of the list: nobody types on after it."""
        return typed in self._by_code and len(typed) == self._longest_code

    @cached_property
    def _longest_code(self) -> int:
        return max(map(len, self._by_code))

    def matches(
        self, typed: str, day: date | None = None, uses: Mapping[str, int] = NO_USES
    ) -> list[int]:
        """Return the entries that hold every typed word.

        What is typed whole comes first, as a code or name, then as a municipality; then the most
        used, then what begins with the first word; special codes come last. With `day` only the
        entries that are valid on it, and one that is typed whole.
        """
        found = self._matches(typed, day, uses)
        readings = (each for each in code_readings(typed) if not found)
        found = next((f for each in readings if (f := self._matches(each, day, uses))), found)
        meant = self.meaning(typed, day)
        return found if meant is None or meant in found else [meant, *found]

    def _matches(self, typed: str, day: date | None, uses: Mapping[str, int]) -> list[int]:
        words, searched = searchable(without_marks(typed)).split(), self._searched
        found: Iterable[int] = self._holding(words[0]) if words else range(len(searched))
        for word in words[1:]:
            found = [i for i in found if word in searched[i]]
        if day is not None:
            found = [i for i in found if _is_valid(self.entries[i], day)]
        elif self._unlisted:
            found = [i for i in found if i not in self._unlisted]
        if not words:
            return self._most_used_first(list(found), uses)
        whole, rest = self._whole_first(found, " ".join(words))
        rest.sort(key=self._rank(words[0]))
        return [*whole, *self._most_used_first(rest, uses)]

    def _holding(self, text: str) -> list[int]:
        return [i for i, searched in enumerate(self._searched) if text in searched]

    def _whole_first(self, found: Iterable[int], text: str) -> tuple[list[int], list[int]]:
        """Return the entries that have this code, name or municipality, and the others."""
        if text not in self._wholes:
            return [], list(found)
        name, town = f"\n{text}\n", f"\f{text}\f"
        named: list[int] = []
        towns: list[int] = []
        rest: list[int] = []
        for i in found:
            searched = self._searched[i]
            kind = named if name in searched else towns if town in searched else rest
            kind.append(i)
        return [*named, *towns], rest

    def _most_used_first(self, ranked: list[int], uses: Mapping[str, int]) -> list[int]:
        by_place = {self._by_code[code]: n for code, n in uses.items() if code in self._by_code}
        used = [i for i in ranked if i in by_place] if by_place else []
        if not used:
            return ranked
        used.sort(key=lambda i: -by_place[i])
        return [*used, *(i for i in ranked if i not in by_place)]

    def meaning(self, typed: str, day: date | None = None) -> int | None:
        """Return the one entry whose whole code or name, in any language, was typed.

        Of several with that name it is the one valid on `day`; a name alone can be of one that is
        not.
        """
        text = without_marks(typed)
        if not text:
            return None
        codes = (text, *code_readings(text))
        exact = next((self._by_code[code] for code in codes if code in self._by_code), None)
        return self._named(text, day) if exact is None else exact

    def _named(self, text: str, day: date | None) -> int | None:
        name = _plain(text)
        named = self._holding(f"\n{name}\n") if name in self._wholes else []
        if len(named) > 1 and day is not None:
            named = [i for i in named if _is_valid(self.entries[i], day)]
        if named:
            return named[0] if len(named) == 1 else None
        place = self._with_code(text)
        return self._by_compact.get(_compact(text)) if place is None else place

    def _with_code(self, text: str) -> int | None:
        """Return the entry whose code and name this is, as `shown` has them."""
        code, _, name = text.partition(" ")
        if code not in self._by_code:
            name, _, code = text.removesuffix(")").rpartition(" (")
        place = self._by_code.get(code)
        if place is None:
            return None
        name, searched = _plain(name), self._searched[place]
        is_named = f"\n{name}\n" in searched or f"\f{name}\f" in searched
        return place if is_named or _plain(self.shown(place)) == _plain(text) else None

    def _rank(self, word: str) -> Callable[[int], int]:
        """Order matches: at the start of a code or name, at the start of a word, inside one."""
        first, town, start = f"\n{word}", f"\f{word}", f" {word}"
        searched, special, has_towns = self._searched, self._special, self._has_towns

        def rank(i: int) -> int:
            text = searched[i]
            if i in special:
                return 3
            if first in text or (has_towns and town in text):
                return 0
            return 1 if start in text else 2

        return rank

    @cached_property
    def _has_towns(self) -> bool:
        return any("\f" in searched for searched in self._searched)

    @cached_property
    def _wholes(self) -> frozenset[str]:
        """Every whole code, name and municipality: what is none is not looked for in each entry."""
        return frozenset("".join(self._searched).replace("\f", "\n").split("\n"))

    @cached_property
    def _by_compact(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        several: set[str] = set()
        for code, place in self._by_code.items():
            text = _compact(code)
            if text in found:
                several.add(text)
            found[text] = place
        return {text: place for text, place in found.items() if text and text not in several}


def _plain(name: str) -> str:
    """Return a name as it is searched, with one space between its words."""
    text = searchable(name)
    return " ".join(text.split()) if "  " in text else text


def _compact(code: str) -> str:
    """Return a code without separators: people write a RIZIV number with and without."""
    text = searchable(code)
    return text if text.isalnum() else "".join(c for c in text if c.isalnum())


def _is_valid(entry: ListEntry, day: date) -> bool:
    return entry.is_listed and entry.is_valid(day)


def _searched(code: str, names: Iterable[str]) -> str:
    """Return how an entry is searched: its code and names, each between line ends."""
    return "\n".join(("", searchable(code), *dict.fromkeys(_plain(name) for name in names), ""))


def _searched_code(code: Code) -> str:
    """Return the same with the municipalities of a place, each between form feeds."""
    own = _searched(code.code, code.captions)
    names = (name for each in (*code.municipalities, code.also) for name in each)
    towns = dict.fromkeys(map(_plain, names))
    return "\f".join((own, *towns, "")) if towns else own


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
        return _index_of_open(field, words, source)
    known = source.codes
    codes = tuple(known.values())
    has_towns = any(code.municipalities for code in codes)
    return ListIndex(
        entries=tuple(ListEntry(code.code, words.code(field, code.code)) for code in codes),
        _caption=lambda entry: entry.label,
        _search=lambda entry: _searched_code(known[entry.code]),
        _by_code={code.code: i for i, code in enumerate(codes)},
        _special=frozenset(
            i for i, code in enumerate(codes) if has_towns and not code.municipalities
        ),
    )


def _index_of_open(field: Field, words: Words, source: OpenList) -> ListIndex:
    words = replace(words, open_lists={source.name: source})
    entries = tuple(source.entries.values())
    return ListIndex(
        entries=entries,
        _caption=lambda entry: _caption(words, entry, words.code(field, entry.code)),
        _search=lambda entry: _searched(entry.code, (entry.label,)),
        _by_code={entry.code: i for i, entry in enumerate(entries)},
        _special=frozenset(),
        _unlisted=frozenset(i for i, entry in enumerate(entries) if not entry.is_listed),
    )


def _caption(words: Words, entry: ListEntry, shown: str) -> str:
    return shown if entry.is_listed else words.sentence("not_listed", {"name": shown})
