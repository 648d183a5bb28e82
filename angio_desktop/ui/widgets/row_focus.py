"""Where the focus is in a table or a list: at one row, not around all of them."""

import weakref
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from shiboken6 import isValid

from angio_desktop.ui.look.severity import restyle
from angio_desktop.ui.look.theme import tokens

_RING = 2


class RowFocus(QStyledItemDelegate):
    """Draws a ring around the row that has the focus, over what stands there.

    The theme puts one around a view without rows: there is nothing else to show it.
    """

    def __init__(self, view: QAbstractItemView, *, fills: bool = True) -> None:
        """`fills` says that a chosen row is filled with the accent, on which a ring is light."""
        super().__init__(view)
        self._view, self._fills = view, fills
        model = view.model()
        # No method of ours: where the view goes, its model may still tell a delegate that is gone.
        look = partial(_look_for_rows, weakref.ref(view))
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(look)
        look()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell, and its part of the ring."""
        super().paint(painter, option, index)
        if index.row() != self._view.currentIndex().row() or not self._view.hasFocus():
            return
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_filled = self._fills and bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(cell)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = tokens().on_accent if is_filled else tokens().accent
        painter.setPen(QPen(QColor(colour), _RING))
        inset = _RING if is_filled else _RING // 2
        painter.drawRect(self._row(cell).adjusted(inset, inset, -inset, -inset))
        painter.restore()

    def _row(self, cell: QRect) -> QRect:
        """Return the whole row that a cell is in."""
        if not isinstance(self._view, QTableView):
            return cell
        header = self._view.horizontalHeader()
        return QRect(-header.offset(), cell.top(), header.length(), cell.height())


def _look_for_rows(shown: "weakref.ref[QAbstractItemView]", *_: object) -> None:
    view = shown()
    if view is None or not isValid(view):
        return
    has_rows = "rows" if view.model().rowCount() else ""
    if has_rows != (view.property("holds") or ""):
        restyle(view, "holds", has_rows)


def focus_on_rows(view: QAbstractItemView, *, fills: bool = True) -> None:
    """Have a table or list show the focus at its row; its model is there already."""
    view.setItemDelegate(RowFocus(view, fills=fills))
