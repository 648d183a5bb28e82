"""How it looks: the one place with colours, sizes and the style sheet.

Contrast, measured as WCAG 2 does on both surfaces: text at least 4.5:1, borders at least 3:1.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from angio_desktop import paths
from angio_desktop.actions.preferences import Appearance

GRID = 8
LABEL_WIDTH = 264
SIDE_WIDTH = 240
_USUAL_HEIGHT = 16  # of a line of text, in pixels


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one appearance."""

    background: str
    surface: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    success: str
    warning: str
    error: str


LIGHT = Tokens(
    background="#F6F8FA",
    surface="#FFFFFF",
    text="#1B1F24",
    muted="#57606A",
    border="#818B98",
    accent="#0B5CAD",
    on_accent="#FFFFFF",
    success="#1A7F37",
    warning="#8A5A00",
    error="#B42318",
)
DARK = Tokens(
    background="#14181D",
    surface="#1D232A",
    text="#E6EAEF",
    muted="#A3ADB8",
    border="#6B7683",
    accent="#6CB2F7",
    on_accent="#14181D",
    success="#57C27A",
    warning="#E3B341",
    error="#FF8A80",
)


def tint(share: float) -> str:
    """Return the accent with so much of it left, the rest being surface."""
    accent, surface = QColor(tokens().accent), QColor(tokens().surface)
    mixed = (
        round(getattr(accent, part)() * share + getattr(surface, part)() * (1 - share))
        for part in ("red", "green", "blue")
    )
    return QColor(*mixed).name()


def readable_on(colour: str) -> str:
    """Return whichever of the colours for text stands out more on a colour."""
    return max((tokens().text, tokens().on_accent), key=lambda text: contrast(text, colour))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2 counts it."""
    lower, higher = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (higher + 0.05) / (lower + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = (p / 12.92 if p <= _LINEAR_UP_TO else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))


_LINEAR_UP_TO, _WEIGHTS = 0.04045, (0.2126, 0.7152, 0.0722)

_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}
_chosen = [Appearance.SYSTEM]


class _Changes(QObject):
    """Tells what was drawn in certain colours that they are others now."""

    changed = Signal()


_changes = _Changes()


def room(pixels: int) -> int:
    """Return a width for texts, larger where the system's text is larger than usual."""
    height = QFontMetrics(QApplication.font()).height()
    return max(pixels, pixels * height // _USUAL_HEIGHT)


def tokens() -> Tokens:
    """Return the colours of the appearance that was chosen, or that the user's system asks for."""
    scheme = _SCHEMES[_chosen[0]]
    if scheme is Qt.ColorScheme.Unknown:
        scheme = QApplication.styleHints().colorScheme()
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def apply(app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
    """Dress the whole program, and again when the system changes between light and dark."""
    app.setStyle("Fusion")
    _take(app, appearance)
    _dress(app)
    app.styleHints().colorSchemeChanged.connect(lambda _: _dress(app))


def choose(app: QApplication, appearance: Appearance) -> None:
    """Dress the whole program as the user wants it, unless it is so already."""
    if appearance is not _chosen[0]:
        _take(app, appearance)
        _dress(app)


def _take(app: QApplication, appearance: Appearance) -> None:
    _chosen[0] = appearance
    # What the system paints itself, as a title bar, goes along where it can.
    app.styleHints().setColorScheme(_SCHEMES[appearance])


def follow(action: Callable[[], None]) -> None:
    """Have a method of a QObject done each time the colours have changed, while it lives."""
    _changes.changed.connect(action)


def _dress(app: QApplication) -> None:
    chosen = tokens()
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_sheet(chosen, app.font().pointSizeF()))
    _changes.changed.emit()


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: t.background,
        QPalette.ColorRole.Base: t.surface,
        QPalette.ColorRole.AlternateBase: t.background,
        QPalette.ColorRole.Button: t.surface,
        QPalette.ColorRole.WindowText: t.text,
        QPalette.ColorRole.Text: t.text,
        QPalette.ColorRole.ButtonText: t.text,
        QPalette.ColorRole.ToolTipBase: t.surface,
        QPalette.ColorRole.ToolTipText: t.text,
        QPalette.ColorRole.PlaceholderText: t.muted,
        QPalette.ColorRole.Highlight: t.accent,
        QPalette.ColorRole.HighlightedText: t.on_accent,
        QPalette.ColorRole.Link: t.accent,
        QPalette.ColorRole.Mid: t.border,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.muted))
    return palette


