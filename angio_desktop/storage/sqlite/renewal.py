"""A new data key: the data are encrypted anew; their backups of before keep the old one.

The data under the new key are whole, and proven, before a file says that they count. That file
holds the new key, encrypted with the old one, which also proves who has written it: whenever the
program is killed, the old key finds its way to the new one, or everything is as it was.
"""

import json
import logging
import secrets
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from angio_desktop import paths
from angio_desktop.disk import create, read_whole, sync_folder, write_whole
from angio_desktop.errors import BadBackup, StorageProblem
from angio_desktop.storage.sqlite.connection import Embedded, open_alone
from angio_desktop.storage.sqlite.vault import backups, cipher, head_file, keys
from angio_desktop.storage.sqlite.vault.beside import opens, put_beside_all
from angio_desktop.storage.sqlite.vault.key_files import (
    MOST_BYTES,
    Guard,
    KeyFile,
    key_file_of,
    write_key_file,
)
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import storage_problem, storage_problems
from angio_desktop.storage.sqlite.vault.reach import reach
from angio_desktop.storage.sqlite.vault.sealing import seal_with_key_of
from angio_desktop.storage.trail import Action

_NONCE_BYTES = 12
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Pending:
    """A renewal that counts: the new key and its file, and how far the old data had come."""

    key: DataKey = field(repr=False)
    file: KeyFile
    trail: int


def renew(
    folder: Path, key: DataKey, new: DataKey, file: KeyFile, account: str, now: datetime
) -> None:
    """Encrypt the data of a folder with another key, whose key file is `file`.

    No store of the folder may be open. The data of before are set aside. Raises StorageProblem;
    then all is as it was.
    """
    database = paths.database(folder)
    with storage_problems(database):
        try:
            trail = _write_anew(database, key, new, file, account, now)
            write_whole(paths.renewal(folder), _sealed(_Pending(new, file, trail), key))
        except BaseException:
            _give_up(folder, file)
            raise
    finish_renewal(folder, key, now)


def finish_renewal(folder: Path, key: DataKey, now: datetime) -> DataKey:
    """End a renewal that was cut off, if any; return the key that opens the data from now on.

    Raises StorageProblem while another program has the data open; they keep the old key then.
    """
    pending = _pending(folder, key)
    if pending is None:
        return key
    database = paths.database(folder)
    whole = _whole(database)
    with storage_problems(database):
        if whole.exists() and _is_still(database, key, pending):
            if database.exists():
                _set_aside(folder, key, pending, now)
            whole.rename(database)
            sync_folder(folder)
        if not opens(database, pending.key):
            if opens(database, key) or not database.exists():
                _give_up(folder, pending.file)
            return key  # neither may open what cannot be read now: it may be of the new key
        head = head_file.held(folder, key)
        if head is not None:  # as far as it was known; the new trail holds it too
            head_file.begin(folder, pending.key, head)
        put_beside_all(backups.all_copies(folder), folder, key)
        write_key_file(folder, pending.file)
        paths.renewal(folder).unlink()
    return pending.key


def _write_anew(
    database: Path, key: DataKey, new: DataKey, file: KeyFile, account: str, now: datetime
) -> int:
    """Write the data under the new key beside them; return how far the trail had come."""
    partial = database.with_name(f"{database.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        create(partial).close()
        with closing(cipher.connect(database, key)) as source:
            backups.copy(source, partial, new, None)
        _note(open_alone(partial, new, account), file, now)
        trail = _proven(database, key, partial, new)
        with closing(cipher.connect(partial, new)) as copied:
            seal_with_key_of(copied, key)
        partial.rename(_whole(database))
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    sync_folder(database.parent)
    return trail


def _note(copied: Embedded, file: KeyFile, now: datetime) -> None:
    try:
        with copied.recording(now) as (_, trail):
            trail.add(Action.KEY_RENEWED, guard=file.guard.value)
    finally:
        copied.engine.dispose()


def _proven(database: Path, key: DataKey, copied: Path, new: DataKey) -> int:
    """Return how far the trail of the data goes, of which a copy has all, and one entry more."""
    try:
        proof = backups.prove(copied, new)
    except BadBackup as problem:  # it was to be no backup
        raise storage_problem(problem.details["why"], database) from None
    with closing(cipher.connect(database, key)) as connection:
        before = reach(connection.execute)
    if (proof.registrations, proof.trail) != (before.registrations, before.trail + 1):
        raise storage_problem("the copy under the new key differs", database)
    return before.trail


def _is_still(database: Path, key: DataKey, pending: _Pending) -> bool:
    """Whether the data are those that were encrypted anew, and the result is that of then."""
    if not opens(_whole(database), pending.key):
        return False
    if not database.exists():  # set aside already
        return True
    with closing(cipher.connect(database, key)) as connection:
        return reach(connection.execute).trail == pending.trail


def _set_aside(folder: Path, key: DataKey, pending: _Pending, now: datetime) -> None:
    try:
        backups.set_aside(folder, key, now)
    except StorageProblem:  # in use: what is written there meanwhile would be lost later
        _give_up(folder, pending.file)
        raise


def _give_up(folder: Path, file: KeyFile) -> None:
    """Leave all as it was: first of all, what says that the renewal counts."""
    paths.renewal(folder).unlink(missing_ok=True)
    _whole(paths.database(folder)).unlink(missing_ok=True)
    if file.guard is Guard.SYSTEM:
        keys.forget(file.id)


def _whole(database: Path) -> Path:
    return database.with_name(f"{database.name}.renewed")


# The file that says that a renewal counts


def _sealed(pending: _Pending, key: DataKey) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  takes its time

    told = {"key_file": asdict(pending.file), "trail": pending.trail}
    nonce = secrets.token_bytes(_NONCE_BYTES)
    wrapped = nonce + AESGCM(key).encrypt(nonce, pending.key, _text(told))
    return _text({**told, "wrapped": wrapped.hex()})


def _pending(folder: Path, key: DataKey) -> _Pending | None:
    """Return what counts for the old key; what anyone else has put there does not."""
    place = paths.renewal(folder)
    if not place.exists():
        return None
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  takes its time
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    try:
        told = json.loads(read_whole(place, MOST_BYTES).decode())
        wrapped = bytes.fromhex(told.pop("wrapped"))
        nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
        file = key_file_of(dict(told["key_file"]))
        if keys.is_key_of(file, key):  # all was done but to remove it
            place.unlink()
            return None
        new = DataKey(AESGCM(key).decrypt(nonce, sealed, _text(told)))
        return _Pending(new, file, int(told["trail"]))
    except (
        OSError,
        ValueError,
        TypeError,
        LookupError,
        RecursionError,
        AttributeError,
        InvalidTag,
    ):
        _log.warning("%s is not of this key: it is left alone", place.name)
        return None


def _text(content: object) -> bytes:
    return json.dumps(content, sort_keys=True).encode()
