"""What a screen reader says of a widget: its name, and what it is for in a sentence."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QWidget

_Widget = TypeVar("_Widget", bound=QWidget)


def named(widget: _Widget, name: str, hint: str = "") -> _Widget:
    """Give a widget its name (without the letter that is underlined) and its hint; return it."""
    widget.setAccessibleName(name.replace("&", ""))
    return hinted(widget, hint)


def hinted(widget: _Widget, hint: str) -> _Widget:
    """Give a widget its hint, a button under the mouse too unless something stands there."""
    if hint:
        widget.setAccessibleDescription(hint)
    if isinstance(widget, QAbstractButton) and not widget.toolTip():
        widget.setToolTip(hint)
    return widget
