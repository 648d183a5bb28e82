"""A setting that is a text in one line, stored when it is left."""

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.clock import now
from angio_desktop.actions.own_settings import OWN
from angio_desktop.actions.rights import Right
from angio_desktop.register.values import Unreadable, parse_text
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.grants import guard
from angio_desktop.ui.widgets.text_line import TextLine


class SettingLine(TextLine):
    """Shows the setting `key`, or `default` where nothing was set."""

    def __init__(
        self, program: Program, key: str, default: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(program.store.settings.all().get(key, default), parent)
        self._program, self._key, self._default = program, key, default
        self.setCursorPosition(0)  # of a long one the beginning is seen
        self._stored = self.text()
        self.setMaximumWidth(GRID * 70)
        self.editingFinished.connect(self._store)
        if key not in OWN:
            guard(program, Right.MANAGE, self)

    def _store(self) -> None:
        """Store the text without surrounding spaces, or the default where nothing is left.

        One that a CSV could not bear is refused.
        """
        text = self.text().strip() or self._default
        if isinstance(parse_text(text), Unreadable):
            self.setText(self._stored)
            refused = self.tr(
                "A text of at most 255 characters that does not begin with =, +, - or @ is needed. "
                "The setting was left as it was."
            )
            dialogs.tell(self, self.tr("Settings"), refused)
            return
        self.setText(text)
        if self._stored != text:
            with dialogs.telling(self, self._program):
                self._program.store.settings.set(self._key, text, now())
                self._stored = text
