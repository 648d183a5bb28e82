"""A closed list to choose from: an arrow of its own, and deaf to the mouse wheel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from angio_desktop.ui.look.arrow import draw_arrow
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets.naming import named

_EDIT_FIELD = QStyle.SubControl.SC_ComboBoxEditField


def type_choice(program: Program, name: str, hint: str, everything: str = "") -> "Choice":
    """Return a list of the registration types; its data are their values, "" for `everything`."""
    choice = named(Choice(), name, hint)
    if everything:
        choice.addItem(everything, "")
    for type_ in program.dictionary.forms:
        choice.addItem(program.type_name(type_), type_.value)
    return choice


class Choice(QComboBox):
    """A few choices in one line."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll; a turn of the wheel is no answer."""
        event.ignore()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the frame, the choice (an ellipsis where it is too long) and an arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.subControls = QStyle.SubControl.SC_ComboBoxFrame
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, _EDIT_FIELD, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        draw_arrow(self, painter)
