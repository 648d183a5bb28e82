"""The columns of a table, as wide and in the order that the user gave them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from angio_desktop.actions.preferences import Columns, Preferences, Table

_BEGINS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class KeptColumns(QObject):
    """Notes the columns that are drawn wider or moved by the mouse, and puts them so again.

    What the program sets by itself is not noted: `put` is to be called after it. `settled` says
    that the user drew or moved a column.
    """

    settled = Signal()

    def __init__(
        self, table: QTableView, preferences: Preferences, name: Table, hidden: Sequence[int] = ()
    ) -> None:
        """`hidden` are the columns that are not shown until the user asks for them."""
        super().__init__(table)
        self._hidden = frozenset(hidden)
        self._preferences, self._name = preferences, name
        self._header = table.horizontalHeader()
        self._header.setSectionsMovable(True)
        self._before: list[int] = []
        self._wide = dict(enumerate(self._widths()))  # of those not shown too
        self._header.viewport().installEventFilter(self)
        self._put_order()
        self._put_shown()
        self.put()
        self._header.sectionMoved.connect(self._note_order)

    def _kept(self) -> Columns:
        return self._preferences.chosen.tables.get(self._name, Columns())

    def drawn(self) -> Mapping[int, int]:
        """Return how wide the user drew columns that can be."""
        adjustable = self._adjustable()
        return {c: w for c, w in self._kept().widths.items() if c in adjustable}

    def put(self) -> None:
        """Make the columns as wide as they were drawn; the others stay as they are."""
        for column, width in self.drawn().items():
            self._wide[column] = width
            self._header.resizeSection(column, width)

    def _put_order(self) -> None:
        order = self._kept().order
        if len(order) == self._header.count():
            for place, column in enumerate(order):
                self._header.moveSection(self._header.visualIndex(column), place)

    def _put_shown(self) -> None:
        for column in range(self._header.count()):
            self.show(column, shown=self.is_wanted(column))

    def is_wanted(self, column: int) -> bool:
        """Return whether a column is to be shown, if there is room for it."""
        return (column in self._hidden) == (column in self._kept().turned)

    def is_asked_for(self, column: int) -> bool:
        """Return whether a column is wanted that is not shown unless the user asks for it."""
        return column in self._hidden and self.is_wanted(column)

    def is_drawable(self, column: int) -> bool:
        """Return whether the column has a width of its own: one takes the rest."""
        return column in self._adjustable()

    def width(self, column: int) -> int:
        """Return how wide a column is, or would be if it were shown."""
        if not self._header.isSectionHidden(column):
            self._wide[column] = self._header.sectionSize(column)
        return self._wide[column]

    def show(self, column: int, *, shown: bool) -> None:
        """Show a column for now, or not; nothing of it is noted."""
        self.width(column)  # while it is known
        if shown == self._header.isSectionHidden(column):
            self._header.setSectionHidden(column, not shown)

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show a column, or hide it."""
        kept = self._kept()
        turned = set(kept.turned) - {column}
        if shown == (column in self._hidden):
            turned.add(column)
        self._preferences.note_columns(self._name, replace(kept, turned=tuple(sorted(turned))))
        self._put_shown()

    def _adjustable(self) -> list[int]:
        """Return the columns that a user can draw wider: the one that takes the rest is not."""
        interactive = QHeaderView.ResizeMode.Interactive
        columns = range(self._header.count())
        return [each for each in columns if self._header.sectionResizeMode(each) is interactive]

    def _widths(self) -> list[int]:
        return [self._header.sectionSize(column) for column in range(self._header.count())]

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Compare the widths before and after the mouse was used."""
        if event.type() in _BEGINS:
            self._before = self._widths()
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._note_widths()
        return False

    def _note_widths(self) -> None:
        after, kept = self._widths(), self._kept()
        drawn = {
            column: after[column]
            for column in self._adjustable()
            if len(self._before) == len(after) and self._before[column] != after[column]
        }
        if drawn:
            widths = {**kept.widths, **drawn}
            self._preferences.note_columns(self._name, replace(kept, widths=widths))
            self.settled.emit()

    def _note_order(self) -> None:
        order = tuple(self._header.logicalIndex(place) for place in range(self._header.count()))
        self._preferences.note_columns(self._name, replace(self._kept(), order=order))
        self.settled.emit()
