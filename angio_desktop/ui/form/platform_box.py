"""Below the pages of a sent registration: where it stands at the platform."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.correcting import asked_of_helpdesk
from angio_desktop.register.captions import Words
from angio_desktop.storage.records import Mark, Standing
from angio_desktop.ui.look import labels, standings, ways
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.shortcuts import Shortcut

_SEVERITIES = {Mark.REFUSED: "error", Mark.REPLACED: "warning"}


class PlatformBox(QWidget):
    """Shows what was answered; `open_asked` gives the id of a correction."""

    open_asked = Signal(int)
    correct_asked = Signal()
    helpdesk_asked = Signal()

    def __init__(self, program: Program, words: Words, id_: int) -> None:
        """Show where a sent registration stands. Raises StorageProblem."""
        super().__init__()
        self._program, self._words, self._id = program, words, id_
        self.standing: Standing = program.store.answers.standing(id_)
        self._posted = program.store.outbox.of(id_)
        self.text = labels.selectable("")
        clipboard = self.tr("Puts the official code on the clipboard.")
        self.copy_button = button(
            self.tr("Copy official code"), self._copy, clipboard, icon="copy", role="count"
        )
        self.newer_button = button(
            self.tr("Open the correction"),
            self._open_newer,
            self.tr("Opens what stands in its place."),
            role="count",
        )
        self.correct_button = button(
            Shortcut.CORRECT.caption, self.correct_asked, Shortcut.CORRECT, role="count"
        )
        self.helpdesk_button = button(
            self.tr("Ask the helpdesk…"),
            self.helpdesk_asked,
            self.tr("Makes a text for the helpdesk, free of names and numbers."),
            role="count",
        )
        self.done_button = button(
            self.tr("The helpdesk did it"),
            self._end_request,
            self.tr("Notes that what was asked is done."),
            role="count",
        )
        row = layouts.box(self)
        row.addWidget(self.text)
        buttons = (self.copy_button, self.newer_button, self.correct_button)
        row.addLayout(layouts.flow(*buttons, self.helpdesk_button, self.done_button))
        program.signals.registrations_changed.connect(self.refresh)
        self._show()

    @property
    def official_code(self) -> str:
        """The code that the platform gave, "" while there is none."""
        return self.standing.official_code

    def refresh(self) -> None:
        """Read again where it stands."""
        with dialogs.refreshing(self, self._program):
            self.standing = self._program.store.answers.standing(self._id)
            self._posted = self._program.store.outbox.of(self._id)
            self._show()

    def _show(self) -> None:
        standing = self.standing
        asked = asked_of_helpdesk(self._program.store, self._id)
        told = standings.lines(standing, self._words, ways.line(self._posted, self._words))
        if asked is not None:
            text_id = "platform.helpdesk_done" if asked.done else "platform.helpdesk_asked"
            details = {"moment": moment_text(asked.done or asked.asked)}
            told.append(self._words.sentence(text_id, details))
        self.text.setText("  ·  ".join(told))
        severity = _SEVERITIES.get(standing.mark, "") if standing.mark else ""
        restyle(self.text, "severity", severity)
        self.copy_button.setVisible(bool(standing.official_code))
        is_replaced = standing.replaced_by is not None
        self.newer_button.setVisible(is_replaced)
        self.correct_button.setVisible(not is_replaced)
        self.helpdesk_button.setVisible(not is_replaced)
        self.done_button.setVisible(asked is not None and not asked.done)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.standing.official_code)

    def _open_newer(self) -> None:
        if self.standing.replaced_by is not None:
            self.open_asked.emit(self.standing.replaced_by)

    def _end_request(self) -> None:
        with dialogs.telling(self, self._program):
            self._program.store.registrations.end_correction(self._id, now())
            self.refresh()
