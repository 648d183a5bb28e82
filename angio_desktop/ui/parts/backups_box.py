"""The backups: how old the last proven one is, making one, and choosing one to put back."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from angio_desktop.actions import backing_up, backup_keys, rescuing
from angio_desktop.actions.backing_up import OLD_DAYS, BackupFile
from angio_desktop.actions.backup_keys import Opener
from angio_desktop.actions.data_folder import own
from angio_desktop.actions.preferences import Purpose, Table
from angio_desktop.actions.rescuing import Loss
from angio_desktop.errors import AngioError
from angio_desktop.storage.sqlite.vault.backups import Proof
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Entry
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.backup_key import ask_key, key_of
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.simple_table import SimpleTable
from angio_desktop.ui.widgets.work import Work, WorkBar

_MEGABYTE = 1_000_000


class BackupsBox(QWidget):
    """Says which backup of the data folder was proven last, and lists them all.

    `restore_asked` brings a backup (Path) and its key once the user has agreed to put it back.
    `daily_failed` says that the one of today could not be made. `last` is the entry of the trail
    on the last proven backup, as far as it was read.
    """

    restore_asked = Signal(object, object)
    daily_failed = Signal()
    changed = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.files: list[BackupFile] = []
        self.last: Entry | None = None
        self._is_daily = False
        self.bar = WorkBar(program, self.tr("Backup"))
        self.bar.busy_changed.connect(self._show_actions)
        heading = labels.section(self.tr("Backups"))
        self.state = labels.wrapped()
        self.note = Notice()
        headers = (self.tr("Made"), self.tr("Registrations"), self.tr("Size"), self.tr("Proof"))
        self.table = named(
            SimpleTable((*headers, self.tr("Opens by"), self.tr("File"))),
            heading.text(),
            self.tr("The one that goes furthest stands first."),
        )
        self.table.keep_columns(program.preferences, Table.BACKUPS)
        self.table.setFixedHeight(GRID * 26)
        self.table.itemSelectionChanged.connect(self._show_actions)
        column = layouts.box(self)
        for widget in (heading, self.state, self.note, self.bar, self.table):
            column.addWidget(widget)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.make_button = button(
            self.tr("&Back up now"),
            self.back_up,
            self.tr("Writes a backup and checks it."),
            role="primary",
        )
        self.restore_button = button(
            self.tr("&Restore…"),
            self.restore_chosen,
            self.tr("Puts the chosen backup in the data's place."),
        )
        self.other_button = button(
            self.tr("Restore another &file…"),
            self.choose_and_restore,
            self.tr("Asks for a file and its recovery key."),
        )
        return layouts.row(self.make_button, self.restore_button, self.other_button)

    # --- showing -------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the backups that are there. Raises StorageProblem."""
        program = self.program
        found = backing_up.backup_files(own(program.store), program.folder)
        self.last = backing_up.last_proven(found)
        self._show_state(self.last)
        weighed = backing_up.weighed(found, own(program.store), program.way_in)
        self.files = [backup for backup, _ in weighed]
        self.table.show_rows([self._row(*each) for each in weighed])
        self._show_actions()

    def _row(self, backup: BackupFile, loss: Loss | None) -> tuple[str, ...]:
        size = f"{backup.size / _MEGABYTE:.1f} MB"
        if self.program.language != "en":
            size = size.replace(".", ",")
        return (
            moment_text(backup.time),
            self._held(loss),
            size,
            self._proof(backup),
            self._opener(backup.file),
            backup.file.name,
        )

    def _proof(self, backup: BackupFile) -> str:
        """Say whether it is whole, and whether all in it was verified too."""
        if backup.is_verified:
            return "✓ " + self.tr("verified")
        return "✓ " + self.tr("proven") if backup.proven else "– " + self.tr("not in the log")

    def _opener(self, file: Path) -> str:
        names = {
            Opener.OWN: self.tr("the key of now"),
            Opener.PHRASE: self.tr("the pass phrase of then"),
            Opener.SYSTEM: self.tr("an earlier key, which this computer has"),
            Opener.RECOVERY: self.tr("the recovery key of then"),
        }
        return names[backup_keys.opener(file, self.program.way_in.key)]

    def _held(self, loss: Loss | None) -> str:
        """Say how many registrations a backup holds, and how many of the data it lacks."""
        if loss is None:
            return self.tr("cannot be read")
        lacks = self.tr("missing: {n}").format(n=loss.missing)
        return (
            f"{loss.reach.registrations} ({lacks})"
            if loss.missing
            else str(loss.reach.registrations)
        )

    def _show_state(self, last: Entry | None) -> None:
        days = None if last is None else backing_up.days_since(last)
        if last is None or days is None:
            text = self.tr("There is no proven backup yet. Choose “Back up now”.")
        else:
            text = self.tr("Last proven backup: {time} ({ago}).").format(
                time=moment_text(last.time), ago=self._ago(days)
            )
            count = int(last.detail.get("registrations", 0))
            text += " " + self.tr("%n registration(s) counted in it.", "", count)
        is_old = days is None or days > OLD_DAYS
        if is_old and days is not None:
            text += " " + self.tr("That is too long ago. Choose “Back up now”.")
        self.state.setText(("⚠ " if is_old else "✓ ") + text)
        restyle(self.state, "severity", "warning" if is_old else "success")

    def _ago(self, days: int) -> str:
        if days <= 0:
            return self.tr("today")
        return self.tr("yesterday") if days == 1 else self.tr("%n day(s) ago", "", days)

    def _show_actions(self) -> None:
        idle = not self.bar.is_busy
        self.make_button.setEnabled(idle)
        self.restore_button.setEnabled(idle and self.selected() is not None)
        self.other_button.setEnabled(idle)

    def selected(self) -> BackupFile | None:
        """Return the backup that is chosen in the list."""
        row = self.table.currentRow()
        chosen = bool(self.table.selectedItems()) and 0 <= row < len(self.files)
        return self.files[row] if chosen else None

    # --- making --------------------------------------------------------------------------

    def back_up(self) -> None:
        """Make a backup now."""
        self.note.say("")
        self._is_daily = False
        self.bar.run(
            _back_up,
            self._made,
            total=backing_up.PARTS,
            failed=self._tell_failed,
            cancelled=lambda: self.note.say(self.tr("Cancelled: no backup was made.")),
        )

    def back_up_daily(self) -> None:
        """Make the backup of today where there is none yet. A failure is told on this page."""
        try:
            if not backing_up.is_due(own(self.program.store), self.program.folder):
                return
        except AngioError as problem:
            self._is_daily = True
            self._tell_failed(problem)
            return
        self.back_up()
        self._is_daily = True

    def _made(self) -> None:
        try:
            self.refresh()
        except AngioError as problem:
            self._tell_failed(problem)
            return
        self.changed.emit()

    def _tell_failed(self, problem: AngioError) -> None:
        why = self.program.plain_words().problem(problem)
        self.note.say("✖ " + self.tr("No backup was made.") + " " + why, "error")
        if self._is_daily:
            self.daily_failed.emit()

    # --- putting back --------------------------------------------------------------------

    def restore_chosen(self) -> None:
        """Put the chosen backup back, if the user agrees."""
        chosen = self.selected()
        if chosen is None:
            return
        own = self.program.way_in.key
        key = (
            own if backup_keys.is_of(chosen.file, own) else ask_key(self.program, chosen.file, self)
        )
        if key is not None:
            self._restore(chosen.file, key)

    def choose_and_restore(self) -> None:
        """Ask for a file, and for its key where it has another, and put it back."""
        title, kinds = self.tr("Restore a backup"), self.tr("Backups (*.sqlite3)")
        file = dialogs.ask_file(
            self, title, kinds, LastFolder(self.program.preferences, Purpose.BACKUP)
        )
        if file is not None:
            self.restore_file(file)

    def restore_file(self, file: Path) -> None:
        """Put a backup back that can be of another computer, if the user agrees."""
        key = key_of(self.program, file, self)
        if key is not None:
            self._restore(file, key)

    def _restore(self, file: Path, key: DataKey) -> None:
        """Ask, with what would be missing, and have the backup put back. Tells one that is bad."""
        with dialogs.telling(self, self.program):
            way_in = self.program.way_in
            self._ask(file, key, rescuing.loss(way_in.data.path, way_in.key, file, key))

    def _ask(self, file: Path, key: DataKey, loss: Loss) -> None:
        question = self.tr(
            "Put back {file}? Open registrations are stored and closed. The backup then takes the "
            "place of your present data, which are kept beside it under another name. What was "
            "entered after the backup is not in it."
        ).format(file=file.name)
        counted = self.tr(
            "Registrations in this backup: {held}. Registrations you have that are not in it: "
            "{missing}."
        ).format(held=loss.reach.registrations, missing=loss.missing)
        title = self.tr("Restore a backup")
        told = f"{question}\n\n{'⚠ ' if loss.missing else ''}{counted}"
        if dialogs.ask(self, title, told, self.tr("Put back")):
            self.restore_asked.emit(file, key)


def _back_up(store: Store, work: Work) -> Proof:
    return backing_up.back_up(own(store), work.progress)
