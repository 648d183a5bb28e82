"""Two versions of one draft, side by side: of each field that differs one chooses what holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QGridLayout, QWidget

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form
from angio_desktop.register.versions import LINK, Difference, Side, Taken
from angio_desktop.ui.editors.options import Check, Radio
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.fitting import Scroll, keep_on_screen
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.widgets import dialogs, layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import hinted, named

_TOP = Qt.AlignmentFlag.AlignTop
_SIDES: dict[int, Side] = {Qt.Key.Key_Left: Side.MINE, Qt.Key.Key_Right: Side.THEIRS}
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_Row = dict[Side, Radio]


@dataclass(frozen=True, slots=True)
class Versions:
    """What differs, and who made the other version when, as a person reads it."""

    found: Sequence[Difference]
    who: str
    when: str


class VersionsTable(QWidget):
    """A row for each field: its caption, one's own answer, that of the other.

    A row is one stop of the Tab key; left and right choose in it, up and down go to another.
    """

    changed = Signal()

    def __init__(self, versions: Versions, form: Form, words: Words) -> None:
        super().__init__()
        self._versions, self._form, self._words = versions, form, words
        self.rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, GRID, 0)
        self._grid.setHorizontalSpacing(GRID * 3)
        self._grid.setVerticalSpacing(GRID)
        heads = (("", 3), (self.tr("You"), 4), (versions.who, 4))
        for column, (head, stretch) in enumerate(heads):
            self._grid.setColumnStretch(column, stretch)
            self._grid.addWidget(labels.section(head, wraps=True), 0, column)
        for number, difference in enumerate(versions.found):
            self._add(number, difference)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _add(self, number: int, difference: Difference) -> None:
        caption = self._caption(difference.key)
        about = labels.wrapped("\n".join(filter(None, (caption, self._about(difference)))))
        self._grid.addWidget(about, number + 1, 0, _TOP)
        row: _Row = {}
        both = (Side.MINE, difference.mine, self.tr("You"))
        for side, text, who in (both, (Side.THEIRS, difference.theirs, self._versions.who)):
            answer = self._answer(difference.key, text)
            radio = row[side] = Radio(side.value, answer, self, self)
            keys = self.tr("Left and right choose, up and down lead to another field.")
            named(radio, f"{caption}, {who}: {answer}", keys)
            radio.clicked.connect(partial(self.choose, number, side))
            self._grid.addWidget(radio, number + 1, len(row), _TOP)
        self.rows.append(row)
        self._check(row, difference.since)

    def _caption(self, key: str) -> str:
        if key == LINK:
            return self.tr("Hospitalisation that it follows")
        return self._form.caption(key, self._words.language) if key in self._form.by_key else key

    def _about(self, difference: Difference) -> str:
        if difference.since is None:
            return ""
        if difference.since is Side.MINE:
            return self.tr("only you changed this")
        return self.tr("only {who} changed this").format(who=self._versions.who)

    def _answer(self, key: str, text: str) -> str:
        field = self._form.by_key.get(key)
        shown = text if field is None else self._words.shown(field, text)
        return shown or self.tr("not answered")

    def taken(self) -> Taken:
        """Return what is chosen by now, by key."""
        return {
            difference.key: side
            for difference, row in zip(self._versions.found, self.rows, strict=True)
            for side, radio in row.items()
            if radio.isChecked()
        }

    def choose(self, number: int, side: Side, _checked: bool = False) -> None:
        """Choose a side of one field."""
        self._check(self.rows[number], side)
        self.changed.emit()

    def choose_all(self, side: Side) -> None:
        """Choose a side of every field."""
        for row in self.rows:
            self._check(row, side)
        self.changed.emit()

    def _check(self, row: _Row, chosen: Side | None) -> None:
        for side, radio in row.items():
            radio.setChecked(side is chosen)
            is_stop = side is (chosen or Side.MINE)
            stops, passed = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            radio.setFocusPolicy(stops if is_stop else passed)

    def focus_first(self) -> None:
        """Go to the first field that nothing is chosen of, or to the first of all."""
        row = next((row for row in self.rows if not _is_chosen(row)), self.rows[0])
        self._enter(row)

    def _enter(self, row: _Row) -> None:
        here = next((radio for radio in row.values() if radio.isChecked()), row[Side.MINE])
        here.setFocus(Qt.FocusReason.TabFocusReason)

    def entered(self, option: Radio | Check) -> None:
        """Bring into sight where the focus is."""
        frame = self.parentWidget()
        scroll = frame.parentWidget() if frame is not None else None
        if isinstance(scroll, Scroll):
            scroll.ensureWidgetVisible(option)

    def left_one(self) -> None:
        """Know that the focus went: nothing here depends on it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose in the row that has the focus, or go to another."""
        focused, key = QApplication.focusWidget(), event.key()
        number = next((n for n, row in enumerate(self.rows) if focused in row.values()), None)
        if number is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _SIDES:
            self.choose(number, _SIDES[key])
            self._enter(self.rows[number])
        elif key in _STEPS:
            self._enter(self.rows[max(0, min(number + _STEPS[key], len(self.rows) - 1))])
        elif key == Qt.Key.Key_Space and isinstance(focused, Radio):
            self.choose(number, Side(focused.code))
        else:
            super().keyPressEvent(event)


class VersionsDialog(QDialog):
    """Both versions, and the buttons that take all of either."""

    def __init__(self, versions: Versions, form: Form, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Two versions of this registration"))
        self.resize(GRID * 110, GRID * 76)
        keep_on_screen(self)
        told = self.tr(
            "While you were working, {who} saved another version, at {when}. Choose for each field "
            "which answer holds. What is the same in both is not shown. Nothing is saved in the "
            "shared register before you have chosen."
        )
        self.table = VersionsTable(versions, form, words)
        self.table.changed.connect(self._show_left)
        all_mine = partial(self.table.choose_all, Side.MINE)
        hint = self.tr("Chooses this side of every field; you can still change some.")
        self.mine = button(self.tr("All of &mine"), all_mine, hint)
        all_theirs = partial(self.table.choose_all, Side.THEIRS)
        of_who = self.tr("&All of {who}").format(who=versions.who.replace("&", "&&"))
        self.theirs = button(of_who, all_theirs, hint)
        self.left = labels.muted()
        saves = self.tr("Saves it in the shared register, in the place of both.")
        self.consent = button(self.tr("&Save this choice"), None, saves)
        layout = layouts.dialog(self)
        layout.addWidget(labels.wrapped(told.format(who=versions.who, when=versions.when)))
        layout.addLayout(layouts.flow(self.mine, self.theirs))
        layout.addWidget(Scroll(self.table), 1)
        layout.addWidget(self.left)
        box = dialogs.answers(self, self.consent, translate("dialogs", "Later"))
        later = next(each for each in box.buttons() if each is not self.consent)
        hinted(later, self.tr("Leaves both versions as they are until you choose."))
        layout.addWidget(box)
        self._show_left()
        self.table.focus_first()

    def _show_left(self) -> None:
        left = len(self.table.rows) - len(self.table.taken())
        self.left.setText(self.tr("%n field(s) still to be chosen.", "", left) if left else "")
        self.consent.setEnabled(not left)


def _is_chosen(row: _Row) -> bool:
    return any(radio.isChecked() for radio in row.values())


def ask_versions(versions: Versions, form: Form, words: Words, parent: QWidget) -> Taken | None:
    """Ask which answers hold; None where it is left for later."""
    dialog = VersionsDialog(versions, form, words, parent)
    return dialog.table.taken() if dialogs.show(dialog) else None
