"""Says above all parts how many drafts are on this computer alone, and shows them."""

from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from angio_desktop.actions.offline import Offline
from angio_desktop.errors import AngioError
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import button


class WaitingStrip(QFrame):
    """Hidden while the office has all; `shown_asked` when the user wants to see what it has not."""

    shown_asked = Signal()

    def __init__(self, offline: Offline, parent: QWidget) -> None:
        super().__init__(parent)
        self._offline = offline
        self.setProperty("role", "card")
        self.text = labels.selectable("")
        restyle(self.text, "severity", "warning")
        self.show_button = button(
            self.tr("Show…"),
            self.shown_asked,
            self.tr("Shows which registrations these are, and what stands in the way."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        column.addWidget(self.text)
        column.addLayout(layouts.flow(self.show_button))
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Count what waits."""
        with suppress(AngioError):  # who keeps a draft next is told
            told = [*self._waiting(), *self._strays()]
            self.setVisible(bool(told))
            self.text.setText("⚠ " + "\n".join(told))

    def _waiting(self) -> list[str]:
        waiting = self._offline.all()
        text = self.tr(
            "%n registration(s) are saved on this computer only, the last at {time}.",
            "",
            len(waiting),
        )
        last = max((each.kept for each in waiting), default="")
        return [text.format(time=moment_text(last))] if waiting else []

    def _strays(self) -> list[str]:
        count = len(self._offline.strays())
        text = self.tr("%n registration(s) on this computer wait for another register.", "", count)
        return [text] if count else []
