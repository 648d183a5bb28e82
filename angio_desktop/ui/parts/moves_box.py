"""Moving a whole register in the window: into a shared one, out of it, into one file and back."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.backing_up import PARTS
from angio_desktop.actions.clock import today
from angio_desktop.actions.data_folder import own
from angio_desktop.actions.preferences import Purpose
from angio_desktop.actions.rights import Right
from angio_desktop.errors import AngioError
from angio_desktop.storage.store import Store
from angio_desktop.ui.parts.backup_key import key_of
from angio_desktop.ui.parts.office_dialog import Asked, Place, ask_office
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import Button, button
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.work import Work, WorkBar

if TYPE_CHECKING:  # its driver is loaded only where one works on an office
    from angio_desktop.storage.postgres.address import Address
    from angio_desktop.storage.sqlite.vault.keys import DataKey

Told = tuple[str, dict[str, str]]


class MovesBox(QWidget):
    """Copies this computer's register into a shared one; on that, copies it out and backs it up.

    On either, a backup is put into a new one. `moved` says that the log of the register that is
    open tells of it now, `connect_asked` brings the Place that holds a backup now, if one wants to
    work there.
    """

    moved = Signal()
    connect_asked = Signal(object)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.bar = WorkBar(program, self.tr("Moving the register"))
        self.bar.busy_changed.connect(self._show_actions)
        self.note = Notice()
        self.in_button = button(
            self.tr("Copy into a shared register…"),
            self.copy_in,
            self.tr("Copies all that is registered on this computer, once, as its owner."),
        )
        self.backup_button = button(
            self.tr("Back up the shared register…"),
            self.back_up,
            self.tr("Writes all of it into one encrypted file and checks that; others work on."),
        )
        self.out_button = button(
            self.tr("Copy to this computer…"),
            self.copy_out,
            self.tr("Copies all of it into a new data folder, with a recovery key of its own."),
        )
        self.restore_button = button(
            self.tr("Restore a backup…"),
            self.restore,
            self.tr("Puts one file, as of a backup, into an empty shared register, as its owner."),
        )
        is_on_office = program.shared is not None
        self.in_button.setVisible(not is_on_office)
        self.backup_button.setVisible(is_on_office)
        self.out_button.setVisible(is_on_office)
        column = layouts.box(self)
        column.addWidget(self.bar)
        column.addWidget(self.note)
        column.addLayout(layouts.flow(*self._buttons()))
        if Right.MANAGE not in program.rights():
            why = self.tr("Your login on the shared register may not back it up.")
            self.backup_button.refuse(why)
            self.backup_button.setAccessibleDescription(why)
        self._show_actions()

    def _buttons(self) -> tuple[Button, ...]:
        return self.in_button, self.backup_button, self.out_button, self.restore_button

    def _show_actions(self) -> None:
        is_free = not self.bar.is_busy and self.program.practice is None
        for each in self._buttons():
            each.setEnabled(is_free)

    def _address(self) -> "Address":
        if self.program.shared is None:
            raise RuntimeError("one works on no office")
        return self.program.shared.address

    def _run(self, do: partial[Told]) -> None:
        self.note.say("")
        self.bar.run(do, self._tell, total=PARTS, failed=self._fail, cancelled=self._stopped)

    def copy_in(self) -> None:
        """Ask for an empty shared register, and copy that of this computer there."""
        place = ask_office(self.program, self, self.asked())
        if place is not None:
            self._run(partial(_copy_in, place))

    def asked(self) -> Asked:
        """Return what is said where the shared register is asked for."""
        return Asked(
            self.tr("Copy into a shared register"),
            self.tr(
                "All that is registered on this computer is copied, with its log, into an empty "
                "shared register, compared row by row and verified. Your IT department made that, "
                "and gives its address and the login of its owner. Here everything stays as it is."
            ),
            self.tr("C&opy"),
        )

    def restore(self) -> None:
        """Ask for a backup and an empty shared register, and put it there; the office may be away.

        Nothing is asked of the register that is open.
        """
        last = LastFolder(self.program.preferences, Purpose.BACKUP)
        title, kinds = self.tr("Restore a backup"), self.tr("Backups (*.sqlite3)")
        file = dialogs.ask_file(self, title, kinds, last)
        key = None if file is None else key_of(self.program, file, self)
        if file is None or key is None:
            return
        place = ask_office(self.program, self, self.asked_for(file))
        if place is not None:
            self.note.say("")
            do, done = partial(_restore, place, file, key), partial(self._restored, place)
            self.bar.run_alone(do, done, self._fail, total=PARTS, cancelled=self._stopped)

    def asked_for(self, file: Path) -> Asked:
        """Return what is said where the shared register for a backup is asked for."""
        text = self.tr(
            "{file} is put into an empty shared register, with its log, compared row by row and "
            "verified. Your IT department made that, and gives its address and the login of its "
            "owner. It is another register than the one of the backup: drafts that still wait on "
            "a computer for that one do not go there."
        )
        return Asked(
            self.tr("Restore into a shared register"),
            text.format(file=file.name),
            self.tr("&Put back"),
        )

    def _restored(self, place: Place, told: Told) -> None:
        self._tell(told)
        question = self.tr(
            "The backup is back. Do you want to work there from now on, with your own login?"
        )
        title = self.tr("Restore a backup")
        if dialogs.ask(self, title, question, self.tr("Connect…"), self.tr("Later")):
            self.connect_asked.emit(place)

    def back_up(self) -> None:
        """Ask for a new file, and write the shared register into it."""
        last = LastFolder(self.program.preferences, Purpose.BACKUP)
        proposed = f"angio-office-{today().isoformat()}.sqlite3"
        title = self.tr("Back up the shared register")
        file = dialogs.ask_new_file(self, title, proposed, last=last)
        if file is not None:
            way_in = self.program.way_in
            self._run(partial(_back_up, way_in.data.path, way_in.key, self._address(), file))

    def copy_out(self) -> None:
        """Ask for a new folder and for where its recovery key is to be; copy the register there."""
        folder = dialogs.ask_folder(self, self.tr("A new, empty folder for the data"))
        if folder is None:
            return
        title = self.tr("Recovery key of the copy")
        proposed = self.tr("recovery key {day}.txt").format(day=today().isoformat())
        last = LastFolder(self.program.preferences, Purpose.BACKUP)
        file = dialogs.ask_new_file(self, title, proposed, last=last)
        if file is not None:
            self._run(partial(_copy_out, self._address(), folder, file))

    def _tell(self, told: Told) -> None:
        text_id, details = told
        self.note.say(f"✓ {self.program.plain_words().sentence(text_id, details)}", "success")
        self.moved.emit()

    def _fail(self, problem: AngioError) -> None:
        self.note.say(f"✖ {self.program.plain_words().problem(problem)}", "error")

    def _stopped(self) -> None:
        self.note.say(self.tr("Cancelled: nothing was copied."))


def _copy_in(place: Place, store: Store, work: Work) -> Told:
    from angio_desktop.actions import moves, shared  # noqa: PLC0415  their driver takes its time

    address = shared.chosen_address(place.office, place.password)
    found = moves.copy_in(own(store), address, work.progress)
    counted = {"entries": str(found.entries), "sent": str(found.sent)}
    return "office.copied_in", {"office": address.name, **counted}


def _restore(place: Place, file: Path, key: "DataKey", work: Work) -> Told:
    from angio_desktop.actions import moves, shared  # noqa: PLC0415  as above

    address = shared.chosen_address(place.office, place.password)
    found = moves.restore(address, file, key, work.progress)
    counted = {"entries": str(found.entries), "sent": str(found.sent)}
    return "office.restored", {"office": address.name, "file": file.name, **counted}


def _back_up(
    folder: Path, key: "DataKey", address: "Address", file: Path, _: Store, work: Work
) -> Told:
    from angio_desktop.actions import moves  # noqa: PLC0415  as above

    proof = moves.back_up_for(folder, key, address, file, work.progress)
    counted = {"registrations": str(proof.registrations), "entries": str(proof.trail)}
    return "office.backed_up_here", {"office": address.name, "file": str(file), **counted}


def _copy_out(address: "Address", folder: Path, key_file: Path, _: Store, work: Work) -> Told:
    from angio_desktop.actions import moves  # noqa: PLC0415  as above

    with moves.key_in(key_file) as key:
        found = moves.copy_out(address, folder, key, work.progress)
    counted = {"entries": str(found.entries), "sent": str(found.sent)}
    return "office.copied_out", {"folder": str(folder), "key": str(key_file), **counted}
