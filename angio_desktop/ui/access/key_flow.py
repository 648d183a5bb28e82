"""From a data folder to its key: at the first start, at each start, and when it is lost."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from angio_desktop.actions import opening
from angio_desktop.actions.opening import Lock
from angio_desktop.errors import KeyProblem
from angio_desktop.register.captions import Words
from angio_desktop.storage.vault.keys import DataKey, new_key
from angio_desktop.ui.access.protect_dialog import ProtectDialog, RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.widgets import dialogs


@dataclass(frozen=True, slots=True)
class Found:
    """The key of a data folder; `is_kept_anew` says that someone else keeps it from now on."""

    key: DataKey = field(repr=False)
    is_kept_anew: bool = False


def find_key(
    folder: Path, named: Path | None, words: Words, parent: QWidget | None
) -> Found | None:
    """Return the key of a data folder, asking where it must be; None when the user gives up.

    `named` is a file with the recovery key, which is used without asking. Raises KeyProblem and
    StorageProblem.
    """
    if named is not None:
        return Found(opening.checked(folder, opening.key_in_file(named)))
    lock = opening.lock_of(folder)
    if lock in (Lock.NEW, Lock.NOT_ENCRYPTED):
        return _protect_new(folder, words, lock, parent)
    if lock is Lock.SYSTEM:
        try:
            return Found(opening.key_from_system(folder))
        except KeyProblem as problem:
            return _recover(folder, words, words.problem(problem), parent)
    if lock is Lock.PASS_PHRASE:
        return _ask_phrase(folder, words, parent)
    lost = KeyProblem("key: lost", text_id=f"{KeyProblem.text_id}.lost")
    return _recover(folder, words, words.problem(lost), parent)


def _protect_new(folder: Path, words: Words, lock: Lock, parent: QWidget | None) -> Found | None:
    key = new_key()
    why = (
        translate(
            "key_flow", "The data of your patients are kept encrypted. Who is to keep the key?"
        )
        if lock is Lock.NEW
        else translate(
            "key_flow",
            "The data on this computer were not encrypted yet. They are now, and the readable "
            "file is wiped once that is proven. Who is to keep the key?",
        )
    )
    if not dialogs.show(ProtectDialog(folder, key, words, why, parent)):
        return None
    dialogs.show(RecoveryDialog(key, words, parent))
    return Found(key)


def _ask_phrase(folder: Path, words: Words, parent: QWidget | None) -> Found | None:
    dialog = UnlockDialog(
        words,
        lambda phrase: opening.key_from_pass_phrase(folder, phrase),
        lambda text: opening.key_from_recovery(folder, text),
        "",
        parent,
    )
    return _unlocked(folder, words, dialog, parent)


def _recover(folder: Path, words: Words, why: str, parent: QWidget | None) -> Found | None:
    dialog = UnlockDialog(
        words, None, lambda text: opening.key_from_recovery(folder, text), why, parent
    )
    return _unlocked(folder, words, dialog, parent)


def _unlocked(
    folder: Path, words: Words, dialog: UnlockDialog, parent: QWidget | None
) -> Found | None:
    dialogs.show(dialog)
    key, is_kept_anew = dialog.key, False
    if key is not None and dialog.used_recovery:
        why = translate("key_flow", "Your data can be opened. Who is to keep the key from now on?")
        is_kept_anew = dialogs.show(ProtectDialog(folder, key, words, why, parent))
    return None if key is None else Found(key, is_kept_anew)
