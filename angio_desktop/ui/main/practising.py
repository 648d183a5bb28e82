"""Practising in a window of its own: starting it, and what leads through it.

It is another run of the program, which knows nothing of this one's data folder and key.
"""

import sys

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QVBoxLayout, QWidget

from angio_desktop.actions import practice
from angio_desktop.actions.preferences import Appearance
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.practice_strip import PracticeStrip

_PACKAGE = "angio_desktop"


def command(program: Program) -> list[str]:
    """Return what starts the program for practice, speaking and looking as this one does."""
    this = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", _PACKAGE]
    appearance = program.preferences.chosen.appearance or Appearance.SYSTEM
    return [*this, "--practice", program.language, appearance.value]


def practise(program: Program, parent: QWidget) -> None:
    """Open the window in which one practises; what stands in the way is told."""
    first, *arguments = command(program)
    if not QProcess.startDetached(first, arguments)[0]:
        text = translate("practising", "The window to practise in could not be started.")
        dialogs.tell(parent, translate("practising", "Practise"), text)


class PracticeDesk(QWidget):
    """The workspace below a strip that says what to do next."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._program = workspace.program
        stop = button(
            self.tr("Stop practising"), self._stop, self.tr("Closes the window and erases it all.")
        )
        self.strip = PracticeStrip("", stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(workspace, 1)
        signals = self._program.signals
        for changed in (signals.registrations_changed, signals.answers_saved):
            changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what is to be done now."""
        with dialogs.telling(self, self._program):
            words, now = self._program.plain_words(), practice.step(self._program.store)
            said = words.sentence(f"practice.step.{now}", {})
            self.strip.text.setText(f"{words.sentence('practice.here', {})} {said}")

    def _stop(self) -> None:
        self.window().close()
