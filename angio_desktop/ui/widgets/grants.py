"""Has what one may not do be seen as such, with the reason, wherever it stands."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from angio_desktop.actions.rights import Right
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.button import Button
from angio_desktop.ui.widgets.notice import Notice


def refusal(program: Program, right: Right) -> str:
    """Return why one may not do something; "" where one may."""
    if right in program.rights():
        return ""
    if program.shared is not None and program.shared.office.is_newer:
        return translate(
            "grants", "The shared register is of a newer version: this program only reads it."
        )
    return {
        Right.ENTER: translate(
            "grants", "Your login on the shared register may read registrations, not change them."
        ),
        Right.SEND: translate(
            "grants", "Your login on the shared register may not send, export or correct."
        ),
        Right.MANAGE: translate(
            "grants", "Your login on the shared register may not change lists and settings."
        ),
    }[right]


def guard(program: Program, right: Right, *guarded: QWidget | QAction) -> None:
    """Disable what one may not do for good, with the reason as its hint."""
    why = refusal(program, right)
    for each in guarded if why else ():
        if isinstance(each, Button):
            each.refuse(why)
        else:
            each.setEnabled(False)
            each.setToolTip(why)
        if isinstance(each, QWidget):
            each.setAccessibleDescription(why)


def notice(program: Program, right: Right) -> Notice:
    """Return what says above a page that one may not change what is on it, if that is so."""
    made = Notice()
    why = refusal(program, right)
    made.say(f"⚠ {why}" if why else "", "warning")
    return made


def tells_refusal(program: Program, right: Right, parent: QWidget) -> bool:
    """Tell why one may not do what a key asked for; returns whether that is so."""
    why = refusal(program, right)
    if why:
        dialogs.tell(parent, translate("grants", "Not allowed"), why)
    return bool(why)
