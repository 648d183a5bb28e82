"""Sending: what goes out, the warnings to confirm one by one, then the code and the ways on."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.editing import Editing
from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Role
from angio_desktop.register.findings import Finding
from angio_desktop.register.patient import patient_name, patient_number
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.severity import ICONS
from angio_desktop.ui.look.theme import GRID, room
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named


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
        what = self.tr("What will be sent, and what is to be confirmed.")
        scroll = named(QScrollArea(), self.windowTitle(), what)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        layout.addWidget(scroll)
        note = labels.muted(
            self.tr("After sending, the registration is locked and can only be read.")
        )
        layout.addWidget(note)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        locks = self.tr("Gives it its code and locks it.")
        self.send_button = button(self.tr("Send"), hint=locks, icon="send")
        self.send_button.setEnabled(not self.boxes)
        return dialogs.answers(self, self.send_button, self.tr("Not yet"))

    def _add_warnings(
        self, editing: Editing, words: Words, warnings: Sequence[Finding], column: QVBoxLayout
    ) -> None:
        title = labels.section(self.tr("Please confirm what is unusual but right:"), wraps=True)
        column.addWidget(title)
        for finding in warnings:
            caption = editing.form.caption(finding.key, words.language)
            message = words.finding(finding, editing.form, editing.registration.values)
            text = labels.wrapped(f"{ICONS['warning']} {words.named(caption, message)}")
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
    rows.addRow(
        form.captions.text(words.language), labels.wrapped(" · ".join(p for p in patient if p))
    )
    for field in form.with_role(Role.SUMMARY):
        text = values.get(field.key, "")
        if text and field.key in editing.evaluation.applies:
            caption = form.caption(field.key, words.language)
            rows.addRow(caption, labels.wrapped(words.shown(field, text)))
    return rows


class After(Enum):
    """What a user goes on with once a registration was sent."""

    NEXT = auto()  # another patient, the same type
    EXPORT = auto()
    NOTHING = auto()


class SentDialog(QDialog):
    """The registration code, large, to copy; what waits now; and the ways on.

    `log` is how far the log has come, to be kept elsewhere; "" where that is not known. `waiting`
    is how many wait for export, None where that is not known. `after` is what was chosen.
    """

    def __init__(self, code: str, log: str, waiting: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.after = After.NOTHING
        self.setWindowTitle(self.tr("Sent"))
        keep_on_screen(self)
        layout = layouts.dialog(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as large as its text
        layout.addWidget(labels.wrapped(self.tr("Locked as:"), wraps=False))
        selected = self.tr("Can be selected and copied.")
        line = labels.selectable(code, wraps=False)
        shown = named(line, self.tr("Registration code"), selected)
        shown.setProperty("role", "code")
        self.copy_button = button(
            self.tr("&Copy code"),
            partial(QGuiApplication.clipboard().setText, code),
            self.tr("Puts the registration code on the clipboard."),
            icon="copy",
        )
        layout.addLayout(layouts.row(shown, self.copy_button))
        if log:
            text = self.tr("Log: {head}").format(head=log)
            name = self.tr(
                "How far the log has come; kept on paper it proves that nothing was left out."
            )
            layout.addWidget(named(labels.selectable(text, wraps=False), text, name))
        if waiting is not None:
            text = self.tr("Not in the register yet: %n wait(s) for export.", "", waiting)
            layout.addWidget(labels.muted(text, wraps=False))
        layout.addSpacing(GRID)
        layout.addLayout(self._ways())
        self.next_button.setFocus()

    def _ways(self) -> QHBoxLayout:
        self.next_button = button(
            self.tr("&Next patient, same type"),
            partial(self._go_on, After.NEXT),
            self.tr("Begins a registration of the same type."),
            role="primary",
            icon="new",
        )
        self.export_button = button(
            self.tr("&Export now"),
            partial(self._go_on, After.EXPORT),
            self.tr("Shows what waits for export, in the main window."),
            icon="export",
        )
        self.close_button = button(self.tr("Close"), self.reject, self.tr("Leaves the window."))
        return layouts.row(self.next_button, self.export_button, self.close_button)

    def _go_on(self, after: After) -> None:
        self.after = after
        self.accept()


def show_code(code: str, log: str, waiting: int | None, parent: QWidget) -> After:
    """Show the code until the user goes on; returns with what."""
    dialog = SentDialog(code, log, waiting, parent)
    dialogs.show(dialog)
    return dialog.after
