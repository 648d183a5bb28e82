"""The buttons below the pages of a registration: their names, icons, keys and order."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWizard

from angio_desktop.ui import icons, keys

SAVE = QWizard.WizardButton.CustomButton1
PREVIOUS = QWizard.WizardButton.CustomButton2
SEND = QWizard.WizardButton.CustomButton3
_NEXT = QWizard.WizardButton.NextButton
_CLOSE = QWizard.WizardButton.CancelButton
_STRETCH = QWizard.WizardButton.Stretch


def dress(wizard: QWizard) -> None:
    """Give the buttons their names, icons and keys."""
    wizard.setButtonText(SAVE, QCoreApplication.translate("RegistrationWizard", "Save"))
    wizard.setButtonText(PREVIOUS, QCoreApplication.translate("RegistrationWizard", "Previous"))
    wizard.setButtonText(SEND, QCoreApplication.translate("RegistrationWizard", "Send"))
    wizard.setButtonText(_NEXT, QCoreApplication.translate("RegistrationWizard", "Next"))
    wizard.setButtonText(_CLOSE, QCoreApplication.translate("RegistrationWizard", "Close"))
    wizard.button(SEND).setProperty("role", "primary")
    for which, name in ((SAVE, "save"), (PREVIOUS, "previous"), (_NEXT, "next"), (SEND, "send")):
        icons.give(wizard.button(which), name)
    icons.put_behind(wizard.button(_NEXT))
    for which in (SAVE, PREVIOUS):  # Enter on a page's last field leads to "Next"
        wizard.button(which).setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    for which, key in (
        *((SAVE, "Ctrl+S"), (PREVIOUS, "Ctrl+PgUp"), (_NEXT, "Ctrl+PgDown")),
        *((SEND, "Ctrl+Enter"), (_CLOSE, "Esc")),
    ):
        wizard.button(which).setToolTip(keys.shown(key))


def show_for_type(wizard: QWizard) -> None:
    """Show the buttons of the page on which the type is chosen."""
    wizard.setButtonLayout([_STRETCH, QWizard.WizardButton.CommitButton, _CLOSE])


def show_for_draft(wizard: QWizard) -> None:
    """Show the buttons of a registration that can be changed."""
    wizard.setButtonLayout([SAVE, _STRETCH, PREVIOUS, _NEXT, SEND, _CLOSE])


def show_for_sent(wizard: QWizard) -> None:
    """Show the buttons of a registration that can only be read."""
    wizard.setButtonText(SAVE, QCoreApplication.translate("RegistrationWizard", "Copy code"))
    icons.give(wizard.button(SAVE), "copy")
    tip = QCoreApplication.translate(
        "RegistrationWizard", "Puts the registration code on the clipboard."
    )
    wizard.button(SAVE).setToolTip(tip)
    wizard.setButtonLayout([SAVE, _STRETCH, PREVIOUS, _NEXT, _CLOSE])
