"""What stands above everything while something is wrong with the data and is not settled."""

from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from angio_desktop.actions import verifying
from angio_desktop.actions.data_folder import own
from angio_desktop.actions.verifying import Failure
from angio_desktop.errors import AngioError
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.parts.verify_box import VerifyBox
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button


class IntegrityStrip(QFrame):
    """Says what is wrong, and offers to look at it, to check again and, of other data, to go on.

    It says too that not everything was checked for a week. `look_asked` when the user wants to see
    where it is checked.
    """

    look_asked = Signal()

    def __init__(self, box: VerifyBox, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = box
        self.setProperty("role", "card")
        self.text = labels.selectable("")
        self.look_button = button(
            self.tr("Show integrity"),
            self.look_asked,
            self.tr("Shows where this is checked, and the backups."),
        )
        self.again_button = button(
            self.tr("Check again"), box.check, self.tr("Checks everything once more.")
        )
        self.carry_on_button = button(
            self.tr("Carry on with these data…"),
            self.carry_on,
            self.tr("For who put these data here: the log will say so."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.text)
        column.addLayout(layouts.flow(self.look_button, self.again_button, self.carry_on_button))
        box.ended.connect(self.refresh)
        box.program.signals.day_changed.connect(self.refresh)
        box.bar.busy_changed.connect(self._show_actions)
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show what stands, or nothing."""
        store, failure, last = self._box.program.store, self._box.failure, None
        with suppress(AngioError):  # whatever reads next tells it
            failure = verifying.standing_failure(store) or failure
            last = verifying.long_ago(store)
        self.carry_on_button.setVisible(failure is not None and failure.can_carry_on)
        if failure is not None:
            self._say(self._said(failure), "error")
        elif last is not None:
            text = self.tr(
                "Not everything was checked since {time}: the check of each day did not end. "
                "“Check again” does it now."
            )
            self._say("⚠ " + text.format(time=moment_text(last.time)), "warning")
        self.setVisible(failure is not None or last is not None)

    def _say(self, text: str, severity: str) -> None:
        self.text.setText(text)
        restyle(self.text, "severity", severity)

    def _said(self, failure: Failure) -> str:
        words, found = self._box.program.plain_words(), failure.found
        said = words.sentence(found.text_id, found.details)
        if not failure.time:
            return f"✖ {said}"
        since = self.tr("Found at {time}.").format(time=moment_text(failure.time))
        return f"✖ {said} {since}"

    def _show_actions(self) -> None:
        self.again_button.setDisabled(self._box.bar.is_busy)

    def carry_on(self) -> None:
        """Go on with data that are not those that were left, if the user means it."""
        text = self.tr(
            "Go on with the data that are here now? They are not those that the program left: what "
            "was done since they were copied is not in them. Do so only if you, or your IT "
            "department, put them here. The log will say so, and everything is checked once more."
        )
        title = self.tr("Carry on with these data")
        if not dialogs.ask(self, title, text, self.tr("Carry on")):
            return
        with dialogs.telling(self, self._box.program):
            verifying.carry_on(own(self._box.program.store))
            self._box.check()
