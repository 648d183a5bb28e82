"""How it looks: the one place with colours, sizes and the style sheet.

Contrast, measured as WCAG 2 does on both surfaces: text at least 4.5:1, borders at least 3:1.
"""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:  # loading all of Qt's names takes as long as painting the window
    from PySide6.QtCore import Qt

GRID = 8
LABEL_WIDTH = 264
SIDE_WIDTH = 240
_HALF = 128  # of a lightness up to 255


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


def tokens() -> Tokens:
    """Return the colours of the present appearance: at first the system's, then ours."""
    window = QApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < _HALF else LIGHT


def apply(app: QApplication) -> None:
    """Dress the whole program, and again when the system changes between light and dark."""
    app.setStyle("Fusion")
    _dress(app)
    app.styleHints().colorSchemeChanged.connect(partial(_follow, app))


def _follow(app: QApplication, scheme: "Qt.ColorScheme") -> None:
    _dress(app, DARK if scheme.name == "Dark" else LIGHT)


def _dress(app: QApplication, asked: Tokens | None = None) -> None:
    chosen = asked or tokens()
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_sheet(chosen))


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


def _sheet(t: Tokens) -> str:
    return f"""
    QLabel[role="title"] {{ font-size: 16pt; font-weight: 600; }}
    QLabel[role="section"] {{ font-size: 12pt; font-weight: 600; padding-top: 12px;
        padding-bottom: 4px; qproperty-indent: 0; }}
    QLabel[role="muted"], QLabel[role="unit"] {{ color: {t.muted}; }}
    QRadioButton[role="choice"] {{ font-weight: 600; }}
    QLabel[role="required"] {{ color: {t.accent}; font-weight: 700; }}
    QLabel[severity="error"] {{ color: {t.error}; }}
    QLabel[severity="warning"] {{ color: {t.warning}; }}
    QLabel[severity="success"] {{ color: {t.success}; }}
    QLabel[role="code"] {{ font-size: 20pt; font-weight: 600; }}
    QLabel[role="key"] {{ font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace;
        font-size: 13pt; padding: 12px; background: {t.surface}; color: {t.text};
        border: 1px solid {t.border}; border-radius: 4px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QLineEdit, QComboBox, QPlainTextEdit, QDateEdit {{ border: 1px solid {t.border};
        border-radius: 4px; padding: 4px 6px; background: {t.surface}; color: {t.text};
        min-height: 20px; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; }}
    QPlainTextEdit[role="recovery"] {{ min-height: 56px; max-height: 56px; }}
    QLineEdit:focus, QComboBox:focus {{ border: 2px solid {t.accent}; padding: 3px 5px; }}
    QLineEdit[severity="error"] {{ border: 2px solid {t.error}; padding: 3px 5px; }}
    QLineEdit[severity="warning"] {{ border: 2px solid {t.warning}; padding: 3px 5px; }}
    QLineEdit[readOnly="true"] {{ border: 1px solid transparent; background: transparent; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QLineEdit[unmatched="true"] {{ border: 2px solid {t.warning}; padding: 3px 5px; }}
    QPushButton {{ border: 1px solid {t.border}; border-radius: 4px; padding: 6px 14px;
        background: {t.surface}; min-height: 20px; }}
    QPushButton:hover {{ border-color: {t.accent}; }}
    QPushButton:focus {{ border: 2px solid {t.accent}; padding: 5px 13px; }}
    QPushButton:disabled {{ color: {t.muted}; }}
    QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent};
        border-color: {t.accent}; font-weight: 600; }}
    QPushButton[role="primary"]:disabled {{ background: {t.background}; color: {t.muted}; }}
    QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; }}
    QPushButton[role="count"] {{ border: none; background: transparent; color: {t.accent};
        padding: 4px 8px; text-align: left; }}
    QPushButton[role="count"]:checked {{ color: {t.text}; text-decoration: underline; }}
    QPushButton[role="count"]:focus {{ border: 1px solid {t.accent}; border-radius: 4px; }}
    QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.border};
        border-radius: 4px; }}
    QListWidget, QListView, QTableView, QTreeView {{ background: {t.surface};
        border: 1px solid {t.border}; border-radius: 4px; }}
    QListWidget[role="navigation"], QListWidget[role="steps"] {{ background: transparent;
        border: 1px solid transparent; }}
    QListWidget[role="navigation"]:focus, QListWidget[role="steps"]:focus {{
        border: 1px solid {t.accent}; }}
    QListWidget[role="navigation"]::item, QListWidget[role="steps"]::item {{
        padding: 7px 10px; border-radius: 4px; color: {t.text}; }}
    QListWidget[role="navigation"]::item:selected, QListWidget[role="steps"]::item:selected {{
        background: {t.surface}; color: {t.accent}; font-weight: 600; }}
    QTableView {{ gridline-color: {t.background}; alternate-background-color: {t.background}; }}
    QHeaderView::section {{ font-weight: normal; background: {t.background};
        color: {t.muted}; border: none;
        border-bottom: 1px solid {t.border}; padding: 6px; }}
    QProgressBar {{ border: 1px solid {t.border}; border-radius: 4px; background: {t.surface};
        min-height: 14px; max-height: 14px; text-align: right; margin-right: 6ex; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
    QLabel[role="waiting"] {{ qproperty-alignment: AlignCenter; }}
    QScrollArea {{ border: none; background: transparent; }}
    QWidget[role="page"] {{ background: transparent; }}
    """
