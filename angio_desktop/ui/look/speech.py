"""The language that the windows speak, Qt's own dialogs included."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from angio_desktop import paths

_translators: list[QTranslator] = []


def speak(language: str) -> bool:
    """Load the translations of a language, Qt's own dialogs included. Returns success."""
    be_silent()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_folder = str(paths.resources() / "translations")
    loaded = []
    for name, folder in ((f"qtbase_{language}", qt_folder), (f"angio_{language}", own_folder)):
        translator = QTranslator()
        loaded.append(translator.load(name, folder))
        QCoreApplication.installTranslator(translator)
        _translators.append(translator)
    return all(loaded)


def be_silent() -> None:
    """Speak no language: the texts stand as they are in the code."""
    for translator in _translators:
        QCoreApplication.removeTranslator(translator)
    _translators.clear()
