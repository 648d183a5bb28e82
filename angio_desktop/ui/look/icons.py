"""The icons, drawn as lines on a grid of 16 (`resources/icons`), in the colours of the theme.

What carries an icon is asked again for it when the colours change: a button or a line by `give`,
an item of a list by `mark`. A model returns `icon(…)` itself each time it is painted.
"""

from collections.abc import Callable
from functools import cache, partial

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget, QListWidgetItem, QWidget

from angio_desktop import paths
from angio_desktop.ui.look import theme
from angio_desktop.ui.look.theme import tokens

# In points of the window; each is drawn for the screens there are, so that nothing is scaled.
_SIZES = (16, 20, 24)
_WINDOW_SIZES = (16, 24, 32, 48, 64, 128, 256)
_NAME = "icon_name"
_FOLLOWS = "icon_follows"
_NAME_ROLE = Qt.ItemDataRole.UserRole + 20
_COLOUR_ROLE = Qt.ItemDataRole.UserRole + 21
# Lists in which the chosen item stands on the surface, not on the accent.
_QUIET = ("navigation", "steps")


def icon(name: str, colour: str = "text", selected: str = "on_accent") -> QIcon:
    """Return an icon in a colour of the theme, and in another where it is selected."""
    now = tokens()
    return _icon(name, getattr(now, colour), getattr(now, selected), now.muted, _sizes())


def _sizes() -> tuple[int, ...]:
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    return tuple(sorted({round(size * ratio) for size in _SIZES for ratio in ratios}))


@cache
def _icon(name: str, normal: str, selected: str, disabled: str, sizes: tuple[int, ...]) -> QIcon:
    made = QIcon()
    modes = (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Disabled)
    for mode, colour in zip(modes, (normal, selected, disabled), strict=True):
        for size in sizes:
            made.addPixmap(_drawn(name, colour, size), mode)
    return made


def _drawn(name: str, colour: str, size: int) -> QPixmap:
    """Draw one icon; sharp edges come from drawing it anew in each size."""
    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source(name).replace("currentColor", colour).encode())).render(painter)
    painter.end()
    return pixmap


@cache
def source(name: str) -> str:
    """Return the drawing of an icon."""
    return (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")


@cache
def window_icon() -> QIcon:
    """Return the program's own icon, the same in every appearance."""
    made = QIcon()
    for size in _WINDOW_SIZES:
        made.addPixmap(_drawn("angio", "", size))
    return made


class _Follower(QObject):
    """Lives in what carries icons, and has them drawn again when the colours change."""

    def __init__(self, carrier: QWidget, draw: Callable[[], None]) -> None:
        super().__init__(carrier)
        self._draw = draw
        theme.follow(self._again)

    def _again(self) -> None:
        self._draw()


def _follow(carrier: QWidget, draw: Callable[[], None]) -> None:
    if not carrier.property(_FOLLOWS):
        carrier.setProperty(_FOLLOWS, True)
        _Follower(carrier, draw)


def give(widget: QAbstractButton | QLineEdit, name: str) -> None:
    """Give a button its icon, or a line one before its text."""
    widget.setProperty(_NAME, name)
    if isinstance(widget, QLineEdit) and not widget.actions():
        widget.addAction(QAction(widget), QLineEdit.ActionPosition.LeadingPosition)
    _paint(widget)
    _follow(widget, partial(_paint, widget))


def put_behind(button: QAbstractButton) -> None:
    """Have a button's icon stand behind its text, where it points on."""
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def _paint(widget: QAbstractButton | QLineEdit) -> None:
    name = widget.property(_NAME)
    if isinstance(widget, QLineEdit):
        widget.actions()[0].setIcon(icon(name, "muted"))
    else:
        is_primary = widget.property("role") == "primary"
        widget.setIcon(icon(name, "on_accent" if is_primary else "text"))


def mark(item: QListWidgetItem, name: str, colour: str = "text") -> None:
    """Give an item of a list an icon, and its text the same colour of the theme."""
    if (item.data(_NAME_ROLE), item.data(_COLOUR_ROLE)) != (name, colour):
        item.setData(_NAME_ROLE, name)
        item.setData(_COLOUR_ROLE, colour)
        _paint_item(item)
        _follow(item.listWidget(), partial(_paint_items, item.listWidget()))


def name_of(item: QListWidgetItem) -> str:
    """Return the name of the icon that an item was given, "" for none."""
    return str(item.data(_NAME_ROLE) or "")


def _paint_item(item: QListWidgetItem) -> None:
    shown = item.listWidget()
    is_quiet = shown.property("role") in _QUIET
    colour = item.data(_COLOUR_ROLE)
    item.setIcon(icon(item.data(_NAME_ROLE), colour, "accent" if is_quiet else "on_accent"))
    item.setForeground(QColor(getattr(tokens(), colour)))


def _paint_items(shown: QListWidget) -> None:
    for row in range(shown.count()):
        item = shown.item(row)
        if item.data(_NAME_ROLE):
            _paint_item(item)
