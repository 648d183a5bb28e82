"""A long list made ready once for search by code or any part of a name, without accents."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from angio_desktop.register.captions import Words
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.register.fields import CodeList, Field
from angio_desktop.register.summary import searchable

_SEVERAL = -1


@dataclass(frozen=True)
class ListIndex:
    """The entries of a list in its order, and their texts as they are shown and searched."""

    entries: tuple[ListEntry, ...]
    shown: tuple[str, ...]
    longest: str
    _searched: tuple[str, ...]
    _by_code: Mapping[str, int]
    _by_text: Mapping[str, int]

    def place_of(self, code: str) -> int | None:
        """Return where the entry with exactly this code stands."""
        return self._by_code.get(code)

    def matches(self, typed: str, day: date | None = None) -> list[int]:
        """Return the entries that hold every typed word, those beginning with it first.

        With `day` only the entries that are valid on it.
        """
        words = searchable(typed).split()
        found: Iterable[int] = range(len(self.entries))
        for word in words:
            found = [i for i in found if word in self._searched[i]]
        if day is not None:
            found = [i for i in found if _is_valid(self.entries[i], day)]
        return sorted(found, key=_rank(self._searched, words[0])) if words else list(found)

    def meaning(self, typed: str, day: date | None = None) -> int | None:
        """Return the one entry that `typed` can mean: its code, its name, or the only match."""
        text = typed.strip()
        if not text:
            return None
        for exact in (
            self._by_code.get(text),
            self._by_text.get(searchable(text)),
            self._by_text.get(_compact(text)),
        ):
            if exact is not None and exact != _SEVERAL:
                return exact
        found = self.matches(text, day)
        return found[0] if len(found) == 1 else None


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
    return "".join(character for character in searchable(code) if character.isalnum())


def _is_valid(entry: ListEntry, day: date) -> bool:
    begun = entry.valid_from is None or entry.valid_from <= day
    return begun and (entry.valid_to is None or day <= entry.valid_to)


def _index(entries: Iterable[tuple[ListEntry, str]]) -> ListIndex:
    pairs = tuple(entries)
    by_text: dict[str, int] = {}
    searched = []
    for i, (entry, shown) in enumerate(pairs):
        code, label = searchable(entry.code), searchable(entry.label)
        for text in {code, label, searchable(shown), _compact(code)}:
            by_text[text] = _SEVERAL if text in by_text else i
        searched.append(f"\n{code}\n{label}")
    shown_texts = tuple(shown for _, shown in pairs)
    return ListIndex(
        entries=tuple(entry for entry, _ in pairs),
        shown=shown_texts,
        longest=max(shown_texts, key=len, default=""),
        _searched=tuple(searched),
        _by_code={entry.code: i for i, (entry, _) in enumerate(pairs)},
        _by_text=by_text,
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
        made = _made[key] = (source, _index(_entries(field, words, source)))
    return made[1]


def _entries(
    field: Field, words: Words, source: CodeList | OpenList
) -> Iterable[tuple[ListEntry, str]]:
    if isinstance(source, OpenList):
        words = replace(words, open_lists={source.name: source})
        for entry in source.entries.values():
            yield entry, words.code(field, entry.code)
        return
    for code in source.codes.values():
        entry = ListEntry(code.code, code.captions.text(words.language))
        yield entry, words.code(field, code.code)
