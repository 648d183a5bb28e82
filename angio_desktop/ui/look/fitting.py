"""Windows that stay on the screen: what has no room scrolls, the buttons stay in sight."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent, QScreen
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from angio_desktop.ui.look.theme import GRID

# Kept free above a window and beside it; some systems tell its frame only afterwards.
_TITLE_BAR, _EDGE = GRID * 4, GRID
_LEAST_HEIGHT = GRID * 12
_NARROWEST_BESIDE = GRID * 80
_BESIDE = GRID * 8  # what stands beside a scrolling content at most


class Scroll(QScrollArea):
    """Shows the whole of `content` where there is room for it, else scrolls it.

    It is `least` wide, or as wide as the content needs not to scroll sideways.
    """

    def __init__(self, content: QWidget, least: int = 0) -> None:
        super().__init__()
        self._content, self._least = content, least
        self._width = 0
        self._is_freeing = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setProperty("role", "page")
        self.setWidget(content)

    def suit(self, width: int) -> None:
        """Ask for the height that the wrapped texts need at this width."""
        self._width = width
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Have the window hear that the content asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Return the size at which nothing scrolls."""
        content = self._content
        hint = content.sizeHint().expandedTo(QSize(self._least, 0))
        layout = content.layout()
        if layout is not None and layout.hasHeightForWidth():
            hint.setHeight(layout.totalHeightForWidth(self._width or hint.width()))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Return what is needed to read by scrolling down; never more than the screen has."""
        content = self._content
        least = content.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        widest = self.screen().availableGeometry().width() - _BESIDE
        width = max(least.width() + bar, self._least)
        return QSize(min(width, widest), min(least.height(), _LEAST_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the bar's room back: wrapped in less, the texts would go on needing the bar."""
        super().resizeEvent(event)
        if not self._is_freeing and self.verticalScrollBar().isVisible() and self._has_room():
            self._is_freeing = True
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self._is_freeing = False

    def _has_room(self) -> bool:
        layout, room = self._content.layout(), self.maximumViewportSize()
        return layout is not None and layout.totalHeightForWidth(room.width()) <= room.height()


def two_parts(
    window: QWidget, width: int, margins: tuple[int, int, int, int]
) -> tuple[QVBoxLayout, QVBoxLayout]:
    """Fill a window with a column that scrolls, and one below it that always stays in sight.

    The window is at least `width` wide; `margins` are those around the columns, in the grid's
    steps: left, top, right, bottom. It stays on the screen, and is as high as its words need.
    """
    content = QWidget()
    whole, above, below = QVBoxLayout(window), QVBoxLayout(content), QVBoxLayout()
    left, top, right, bottom = (GRID * margin for margin in margins)
    whole.addWidget(Scroll(content, width - left - right), 1)
    whole.addLayout(below)
    above.setContentsMargins(0, 0, 0, 0)
    whole.setContentsMargins(left, top, right, bottom)
    for column in (whole, above, below):
        column.setSpacing(GRID)
    _Keeper(window, fits=True)
    return above, below


def fit_height(window: QWidget) -> None:
    """Make a window as high as its wrapped texts need at the width it has, and no higher."""
    layout = window.layout()
    if layout is None:
        return
    layout.activate()
    margins = layout.contentsMargins()
    for scroll in window.findChildren(Scroll):
        scroll.suit(window.width() - margins.left() - margins.right())
    wanted = layout.totalSizeHint().height()
    if layout.hasHeightForWidth():
        wanted = layout.totalHeightForWidth(window.width())
    window.resize(window.width(), max(wanted, layout.totalMinimumSize().height()))
    put_on_screen(window)


def keep_on_screen(window: QWidget) -> None:
    """Have a window lie on its screen when it is shown, and also when its texts then grow.

    Where the user puts it himself is not touched.
    """
    _Keeper(window, fits=False)


def stand_before(window: QWidget, other: QWidget) -> None:
    """Have a window that is not shown yet open over the middle of another, on the same screen."""
    window.setScreen(other.screen())
    put_on_screen(window)
    place = QRect(window.geometry())
    place.moveCenter(other.geometry().center())
    put_at(window, place, other.screen())


