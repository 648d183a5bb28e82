"""The whole path in real windows: fill in, save, close, reopen, send, export; for all five types.

    python -m tests.demo.walk [FOLDER]

It leaves the five CSV files, as the national upload takes them, and a picture of every page and
window in FOLDER, beside the data themselves and their recovery key (left.py), and says what it
did. It works without a display too.
"""

import csv
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel

from angio_desktop.actions.clock import now
from angio_desktop.actions.exporting import BY_DAY, NO
from angio_desktop.actions.testset import example
from angio_desktop.register import registration_code
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.registration import Registration, Status
from angio_desktop.ui.app import make_application
from angio_desktop.ui.form.send_dialog import SendDialog, SentDialog
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Program
from tests.demo import left, loop
from tests.drivers import driving, screen
from tests.drivers.own_lists import load_own_lists
from tests.drivers.shown import in_window, open_program, workspace_of

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Demo:
    """One run; `say` tells what was done, `pictures` counts what was left."""

    folder: Path
    program: Program
    workspace: Workspace
    say: Callable[[str], None]
    pictures: int = 0

    def picture(self, name: str) -> None:
        """Save a picture of the window in front."""
        window = QApplication.activeModalWidget() or QApplication.activeWindow()
        assert window is not None
        driving.picture(window, self.folder / f"{name}.png")
        self.pictures += 1

    def register(self, type_: RegistrationType) -> None:
        """Take one example patient from the first page to the registration code."""
        patient = example(self.program.dictionary, type_)
        wizard = self._choose_type(type_)
        filled, pages = self._fill_in(wizard, patient)
        id_ = self._save_and_close(wizard)
        reopened = self._reopen(id_, patient)
        code = self._send(reopened, type_)
        self.say(f"{type_}: {filled} answers on {pages} pages, sent as {code}")

    def _choose_type(self, type_: RegistrationType) -> RegistrationWindow:
        self._to_list()
        driving.press(Qt.Key.Key_N, CTRL)
        wizard = self._open_wizard()
        number = list(RegistrationType).index(type_) + 1
        driving.press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        page = driving.type_page_of(wizard)
        driving.wait_until(
            lambda: page.is_complete() and page.chosen() is type_, "the type to be chosen"
        )
        self.picture(f"{type_}-00-type")
        driving.press(Qt.Key.Key_PageDown, CTRL)
        driving.wait_until(lambda: wizard.pages is not None, "the first page")
        return wizard

    def _to_list(self) -> None:
        window = self.workspace.window()
        window.activateWindow()
        driving.wait_until(window.isActiveWindow, "the main window")
        self.workspace.registrations.table.setFocus()
        driving.settle()

    def _open_wizard(self) -> RegistrationWindow:
        driving.wait_until(
            lambda: isinstance(QApplication.activeWindow(), RegistrationWindow), "the wizard"
        )
        wizard = QApplication.activeWindow()
        assert isinstance(wizard, RegistrationWindow)
        return wizard

    def _fill_in(self, wizard: RegistrationWindow, patient: Registration) -> tuple[int, int]:
        filled, number = 0, 0
        while True:
            number += 1
            page = driving.page_of(wizard)
            id_ = page.page.id
            filled += len(driving.fill_page(page, patient.values))
            if driving.pages_of(wizard).page_id() != id_:  # its last answer led on
                driving.press(Qt.Key.Key_PageUp, CTRL)
            self._page_picture(wizard, f"{patient.type}-{number:02}-{id_}")
            if not driving.next_page(wizard):
                return filled, number

    def _page_picture(self, wizard: RegistrationWindow, name: str) -> None:
        """Save a picture of the whole page, also of what is out of sight."""
        size = wizard.size()
        page = driving.page_of(wizard)
        missing = max(page.whole_height() - page.height(), 0)
        wizard.resize(size.width(), size.height() + missing)
        self.picture(name)
        wizard.resize(size)

    def _save_and_close(self, wizard: RegistrationWindow) -> int:
        driving.press(Qt.Key.Key_S, CTRL)
        assert driving.draft_of(wizard).editing.is_saved
        id_ = driving.draft_of(wizard).registration.id
        assert id_ is not None
        driving.press(Qt.Key.Key_Escape)
        driving.wait_until(lambda: not self.workspace.registration_windows, "the wizard to close")
        return id_

    def _reopen(self, id_: int, patient: Registration) -> RegistrationWindow:
        """Open the draft from the list: the same answers, the page it was left on."""
        stored = self.program.store.registrations.load(id_)
        assert dict(stored.values) == dict(patient.values)
        table = self.workspace.registrations.table
        self.workspace.registrations.refresh()
        self._to_list()
        table.selectRow(0)
        driving.press(Qt.Key.Key_Return)
        wizard = self._open_wizard()
        assert driving.draft_of(wizard).registration.id == id_
        assert driving.page_of(wizard).page.id == stored.page
        return wizard

    def _send(self, wizard: RegistrationWindow, type_: RegistrationType) -> str:
        codes: list[str] = []

        def confirm(dialog: QDialog) -> None:
            assert isinstance(dialog, SendDialog), f"{type_}: refused"
            for box in dialog.findChildren(QCheckBox):
                box.setFocus()
                driving.press(Qt.Key.Key_Space)
            self.picture(f"{type_}-90-send")
            driving.answer_dialog(read_code)
            dialog.send_button.setFocus()
            driving.press(Qt.Key.Key_Space)

        def read_code(dialog: QDialog) -> None:
            assert isinstance(dialog, SentDialog)
            self.picture(f"{type_}-91-sent")
            codes.extend(
                label.text() for label in dialog.findChildren(QLabel) if label.text()[:4] == "ANG-"
            )
            dialog.copy_button.setFocus()
            driving.press(Qt.Key.Key_Space)
            driving.press(Qt.Key.Key_Escape)

        driving.answer_dialog(confirm)
        driving.press(Qt.Key.Key_Return, CTRL)
        driving.wait_until(lambda: not self.workspace.registration_windows, f"{type_} to be sent")
        assert wizard is not None
        (code,) = codes
        assert registration_code.is_valid(code)
        assert QGuiApplication.clipboard().text() == code
        return code

    def show_locked(self) -> None:
        """Open a sent registration: one text, to be read."""
        self.workspace.registrations.filter(Status.SENT)
        self._to_list()
        self.workspace.registrations.table.selectRow(0)
        driving.press(Qt.Key.Key_Return)
        self._open_wizard()
        self.picture("locked")
        driving.press(Qt.Key.Key_Escape)
        driving.wait_until(lambda: not self.workspace.registration_windows, "the wizard to close")
        self.workspace.registrations.filter(None)

    def show_problem(self) -> None:
        """Try to send an empty registration: every problem is named, nothing changes."""
        wizard = self._choose_type(RegistrationType.HOSPITALISATION_PCI)
        driving.press(Qt.Key.Key_Return, CTRL)
        self.picture("problems")
        assert not driving.draft_of(wizard).registration.is_sent
        driving.press(Qt.Key.Key_Escape)
        driving.wait_until(lambda: not self.workspace.registration_windows, "the wizard to close")

    def export(self) -> list[Path]:
        """Export everything that was sent, and show each part of the program."""
        self._to_list()
        for number in range(self.workspace.parts.count()):
            self.workspace.show_number(number)
            self.picture(f"part-{number}")
        self.workspace.show_part(self.workspace.exports)
        exports = self.workspace.exports
        exports.export_into(self.folder)
        driving.wait_until(lambda: not exports.bar.is_busy, "the export")
        self.workspace.window().activateWindow()
        driving.wait_until(self.workspace.window().isActiveWindow, "the main window")
        self.picture("exported")
        return sorted(self.folder.glob("*.csv"))


