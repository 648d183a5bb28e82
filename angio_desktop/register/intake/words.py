"""What the words of a table mean: codes by their captions, their numbers or a hospital's own words.

Nothing is guessed: a word that could be two codes is none, and stays as it stands.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from angio_desktop.register.context import OpenList
from angio_desktop.register.fields import CodeList, Field
from angio_desktop.register.intake.mapping import plain
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.register.shorthand import code_readings
from angio_desktop.register.values import SEPARATOR

_BETWEEN = re.compile(r"\s*[|;,+\n]\s*")
_PLACE = re.compile(r"(?:B-?|BE-?)?\s*([0-9]{3,4})\b.*", re.IGNORECASE)
_NO_DIGIT = re.compile(r"[^0-9]")
_PHYSICIAN = re.compile(r"[0-9 ./\-]+")
_DIGITS_OF_PHYSICIAN = 11
_TITLE = re.compile(r"\b(?:dr|prof|docteur|dokter|doctor|md)\b\.?", re.IGNORECASE)
_NUMBER = re.compile(r"([0-9]+)[.,]0+")
_FEW = 4  # codes of a list whose first letters tell them apart
# What programs write for a yes and a no, beside the captions.
_SAID = {"Ja": ("true", "waar", "vrai"), "Neen": ("false", "onwaar", "faux", "nee")}


class Meanings:
    """Finds codes by words; `lists` are the open lists that are loaded."""

    def __init__(self, lists: Mapping[str, OpenList]) -> None:
        self._lists = lists
        self._known: dict[str, Mapping[str, str]] = {}

    def code(self, field: Field, text: str, values: Mapping[str, str]) -> str:
        """Return the code, or codes, that a text means; the text itself for none.

        `values` are the hospital's own words, compared as `plain` has them.
        """
        if plain(text) in values or field.code_list is None:
            return values.get(plain(text), text)
        if field.code_list.is_open:
            return self._of_open_list(field.code_list.name, text)
        whole = self._of_list(field.code_list, text)
        if not field.many or whole in field.code_list.codes:  # a caption may hold a comma
            return whole
        parts = (part for part in _BETWEEN.split(text) if part)
        codes = (values.get(plain(part)) or self._of_list(field.code_list, part) for part in parts)
        return SEPARATOR.join(dict.fromkeys(codes))

    def _of_list(self, listed: CodeList, text: str) -> str:
        number = _NUMBER.fullmatch(text)  # 4.0 or 4,00, as a spreadsheet writes a 4
        for reading in (text, number[1] if number else text, *code_readings(text)):
            if reading in listed.codes:
                return reading
        if listed.name not in self._known:
            own = _only_meanings(_words(listed))
            self._known[listed.name] = {**_only_meanings(_municipalities(listed)), **own}
        if code := self._known[listed.name].get(plain(text)):
            return code
        place = _PLACE.fullmatch(text) if listed.shows_code else None
        return place[1] if place and place[1] in listed.codes else text

    def _of_open_list(self, name: str, text: str) -> str:
        loaded = self._lists.get(name)
        entries = loaded.entries if loaded else {}
        if text in entries:
            return text
        if name == PHYSICIANS and _PHYSICIAN.fullmatch(text):
            digits = _NO_DIGIT.sub("", text)
            return digits if len(digits) == _DIGITS_OF_PHYSICIAN else text
        if name not in self._known:
            labels = ((entry.label, code) for code, entry in entries.items())
            self._known[name] = _only_meanings((_name(label), code) for label, code in labels)
        return self._known[name].get(_name(text), text)


def _only_meanings(words: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return the code of each word that means one only."""
    codes: dict[str, set[str]] = {}
    for word, code in words:
        codes.setdefault(word, set()).add(code)
    return {word: next(iter(of)) for word, of in codes.items() if word and len(of) == 1}


def _words(listed: CodeList) -> Iterator[tuple[str, str]]:
    for code, each in listed.codes.items():
        said = [*each.captions, *_SAID.get(each.captions.nl, ())]
        if len(listed.codes) <= _FEW:
            said += [caption[:1] for caption in each.captions]
        yield from ((plain(word), code) for word in said)


def _municipalities(listed: CodeList) -> Iterator[tuple[str, str]]:
    for code, each in listed.codes.items():
        yield from (
            (plain(name), code) for named in (*each.municipalities, each.also) for name in named
        )


def _name(label: str) -> str:
    """Return a name to be compared, whatever its title and the order of its parts."""
    parts = _TITLE.sub(" ", label).replace(",", " ").split()
    return " ".join(sorted(filter(None, map(plain, parts))))
