"""A whole register in one encrypted file that can be carried elsewhere, proven like a backup."""

import hashlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from shutil import copyfileobj

from angio_desktop import paths
from angio_desktop.disk import open_regular, whole_file
from angio_desktop.errors import writing
from angio_desktop.storage.sqlite.vault import backups, cipher
from angio_desktop.storage.sqlite.vault.backups import Proof
from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.problems import storage_problems

_BLOCK = 2**20


def write_carried(folder: Path, key: DataKey, file: Path) -> Proof:
    """Write the database of a data folder that nobody has open into a file that is new.

    It is opened, checked, counted and hashed before, and what was written is read again: the file
    may lie on a disk of a network, of which SQLite is kept away. Raises BadBackup, StorageProblem
    and NotWritable; no file is left then.
    """
    database = paths.database(folder)
    with storage_problems(database), closing(cipher.connect(database, key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()  # so that it is one file
    proof = backups.prove(database, key)
    with writing(file), open_regular(database) as content:
        with whole_file(file, replace=False) as written:
            copyfileobj(content, written, _BLOCK)
        try:
            _refuse_another(file, proof)
        except BaseException:
            file.unlink()
            raise
    return replace(proof, file=file)


def _refuse_another(file: Path, proof: Proof) -> None:
    with open_regular(file) as again:
        found = hashlib.file_digest(again, "sha256").hexdigest()
    if found != proof.sha256:
        raise backups.bad_backup(file, "sha256")
