"""Help: what there is to know of a field, and all keys with the short forms of answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.register.captions import Words
from angio_desktop.register.field_help import Note
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import keep_on_screen
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts, menus
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.shortcuts import Shortcut

_FORMS = ("date", "time", "number", "code", "codes", "ssin")


class HelpDialog(QDialog):
    """Shows titled rows of text, to be read and closed by Escape or Enter."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(GRID * 84, GRID * 72)
        keep_on_screen(self)
        layout = layouts.dialog(self)
        layout.addWidget(labels.title(title))
        inside = QWidget()
        inside.setProperty("role", "page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, GRID * 2, 0)
        self._scroll = named(QScrollArea(), title, translate("help", "The arrow keys scroll it."))
        self._scroll.setProperty("role", "text")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        layout.addWidget(self._scroll, 1)
        self.buttons = dialogs.closing(self, self.tr("Close"))
        layout.addWidget(self.buttons)
        self.buttons.buttons()[0].setFocus()

    def add(self, heading: str, rows: Sequence[tuple[str, str]]) -> None:
        """Add rows of a name and a text, under a heading unless that is empty."""
        if heading:
            self._column.addWidget(labels.section(heading))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setHorizontalSpacing(GRID * 3)
        form.setVerticalSpacing(GRID)
        for name, text in rows:
            form.addRow(_text(name, "muted"), _text(text, ""))
        self._column.addLayout(form)

    def end(self) -> None:
        """Have the rows stand at the top."""
        self._column.addStretch(1)


def _text(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(not role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def show_field(caption: str, notes: Sequence[Note], parent: QWidget | None) -> bool:
    """Show the help on a field; returns whether the keys are asked for, by F1 once more."""
    dialog = HelpDialog(caption, parent)
    keys = Shortcut.HELP
    keys_button = dialog.buttons.addButton(keys.caption, QDialogButtonBox.ButtonRole.HelpRole)
    keys_button.setToolTip(keys.shown)
    keys_button.clicked.connect(dialog.accept)
    keys.act_in(dialog, dialog.accept)
    dialog.add("", [(note.heading, "\n".join(note.lines)) for note in notes])
    dialog.end()
    return dialogs.show(dialog)


def show_keys(words: Words, parts: Sequence[str], parent: QWidget | None) -> None:
    """Show all keys and short forms; `parts` are the names of those of the program."""
    dialogs.show(KeysDialog(words, parts, parent))


class KeysDialog(HelpDialog):
    """Every key of the program, and how answers can be typed."""

    def __init__(self, words: Words, parts: Sequence[str], parent: QWidget | None) -> None:
        super().__init__("", parent)
        title = self.tr("Keys and short forms")
        self.setWindowTitle(title)
        named(self._scroll, title)
        head = self.findChild(QLabel)
        if head is not None:
            head.setText(title)
        self._add_keys(self.tr("In the main window"), menus.main_window())
        numbered = [(key.shown, name) for key, name in zip(menus.PARTS, parts, strict=False)]
        if numbered:
            self.add(self.tr("Parts of the program"), numbered)
        self._add_keys(self.tr("In a registration"), menus.registration())
        in_fields = [(each.shown, each.plain) for each in menus.IN_A_FIELD]
        self.add(self.tr("In a field"), in_fields)
        forms = [words.sentence(f"help.form.{name}", {"decimals": "2"}) for name in _FORMS[:2]]
        names = (self.tr("Date"), self.tr("Time"))
        rows = list(zip(names, forms, strict=True))
        rows.append((self.tr("Code"), words.sentence("help.form.code", {})))
        rows.append((self.tr("Yes or no"), self.tr("Y or N, 1 or 0")))
        rows.append((self.tr("Digits"), words.sentence("help.form.digits", {})))
        rows.append((self.tr("Number"), words.sentence("help.form.number", {"decimals": "2"})))
        self.add(self.tr("How answers can be typed"), rows)
        self.end()

    def _add_keys(self, heading: str, shown: Sequence[menus.Menu]) -> None:
        entries = [entry for menu in shown for entry in menu.entries if entry is not None]
        self.add(heading, [(each.shown, each.plain) for each in entries if each.text])
