"""A whole register is moved: into an office, out of it, into one file and back from that.

As with `office.py`, only who works with an office imports this. What takes a `progress` is for a
thread of its own: it tells how many of `PARTS` are done, and is undone where that raises Cancelled.
"""

import errno
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from angio_desktop import paths
from angio_desktop.actions.backing_up import PARTS
from angio_desktop.actions.clock import now
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.actions.lock import Lock
from angio_desktop.actions.progress import Progress
from angio_desktop.actions.recovery_key import write_recovery
from angio_desktop.actions.user import account_name
from angio_desktop.disk import sync_folder
from angio_desktop.errors import NotWritable, StorageProblem, writing
from angio_desktop.storage import moving, records
from angio_desktop.storage.earlier import copy_earlier
from angio_desktop.storage.moving import not_moved
from angio_desktop.storage.postgres.address import Address
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.postgres.filling import refuse_what_is_not_empty
from angio_desktop.storage.postgres.founding import State, refuse_others, roles_of, state_of
from angio_desktop.storage.postgres.problems import office_problem
from angio_desktop.storage.postgres.roles import ADMIN
from angio_desktop.storage.postgres.steps import DATA, STEPS, Step
from angio_desktop.storage.postgres.upgrading import Upgrade, upgrading
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault.backups import Proof
from angio_desktop.storage.sqlite.vault.beside import own_key_file, put_beside
from angio_desktop.storage.sqlite.vault.carried import write_carried
from angio_desktop.storage.sqlite.vault.key_files import KeyFile, place_beside
from angio_desktop.storage.sqlite.vault.keys import DataKey, key_in_file, new_key, recovery_text
from angio_desktop.storage.sqlite.vault.problems import storage_problem, storage_problems
from angio_desktop.storage.trail import Action, Trail

_REGISTER = "Angio Desktop"
_HALF = PARTS // 2


class Forms(NamedTuple):
    """The forms of offices: the steps that lead on, and the forms of data folders with the same."""

    steps: Sequence[Step]
    data: Sequence[int]


FORMS = Forms(STEPS, DATA)


class Moved(NamedTuple):
    """What was moved: how far the trail had come, and how many were sent."""

    entries: int
    sent: int


def copy_in(local: LocalStore, address: Address, progress: Progress) -> Moved:
    """Copy the register of a data folder into an empty office, and note it in both trails.

    Raises StorageProblem and NotMoved; then nothing was copied.
    """
    with closing(open_office(address)) as office:
        found = moving.copy_in(local, office, now(), _of_all(progress))
    local.trail.note(Action.MOVED, now(), entries=found.entries, to=address.name)
    return Moved(found.entries, found.sent)


