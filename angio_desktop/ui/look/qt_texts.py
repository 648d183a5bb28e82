"""Texts of Qt's own dialogs that Qt says in English although it speaks the language otherwise.

They are said by the program's translations, in Qt's contexts: naming them here is what brings
them into those files. Qt looks there before it looks into its own.
"""

from PySide6.QtCore import QCoreApplication


def spoken() -> dict[str, str]:
    """Return each of these texts as it is said in the language of the moment."""
    return {
        "&Look in:": QCoreApplication.translate("QFileDialog", "&Look in:"),
        "Files of &type:": QCoreApplication.translate("QFileDialog", "Files of &type:"),
        "Drive": QCoreApplication.translate("QAbstractFileIconProvider", "Drive"),
        "Folder": QCoreApplication.translate("QAbstractFileIconProvider", "Folder"),
        "Unknown": QCoreApplication.translate("QAbstractFileIconProvider", "Unknown"),
        "Remove": QCoreApplication.translate("QSidebar", "Remove"),
    }
