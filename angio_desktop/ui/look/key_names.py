"""Names of keys as the user's keyboard has them: "Ctrl+PgDn" is "Ctrl+Page suiv" in French."""

from PySide6.QtGui import QKeySequence


def shown(key: str) -> str:
    """Return the name of a key or combination, in the language of the moment."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