def _tick(t: Tokens) -> str:
    """Return the file of the tick in a box; a style sheet can colour no picture.

    It is named by a search path: a style sheet with a folder that has a space in it is no style
    sheet any more, and every window loses its looks.
    """
    QDir.setSearchPaths("icons", [str(paths.resources() / "icons")])
    return f"icons:{'tick_in_dark' if t is DARK else 'tick_in_light'}.svg"


def _sheet(t: Tokens, text_size: float) -> str:
    """Return the style sheet; sizes of text are of `text_size`, the system's, in points."""
    return f"""
    QLabel[role="title"] {{ font-size: {text_size * 1.6:.2f}pt; font-weight: 600; }}
    QLabel[role="section"] {{ font-size: {text_size * 1.25:.2f}pt; font-weight: 600;
        padding-top: 12px; padding-bottom: 4px; qproperty-indent: 0; }}
    QLabel[role="muted"], QLabel[role="unit"] {{ color: {t.muted}; }}
    QRadioButton[role="choice"] {{ font-weight: 600; }}
    .QRadioButton, .QCheckBox {{ border: 2px solid transparent; border-radius: 4px;
        padding: 1px 3px; }}
    .QRadioButton:focus, .QCheckBox:focus {{ border-color: {t.accent}; }}
    .QRadioButton::indicator, .QCheckBox::indicator, QTableView::indicator {{ width: 13px;
        height: 13px; border: 1px solid {t.border}; background: {t.surface}; }}
    .QRadioButton::indicator {{ border-radius: 7px; }}
    .QCheckBox::indicator, QTableView::indicator {{ border-radius: 3px; }}
    .QRadioButton::indicator:checked {{ width: 5px; height: 5px; border: 5px solid {t.accent}; }}
    .QCheckBox::indicator:checked, QTableView::indicator:checked {{ border-color: {t.accent};
        background: {t.accent}; image: url({_tick(t)}); }}
    QLabel[role="required"] {{ color: {t.accent}; font-weight: 700; }}
    QLabel[severity="error"] {{ color: {t.error}; }}
    QLabel[severity="warning"] {{ color: {t.warning}; }}
    QLabel[severity="success"] {{ color: {t.success}; }}
    QLabel[role="code"] {{ font-size: {text_size * 2:.2f}pt; font-weight: 600; }}
    QLabel[role="key"] {{ font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace;
        font-size: {text_size * 1.3:.2f}pt; padding: 12px; background: {t.surface};
        color: {t.text}; border: 1px solid {t.border}; border-radius: 4px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QLabel[role="waiting"] {{ qproperty-alignment: AlignCenter; }}
    QLineEdit, QComboBox, QPlainTextEdit, QDateEdit {{ border: 1px solid {t.border};
        border-radius: 4px; padding: 4px 6px; background: {t.surface}; color: {t.text};
        min-height: 20px; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; }}
    QTextEdit[role="summary"] {{ border: 1px solid {t.border}; border-radius: 4px; margin: 1px;
        background: {t.surface}; color: {t.text}; }}
    QTextEdit[role="summary"]:focus {{ border: 2px solid {t.accent}; margin: 0px; }}
    QPlainTextEdit[role="recovery"] {{ min-height: 56px; max-height: 56px; }}
    QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{
        border: 2px solid {t.accent}; padding: 3px 5px; }}
    QLineEdit[severity="error"], QComboBox[severity="error"] {{
        border: 2px solid {t.error}; padding: 3px 5px; }}
    QLineEdit[severity="warning"], QComboBox[severity="warning"] {{
        border: 2px solid {t.warning}; padding: 3px 5px; }}
    QLineEdit[readOnly="true"] {{ border: 1px solid transparent; background: transparent; }}
    QLineEdit:disabled, QComboBox:disabled {{ color: {t.muted}; background: {t.background}; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QLineEdit[unmatched="true"] {{ border: 2px solid {t.warning}; padding: 3px 5px; }}
    QLineEdit[unmatched="true"][severity="error"] {{ border: 2px solid {t.error}; }}
    QLineEdit[severity="error"]:focus, QLineEdit[severity="warning"]:focus,
    QComboBox[severity="error"]:focus, QComboBox[severity="warning"]:focus,
    QLineEdit[unmatched="true"]:focus {{ border: 2px solid {t.accent}; }}
    QPushButton {{ border: 1px solid {t.border}; border-radius: 4px; padding: 6px 14px;
        background: {t.surface}; min-height: 20px; }}
    QPushButton:hover {{ border-color: {t.accent}; }}
    QPushButton:focus {{ border: 2px solid {t.accent}; padding: 5px 13px; }}
    QPushButton:disabled {{ color: {t.muted}; }}
    QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent};
        border-color: {t.accent}; font-weight: 600; }}
    QPushButton[role="primary"]:disabled {{ background: {t.background}; color: {t.muted};
        border-color: {t.border}; }}
    QPushButton[role="primary"]:focus {{ border: 4px double {t.on_accent};
        padding: 3px 11px; }}
    QPushButton[role="count"] {{ border: none; background: transparent; color: {t.accent};
        padding: 4px 8px; text-align: left; }}
    QPushButton[role="count"]:checked {{ color: {t.text}; text-decoration: underline; }}
    QPushButton[role="count"]:focus {{ border: 2px solid {t.accent}; border-radius: 4px;
        padding: 2px 6px; }}
    QFrame[role="line"] {{ background: {t.border}; border: none; }}
    QFrame[role="practice"] {{ background: {t.surface}; border: none;
        border-left: 8px solid {t.warning}; border-bottom: 2px solid {t.warning}; }}
    QFrame[role="practice"] QLabel[role="section"] {{ color: {t.warning}; padding: 0; }}
    QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.border};
        border-radius: 4px; }}
    QListWidget, QListView, QTableView, QTreeView {{ background: {t.surface};
        border: 1px solid {t.border}; border-radius: 4px; margin: 1px; outline: 0; }}
    QListView:focus, QTableView:focus {{ border: 2px solid {t.accent}; margin: 0px; }}
    QListView[holds="rows"]:focus, QTableView[holds="rows"]:focus {{
        border: 1px solid {t.border}; margin: 1px; }}
    QListWidget {{ icon-size: 16px; }}
    QScrollBar {{ background: transparent; border: none; margin: 0px; }}
    QScrollBar:vertical {{ width: 12px; }}
    QScrollBar:horizontal {{ height: 12px; }}
    QScrollBar::handle {{ background: {t.border}; border-radius: 4px; margin: 2px;
        min-height: 24px; min-width: 24px; }}
    QScrollBar::handle:hover {{ background: {t.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QMenuBar {{ background: transparent; border: none; }}
    QMenuBar::item {{ padding: 4px 8px; background: transparent; color: {t.text}; }}
    QMenuBar::item:selected {{ background: {t.accent}; color: {t.on_accent};
        border-radius: 4px; }}
    QListWidget[role="navigation"], QListWidget[role="steps"] {{ background: transparent;
        border: 2px solid transparent; margin: 0px; }}
    QListWidget[role="navigation"]:focus, QListWidget[role="steps"]:focus {{
        border: 2px solid transparent; }}
    QListWidget[role="navigation"]::item, QListWidget[role="steps"]::item {{
        padding: 7px 10px; border-radius: 4px; color: {t.text}; }}
    QListWidget[role="navigation"]::item:selected, QListWidget[role="steps"]::item:selected {{
        background: {t.surface}; color: {t.accent}; font-weight: 600; }}
    QTabBar {{ background: transparent; margin-left: 14px; }}
    QTabBar::tab {{ background: transparent; color: {t.text}; padding: 6px 12px;
        border: 2px solid transparent; border-radius: 4px; }}
    QTabBar::tab:selected {{ background: {t.surface}; color: {t.accent}; font-weight: 600; }}
    QTabBar:focus {{ outline: 0; }}
    QTabBar::tab:selected:focus {{ border-color: {t.accent}; }}
    QTableView {{ gridline-color: {t.background}; alternate-background-color: {t.background}; }}
    QHeaderView::section {{ font-weight: normal; background: {t.background};
        color: {t.muted}; border: none;
        border-bottom: 1px solid {t.border}; padding: 6px; }}
    QProgressBar {{ border: 1px solid {t.border}; border-radius: 4px; background: {t.surface};
        min-height: 14px; max-height: 14px; text-align: right; margin-right: 6ex; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
    QScrollArea {{ border: none; background: transparent; }}
    QScrollArea[role="text"] {{ border: 2px solid transparent; border-radius: 4px; }}
    QScrollArea[role="text"]:focus {{ border-color: {t.accent}; }}
    QWidget[role="page"] {{ background: transparent; }}
    """
