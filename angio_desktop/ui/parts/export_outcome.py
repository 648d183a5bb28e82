"""What became of an export: the files, where they are, and what to do with them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout

from angio_desktop.ui.look import labels
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button


class ExportOutcome(QFrame):
    """Hidden until there is one; stays until it is closed or the next export begins."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._folder: Path | None = None
        self.text = labels.selectable("")
        self.where = labels.selectable("")
        self.then = labels.muted(
            self.tr(
                "Put the files, as they are, where the national platform (HD4DP) fetches uploads, "
                "or give them to whoever does so in your hospital. Do not open them in a "
                "spreadsheet and do not rename them: that changes them."
            )
        )
        self.open_button = button(self.tr("Open &folder"), self._open, self.tr("Shows the files."))
        self.close_button = button(self.tr("&Close"), self.hide, self.tr("Takes this away."))
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        column.setSpacing(GRID)
        for widget in (self.text, self.where, self.then):
            column.addWidget(widget)
        column.addLayout(layouts.row(self.open_button, self.close_button))
        self.hide()

    def tell(self, lines: Sequence[str], folder: Path | None) -> None:
        """Say how each file went, and where those are that were written; None for no file."""
        self._folder = folder
        self.text.setText("\n".join(lines))
        self.where.setText(self.tr("In the folder {folder}").format(folder=folder))
        for widget in (self.where, self.then, self.open_button):
            widget.setVisible(folder is not None)
        self.show()
        (self.close_button if folder is None else self.open_button).setFocus()

    def _open(self) -> None:
        if self._folder is not None and not dialogs.show_folder(self._folder):
            text = self.tr("The system opens no folder. It is {folder}")
            dialogs.tell(self, self.tr("Open folder"), text.format(folder=self._folder))
