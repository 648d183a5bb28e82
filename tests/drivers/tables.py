"""What the program comes with, read once for all tests: its tables, sentences and examples."""

from collections.abc import Mapping
from functools import cache

from angio_desktop import paths
from angio_desktop.actions import testset
from angio_desktop.actions.definitions import load_definitions
from angio_desktop.actions.lists import read_list
from angio_desktop.register.captions import Words
from angio_desktop.register.context import OpenList
from angio_desktop.register.fields import RegistrationType

RESOURCES = paths.resources()
TABLES = RESOURCES / "dictionary"
TEXTS = RESOURCES / "texts"
EXAMPLE_LISTS = {
    file.stem.removesuffix("_voorbeeld"): file
    for file in sorted((RESOURCES / "examples" / "lists").glob("*.csv"))
}
DEFINITIONS = load_definitions()
DICTIONARY = DEFINITIONS.dictionary
FORMS = DICTIONARY.forms
EXAMPLES: Mapping[RegistrationType, Mapping[str, str]] = {
    type_: testset.example(DICTIONARY, type_).values for type_ in RegistrationType
}


@cache
def example_lists() -> dict[str, OpenList]:
    """Return the open lists that ship as an example."""
    return {name: read_list(name, file).whole() for name, file in EXAMPLE_LISTS.items()}


def words(language: str = "nl", lists: Mapping[str, OpenList] | None = None) -> Words:
    """Return the words of a language; without lists, as before any was loaded."""
    return DEFINITIONS.words(language, lists or {})
