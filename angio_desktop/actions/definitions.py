"""Loads what the program comes with: the dictionary, every sentence, the assumptions."""

from collections.abc import Mapping
from dataclasses import dataclass

from angio_desktop import paths
from angio_desktop.register import assumptions, captions, dictionary
from angio_desktop.register.assumptions import Assumption
from angio_desktop.register.captions import Words
from angio_desktop.register.context import OpenList
from angio_desktop.register.fields import Captions, Dictionary


@dataclass(frozen=True)
class Definitions:
    """The tables of `resources/`; they are the same for every hospital."""

    dictionary: Dictionary
    sentences: Mapping[str, Captions]
    assumptions: tuple[Assumption, ...]

    def words(self, language: str, open_lists: Mapping[str, OpenList]) -> Words:
        """Return the words of a language; codes of open lists are named from those given."""
        return Words(self.dictionary, self.sentences, language, open_lists)


def load_definitions() -> Definitions:
    """Read every table. Raises BadTable."""
    folder = paths.resources()
    sentences: dict[str, Captions] = {}
    for path in sorted((folder / "texts").glob("*.csv")):
        sentences |= captions.load_texts(path)
    return Definitions(
        dictionary.load(folder / "dictionary"),
        sentences,
        assumptions.load(folder / "assumptions.csv"),
    )