def run(folder: Path, say: Callable[[str], None]) -> list[Path]:
    """Do the whole path, leaving files and pictures in `folder`; return the CSV files."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("HD_DCD_submcsv_*.csv"):
        old.unlink()
    make_application()
    data, key = left.fresh_data(folder)
    files = whole_path(open_program(data, key), folder, say)
    shutil.rmtree(folder / "loop", ignore_errors=True)
    loop.run(folder / "loop", say)
    loop.by_own_warehouse(folder / "loop", say)
    loop.run_without_file(folder / "without-file", say)
    say(f"To try the commands on its data: {left.arguments(folder)}")
    return files


def whole_path(opened: Program, folder: Path, say: Callable[[str], None]) -> list[Path]:
    """Register, send and export one of each type in the windows; then close the program."""
    program = replace(opened, language=LANGUAGES[0])
    load_own_lists(program.store)
    program.store.settings.set(BY_DAY, NO, now())
    session = in_window(program)
    window, workspace = session.window, workspace_of(session)
    window.show()
    window.activateWindow()
    driving.wait_until(window.isActiveWindow, "the main window")
    demo = Demo(folder, program, workspace, say)
    for type_ in RegistrationType:
        demo.register(type_)
    demo.show_locked()
    demo.show_problem()
    files = demo.export()
    workspace.navigation.setCurrentRow(1)
    driving.picture(window, folder / "main.png")
    workspace.stop()
    window.close()
    driving.settle()
    program.close()
    say(f"{demo.pictures + 1} pictures and {len(files)} CSV files in {folder}")
    return files


def _pass_on(_kind: QtMsgType, _context: object, text: str) -> None:
    """Show what Qt has to say, but for what the screenless platform says of every window."""
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)


def be_screenless() -> None:
    """Run without a screen where there is none, without Qt saying so of every window."""
    has_display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform == "linux" and not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    screen.be_large()
    qInstallMessageHandler(_pass_on)


def main() -> int:
    """Run the demo from the command line."""
    chosen = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="angio-demo-")
    be_screenless()
    files = run(Path(chosen), print)
    for file in files:
        with file.open(encoding="utf-8", newline="") as opened:
            rows = list(csv.reader(opened, delimiter=";"))
        print(f"  {file.name}: {len(rows[0])} columns, {len(rows) - 1} record")
    return 0


if __name__ == "__main__":
    sys.exit(main())
