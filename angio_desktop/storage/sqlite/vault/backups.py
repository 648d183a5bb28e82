"""Backups: SQLite's own online copy, proven after it is written, and put back.

A backup is encrypted with the key of its database. Until it has been opened, checked and counted
it bears another name, so what is called a backup is one. The newest `KEPT` are kept, and the last
of each of as many days and of twelve months: several are made on a busy day; and beside those the
last one that was verified. Its name tells when it was made, in UTC.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from angio_desktop import paths
from angio_desktop.disk import (
    create,
    make_private_folder,
    open_regular,
    remove_leftovers,
    sync_folder,
)
from angio_desktop.errors import BadBackup
from angio_desktop.storage.records import Progress
from angio_desktop.storage.sqlite.vault import cipher, head_file
from angio_desktop.storage.sqlite.vault.beside import own_key_file, put_beside
from angio_desktop.storage.sqlite.vault.key_files import place_beside
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import storage_problems
from angio_desktop.storage.sqlite.vault.reach import reach, reading
from angio_desktop.storage.sqlite.vault.restored import furthest_head, note_restored
from angio_desktop.storage.trail import Runs

KEPT = 14
KEPT_MONTHS = 12
SUFFIX = ".sqlite3"
_PATTERN = "angio-*.sqlite3"
_HALF = ".partial"
_ASIDE = "angio-set-aside"
_TIME, _UTC = "%Y-%m-%d-%H%M%S", "Z"
_TIME_LENGTH = len("2026-03-12-143000")
_MOMENT_LENGTH = len("2026-03-12T14:30:00")
_DAY_LENGTH = len("2026-03-12")
_MONTH_LENGTH = len("2026-03")
_PAGES_AT_ONCE = 1000


class Cancelled(Exception):
    """The user stopped the work; nothing of it is left."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found on opening a backup: its hash and counts; `trail` is its last entry."""

    file: Path
    sha256: str
    registrations: int
    trail: int


def back_up(
    database: Path, key: DataKey, now: datetime, label: str = "", progress: Progress | None = None
) -> Proof:
    """Write a backup beside the database, prove it, and remove those beyond the kept ones.

    `progress` is told the pages done and in all, and may raise to stop it. Raises
    StorageProblem; no half backup is left then.
    """
    folder = paths.backups(database.parent)
    with storage_problems(folder):
        make_private_folder(folder)
        with new_backup(folder, now, label) as (file, partial):
            with closing(cipher.connect(database, key)) as source:
                copy(source, partial, key, progress)
                verified = _verified(source.execute)
            proof = prove(partial, key)
            put_beside(file, own_key_file(database.parent, key))  # so that none is without
            partial.rename(file)
            sync_folder(folder)
        # The clock may have been set back: the new one stays, whatever its name says.
        others = [old for old in backups(database.parent) if old != file and time_of(old)]
        last_verified = next((name for name in verified if folder / name in others), "")
        for old in _superfluous(others):
            if old.name == last_verified:
                continue
            old.unlink()
            place_beside(old).unlink(missing_ok=True)
        for half in _left_over(folder, now):
            _remove_half(half)
    return Proof(file, proof.sha256, proof.registrations, proof.trail)


@contextmanager
def new_backup(folder: Path, now: datetime, label: str) -> Iterator[tuple[Path, Path]]:
    """Give the name of a new backup and the file to begin, which is removed if anything fails."""
    name = "-".join(part for part in ("angio", _in_name(now), label) if part)
    file, partial = _begin(folder, name)
    try:
        yield file, partial
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _verified(run: Runs) -> list[str]:
    """Return the backups in which all was verified, as the trail tells, the last one first."""
    if not run("SELECT count(*) FROM sqlite_master WHERE name = 'trail'").fetchone()[0]:
        return []
    return [str(name) for (name,) in run(_VERIFIED)]


_VERIFIED = """
    SELECT json_extract(detail, '$.backup') FROM trail
    WHERE action = 'verified' AND json_valid(detail) AND json_extract(detail, '$.wrong') = ''
    ORDER BY id DESC
"""


