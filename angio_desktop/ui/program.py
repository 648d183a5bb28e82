"""What every window of the program shares: data, definitions, language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from angio_desktop.actions.clock import today
from angio_desktop.actions.definitions import Definitions, in_folder, load_definitions
from angio_desktop.actions.own_settings import split
from angio_desktop.actions.pin import Pin
from angio_desktop.actions.practice import Practice
from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.rights import EVERY, Right
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.register.context import OpenList
from angio_desktop.register.dates import add_months
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.obligation import obligations
from angio_desktop.storage.records import Claim
from angio_desktop.storage.store import Store
from angio_desktop.ui.look import languages

if TYPE_CHECKING:  # its driver is loaded only where one works on an office
    from angio_desktop.actions.offline import Offline
    from angio_desktop.actions.shared import Shared

_FOLLOW_UP_MONTHS = 12


class Signals(QObject):
    """Tells the windows that what they show has changed."""

    registrations_changed = Signal()
    answers_saved = Signal()  # of a draft that is known: lists follow when nobody types
    notes_changed = Signal()  # those for the people here: a window reads them at no save
    lists_changed = Signal(object)  # `Read`, by who read them anew already, or None
    language_chosen = Signal(str)
    day_changed = Signal()
    elsewhere_asked = Signal()  # all is to be saved in another folder
    definition_changed = Signal()
    office_turned = Signal(bool)  # whether the office is within reach now
    claims_changed = Signal()  # what others have open in the office
    is_locked = False  # then nothing is read again: it would be there behind the lock


class LoadedLists:
    """The open lists, read once for all windows until one is changed.

    Who changes them says so by `lists_changed`; the stamp finds what another program changed.
    """

    def __init__(self) -> None:
        self._stamp: object = None
        self._lists: Mapping[str, OpenList] = {}

    def take(self, read: "Read | None") -> None:
        """Take what was read by another; None has it read again when it is asked for."""
        self._stamp, self._lists = read or (None, {})

    def of(self, store: Store) -> Mapping[str, OpenList]:
        """Return the lists of the opened folder, by name."""
        if store.lists.stamp() != self._stamp:
            self.take(read_lists(store))
        return self._lists


Read = tuple[object, Mapping[str, OpenList]]
"""The open lists, after what tells them from those that were loaded before."""


def read_lists(store: Store) -> Read:
    """Read the open lists. Raises StorageProblem."""
    return store.lists.stamp(), store.lists.loaded()


@dataclass(frozen=True)
class Program:
    """The opened data folder and the definitions; one for the whole run.

    `store` is the register of the data folder, or that of an office: then `shared` is there.
    `chosen_last` holds the physician that was chosen last in each field, by the field's stem.
    `practice` is there where someone practises only.
    """

    folder: Path
    store: Store
    definitions: Definitions
    language: str
    way_in: WayIn
    preferences: Preferences
    pin: Pin
    signals: Signals = field(default_factory=Signals)
    chosen_last: dict[str, str] = field(default_factory=dict)
    practice: Practice | None = None
    shared: "Shared | None" = None
    _lists: LoadedLists = field(default_factory=LoadedLists)

    def __post_init__(self) -> None:
        """Follow what the windows change."""
        self.signals.lists_changed.connect(self._lists.take)

    @property
    def dictionary(self) -> Dictionary:
        """The register's definition."""
        return self.definitions.dictionary

    @property
    def offline(self) -> "Offline | None":
        """The drafts that wait for the office; None where one works on no office."""
        return self.shared.offline if self.shared is not None else None

    def open_store(self) -> Store:
        """Open the register once more, for another thread. Raises StorageProblem."""
        again = self.store.again()
        return again if self.shared is None else split(again, self.preferences)

    @property
    def is_office_away(self) -> bool:
        """Whether one works on an office that is not within reach, as far as is known."""
        return self.shared is not None and not self.shared.link.is_here

    def close(self) -> None:
        """Let go of the register."""
        (self.shared or self.store).close()

    def rights(self) -> frozenset[Right]:
        """Return what the user may do in the register."""
        return EVERY if self.shared is None else self.shared.rights

    def claimed(self) -> Mapping[int, Claim]:
        """Return what others have open, by the ids of registrations."""
        return self.shared.link.claimed if self.shared is not None else {}

    def type_name(self, type_: RegistrationType) -> str:
        """Return the caption of a registration type."""
        return self.dictionary.forms[type_].captions.text(self.language)

    def type_hints(self) -> dict[RegistrationType, str]:
        """Return when to take each type, and what it asks as of today. Raises StorageProblem."""
        held = obligations(self.dictionary.forms, self.store.settings.all())
        day, words = today(), self.plain_words()
        in_a_year = held[RegistrationType.FOLLOW_UP].holds(add_months(day, _FOLLOW_UP_MONTHS))
        return {
            type_: words.hint(
                form,
                is_optional=not held[type_].holds(day),
                is_followed=type_.has_pci and in_a_year,
            )
            for type_, form in self.dictionary.forms.items()
        }

    def open_lists(self) -> Mapping[str, OpenList]:
        """Return the open lists as they are loaded now, by name. Raises StorageProblem.

        Those of an office that is away are as they were read last.
        """
        return self._lists.of(self.store)

    def words(self) -> Words:
        """Return the words, with the lists that are loaded now. Raises StorageProblem."""
        return self.definitions.words(self.language, self.open_lists())

    def plain_words(self) -> Words:
        """Return the words for telling a problem: the lists may be what cannot be read."""
        return self.definitions.words(self.language, {})


def open_program(
    way_in: WayIn, preferences: Preferences, shared: "Shared | None" = None
) -> Program:
    """Load the definitions and open the data folder, or take the office. Raises AngioError.

    The register of the folder is not opened beside an office. The program speaks the language that
    was chosen; at the first start it is one, for commands as well.
    """
    definitions = in_folder(load_definitions(), way_in.data.path)
    store = way_in.data.open(way_in.key) if shared is None else split(shared.store, preferences)
    try:
        preferences.settle(store.settings.all(), languages.system_language())
    except AngioError:
        store.close()  # what is left open could not be set aside
        raise
    return Program(
        *(way_in.data.path, store, definitions, preferences.chosen.language, way_in, preferences),
        Pin(way_in.key, preferences),
        shared=shared,
    )