def put_at(window: QWidget, place: QRect, screen: QScreen) -> None:
    """Put a window that is not shown yet at a place, as far as it lies within a screen."""
    window.setScreen(screen)
    room = _room(window)
    size = place.size().boundedTo(room.size())
    window.setGeometry(_inside(room, QRect(place.topLeft(), size)))


def put_on_screen(window: QWidget) -> None:
    """Bring the whole of a window into the available area of its screen, smaller if need be."""
    if window.isMaximized() or window.isFullScreen():
        return
    room = _room(window)
    edges = 0 if window.isVisible() else 2 * _EDGE  # else it would be laid out anew in its frame
    window.resize(window.size().boundedTo(room.size() - QSize(edges, edges)))
    if window.isVisible():
        place = _inside(room, window.geometry())
        if place != window.geometry():
            window.setGeometry(place)


def _room(window: QWidget) -> QRect:
    """Return where the inside of a window may be, so that its frame is on the screen too."""
    frame = window.windowHandle().frameMargins() if window.isVisible() else QMargins()
    frame.setTop(max(frame.top(), _TITLE_BAR))
    return window.screen().availableGeometry().marginsRemoved(frame)


def _inside(room: QRect, place: QRect) -> QRect:
    moved = QRect(place)
    moved.moveRight(min(moved.right(), room.right()))
    moved.moveBottom(min(moved.bottom(), room.bottom()))
    moved.moveLeft(max(moved.left(), room.left()))
    moved.moveTop(max(moved.top(), room.top()))
    return moved


class _Keeper(QObject):
    """Looks after one window."""

    def __init__(self, window: QWidget, *, fits: bool) -> None:
        super().__init__(window)
        self._window, self._fits = window, fits
        self._least = QSize()
        # Later: a window has its place, and its contents their sizes, after it is shown.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._put)
        self._soon_if_grown = QTimer(self, singleShot=True, interval=0)
        self._soon_if_grown.timeout.connect(self._put_if_grown)
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._follow)
            app.screenRemoved.connect(self._look_again)
            for screen in app.screens():
                self._follow(screen)

    def _follow(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._look_again)

    def _look_again(self, _: object) -> None:
        self._soon.start()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Look again when it is shown, or may have become larger."""
        kind = event.type()
        if kind == QEvent.Type.Show and not event.spontaneous():
            self._begin()
        elif kind == QEvent.Type.LayoutRequest and not self._soon_if_grown.isActive():
            self._soon_if_grown.start()
        return False

    def _begin(self) -> None:
        if self._fits and not self._window.testAttribute(Qt.WidgetAttribute.WA_Resized):
            fit_height(self._window)
        put_on_screen(self._window)
        self._least = self._window.minimumSize()
        self._soon.start()

    def _put(self) -> None:
        if self._window.isVisible():
            put_on_screen(self._window)

    def _put_if_grown(self) -> None:
        before, self._least = self._least, self._window.minimumSize()
        has_grown = self._least.expandedTo(before) != before
        if self._fits and self._window.isVisible() and (has_grown or self._is_too_low()):
            fit_height(self._window)
        elif has_grown:
            self._put()

    def _is_too_low(self) -> bool:
        """Whether anything scrolls, or what is to stay in sight has no room.

        A wrapped text has no least size: a window does not grow with it by itself.
        """
        layout, size = self._window.layout(), self._window.size()
        if layout is not None and layout.totalMinimumHeightForWidth(size.width()) > size.height():
            return True
        scrolls = self._window.findChildren(Scroll)
        return any(each.verticalScrollBar().maximum() > 0 for each in scrolls)


def stand_side_by_side(*windows: QWidget) -> None:
    """Share the width of the screen among windows, where each has room enough."""
    if not windows:
        return
    room = windows[-1].screen().availableGeometry()
    width = room.width() // len(windows)
    if width < _NARROWEST_BESIDE:
        return
    for number, window in enumerate(windows):
        left, top = room.x() + number * width, room.y() + _TITLE_BAR
        window.setGeometry(left, top, width, room.height() - _TITLE_BAR)