def _superfluous(others: list[Path]) -> list[Path]:
    """Return those beyond what is kept beside the one just made, of all, the newest first."""
    last_of = {time_of(file)[:_DAY_LENGTH]: file for file in reversed(others)}
    of_days = [last_of[day] for day in sorted(last_of)[-KEPT:]]
    last_in = {time_of(file)[:_MONTH_LENGTH]: file for file in reversed(others)}
    of_months = [last_in[month] for month in sorted(last_in)[-KEPT_MONTHS:]]
    return [file for file in others[KEPT - 1 :] if file not in (*of_days, *of_months)]


def _left_over(folder: Path, now: datetime) -> list[Path]:
    """Return the half backups, and their journals, of a program that was killed.

    One of today may still be written.
    """
    yesterday = (now - timedelta(days=1)).astimezone(UTC).isoformat()[:_MOMENT_LENGTH]
    found = folder.glob(f"{_PATTERN}{_HALF}*")
    return [file for file in found if "" < time_of(file)[:_MOMENT_LENGTH] < yesterday]


def _remove_half(half: Path) -> None:
    """Remove what was begun of a backup, and first what there is of the key file beside it."""
    backup = half.with_name(half.name.partition(_HALF)[0])
    if not backup.exists():
        place_beside(backup).unlink(missing_ok=True)
        remove_leftovers(place_beside(backup))
    half.unlink()


def backups(folder: Path) -> list[Path]:
    """Return the backups of a data folder, the newest first, as far as their names tell."""
    return sorted(paths.backups(folder).glob(_PATTERN), reverse=True)


def all_copies(folder: Path) -> list[Path]:
    """Return the backups of a data folder, and the databases that were set aside."""
    return [*backups(folder), *sorted(folder.glob(f"{_ASIDE}-*{SUFFIX}"))]


def time_of(file: Path) -> str:
    """Return when a backup was made (ISO 8601), "" for a name that does not say.

    It is in UTC and says so; of an earlier program it has no offset, and is the wall clock's.
    """
    text = file.name.removeprefix("angio-")
    try:
        time = datetime.strptime(text[:_TIME_LENGTH], _TIME)  # noqa: DTZ007  see above
    except ValueError:
        return ""
    is_utc = text[_TIME_LENGTH:].startswith(_UTC)
    return (time.replace(tzinfo=UTC) if is_utc else time).isoformat()


def _in_name(moment: datetime) -> str:
    """Return a moment as a name has it: in UTC, so that no change of the zone sorts it wrongly."""
    return moment.astimezone(UTC).strftime(_TIME) + _UTC


def prove(file: Path, key: DataKey) -> Proof:
    """Open a backup, check all of it, count and hash it. Raises BadBackup."""
    try:
        with reading(file, key) as run:
            _check(file, run)
            reached = reach(run)
        with open_regular(file) as opened:
            sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise bad_backup(file, type(error).__name__) from None
    return Proof(file, sha256, reached.registrations, reached.trail)


def restore(
    folder: Path,
    key: DataKey,
    backup: Path,
    backup_key: DataKey,
    now: datetime,
    account: str = "",
    progress: Progress | None = None,
) -> Path:
    """Put a backup in the place of the database; return where the present one was set aside.

    The restored one has the key `key`, whatever the backup's was, and its trail says what was done
    by whom (`account`), and how far the one had come that is left. Where there was no database
    the path that is returned does not exist. Raises BadBackup and StorageProblem; then the
    database is the one it was.
    """
    proof = prove(backup, backup_key)
    database = paths.database(folder)
    with storage_problems(database):
        make_private_folder(folder)
        partial, whole = _beside(database, "partial"), _beside(database, "restored")
        partial.unlink(missing_ok=True)
        try:
            create(partial).close()
            with closing(cipher.connect(backup, backup_key)) as source:
                copy(source, partial, key, progress)
            _check_same(backup, proof, prove(partial, key))
            left = furthest_head(folder, key)
            kept = aside_name(folder, now).name if database.exists() else ""
            noted = {"file": backup.name, "set_aside": kept}
            with closing(cipher.connect(partial, key)) as restored:
                note_restored(restored, backup_key, left, account, now, **noted)
            if head_file.held(folder, key) is None:  # a folder of its own, or it is what is mended
                head_file.keep(folder, key, left)
            partial.rename(whole)  # from here on `finish_restore` ends it, either way
            aside = set_aside(folder, key, now)
        except BaseException:
            partial.unlink(missing_ok=True)
            if database.exists():
                whole.unlink(missing_ok=True)
            raise
        whole.rename(database)
        sync_folder(folder)
    return aside


