"""Asks who manages a shared register of an earlier program to bring it to the form of this one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QWidget

from angio_desktop.actions.backing_up import PARTS
from angio_desktop.actions.clock import today
from angio_desktop.actions.preferences import Preferences, Purpose
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.ui.access.protect_dialog import secret_line
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, two_parts
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.last_folder import LastFolder
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.text_line import TextLine
from angio_desktop.ui.widgets.work import Work, WorkBar, stop_all

if TYPE_CHECKING:  # its driver is loaded only where one works on an office
    from angio_desktop.actions.moves import Forms
    from angio_desktop.storage.postgres.address import Address
    from angio_desktop.storage.postgres.upgrading import Standing


class UpgradeDialog(QDialog):
    """Upgrades an office after a backup, as its owner; `is_done` says whether it was.

    No register is open meanwhile: it is asked at the start too. `forms` are those of the program
    where none are given.
    """

    def __init__(
        self,
        way_in: WayIn,
        preferences: Preferences,
        words: Words,
        address: "Address",
        standing: "Standing",
        parent: QWidget,
        forms: "Forms | None" = None,
    ) -> None:
        super().__init__(parent)
        self._way_in, self._words, self._address = way_in, words, address
        self._standing, self._forms = standing, forms
        self._last = LastFolder(preferences, Purpose.BACKUP)
        self._file: Path | None = None
        self.is_done = False
        self.setWindowTitle(self.tr("Upgrade the shared register"))
        layout, below = two_parts(self, GRID * 80, (3, 3, 3, 2))
        layout.addWidget(labels.title(self.windowTitle()))
        layout.addWidget(labels.wrapped(self._what()))
        layout.addLayout(self._rows())
        self.bar = WorkBar(None, self.windowTitle())
        self.bar.busy_changed.connect(self._show_actions)
        self.note = Notice()
        below.addWidget(self.bar)
        below.addWidget(self.note)
        below.addWidget(self._buttons())
        self.login.textChanged.connect(self._show_actions)
        self._show_actions()
        self.file_button.setFocus()
        fit_height(self)

    def _what(self) -> str:
        text = self.tr(
            "{office} has the form of an earlier version of the program. First all of it is "
            "written into an encrypted file, which the earlier version can open too; then it is "
            "brought to the form of this version and checked, all of it or nothing. Nobody writes "
            "in it meanwhile. From then on earlier versions only read it: install this one on each "
            "workstation."
        )
        return text.format(office=self._address.name)

    def _rows(self) -> QFormLayout:
        rows = QFormLayout()
        rows.setVerticalSpacing(GRID)
        rows.setHorizontalSpacing(GRID * 2)
        name = self.tr("Backup")
        self.file = named(labels.selectable(self.tr("no file chosen yet")), name)
        self.file.setWordWrap(True)
        self.file_button = button(
            self.tr("Choose &file…"),
            self._choose_file,
            self.tr("Asks for a new file; what opens the data of this computer opens it too."),
        )
        self.login, self.password = TextLine(), secret_line()
        rows.addRow(name, self.file)
        rows.addRow("", layouts.row(self.file_button))
        for caption, line, hint in (
            (
                *(self.tr("&Login of the owner"), self.login),
                self.tr("Who made the shared register; your IT department knows it."),
            ),
            (
                *(self.tr("&Password"), self.password),
                self.tr("Empty where the server knows you by the hospital’s own login."),
            ),
        ):
            rows.addRow(caption, named(line, caption.replace("&", ""), hint))
            rows.setRowVisible(line, not self._standing.is_owner)
        return rows

    def _buttons(self) -> QDialogButtonBox:
        self.upgrade_button = button(self.tr("&Upgrade"))
        return dialogs.answers(self, self.upgrade_button, self.tr("Close"), self._go_on)

    def _choose_file(self) -> None:
        proposed = f"angio-office-{today().isoformat()}.sqlite3"
        file = dialogs.ask_new_file(self, self.tr("Backup"), proposed, "", self._last)
        if file is not None:
            self._file = file
            self.file.setText(str(file))
            self._show_actions()
            fit_height(self)

    def _show_actions(self) -> None:
        is_idle = not self.bar.is_busy
        is_known = self._standing.is_owner or bool(self.login.text().strip())
        is_whole = self._file is not None and is_known
        for each in (self.file_button, self.login, self.password):
            each.setEnabled(is_idle and not self.is_done)
        self.upgrade_button.setEnabled(is_idle and (is_whole or self.is_done))
        why = "" if is_whole else self.tr("Choose the file of the backup and give the login first.")
        self.upgrade_button.setToolTip(why)

    def _go_on(self) -> None:
        """Upgrade it; once that is done, go on."""
        if self.is_done or self._file is None:
            self.accept()
            return
        self.note.say("")
        try:
            address = self._as_owner()
        except AngioError as problem:
            self._fail(problem)
            return
        do = partial(_upgrade, self._way_in, address, self._file, self._forms)
        self.bar.run_alone(do, self._done, self._fail, total=PARTS, cancelled=self._stopped)

    def _as_owner(self) -> "Address":
        from angio_desktop.actions import shared  # noqa: PLC0415  its driver takes its time

        if self._standing.is_owner:
            return self._address
        login = self.login.text().strip()
        return shared.as_another(self._address, login, self.password.text())

    def _done(self, details: dict[str, str]) -> None:
        self.is_done = True
        texts = ("office.backed_up_here", "office.upgraded")
        said = " ".join(self._words.sentence(each, details) for each in texts)
        self._say(f"✓ {said}", "success")
        self.upgrade_button.setText(self.tr("&Go on"))
        self._show_actions()
        self.upgrade_button.setFocus()

    def _fail(self, problem: AngioError) -> None:
        self._say(f"✖ {self._words.problem(problem)}", "error")

    def _stopped(self) -> None:
        self._say(self.tr("Cancelled: the shared register is the one it was."), "")

    def _say(self, text: str, severity: str) -> None:
        self.note.say(text, severity)
        fit_height(self)

    def done(self, result: int) -> None:
        """End what is under way before the window goes."""
        stop_all(self)
        super().done(result)


def ask_upgrade(
    way_in: WayIn, preferences: Preferences, words: Words, address: "Address", parent: QWidget
) -> bool:
    """Have an administrator upgrade an office; returns whether it was. Others are not asked.

    Raises StorageProblem where the office cannot be asked.
    """
    from angio_desktop.storage.postgres.upgrading import standing_in  # noqa: PLC0415  its driver

    standing = standing_in(address)
    if not standing.is_admin:
        return False
    dialog = UpgradeDialog(way_in, preferences, words, address, standing, parent)
    dialogs.show(dialog)
    return dialog.is_done


def _upgrade(
    way_in: WayIn, address: "Address", file: Path, forms: "Forms | None", work: Work
) -> dict[str, str]:
    from angio_desktop.actions import moves  # noqa: PLC0415  its driver takes its time

    known = moves.FORMS if forms is None else forms
    proof = moves.back_up_and_upgrade_for(
        way_in.data.path, way_in.key, address, file, work.progress, known
    )
    counted = {"registrations": str(proof.registrations), "entries": str(proof.trail)}
    return {"office": address.name, "file": str(file), **counted}
