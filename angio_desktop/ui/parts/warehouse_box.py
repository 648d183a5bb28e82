"""Where the hospital's warehouse is, among the settings, and whether it can be reached."""

from pathlib import Path

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.reconciled_words import tried_text
from angio_desktop.actions.reconciling import Tried, try_connection
from angio_desktop.actions.rights import Right
from angio_desktop.actions.warehouse import (
    CERTIFICATE,
    DATABASE,
    DATABASE_DEFAULT,
    HOST,
    PORT,
    PORT_DEFAULT,
    ROLE,
    ROLE_DEFAULT,
    TLS,
    Access,
    tls_of,
)
from angio_desktop.errors import AngioError
from angio_desktop.platform.server import Patience, Tls
from angio_desktop.storage.store import Store
from angio_desktop.ui.access.protect_dialog import secret_line
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import ICONS, restyle
from angio_desktop.ui.parts import setting_rows
from angio_desktop.ui.parts.warehouse_work import WarehouseWork
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.setting_line import SettingLine
from angio_desktop.ui.widgets.work import Work, WorkBar


class WarehouseBox(QWidget):
    """Each change is stored at once, but the password: the key store keeps one that was right."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self.lines: dict[str, QLineEdit] = {}
        rows = setting_rows.rows()
        rows.setContentsMargins(0, 0, 0, 0)
        self.setLayout(rows)
        rows.addRow(labels.section(self.tr("Warehouse of the hospital (HD4DP)")))
        self._add_server(rows)
        self._add_tls(rows)
        self.password = secret_line()
        self.password.setPlaceholderText(self.tr("the one that is kept"))
        kept = self.tr(
            "Once the connection was tried with it the key store of your system keeps it, and "
            "nothing else does."
        )
        setting_rows.add(rows, self.tr("Password"), self.password, kept)
        self._add_try(rows)
        self._add_names(rows)

    def _add_try(self, rows: QFormLayout) -> None:
        """Add the button, and below it what is going on and what was found."""
        self.try_button = button(
            self.tr("Try the connection"),
            self.try_it,
            self.tr("Connects, and says what it found; nothing is changed."),
        )
        self.bar = WorkBar(self._program, self.tr("Trying the connection"))
        self.bar.busy_changed.connect(self._show_actions)
        self._work = WarehouseWork(self._program, self.bar, self)
        self.found = labels.selectable("")
        self.found.hide()
        below = QWidget()
        column = layouts.box(below)
        column.addLayout(layouts.row(self.try_button))
        column.addWidget(self.bar)
        column.addWidget(self.found)
        rows.addRow("", below)

    def _add_server(self, rows: QFormLayout) -> None:
        for key, default, name, hint in (
            (
                *(HOST, "", self.tr("Server")),
                self.tr("The name that stands in its certificate. Empty: there is no warehouse."),
            ),
            (PORT, PORT_DEFAULT, self.tr("Port"), self.tr("Usually 5432.")),
            (
                *(DATABASE, DATABASE_DEFAULT, self.tr("Database")),
                self.tr("As the helpdesk calls it."),
            ),
            (
                *(ROLE, ROLE_DEFAULT, self.tr("Role")),
                self.tr("The user name that the helpdesk gave; it need only read."),
            ),
        ):
            self.lines[key] = SettingLine(self._program, key, default)
            setting_rows.add(rows, name, self.lines[key], hint)

    def _add_tls(self, rows: QFormLayout) -> None:
        self.tls = setting_rows.choice(
            {
                Tls.FULL: self.tr("TLS: authority and name are checked"),
                Tls.AUTHORITY: self.tr("TLS: only the authority is checked"),
                Tls.ENCRYPTED: self.tr("TLS: nothing is checked"),
                Tls.NONE: self.tr("No TLS: everything is readable on the way"),
            }
        )
        self.tls.setCurrentIndex(self.tls.findData(tls_of(self._program.store.settings.all())))
        self.tls.activated.connect(self._set_tls)
        guard(self._program, Right.MANAGE, self.tls)
        weaker = self.tr("Choose less only when your IT department asks for it.")
        setting_rows.add(rows, self.tr("Encryption"), self.tls, weaker)
        self.lines[CERTIFICATE] = SettingLine(self._program, CERTIFICATE)
        pem = self.tr("The file (PEM) of the hospital's own authority; your IT department has it.")
        setting_rows.add(rows, self.tr("Certificate file"), self.lines[CERTIFICATE], pem)
        asks = self.tr("Asks for the certificate file.")
        self.file_button = button(self.tr("Choose file…"), self._choose_file, asks)
        rows.addRow("", layouts.row(self.file_button))

    def _add_names(self, rows: QFormLayout) -> None:
        """Add what the columns may be called that nobody has published."""
        language = self._program.language
        for each in self._program.definitions.assumptions:
            if each.is_of_warehouse:
                line = SettingLine(self._program, each.setting, each.default)
                self.lines[each.setting] = line
                doubt = each.doubt.text(language)
                setting_rows.add(rows, each.what.text(language), line, doubt)

    def _set_tls(self, index: int) -> None:
        with dialogs.telling(self, self._program):
            self._program.store.settings.set(TLS, self.tls.itemData(index), now())

    def _choose_file(self) -> None:
        kinds = self.tr("Certificates (*.pem *.crt *.cer)")
        file = dialogs.ask_file(self, self.tr("Certificate file"), kinds)
        if file is not None:
            self._take_file(file)

    def _take_file(self, file: Path) -> None:
        line = self.lines[CERTIFICATE]
        line.setText(str(file))
        line.editingFinished.emit()

    def _show_actions(self) -> None:
        self.try_button.setEnabled(not self.bar.is_busy)

    def try_it(self) -> None:
        """Try the connection beside the window, with the password that was typed if any was."""
        given = self.password.text()
        self.password.clear()
        self._say("", "")
        self._work.run(_try, self._show, self._fail, give=given)

    def _show(self, tried: Tried) -> None:
        words = self._program.plain_words()
        columns = self.tr("Columns found: {columns}").format(columns=", ".join(tried.columns))
        severity = "" if tried.tls and tried.server.tls is Tls.FULL else "warning"
        icon = ICONS["warning"] if severity else "✓"
        self._say(f"{icon} {tried_text(tried, words)}\n{columns}", severity)

    def _fail(self, problem: AngioError) -> None:
        self._say(f"{ICONS['error']} {self._program.plain_words().problem(problem)}", "error")

    def _say(self, text: str, severity: str) -> None:
        self.found.setText(text)
        self.found.setVisible(bool(text))
        restyle(self.found, "severity", severity)


def _try(_: Store, work: Work, access: Access, patience: Patience) -> Tried:
    del work
    return try_connection(access, patience)
