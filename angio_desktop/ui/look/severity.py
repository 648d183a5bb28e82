"""How errors, warnings and what else is said of a field are marked."""

from PySide6.QtWidgets import QWidget

NOTE, HINT = "note", "hint"
ICONS = {"error": "✖", "warning": "⚠", NOTE: "↧", HINT: "➜"}
SEVERITIES = ("", NOTE, HINT, "warning", "error")
TOLD = frozenset({NOTE, HINT})
"""What is told of a field that is not wrong."""


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property the style sheet looks at, on a widget and the editors inside it."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.setProperty(name, value)
        each.style().unpolish(each)
        each.style().polish(each)