def _check_same(backup: Path, proof: Proof, copied: Proof) -> None:
    if (copied.registrations, copied.trail) != (proof.registrations, proof.trail):
        raise bad_backup(backup, "count")


def finish_restore(folder: Path) -> None:
    """End a restore that was cut off: the database stays, or the restored one takes its place."""
    database = paths.database(folder)
    whole = _beside(database, "restored")
    if whole.exists():
        if database.exists():
            whole.unlink()
        else:
            whole.rename(database)


def is_restoring(folder: Path) -> bool:
    """Whether a restore was cut off when nothing was left to do but its last step."""
    return _beside(paths.database(folder), "restored").exists()


def set_aside(folder: Path, key: DataKey, now: datetime) -> Path:
    """Rename the database, whatever its state, so that another can take its place.

    Returns its new name. Raises StorageProblem while another program has it open.
    """
    database = paths.database(folder)
    with storage_problems(database):
        _fold_journal(database, key)
        aside = aside_name(folder, now)
        for suffix in ("-wal", "-shm", ""):  # the database last: until then it is in its place
            part = database.with_name(database.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
        sync_folder(folder)
    return aside


def aside_name(folder: Path, now: datetime) -> Path:
    """Return a name that no file has, for one to be set aside."""
    return _free(folder, f"angio-set-aside-{_in_name(now)}")


def _fold_journal(database: Path, key: DataKey) -> None:
    """Bring the journal into the file; SQLite does so only for one that has it alone."""
    if not database.exists():
        return
    try:
        with closing(cipher.connect(database, key, timeout=0)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except cipher.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY:
            raise
        # Damaged: its files are set aside as they are.


_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def copy(
    source: sqlite3.Connection, target_file: Path, key: DataKey, progress: Progress | None
) -> None:
    """Copy one state of a database: a reader keeps it while others write on."""
    source.execute("BEGIN")
    source.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def told(_: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)

    with closing(cipher.connect(target_file, key)) as target:
        target.execute("PRAGMA synchronous = FULL")
        source.backup(target, pages=_PAGES_AT_ONCE, progress=told)
        # One file, to be kept or carried. A failure shows only when the answer is read.
        target.execute("PRAGMA journal_mode = DELETE").fetchone()
    source.execute("ROLLBACK")


def _check(file: Path, run: Runs) -> None:
    (found,) = run("PRAGMA integrity_check(1)").fetchone()
    if found != "ok" or run("PRAGMA cipher_integrity_check").fetchall():
        raise bad_backup(file, "integrity")


def _begin(folder: Path, name: str) -> tuple[Path, Path]:
    """Take a name that nobody else takes in the same second; return it and the file to begin."""
    return next(taken for file in _names(folder, name) if (taken := _take(file)))


def _take(file: Path) -> tuple[Path, Path] | None:
    partial = file.with_name(f"{file.name}{_HALF}")
    try:
        create(partial).close()
    except FileExistsError:
        return None
    if file.exists():
        partial.unlink()
        return None
    return file, partial


def _free(folder: Path, name: str) -> Path:
    return next(file for file in _names(folder, name) if not file.exists())


def _names(folder: Path, name: str) -> Iterator[Path]:
    yield folder / f"{name}{SUFFIX}"
    for number in count(2):
        yield folder / f"{name}-{number}{SUFFIX}"


def _beside(database: Path, ending: str) -> Path:
    return database.with_name(f"{database.name}.{ending}")


def bad_backup(file: Path, why: str) -> BadBackup:
    """Return what is told of a file that is no backup, or is no longer one."""
    return BadBackup(f"{file}: {why}", file=file.name, why=why)
