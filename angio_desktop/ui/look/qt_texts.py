"""Texts of Qt itself that Qt says in English although it speaks the language otherwise.

One key has the name that stands on it here: "Enter", in every language.

They are said by the program's translations, in Qt's contexts: naming them here is what brings
them into those files. Qt looks there before it looks into its own.
"""

from angio_desktop.ui.look.texts import translate


def spoken() -> dict[str, str]:
    """Return each of these texts as it is said in the language of the moment."""
    return {
        "&Look in:": translate("QFileDialog", "&Look in:"),
        "Files of &type:": translate("QFileDialog", "Files of &type:"),
        "Drive": translate("QAbstractFileIconProvider", "Drive"),
        "Folder": translate("QAbstractFileIconProvider", "Folder"),
        "Unknown": translate("QAbstractFileIconProvider", "Unknown"),
        "Remove": translate("QSidebar", "Remove"),
        "Return": translate("QShortcut", "Return"),
    }
