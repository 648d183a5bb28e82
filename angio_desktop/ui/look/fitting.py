"""Windows that are as high as their words need, also when these change."""

from PySide6.QtWidgets import QWidget


def fit_height(window: QWidget) -> None:
    """Make a window high enough for its wrapped texts at the width it has."""
    layout = window.layout()
    if layout is not None:
        layout.activate()
        wanted = layout.totalHeightForWidth(window.width())
        window.resize(window.width(), max(wanted, layout.totalMinimumSize().height()))
