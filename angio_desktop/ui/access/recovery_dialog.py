"""Shows the recovery key, to be saved, printed or written down."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from angio_desktop.actions.recovery_key import write_recovery
from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.storage.sqlite.vault import keys
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.ui.access.recovery_paper import ask_and_print
from angio_desktop.ui.access.secret_clipboard import put_secret
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import two_parts
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named


class RecoveryDialog(QDialog):
    """Shows the recovery key; a new one, with `is_new`, is not left without a question."""

    def __init__(
        self, key: DataKey, words: Words, parent: QWidget | None, *, is_new: bool = False
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._is_kept = not is_new
        self.text = keys.recovery_text(key)
        self.setWindowTitle(self.tr("Recovery key"))
        layout, below = two_parts(self, GRID * 68, (3, 3, 3, 2))
        layout.addWidget(labels.title(self.tr("Recovery key")))
        why = self.tr(
            "With this key the data can be opened when the computer breaks down or the pass "
            "phrase is forgotten. Keep it away from this computer, on paper or on a stick in a "
            "safe: whoever has it and the data can read them."
        )
        layout.addWidget(labels.wrapped(why))
        lines = labels.selectable("\n".join(in_lines(self.text)), wraps=False)
        shown = named(lines, self.tr("Recovery key"))
        shown.setProperty("role", "key")
        layout.addWidget(shown)
        note = labels.muted(self.tr("You can also do this later, under “Data”."))
        note.setContentsMargins(GRID * 3, 0, 0, GRID)
        layout.addWidget(note)
        below.addLayout(self._buttons())
        self.done_button.setDefault(True)

    def _buttons(self) -> QHBoxLayout:
        self.print_button = button(self.tr("&Print…"), self.print_out)
        self.save_button = button(self.tr("&Save as a file…"), self.choose_and_save)
        self.copy_button = button(self.tr("&Copy"), self.copy)
        self.done_button = button(self.tr("Continue"), self.accept, role="primary")
        row = layouts.row(self.print_button, self.save_button, self.copy_button)
        row.addWidget(self.done_button)
        return row

    def copy(self) -> None:
        """Put the key on the clipboard, for a minute."""
        put_secret(self.text)
        self._is_kept = True

    def print_out(self) -> None:
        """Print the key on paper."""
        if ask_and_print(self, self._heading(), in_lines(self.text)):
            self._is_kept = True

    def choose_and_save(self) -> None:
        """Ask for a file and write the key into it."""
        title = self.tr("Save recovery key")
        file = dialogs.ask_new_file(self, title, "angio-recovery-key.txt")
        if file is not None:
            self.save(file)

    def save(self, file: Path) -> None:
        """Write the key into a file that only the user can read."""
        try:
            write_recovery(file, self._heading(), self.text)
        except AngioError as problem:
            dialogs.tell_problem(self, self._words, problem)
            return
        self._is_kept = True

    def _heading(self) -> str:
        return self.tr("Recovery key of Angio Desktop. Keep it away from the data it opens.")

    def done(self, result: int) -> None:
        """Close, however that is done; of a new key that was not kept only after a question."""
        if self._is_kept or self._goes_without():
            super().done(result)

    def _goes_without(self) -> bool:
        text = self.tr(
            "You did not print, save or copy the recovery key. If you did not write it down "
            "either: when this computer breaks down, or the pass phrase is forgotten, nobody can "
            "open your data or their backups any more, we neither."
        )
        return dialogs.ask(
            self,
            self.tr("Without a recovery key?"),
            f"⚠ {text}",
            self.tr("Continue"),
            self.tr("Back"),
        )


def in_lines(text: str) -> list[str]:
    """Break a recovery key in two lines between its groups."""
    groups = text.split("-")
    half = (len(groups) + 1) // 2
    return ["-".join(groups[:half]) + "-", "-".join(groups[half:])]
