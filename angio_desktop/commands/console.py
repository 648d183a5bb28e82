"""What every command starts from: its words and where they go, the data folder and its key."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from angio_desktop import paths
from angio_desktop.errors import AngioError, KeyProblem, StorageProblem
from angio_desktop.register.fields import LANGUAGES

if TYPE_CHECKING:  # loaded by the verb that needs it: the database takes its time
    from angio_desktop.storage.sqlite.store import LocalStore
    from angio_desktop.storage.sqlite.vault.keys import DataKey
    from angio_desktop.storage.store import Store

DONE, FOUND, FAILED = 0, 1, 2
"""Exit statuses: done; nothing to export, errors or an alteration found; it could not be done."""


def put(stream: TextIO | None, text: str) -> None:
    """Write to a stream; there is none in a program built without a console."""
    if stream is not None:
        stream.write(text)


class Console:
    """The arguments, the tables of the program, and the words of the user's language."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        """Read the tables. Raises BadTable."""
        from angio_desktop.actions.definitions import load_definitions  # noqa: PLC0415

        self.arguments = arguments
        self.definitions = load_definitions()
        self.words = self.definitions.words(self._language(self.folder, {}), {})

    def take_definition(self) -> None:
        """Speak of the register as it is defined in the data folder. Raises BadOverlay."""
        from angio_desktop.actions.definitions import in_folder  # noqa: PLC0415

        self.definitions = in_folder(self.definitions, self.folder)
        self.words = self.definitions.words(self.words.language, {})

    def _language(self, folder: Path, settings: Mapping[str, str]) -> str:
        """Return the language that was asked for, else that of the windows of a data folder."""
        from angio_desktop.actions.preferences import Preferences  # noqa: PLC0415

        asked = getattr(self.arguments, "lang", None)
        preferences = Preferences(folder)
        preferences.settle(settings, LANGUAGES[0])
        return asked or preferences.chosen.language

    # Words

    def say(self, text_id: str, details: Mapping[str, str]) -> None:
        """Say what was done."""
        put(sys.stdout, self.words.sentence(text_id, details) + "\n")

    def warn(self, text_id: str, details: Mapping[str, str]) -> None:
        """Say on standard error what is not as one would wish."""
        put(sys.stderr, self.words.sentence(text_id, details) + "\n")

    def tell(self, problem: AngioError) -> None:
        """Say on standard error what went wrong."""
        if sys.stdout is not None:
            sys.stdout.flush()  # on a terminal the two stand in order
        put(sys.stderr, self.words.problem(problem) + "\n")

    # Data

    @property
    def folder(self) -> Path:
        """The folder of the data, which need not exist."""
        return paths.data_folder(self.arguments.data_dir)

    def existing_folder(self) -> Path:
        """Return the folder of the data. Raises StorageProblem where there are none."""
        _refuse_without_data(self.folder)
        return self.folder

    @contextmanager
    def store(self, folder: Path, key: "DataKey | None" = None) -> "Iterator[Store]":
        """Open the register that a data folder works on, and speak the language set there.

        That is its own, or the office that its preferences name.
        """
        office = office_of(folder)
        opened = self._open_office(folder, office) if office else self._open_own(folder, key)
        with closing(opened) as store:
            self._speak_as(folder, store)
            yield store

    @contextmanager
    def own_store(self, key: "DataKey | None" = None) -> "Iterator[LocalStore]":
        """Open the data folder's own register. Raises StorageProblem where it is on an office."""
        self.refuse_office()
        with closing(self._open_own(self.folder, key)) as store:
            self._speak_as(self.folder, store)
            yield store

    def refuse_office(self) -> None:
        """Raise StorageProblem where the data folder works on an office: there it is another's."""
        office = office_of(self.folder)
        if office:
            text_id = f"{StorageProblem.text_id}.on_office"
            raise StorageProblem(
                "on an office", text_id=text_id, folder=str(self.folder), office=office
            )

    def _open_own(self, folder: Path, key: "DataKey | None") -> "LocalStore":
        _refuse_without_data(folder)
        from angio_desktop.actions.data_folder import DataFolder  # noqa: PLC0415  half a second

        return DataFolder(folder).open(key or self.key(folder, may_ask=True), beside=True)

    def _open_office(self, folder: Path, text: str) -> "Store":
        """Open an office; who sits there is asked for a password that no key store keeps."""
        from angio_desktop.actions.own_settings import split  # noqa: PLC0415  half a second
        from angio_desktop.actions.preferences import Preferences  # noqa: PLC0415
        from angio_desktop.actions.shared import chosen_address, open_store  # noqa: PLC0415  driver

        address = chosen_address(text)
        if not address.password:
            asked = {"office": address.key}
            typed = self.ask_if_someone_is_there("ask.office_password", asked)
            address = chosen_address(text, typed)
        return split(open_store(address), Preferences(folder))

    def _speak_as(self, folder: Path, store: "Store") -> None:
        language = self._language(folder, store.settings.all())
        self.words = self.definitions.words(language, store.lists.loaded())

    def key(self, folder: Path, *, may_ask: bool) -> "DataKey":
        """Return the key of a data folder: of a file, the system, or the person who types."""
        from angio_desktop.actions.data_folder import DataFolder  # noqa: PLC0415  half a second

        named = paths.key_source(self.arguments.key_file)
        if named is not None:
            return DataFolder(folder).key_in_file(named)
        return self.own_key(folder, may_ask=may_ask)

    def own_key(self, folder: Path, *, may_ask: bool) -> "DataKey":
        """Return the key of a data folder from who keeps it."""
        from angio_desktop.actions.data_folder import DataFolder, Keeper  # noqa: PLC0415

        data = DataFolder(folder)
        if not (may_ask and _is_someone_there()) or data.keeper() is not Keeper.PASS_PHRASE:
            return data.key_without_asking()
        return data.key_from_pass_phrase(self._ask("ask.pass_phrase", {}))

    def key_of_backup(self, backup: Path) -> "DataKey":
        """Return the key of a backup by what stands beside it: the system has it, or a person."""
        from angio_desktop.actions import backup_keys  # noqa: PLC0415  half a second

        if not backup_keys.has_phrase(backup):
            return backup_keys.by_system(backup)
        if not _is_someone_there():
            text_id = "key_problem.no_terminal"
            raise KeyProblem("key: of a backup, by a pass phrase", text_id=text_id)
        phrase = self._ask("ask.pass_phrase_of", {"file": backup.name})
        return backup_keys.by_phrase(backup, phrase)

    def ask_if_someone_is_there(self, text_id: str, details: Mapping[str, str]) -> str:
        """Return a secret that is typed; "" where nobody sits."""
        return self._ask(text_id, details) if _is_someone_there() else ""

    def _ask(self, text_id: str, details: Mapping[str, str]) -> str:
        from getpass import getpass  # noqa: PLC0415  the window starts without

        return getpass(self.words.sentence(text_id, details) + " ")


def office_of(folder: Path) -> str:
    """Return the address of the office that a data folder works on; "" for its own register."""
    from angio_desktop.actions.preferences import Preferences  # noqa: PLC0415

    return Preferences(folder).chosen.office


def _refuse_without_data(folder: Path) -> None:
    if not paths.has_database(folder):
        raise StorageProblem(
            f"no database in {folder}", text_id="storage_problem.missing", folder=str(folder)
        )


def _is_someone_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
