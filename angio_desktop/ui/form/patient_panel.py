"""Beside the patient's fields: earlier registrations of the patient, identity, and the link.

Looked up when the fields that tell who the patient is are complete, never at every key. Nothing
is taken over that the user did not ask for, and never anything but identity.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from angio_desktop.actions.editing import Editing
from angio_desktop.actions.known_patient import earlier_registrations
from angio_desktop.errors import AngioError
from angio_desktop.register.captions import Words
from angio_desktop.register.patient import (
    Person,
    identity,
    is_looked_up_while_typed,
    person,
    to_fill_in,
)
from angio_desktop.register.registration import Status
from angio_desktop.storage.records import PatientRow
from angio_desktop.ui.form.differences import DifferencesView
from angio_desktop.ui.form.link import LinkView
from angio_desktop.ui.look import labels
from angio_desktop.ui.look.moments import day_text
from angio_desktop.ui.look.theme import GRID
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import layouts
from angio_desktop.ui.widgets.button import button
from angio_desktop.ui.widgets.naming import named
from angio_desktop.ui.widgets.row_focus import focus_on_rows

_WIDTH = GRID * 30
_NARROW = GRID * 8
_STRIP_HEIGHT = GRID * 32  # where it opens below the form
_ANY = 16_777_215  # Qt's own word for no limit
_ID = Qt.ItemDataRole.UserRole

_MARKS = {Status.OPEN: "✎", Status.SENT: "✔"}


class PatientPanel(QFrame):
    """Shown as soon as something is known; emits what the user asks for.

    `asked` comes first, so that what is being typed is taken before anything is compared;
    `taken` then gives the answers to take over, `linked` the hospitalisation (None: no link).
    """

    asked = Signal()
    taken = Signal(dict)
    linked = Signal(object)
    open_asked = Signal(int)

    def __init__(self, program: Program, editing: Editing, words: Words) -> None:
        super().__init__()
        self.program, self.editing = program, editing
        self._who: Person | None = None
        self._id: int | None = None
        self.rows: list[PatientRow] = []
        self._other: Mapping[str, str] = {}
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.head = button("", self._collapse, role="count")
        self.body = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.addWidget(self.head)
        column.addWidget(self._scrolling(), 1)
        column.addStretch(0)
        self._fill(words)
        program.signals.registrations_changed.connect(self._look_if_shown)
        self._is_here = self._is_strip = self._fills = False
        self.hide()

    def come(self, is_here: bool) -> None:
        """Be there on the page of the patient, and only there."""
        self._is_here = is_here
        self._show_head()

    def fold(self, folded: bool) -> None:
        """Be a strip below the form, that opens when asked for, or a panel beside it."""
        self._is_strip = folded
        self.frame.setVisible(not folded)
        self._show_head()

    def fill(self, fills: bool) -> None:
        """Take all the width there is beside the form, or no more than is needed."""
        self._fills = fills
        self._show_head()

    def _scrolling(self) -> QScrollArea:
        """Return the body in a frame that scrolls where a low window has no room for it."""
        self.frame = layouts.scrolled(self.body)
        self.frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setProperty("role", "page")
        return self.frame

    def _fill(self, words: Words) -> None:
        inside = QVBoxLayout(self.body)
        inside.setContentsMargins(0, 0, GRID // 2, 0)
        self.link = LinkView(self.program, self.editing)
        self.link.chosen.connect(self._link)
        self.link.open_asked.connect(self.open_asked)
        inside.addWidget(self.link)
        self.list = named(QListWidget(), self.tr("Earlier registrations of this patient"))
        self.list.setUniformItemSizes(True)
        focus_on_rows(self.list)
        self.list.setSpacing(GRID // 4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(GRID * 16)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(lambda _: self.open_chosen())
        self.list.currentRowChanged.connect(self._choose)
        inside.addWidget(self.list, 1)
        inside.addLayout(self._buttons())
        self.note = labels.muted()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        inside.addWidget(self.note)
        self.differences = DifferencesView(self.editing.form, words)
        self.differences.chosen.connect(self._take_one)
        inside.addWidget(self.differences)

    def _buttons(self) -> QVBoxLayout:
        row = QVBoxLayout()
        self.open_button = button(self.tr("Open registration"), self.open_chosen)
        self.take_button = button(
            self.tr("&Take over identity"),
            self.take_over,
            self.tr("Fills in the fields of the patient that are still empty. Nothing else."),
        )
        row.addWidget(self.open_button)
        row.addWidget(self.take_button)
        return row

    # --- looking up ----------------------------------------------------------------------

    def look_up(self, typed: str = "") -> None:
        """Show what is known of the patient; while field `typed` is typed in, if that may do."""
        if typed and not is_looked_up_while_typed(self.editing.form.by_key[typed]):
            return
        registration = self.editing.registration
        who = person(registration.values)
        if (who, registration.id) != (self._who, self._id):
            self._who, self._id = who, registration.id
            self._read()
        self._show_identity()
        self.link.show_link()
        self._show_head()

    def look_again(self) -> None:
        """Read again, since something else may have been stored."""
        self._who = None
        self.look_up()

    def _look_if_shown(self) -> None:
        if self.isVisible():
            self.look_again()

    def _read(self) -> None:
        try:
            rows = earlier_registrations(self.program.store, self.editing.registration)
        except AngioError:  # no reason to stop the typing: saving and sending will tell
            return
        if rows != self.rows:
            self._show_rows(rows)
        self.link.read()

    def _show_rows(self, rows: list[PatientRow]) -> None:
        kept = self.chosen()
        self.rows = rows
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(self._text(row), self.list)
            item.setData(_ID, row.id)
            item.setToolTip(item.text())
        self.list.blockSignals(False)
        ids = [row.id for row in rows]
        if kept is not None and kept.id in ids:
            number = ids.index(kept.id)
        else:  # who may be another patient is never chosen by itself
            number = 0 if rows and rows[0].is_same else -1
        self.list.setCurrentRow(number)
        self._choose(number)

    def _text(self, row: PatientRow) -> str:
        """Return three lines, so that each is as high as the others."""
        name = self.program.type_name(row.type)
        dates = [day_text(row.admission) or self.tr("no date")]
        if row.last_pci:
            dates.append("PCI " + day_text(row.last_pci))
        when = " · ".join(dates)
        if not row.is_same:
            return "\n".join(("? " + self.tr("perhaps another patient"), name, when))
        state = row.code if row.status is Status.SENT else self.tr("Open")
        return "\n".join((name, when, f"{_MARKS[row.status]} {state}"))

    # --- showing -------------------------------------------------------------------------

    def _show_head(self) -> None:
        same = sum(row.is_same for row in self.rows)
        is_known = bool(self.rows) or not self.link.isHidden()
        self.setVisible(is_known and self._is_here)
        is_open = not self.frame.isHidden()
        name = self.tr("Known patient")
        if self.rows and not same:
            name = self.tr("Known patient?")
        self.head.setAccessibleName(name)
        self.head.setToolTip(name)
        folded = f"▸ {name} ({len(self.rows)})" if self._is_strip else f"◂ {len(self.rows)}"
        self.head.setText(f"▾ {name} ({len(self.rows)})" if is_open else folded)
        for widget in (self.list, self.open_button):
            widget.setVisible(bool(self.rows))
        self._take_room(is_open)

    def _take_room(self, is_open: bool) -> None:
        p = QSizePolicy.Policy
        across = p.Expanding if self._fills or self._is_strip else p.Fixed
        self.setSizePolicy(across, p.Maximum if self._is_strip else p.Preferred)
        self.setMinimumWidth(0)
        self.setMaximumSize(_ANY, _STRIP_HEIGHT if self._is_strip else _ANY)
        if self._fills:
            self.setMinimumWidth(self._needed_width())
        elif not self._is_strip:
            self.setFixedWidth(self._needed_width() if is_open else _NARROW)

    def _needed_width(self) -> int:
        """Return a width that a longer language's buttons have room in, scrolled or not."""
        for inside in (self.link, self.differences, self.body):
            inside.ensurePolished()
            if layout := inside.layout():
                layout.activate()  # else it tells what was needed before
        bar = self.frame.verticalScrollBar().sizeHint().width()
        return max(_WIDTH, self.body.minimumSizeHint().width() + bar + 2 * GRID + 2)

    def _collapse(self) -> None:
        self.frame.setVisible(self.frame.isHidden())
        self._show_head()

    def chosen(self) -> PatientRow | None:
        """Return the registration that is chosen in the list."""
        number = self.list.currentRow()
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def _choose(self, number: int) -> None:
        row = self.rows[number] if 0 <= number < len(self.rows) else None
        self._other = {}
        if row is not None:
            try:
                known = self.program.store.registrations.load(row.id)
                self._other = identity(self.editing.form, known.values)
            except AngioError:  # one that is damaged: opening it tells
                self._other = {}
        self.open_button.setEnabled(row is not None)
        self._show_identity()

    def _show_identity(self) -> None:
        registration = self.editing.registration
        own, row = registration.values, self.chosen()
        may_take = not self.editing.is_read_only
        missing = to_fill_in(self.editing.form, own, self._other)
        self.take_button.setVisible(bool(self.rows) and may_take)
        self.take_button.setEnabled(bool(missing))
        self.differences.show_differences(own, self._other if may_take else {})
        is_open_question = row is None or not row.is_same
        text = self.tr("Same name and birth date, but not surely the same patient: compare first.")
        self.note.setText(text)
        self.note.setVisible(bool(self.rows) and is_open_question)

    # --- acting --------------------------------------------------------------------------

    def open_chosen(self) -> None:
        """Ask to open the registration that is chosen."""
        row = self.chosen()
        if row is not None:
            self.open_asked.emit(row.id)

    def take_over(self) -> None:
        """Take over what is still empty of the identity."""
        self.asked.emit()
        missing = to_fill_in(self.editing.form, self.editing.registration.values, self._other)
        if missing:
            self.taken.emit(missing)

    def _take_one(self, key: str) -> None:
        self.asked.emit()
        if key in self._other:
            self.taken.emit({key: self._other[key]})

    def _link(self, hospitalisation: int | None) -> None:
        self.asked.emit()
        self.linked.emit(hospitalisation)
