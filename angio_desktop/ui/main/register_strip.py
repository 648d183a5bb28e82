"""Says above everything what is not as usual with the register that one works on."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from angio_desktop.actions.clock import now
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program


class RegisterStrip(QFrame):
    """Hidden while one works on the register that was chosen, and nobody can listen in."""

    def __init__(self, program: Program, parent: QWidget) -> None:
        super().__init__(parent)
        self._program = program
        self._away_since = ""
        self.setProperty("role", "card")
        self.text = labels.selectable("")
        restyle(self.text, "severity", "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        column.addWidget(self.text)
        program.signals.office_turned.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is to be said."""
        if not self._program.is_office_away:
            self._away_since = ""
        elif not self._away_since:
            self._away_since = f"{now():%H:%M}"
        said = self._said()
        self.text.setText(f"⚠ {said}")
        self.setVisible(bool(said))

    def _said(self) -> str:
        shared, chosen = self._program.shared, self._program.preferences.chosen.office
        if shared is None and chosen:
            return self.tr(
                "You work on the register of this computer, not on the shared one. What you enter "
                "now is not in the shared register. Close and open the program to work there again."
            )
        if self._away_since:
            text = self.tr(
                "Server not within reach since {time}. The lists show what was there last; as soon "
                "as the server is back, they are read again by themselves."
            )
            return text.format(time=self._away_since)
        if shared is not None and shared.office.is_newer:
            return self.tr(
                "The shared register was upgraded for a newer version of the program. Here you "
                "can read all of it, and change nothing. Install the newest version to go on."
            )
        if shared is not None and shared.address.is_plain:
            return self.tr(
                "The connection to the shared register is not fully protected: who listens in on "
                "the network may read patients’ data. Ask your IT department for TLS."
            )
        return ""
