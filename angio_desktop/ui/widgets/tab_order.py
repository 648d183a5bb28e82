"""Where the Tab key leads to."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def beside(widget: QWidget, *, forward: bool, outside: QWidget | None = None) -> QWidget | None:
    """Return what the Tab key reaches from a widget, as Qt goes; nothing inside of `outside`."""
    window = widget.window()
    other = _next(widget, forward=forward)
    while other is not None and other is not widget:
        is_inside = outside is not None and outside.isAncestorOf(other)
        if not is_inside and _stops(other, window):
            return other
        other = _next(other, forward=forward)
    return None


def lead(*widgets: QWidget) -> None:
    """Have the Tab key lead from each of these to the next: they stand so in their window."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def _next(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _stops(widget: QWidget, window: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isEnabled() and widget.isVisibleTo(window)
