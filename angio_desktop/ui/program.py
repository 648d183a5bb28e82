"""What every window of the program shares: data, definitions, language."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from angio_desktop.actions.definitions import Definitions, load_definitions
from angio_desktop.register.captions import Words
from angio_desktop.register.fields import LANGUAGES, Dictionary, RegistrationType
from angio_desktop.storage.store import Store
from angio_desktop.ui.languages import system_language

LANGUAGE = "language"


class Signals(QObject):
    """Tells the windows that what they show has changed."""

    registrations_changed = Signal()
    lists_changed = Signal()
    language_chosen = Signal(str)


@dataclass(frozen=True)
class Program:
    """The opened data folder and the definitions; one for the whole run."""

    folder: Path
    store: Store
    definitions: Definitions
    language: str
    signals: Signals = field(default_factory=Signals)

    @property
    def dictionary(self) -> Dictionary:
        """The register's definition."""
        return self.definitions.dictionary

    def type_name(self, type_: RegistrationType) -> str:
        """Return the caption of a registration type."""
        return self.dictionary.forms[type_].captions.text(self.language)

    def words(self) -> Words:
        """Return the words, with the lists that are loaded now."""
        return self.definitions.words(self.language, self.store.open_lists())

    def plain_words(self) -> Words:
        """Return the words for telling a problem: the lists may be what cannot be read."""
        return self.definitions.words(self.language, {})


def open_program(folder: Path) -> Program:
    """Load the definitions and open the data folder. Raises AngioError."""
    definitions = load_definitions()
    store = Store.open(folder)
    language = store.settings().get(LANGUAGE, "")
    chosen = language if language in LANGUAGES else system_language()
    return Program(folder, store, definitions, chosen)
