"""Where a question for a file begins: in the folder that was last used for the same purpose."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from angio_desktop.actions.preferences import Preferences, Purpose


class LastFolder:
    """Knows the folder of a purpose; at first, and where it is no more, the documents."""

    def __init__(self, preferences: Preferences, purpose: Purpose) -> None:
        self._preferences, self._purpose = preferences, purpose

    def get(self) -> Path:
        """Return the folder to begin in."""
        kept = self._preferences.chosen.folders.get(self._purpose, "")
        return Path(kept) if kept and Path(kept).is_dir() else documents()

    def note(self, folder: Path) -> None:
        """Begin there the next time."""
        self._preferences.note_folder(self._purpose, str(folder))


def documents() -> Path:
    """Return the user's folder for documents, or that of the account where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()
