"""Connects this workstation to a shared register: asks where it is, tries it, and says the risk."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.errors import OFFICE_OLDER, AngioError
from angio_desktop.ui.access.protect_dialog import secret_line
from angio_desktop.ui.access.upgrade_dialog import ask_upgrade
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import fit_height, two_parts
from angio_desktop.ui.look.severity import ICONS, restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.office_words import state_lines
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.notice import Notice
from angio_desktop.ui.widgets.text_line import TextLine
from angio_desktop.ui.widgets.work import Work, WorkBar, stop_all

if TYPE_CHECKING:  # its driver is loaded only where one works on an office
    from angio_desktop.storage.postgres.founding import State


class Place(NamedTuple):
    """Where one works from now on: the address of an office, "" for the data folder's register.

    `password` is what was typed for it, to be kept by the system's key store if `is_remembered`.
    """

    office: str = ""
    password: str = ""
    is_remembered: bool = False


class Asked(NamedTuple):
    """What an empty office is asked for, in words: the title, what will be done, the button."""

    title: str
    what: str
    use: str


class OfficeDialog(QDialog):
    """Has an office be used only after it was tried as it stands there.

    It is asked for to work there from now on; with `asked` to be filled, by its owner, and then
    one that is not empty is refused. `known` is a place whose address is proposed.
    """

    def __init__(
        self,
        program: Program,
        parent: QWidget,
        asked: Asked | None = None,
        known: Place | None = None,
    ) -> None:
        super().__init__(parent)
        words = asked or self._to_work()
        self._program, self._is_to_fill = program, asked is not None
        self.place: Place | None = None
        self._tried: Place | None = None
        self.setWindowTitle(words.title)
        layout, below = two_parts(self, GRID * 80, (3, 3, 3, 2))
        layout.addWidget(labels.title(self.windowTitle()))
        layout.addWidget(labels.wrapped(words.what))
        layout.addLayout(self._rows())
        self.remembers.setVisible(asked is None)
        self._add_risk(below)
        self.bar = WorkBar(program, self.tr("Trying the connection"))
        self.bar.busy_changed.connect(self._show_actions)
        self.found = labels.selectable("")
        self.found.hide()
        below.addWidget(self.bar)
        below.addWidget(self.found)
        below.addWidget(self._buttons(words.use))
        for line in (self.address, self.login, self.password, self.certificate):
            line.textChanged.connect(self._forget)
        self._propose(known or Place())
        self._show_actions()
        fit_height(self)

    def _propose(self, known: Place) -> None:
        if known.office:
            from angio_desktop.actions import shared  # noqa: PLC0415  its driver takes its time

            self.address.setText(shared.without_login(known.office))
            self.login.setFocus()

    def _to_work(self) -> Asked:
        return Asked(
            self.tr("Connect to a shared register"),
            self.tr(
                "Several workstations then work on one register, on a PostgreSQL server of the "
                "hospital. Your IT department gives the address and your login. What is on this "
                "computer stays here, and is not moved by this."
            ),
            self.tr("&Work here"),
        )

    def _rows(self) -> QFormLayout:
        rows = QFormLayout()
        rows.setVerticalSpacing(GRID)
        rows.setHorizontalSpacing(GRID * 2)
        self.address, self.login, self.certificate = TextLine(), TextLine(), TextLine()
        self.address.setPlaceholderText("postgresql://server/database")
        self.password = secret_line()
        for name, line, hint in (
            (
                *(self.tr("&Address"), self.address),
                self.tr("As your IT department gives it; several servers are divided by commas."),
            ),
            (self.tr("&Login"), self.login, self.tr("Your own name on the server.")),
            (
                *(self.tr("&Password"), self.password),
                self.tr("Empty where the server knows you by the hospital’s own login."),
            ),
            (
                *(self.tr("&Certificate file"), self.certificate),
                self.tr("The file (PEM) of the hospital’s authority; empty: those of the system."),
            ),
        ):
            rows.addRow(name, named(line, name.replace("&", ""), hint))
        asks = self.tr("Asks for the certificate file.")
        self.file_button = button(self.tr("Choose file…"), self._choose_file, asks)
        rows.addRow("", layouts.row(self.file_button))
        kept = self.tr("Remember the password")
        told = self.tr("The key store of your system keeps it, and nothing else does.")
        self.remembers = named(QCheckBox(kept), kept, told)
        self.remembers.setChecked(True)
        rows.addRow("", self.remembers)
        return rows

    def _add_risk(self, below: QVBoxLayout) -> None:
        self.risk = Notice()
        accepts = self.tr("I know this, and our IT department wants it so")
        self.accepts = named(QCheckBox(accepts), accepts)
        self.accepts.clicked.connect(self._show_actions)
        self.accepts.hide()
        below.addWidget(self.risk)
        below.addWidget(self.accepts)

    def _buttons(self, use: str) -> QDialogButtonBox:
        self.try_button = button(
            self.tr("&Try it"),
            self.try_it,
            self.tr("Connects, and says what it found; nothing is changed."),
        )
        self.upgrade_button = button(
            self.tr("&Upgrade…"),
            self.upgrade,
            self.tr("Brings it to the form of this program, after a backup."),
        )
        self.use_button = button(use)
        buttons = dialogs.answers(self, self.use_button, self.tr("Cancel"), self._use)
        for each in (self.try_button, self.upgrade_button):
            buttons.addButton(each, QDialogButtonBox.ButtonRole.ActionRole)
        self.upgrade_button.hide()  # the box shows what is added
        return buttons

    def _choose_file(self) -> None:
        kinds = self.tr("Certificates (*.pem *.crt *.cer)")
        file = dialogs.ask_file(self, self.tr("Certificate file"), kinds)
        if file is not None:
            self.take_file(file)

    def take_file(self, file: Path) -> None:
        """Take the certificate of the hospital's authority."""
        self.certificate.setText(str(file))

    def _forget(self) -> None:
        """Have what was changed be tried anew."""
        self._tried = None
        self._say("", "")
        self.risk.say("")
        self.accepts.hide()
        self._show_actions()

    def _asked(self) -> Place:
        """Return what was typed. Raises StorageProblem for what is no address."""
        from angio_desktop.actions import shared  # noqa: PLC0415  its driver takes its time

        texts = (self.address.text(), self.login.text(), self.certificate.text())
        office = shared.address_text(*(text.strip() for text in texts))
        return Place(office, self.password.text(), self.remembers.isChecked())

    def try_it(self) -> None:
        """Try the connection beside the window; one that is not protected only if that is meant."""
        self._tried = None
        self._say("", "")
        try:
            asked = self._asked()
            is_plain = self._is_plain(asked)
        except AngioError as problem:
            self._fail(problem)
            return
        if is_plain and not self.accepts.isChecked():
            risk = self._program.plain_words().sentence("office.plain", {})
            self.risk.say(f"⚠ {risk}", "warning")
            self.accepts.show()
            fit_height(self)
            self.accepts.setFocus()
            return
        do = _room if self._is_to_fill else _try
        self.bar.run_alone(partial(do, asked), partial(self._show, asked), self._fail)

    def _is_plain(self, asked: Place) -> bool:
        from angio_desktop.actions import shared  # noqa: PLC0415  as above

        return shared.chosen_address(asked.office, asked.password).is_plain

    def _show(self, asked: Place, state: "State") -> None:
        self._tried = asked
        self._say("✓ " + "\n".join(state_lines(state)), "success")
        self._show_actions()
        self.use_button.setFocus()

    def _fail(self, problem: AngioError) -> None:
        self._say(f"{ICONS['error']} {self._program.plain_words().problem(problem)}", "error")
        self.upgrade_button.setVisible(problem.text_id == OFFICE_OLDER)
        fit_height(self)

    def upgrade(self) -> None:
        """Have who manages it bring an office of an earlier program to the present form."""
        from angio_desktop.actions import shared  # noqa: PLC0415  as above
        from angio_desktop.storage.postgres.upgrading import (  # noqa: PLC0415  as above
            refuse_who_manages_none,
        )

        program, asked = self._program, self._asked()
        address = shared.chosen_address(asked.office, asked.password)
        with dialogs.telling(self, program):
            refuse_who_manages_none(address)
            words = program.plain_words()
            if ask_upgrade(program.way_in, program.preferences, words, address, self):
                self.try_it()

    def _say(self, text: str, severity: str) -> None:
        self.found.setText(text)
        self.found.setVisible(bool(text))
        self.upgrade_button.hide()
        restyle(self.found, "severity", severity)
        fit_height(self)

    def _show_actions(self) -> None:
        for each in (self.try_button, self.upgrade_button):
            each.setEnabled(not self.bar.is_busy)
        is_tried = self._tried is not None and not self.bar.is_busy
        self.use_button.setEnabled(is_tried)
        why = "" if is_tried else self.tr("Try the connection first.")
        self.use_button.setToolTip(why)

    def _use(self) -> None:
        if self._tried is not None:
            self.place = self._tried._replace(is_remembered=self.remembers.isChecked())
            self.accept()

    def done(self, result: int) -> None:
        """End what is under way before the window goes."""
        stop_all(self)
        super().done(result)


def ask_office(
    program: Program, parent: QWidget, asked: Asked | None = None, known: Place | None = None
) -> Place | None:
    """Ask where the shared register is; None where nothing was chosen."""
    dialog = OfficeDialog(program, parent, asked, known)
    dialogs.show(dialog)
    return dialog.place


def _room(asked: Place, work: Work) -> "State":
    from angio_desktop.actions import moves, shared  # noqa: PLC0415  as above

    del work
    return moves.room_in(shared.chosen_address(asked.office, asked.password))


def _try(asked: Place, work: Work) -> "State":
    from angio_desktop.actions import shared  # noqa: PLC0415  as above

    del work
    return shared.state_at(shared.chosen_address(asked.office, asked.password))