def copy_out(address: Address, folder: Path, key: DataKey, progress: Progress) -> Moved:
    """Copy an office into a new data folder, encrypted with a key that nobody there keeps yet.

    Raises StorageProblem, NotWritable and NotMoved; then there is no such folder.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        text_id = f"{StorageProblem.text_id}.office_folder"
        raise StorageProblem(f"{folder}: not empty", text_id=text_id, folder=str(folder))
    with (
        closing(open_office(address)) as office,
        _becoming(folder) as begun,
        closing(LocalStore.open(begun, key, account_name(), now())) as local,
    ):
        found = moving.copy_out(office, local, now(), _of_all(progress))
    return Moved(found.entries, found.sent)


def back_up(address: Address, file: Path, key: DataKey, progress: Progress) -> Proof:
    """Write the register of an office, as it is at this moment, into one encrypted file.

    It is verified and proven, and the office's trail tells of it. Raises what `copy_out` does, and
    BadBackup; then there is no such file.
    """
    with closing(open_office(address)) as office:
        _refuse_taken(file)
        if ADMIN not in roles_of(office):  # who may not tell of it would only find that out at last
            raise office_problem(f"not {ADMIN}", address.name, "office_role")
        with _beside_all() as folder:
            with closing(LocalStore.open(folder, key, account_name(), now())) as local:
                moving.copy_out(office, local, now(), _of_all(progress))
            proof = write_carried(folder, key, file)
        with office.recording(now()) as (_, trail):
            _tell_of(proof, trail)
    return proof


def back_up_for(
    folder: Path, key: DataKey, address: Address, file: Path, progress: Progress
) -> Proof:
    """Do so with the key of a data folder, whose key file stands beside, as of its own backups."""
    proof = back_up(address, file, key, progress)
    with writing(file):
        put_beside(file, own_key_file(folder, key))
    return proof


def restore(address: Address, file: Path, key: DataKey, progress: Progress) -> Moved:
    """Put the register of such a file, or of a backup of a data folder, into an empty office.

    Raises BadBackup, StorageProblem and NotMoved; the office is empty then.
    """
    room_in(address)  # before the file is looked through
    with closing(open_office(address)) as office, _beside_all() as folder:
        data = DataFolder(folder)
        data.restore(key, file, key, lambda *_: progress(0))
        with closing(data.open(key)) as local:
            found = moving.copy_in(local, office, now(), _of_all(progress))
    return Moved(found.entries, found.sent)


def room_in(address: Address) -> State:
    """Return what an office is like that is empty, and whose owner one is.

    Raises StorageProblem for any other.
    """
    with closing(open_office(address)) as office:
        with office.reading() as connection:
            refuse_others(connection, address.name)
        with office.writing() as connection:
            refuse_what_is_not_empty(connection, address.name)
        return state_of(office)


def upgrade(address: Address, steps: Sequence[Step] = STEPS) -> None:
    """Bring an office of an earlier program to the present form, without a backup.

    Raises StorageProblem; then it is the one it was.
    """
    with upgrading(address, steps) as upgrade:
        upgrade.take()


def back_up_and_upgrade(
    address: Address,
    file: Path,
    key: DataKey,
    progress: Progress,
    forms: Forms = FORMS,
    beside: KeyFile | None = None,
) -> Proof:
    """Bring an office of an earlier program to the present form, and keep it in a file before.

    The file is as that program would have written it, so that it leads back to it; its rows are
    compared, and it is proven. Only when all is verified in the present form does the office have
    that. `beside` is the key file to stand beside. Raises what `back_up` does; then there is no
    file, and the office is the one it was.
    """
    _refuse_taken(file)
    try:
        with _beside_all() as folder, upgrading(address, forms.steps) as begun:
            form, first = forms.data[begun.found - 1], _of_all(progress, _HALF)
            copy_earlier(begun.connection, folder, key, form, now(), first)
            proof = write_carried(folder, key, file)
            with writing(file):
                put_beside(file, beside)
            begun.take()
            _verify(begun, _of_all(lambda done: progress(_HALF + done), _HALF))
            _tell_of(proof, begun.office.trail(begun.connection, now()))
    except BaseException:
        with writing(file):
            file.unlink(missing_ok=True)
            place_beside(file).unlink(missing_ok=True)
        raise
    return proof


def _verify(begun: Upgrade, progress: records.Progress) -> None:
    found = begun.office.verify(begun.connection, (), progress)
    if found.wrong is not None:
        raise not_moved(found)


def back_up_and_upgrade_for(
    folder: Path,
    key: DataKey,
    address: Address,
    file: Path,
    progress: Progress,
    forms: Forms = FORMS,
) -> Proof:
    """Do so with the key of a data folder, whose key file stands beside, as `back_up_for` does."""
    beside = own_key_file(folder, key)
    return back_up_and_upgrade(address, file, key, progress, forms, beside)


def _tell_of(proof: Proof, trail: Trail) -> None:
    noted = {"file": proof.file.name, "sha256": proof.sha256}
    counted = {"registrations": proof.registrations, "trail": proof.trail}
    trail.add(Action.BACKED_UP, **noted, **counted)


def _of_all(progress: Progress, parts: int = PARTS) -> records.Progress:
    return lambda done, total: progress(done * parts // max(total, 1))


@contextmanager
def key_in(file: Path) -> Iterator[DataKey]:
    """Give the recovery key of a file, which is made where there is none, unless the block fails.

    Raises KeyProblem and NotWritable.
    """
    if os.path.lexists(file):
        yield key_in_file(file)
        return
    key = new_key()
    write_recovery(file, _REGISTER, recovery_text(key))
    try:
        yield key
    except BaseException:
        with writing(file):
            file.unlink(missing_ok=True)
        raise


def _refuse_taken(file: Path) -> None:
    if os.path.lexists(file):
        raise NotWritable.because(FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)), file)


@contextmanager
def _beside_all() -> Iterator[Path]:
    """Give a data folder for the block, where the system has such; it holds nothing readable."""
    with TemporaryDirectory(prefix="angio-", ignore_cleanup_errors=True) as place:
        yield Path(place) / "data"


@contextmanager
def _becoming(folder: Path) -> Iterator[Path]:
    """Give a hidden folder that has the name `folder` when the block has ended well.

    What a killed program has left of it is begun anew.
    """
    begun = folder.with_name(f".{folder.name}.part")
    taken = DataFolder(begun).take(go_on=True)
    if not isinstance(taken, Lock):
        raise storage_problem("another move", folder, "locked")
    try:
        with storage_problems(folder):
            _empty(begun)
        yield begun
        taken.release()
        with storage_problems(folder):
            if folder.exists():  # empty: Windows gives its name to no other
                folder.rmdir()
            begun.rename(folder)
            sync_folder(folder.parent)
    finally:
        taken.release()
        shutil.rmtree(begun, ignore_errors=True)


def _empty(folder: Path) -> None:
    for each in folder.iterdir():
        if each.is_dir():
            shutil.rmtree(each)
        elif each.name != paths.LOCK_NAME:
            each.unlink()
