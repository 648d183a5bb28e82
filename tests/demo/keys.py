"""Pictures of what is asked about the key, the folder, the clock and what was cut off."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.pin import MOST_TRIES
from angio_desktop.actions.renewing import NewKey
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.begun import BegunExport
from angio_desktop.storage.sqlite.vault.key_files import Guard, KeyFile
from angio_desktop.storage.sqlite.vault.problems import storage_problem
from angio_desktop.storage.sqlite.vault.standing import MOVED
from angio_desktop.ui.access.pin_dialog import PinDialog
from angio_desktop.ui.access.protect_dialog import ProtectDialog
from angio_desktop.ui.access.recovery_dialog import RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.main import replaced
from angio_desktop.ui.main.unfinished import ask_of_unfinished_exports
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs


class Shows(Protocol):
    """What takes the pictures."""

    program: Program
    workspace: Workspace

    @property
    def window(self) -> MainWindow:
        """The main window."""

    def picture(self, name: str, widget: QWidget) -> None:
        """Save a picture of a window."""

    def modal(self, name: str, ask: Callable[[], object]) -> None:
        """Save a picture of the dialog that `ask` waits for."""

    def wizard(self, registration: Registration | None) -> RegistrationWindow:
        """Open a registration."""


def of_the_key(show: Shows) -> None:
    """Who keeps it, the recovery key, giving either, and a new one."""
    words, window, new = show.program.plain_words(), show.window, NewKey()
    why = "…"
    show.modal(
        "key-protect",
        lambda: dialogs.show(ProtectDialog(new, new.key, words, why, window)),
    )
    show.modal("key-recovery", lambda: dialogs.show(RecoveryDialog(new.key, words, window)))
    unlock = UnlockDialog(words, lambda _: new.key, lambda _: new.key, why, window)
    show.modal("key-unlock", lambda: dialogs.show(unlock))
    left = RecoveryDialog(new.key, words, window, is_new=True)
    show.modal("key-without-recovery", left.reject)
    left.deleteLater()
    pin = show.program.pin
    for by_phrase, name in ((True, "key-pin"), (False, "key-pin-of-computer")):
        asked = PinDialog(pin, words, window, by_phrase=by_phrase)
        show.modal(name, partial(dialogs.show, asked))
    show.modal("key-renew", show.workspace.data.key.renew)
    kept = KeyFile("", Guard.PASS_PHRASE, "")
    show.modal("key-renewed", lambda: replaced.tell_renewed(window, kept))


def of_the_lock(show: Shows) -> None:
    """The lock as it asks for a PIN, after a wrong one and after the last, and what it covers."""
    pin, screen = show.program.pin, show.workspace.lock_screen
    pin.choose("829146", "829146")
    screen.lock()
    dialog = screen.dialog
    if dialog is not None:
        show.picture("lock-pin", dialog)
        show.picture("lock-covers", show.window)
        for name, tries in (("lock-pin-wrong", 1), ("lock-pin-spent", MOST_TRIES - 1)):
            for _ in range(tries):
                dialog.pin.setText("405938")
                dialog.attempt()
            show.picture(name, dialog)
    screen.stop()
    pin.begin_anew()
    pin.remove()


def of_what_was_cut_off(show: Shows, draft: Registration) -> None:
    """An export without its mark, and a folder that is gone."""
    folder = show.program.folder
    file = folder / "export.csv"
    type_ = RegistrationType.HOSPITALISATION_PCI
    begun = BegunExport(None, now().isoformat(), file, type_, False, (1, 2), "")
    number = show.program.store.begun.begin(begun, begun.registrations)  # as exported once more
    file.write_text("…", "utf-8")
    show.modal("export-cut-off", lambda: ask_of_unfinished_exports(show.window, show.program))
    show.program.store.begun.forget(number)
    file.unlink()
    wizard = show.wizard(draft)
    if wizard.draft is not None:
        gone = storage_problem("gone", Path("/data/angio.sqlite3"), MOVED)
        tell = wizard.draft._tell
        show.modal("folder-gone", lambda: tell(gone))
    wizard.close()
