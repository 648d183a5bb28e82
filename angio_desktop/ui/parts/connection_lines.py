"""How the hospital reaches the platform, among the settings."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.platform_server import (
    ADDRESS,
    CERTIFICATE,
    LOGIN,
    ON,
    ORGANIZATION_NAME,
    USER,
    YES,
    is_on,
    keep_secret,
    login_of,
    server_of,
)
from angio_desktop.actions.rights import Right
from angio_desktop.errors import ServerProblem
from angio_desktop.platform.address import Login, checked_base
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts import setting_rows
from angio_desktop.ui.parts.connection_dialog import show_connection
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.setting_line import SettingLine
from angio_desktop.ui.widgets.text_line import TextLine


class AddressLine(SettingLine):
    """The address of the platform; what is none is told, and not kept."""

    def _store(self) -> None:
        text = self.text().strip()
        if text:
            try:
                self.setText(checked_base(text))
            except ServerProblem as problem:
                self.setText(self._stored)
                dialogs.tell_problem(self, self._program.plain_words(), problem)
                return
        super()._store()


class ConnectionLines(QObject):
    """Puts its lines into the settings; `changed` says that another connection is set."""

    changed = Signal()

    def __init__(self, program: Program, rows: QFormLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._program, self._rows, self._parent = program, rows, parent
        settings = program.store.settings.all()
        rows.addRow(labels.section(self.tr("Sending without a file (HD4DP, system to system)")))
        self.is_on = setting_rows.choice({"": self.tr("No"), YES: self.tr("Yes")})
        self.is_on.setCurrentIndex(int(is_on(settings)))
        self.is_on.activated.connect(self._switch)
        self._add(
            self.tr("Send without a file"),
            self.is_on,
            self.tr("On the page “Export” you choose which registrations go so."),
        )
        self.address = AddressLine(program, ADDRESS)
        self.address.setPlaceholderText("https://…/proxy")
        self.address.editingFinished.connect(self.changed)
        self._add(self.tr("Address of the platform"), self.address, self.tr("Of your hospital."))
        self.login = setting_rows.choice(
            {
                Login.NONE: self.tr("No login"),
                Login.BASIC: self.tr("User and password"),
                Login.BEARER: self.tr("Token"),
            }
        )
        self.login.setCurrentIndex(self.login.findData(login_of(settings)))
        self.login.activated.connect(self._choose_login)
        self._add(self.tr("Login"), self.login, self.tr("How the platform knows who asks."))
        self.user = SettingLine(program, USER)
        self.user.editingFinished.connect(self._show_login)
        self._add(self.tr("User of the platform"), self.user, self.tr("For the login."))
        self.secret = TextLine()
        self.secret.setEchoMode(TextLine.EchoMode.Password)
        self.secret.setMaximumWidth(GRID * 70)
        self.secret.editingFinished.connect(self._keep_secret)
        only = self.tr("Kept by this computer’s key store alone.")
        self._add(self.tr("Password or token"), self.secret, only)
        self._add_certificate()
        self.organization = QLabel()
        self._add(self.tr("Organisation"), self.organization, self.tr("Chosen when trying."))
        self.try_button = button(
            self.tr("Try the connection…"),
            self._try,
            self.tr("Asks each end point once, and lets you choose the organisation."),
        )
        rows.addRow("", layouts.row(self.try_button))
        self._show_organization()
        self._show_login()
        guard(program, Right.MANAGE, self.is_on, self.login)

    def _add(self, name: str, editor: QWidget, hint: str) -> None:
        setting_rows.add(self._rows, name, editor, hint)

    def _add_certificate(self) -> None:
        self.certificate = SettingLine(self._program, CERTIFICATE)
        self.certificate.editingFinished.connect(self.changed)
        what = self.tr("Of the hospital’s own authority (PEM); empty where the system knows it.")
        self._add(self.tr("Certificate"), self.certificate, what)
        asks = self.tr("Asks for the file with the certificate.")
        self.file_button = button(self.tr("Choose certificate…"), self._choose_file, asks)
        self._rows.addRow("", layouts.row(self.file_button))

    def _set(self, key: str, value: str) -> None:
        with dialogs.telling(self._parent, self._program):
            self._program.store.settings.set(key, value, now())

    def _switch(self, index: int) -> None:
        self._set(ON, self.is_on.itemData(index))
        self._program.signals.registrations_changed.emit()
        self.changed.emit()

    def _choose_login(self, index: int) -> None:
        self._set(LOGIN, self.login.itemData(index))
        self._show_login()

    def _show_login(self) -> None:
        """Show what a login needs, and whether the key store has its password."""
        with dialogs.telling(self._parent, self._program):
            server = server_of(self._program.store.settings.all())
            may = Right.MANAGE in self._program.rights()
            self.user.setEnabled(may and server.login is Login.BASIC)
            self.secret.setEnabled(server.login is not Login.NONE)
            kept = self.tr("Kept") if server.secret else ""
            self.secret.setPlaceholderText(kept)
            self.changed.emit()

    def _keep_secret(self) -> None:
        text = self.secret.text()
        self.secret.clear()
        if text:
            with dialogs.telling(self._parent, self._program):
                keep_secret(self._program.store.settings.all(), text)
            self._show_login()

    def _choose_file(self) -> None:
        title = self.tr("Certificate of the hospital")
        file = dialogs.ask_file(self._parent, title, self.tr("Certificates (*.pem *.crt *.cer)"))
        if file is not None:
            self.certificate.setText(str(file))
            self.certificate.editingFinished.emit()

    def _try(self) -> None:
        show_connection(self._program, self._parent)
        self._show_organization()
        self.changed.emit()

    def _show_organization(self) -> None:
        with dialogs.telling(self._parent, self._program):
            name = self._program.store.settings.all().get(ORGANIZATION_NAME, "")
            self.organization.setText(name or self.tr("Not chosen yet"))
