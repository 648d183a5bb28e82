"""From a data folder to its key: at the first start, at each start, and when it is lost."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from angio_desktop.actions.data_folder import DataFolder, Keeper
from angio_desktop.errors import KeyProblem
from angio_desktop.register.captions import Words
from angio_desktop.storage.sqlite.vault.keys import DataKey, new_key
from angio_desktop.ui.access.protect_dialog import ProtectDialog
from angio_desktop.ui.access.recovery_dialog import RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.widgets import dialogs


@dataclass(frozen=True, slots=True)
class Found:
    """The key of a data folder; `is_kept_anew` says that someone else keeps it from now on."""

    key: DataKey = field(repr=False)
    is_kept_anew: bool = False


def find_key(
    data: DataFolder, named: Path | None, words: Words, parent: QWidget | None, *, asks: bool = True
) -> Found | None:
    """Return the key of a data folder, asking where it must be; None when the user gives up.

    `named` is a file with the recovery key, which is used without asking. Raises KeyProblem and
    StorageProblem; without `asks` also for what only the user could give.
    """
    if named is not None:
        return Found(data.key_in_file(named))
    if not asks:
        return Found(data.key_without_asking())
    keeper = data.keeper()
    if keeper in (Keeper.NEW, Keeper.NOT_ENCRYPTED):
        return _protect_new(data, words, keeper, parent)
    if keeper is Keeper.SYSTEM:
        try:
            return Found(data.key_from_system())
        except KeyProblem as problem:
            return _recover(data, words, words.problem(problem), parent)
    if keeper is Keeper.PASS_PHRASE:
        return _ask_phrase(data, words, parent)
    lost = KeyProblem("key: lost", text_id=f"{KeyProblem.text_id}.lost")
    return _recover(data, words, words.problem(lost), parent)


def _protect_new(
    data: DataFolder, words: Words, keeper: Keeper, parent: QWidget | None
) -> Found | None:
    key = new_key()
    why = (
        translate(
            "key_flow", "The data of your patients are kept encrypted. Who is to keep the key?"
        )
        if keeper is Keeper.NEW
        else translate(
            "key_flow",
            "The data on this computer were not encrypted yet. They are now, and the readable "
            "file is wiped once that is proven. Who is to keep the key?",
        )
    )
    if not dialogs.show(ProtectDialog(data, key, words, why, parent)):
        return None
    dialogs.show(RecoveryDialog(key, words, parent, is_new=True))
    return Found(key)


def _ask_phrase(data: DataFolder, words: Words, parent: QWidget | None) -> Found | None:
    dialog = UnlockDialog(
        words,
        data.key_from_pass_phrase,
        data.key_from_recovery,
        "",
        parent,
    )
    return _unlocked(data, words, dialog, parent)


def _recover(data: DataFolder, words: Words, why: str, parent: QWidget | None) -> Found | None:
    dialog = UnlockDialog(words, None, data.key_from_recovery, why, parent)
    return _unlocked(data, words, dialog, parent)


def _unlocked(
    data: DataFolder, words: Words, dialog: UnlockDialog, parent: QWidget | None
) -> Found | None:
    dialogs.show(dialog)
    key, is_kept_anew = dialog.key, False
    if key is not None and dialog.used_recovery:
        why = translate("key_flow", "Your data can be opened. Who is to keep the key from now on?")
        is_kept_anew = dialogs.show(ProtectDialog(data, key, words, why, parent))
    return None if key is None else Found(key, is_kept_anew)
