"""The languages of the windows: which one at the first start, and how each is called."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from angio_desktop.register.fields import LANGUAGES

NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}


def system_language() -> str:
    """Return the first language of the user's system that the program speaks, else Dutch."""
    return first_known(of_system())


def of_system() -> Sequence[str]:
    """Return the languages of the user's system, the preferred one first."""
    return QLocale.system().uiLanguages()


def first_known(wanted: Sequence[str]) -> str:
    """Return the first of `wanted` ("fr-BE", "en") that the program speaks, else Dutch."""
    short = (name.replace("_", "-").split("-")[0].lower() for name in wanted)
    return next((name for name in short if name in LANGUAGES), LANGUAGES[0])
