"""From a data folder whose preferences name an office to the program on it.

What stands in the way is told, with what can be done: trying again, another password, working on
the register of the data folder for this once. Never on that without a word.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.preferences import Preferences
from angio_desktop.actions.unlocking import WayIn
from angio_desktop.errors import OFFICE_OLDER, StorageProblem
from angio_desktop.register.captions import Words
from angio_desktop.storage.sqlite.spool import Spool
from angio_desktop.ui.access.office_password import ask_office_password
from angio_desktop.ui.access.rescue import open_or_rescue
from angio_desktop.ui.access.upgrade_dialog import ask_upgrade
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.program import Program, open_program
from angio_desktop.ui.widgets import dialogs

if TYPE_CHECKING:  # its driver is loaded only where one works on an office
    from angio_desktop.storage.postgres.address import Address

_LOGIN = f"{StorageProblem.text_id}.office_login"


def open_chosen(
    way_in: WayIn, preferences: Preferences, words: Words, parent: QWidget, *, asks: bool
) -> Program | None:
    """Return the program on the register that the preferences name; None when the user gives up.

    Without `asks` whatever would be asked is raised. Raises StorageProblem.
    """
    if not preferences.chosen.office:
        return open_or_rescue(way_in, preferences, words, parent, asks=asks)
    while True:
        try:
            return _on_office(way_in, preferences, words, parent, asks=asks)
        except StorageProblem as problem:
            if not asks:
                raise
            chosen = _ask_what_then(words.problem(problem), parent)
        if chosen is None:
            return None
        if chosen:
            return open_or_rescue(way_in, preferences, words, parent, asks=asks)


def _on_office(
    way_in: WayIn, preferences: Preferences, words: Words, parent: QWidget, *, asks: bool
) -> Program:
    """Open it, with another password as long as one is given. Raises StorageProblem.

    Who manages one of an earlier program is asked to upgrade it.
    """
    from angio_desktop.actions import shared  # noqa: PLC0415  its driver takes its time

    address = shared.chosen_address(preferences.chosen.office)
    is_remembered = False
    while True:
        try:
            program = open_on(way_in, preferences, address)
        except StorageProblem as problem:
            is_older = problem.text_id == OFFICE_OLDER and asks
            if is_older and ask_upgrade(way_in, preferences, words, address, parent):
                continue
            if problem.text_id != _LOGIN or not asks:
                raise
            typed = ask_office_password(_why(words, problem, address), parent)
            if typed is None:
                raise
            address = shared.chosen_address(preferences.chosen.office, typed.password)
            is_remembered = typed.is_remembered
        else:
            if is_remembered and not shared.keep(address):
                dialogs.tell(parent, "Angio Desktop", not_kept())
            return program


def open_on(way_in: WayIn, preferences: Preferences, address: "Address") -> Program:
    """Return the program on an office. Raises AngioError; then nothing stays open."""
    from angio_desktop.actions.shared import Shared  # noqa: PLC0415  as above

    spool = Spool.open(way_in.data.path, way_in.key)
    try:
        shared = Shared.open(address, spool)
    except BaseException:
        spool.close()
        raise
    try:
        return open_program(way_in, preferences, shared)
    except BaseException:
        shared.close()
        raise


def _why(words: Words, problem: StorageProblem, address: "Address") -> str:
    if address.password:
        return words.problem(problem)
    text = translate("office_flow", "Give the password of {login} on the shared register {office}.")
    login = str(address.parameters.get("user", ""))
    return text.format(login=login, office=address.name)


def not_kept() -> str:
    """Return what is said where no key store keeps a password."""
    return translate(
        "office_flow",
        "The key store of this system did not keep the password. It is asked again at the next "
        "start.",
    )


def _ask_what_then(why: str, parent: QWidget) -> int | None:
    """Ask what is to be done without the office: 0 to try again, 1 to work without, None to end."""
    text = translate(
        "office_flow",
        "You can also work on the register of this computer for this once. It is another register: "
        "what you enter there is not in the shared one.",
    )
    return dialogs.ask_which(
        parent,
        translate("office_flow", "Shared register"),
        f"{why}\n\n{text}",
        translate("office_flow", "Try again"),
        translate("office_flow", "Register of this computer"),
        translate("office_flow", "Close"),
    )
