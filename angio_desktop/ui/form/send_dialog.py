"""Sending: what goes out, the warnings to confirm one by one, and then the code."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.editing import Editing
from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Role
from angio_desktop.register.findings import Finding
from angio_desktop.register.patient import patient_name, patient_number
from angio_desktop.ui.look import icons, labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.severity import ICONS
from angio_desktop.ui.look.theme import GRID, room
from angio_desktop.ui.widgets import dialogs


class SendDialog(QDialog):
    """A summary to look at once more; "Send" is possible when each warning is confirmed."""

    def __init__(
        self, editing: Editing, words: Words, warnings: Sequence[Finding], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Send registration"))
        self.setMinimumSize(room(GRID * 76), GRID * 54)
        keep_on_screen(self)
        layout = QVBoxLayout(self)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addLayout(_summary(editing, words))
        self.boxes: list[QCheckBox] = []
        if warnings:
            self._add_warnings(editing, words, warnings, column)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setAccessibleDescription(self.tr("What will be sent, and what is to be confirmed."))
        layout.addWidget(scroll)
        note = labels.muted(
            self.tr("After sending, the registration is locked and can only be read.")
        )
        layout.addWidget(note)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.send_button = QPushButton(self.tr("Send"))
        self.send_button.setProperty("role", "primary")
        icons.give(self.send_button, "send")
        self.send_button.setEnabled(not self.boxes)
        self.send_button.setToolTip(self.tr("Gives it its code and locks it."))
        buttons.addButton(self.send_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Not yet"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _add_warnings(
        self, editing: Editing, words: Words, warnings: Sequence[Finding], column: QVBoxLayout
    ) -> None:
        title = labels.section(self.tr("Please confirm what is unusual but right:"), wraps=True)
        column.addWidget(title)
        for finding in warnings:
            caption = editing.form.caption(finding.key, words.language)
            message = words.finding(finding, editing.form, editing.registration.values)
            text = QLabel(f"{ICONS['warning']} {words.named(caption, message)}")
            text.setWordWrap(True)
            text.setProperty("severity", "warning")
            box = QCheckBox(self.tr("This is right"))
            box.setAccessibleDescription(text.text())
            box.toggled.connect(self._update)
            self.boxes.append(box)
            column.addWidget(text)
            column.addWidget(box)

    def _update(self) -> None:
        self.send_button.setEnabled(all(box.isChecked() for box in self.boxes))


def ask_to_send(
    editing: Editing, words: Words, warnings: Sequence[Finding], parent: QWidget
) -> bool:
    """Show the summary and return whether the user sends, every warning confirmed."""
    return dialogs.show(SendDialog(editing, words, warnings, parent))


def _summary(editing: Editing, words: Words) -> QFormLayout:
    form, values = editing.form, editing.registration.values
    rows = QFormLayout()
    rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    rows.setHorizontalSpacing(GRID * 3)
    patient = [patient_name(values), patient_number(values)]
    rows.addRow(form.captions.text(words.language), _line(" · ".join(p for p in patient if p)))
    for field in form.with_role(Role.SUMMARY):
        text = values.get(field.key, "")
        if text and field.key in editing.evaluation.applies:
            caption = form.caption(field.key, words.language)
            rows.addRow(caption, _line(words.shown(field, text)))
    return rows


def _line(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class SentDialog(QDialog):
    """The registration code, large, to copy."""

    def __init__(self, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sent"))
        keep_on_screen(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 4, GRID * 3, GRID * 4, GRID * 2)
        layout.addWidget(QLabel(self.tr("The registration was sent. Its registration code is:")))
        shown = QLabel(code)
        shown.setProperty("role", "code")
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleDescription(self.tr("Can be selected and copied."))
        shown.setAccessibleName(self.tr("Registration code"))
        layout.addWidget(shown)
        note = labels.muted(
            self.tr("It will go into the next export for the national upload."), wraps=False
        )
        layout.addWidget(note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(
            self.tr("Copy code"), QDialogButtonBox.ButtonRole.ActionRole
        )
        icons.give(self.copy_button, "copy")
        self.copy_button.setToolTip(self.tr("Puts the registration code on the clipboard."))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(code))
        buttons.rejected.connect(self.accept)
        layout.addWidget(buttons)


def show_code(code: str, parent: QWidget) -> None:
    """Show the code until the user closes it."""
    dialogs.show(SentDialog(code, parent))
