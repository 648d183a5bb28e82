"""Loads what the program comes with, and what was taken over it in a data folder."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from angio_desktop import paths
from angio_desktop.files import overlay_file
from angio_desktop.files.overlay_file import Taken
from angio_desktop.register import assumptions, captions, dictionary
from angio_desktop.register.assumptions import Assumption
from angio_desktop.register.captions import Words
from angio_desktop.register.context import OpenList
from angio_desktop.register.fields import Captions, Dictionary
from angio_desktop.register.workbook.overlay import applied


@dataclass(frozen=True)
class Definitions:
    """The tables of `resources/`; `dictionary` is the one in use, `shipped` that of the program.

    The two differ where something was taken from a published workbook (`taken`).
    """

    dictionary: Dictionary
    sentences: Mapping[str, Captions]
    assumptions: tuple[Assumption, ...]
    shipped: Dictionary
    taken: Taken | None = None

    def words(self, language: str, open_lists: Mapping[str, OpenList]) -> Words:
        """Return the words of a language; codes of open lists are named from those given."""
        return Words(self.dictionary, self.sentences, language, open_lists)


def load_definitions() -> Definitions:
    """Return every table, read once: they do not change while the program runs. Raises BadTable."""
    return _load(paths.resources())


@cache
def _load(folder: Path) -> Definitions:
    sentences: dict[str, Captions] = {}
    for path in sorted((folder / "texts").glob("*.csv")):
        sentences |= captions.load_texts(path)
    shipped = dictionary.load(folder / "dictionary")
    return Definitions(shipped, sentences, assumptions.load(folder / "assumptions.csv"), shipped)


def in_folder(definitions: Definitions, data: Path) -> Definitions:
    """Return the definitions with what was taken in a data folder. Raises BadOverlay."""
    taken = overlay_file.read(paths.overlay(data))
    dictionary = applied(definitions.shipped, taken.overlay) if taken else definitions.shipped
    return replace(definitions, dictionary=dictionary, taken=taken)
