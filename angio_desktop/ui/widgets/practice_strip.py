"""The strip above every window in which someone practises, so that nobody takes it for real."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from angio_desktop.ui.look import labels
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import GRID


class PracticeStrip(QFrame):
    """Says that this is practice, and what to do next; `more` stand at its end."""

    def __init__(self, text: str, *more: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "practice")
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 2, GRID // 2, GRID * 2, GRID // 2)
        row.setSpacing(GRID * 2)
        self.text = labels.wrapped(text)
        row.addWidget(labels.section(practice_name()))
        row.addWidget(self.text, 1)
        for widget in more:
            row.addWidget(widget)


def practice_name() -> str:
    """Return what practising is called, in titles too."""
    return translate("PracticeStrip", "PRACTICE")


def titled(title: str, *, is_practice: bool) -> str:
    """Return the title of a window, which says that it is practice."""
    return f"{practice_name()} – {title}" if is_practice else title
