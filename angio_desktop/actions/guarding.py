"""Who keeps the key of a data folder: the system, a pass phrase, and a recovery key on paper."""

from pathlib import Path

from angio_desktop.disk import make_private_folder, write_whole
from angio_desktop.errors import KeyProblem, NotWritable
from angio_desktop.storage.vault import keys
from angio_desktop.storage.vault.keys import DataKey
from angio_desktop.storage.vault.problems import storage_problems


def has_system_store() -> bool:
    """Whether the system can keep a key."""
    return keys.has_system_store()


def guard_by_system(folder: Path, key: DataKey) -> None:
    """Have the system's key store keep the key. Raises KeyProblem and StorageProblem."""
    with storage_problems(folder):
        make_private_folder(folder)
        keys.guard_by_system(folder, key)


def guard_by_pass_phrase(folder: Path, key: DataKey, phrase: str, again: str) -> None:
    """Have a pass phrase, typed twice, guard the key. Raises KeyProblem and StorageProblem."""
    if keys.one_form(phrase) != keys.one_form(again):
        raise KeyProblem("key: phrases differ", text_id=f"{KeyProblem.text_id}.differ")
    with storage_problems(folder):
        make_private_folder(folder)
        keys.guard_by_pass_phrase(folder, key, phrase)


def recovery_text(key: DataKey) -> str:
    """Return the recovery key, in groups of letters and digits."""
    return keys.recovery_text(key)


def write_recovery(file: Path, heading: str, text: str) -> None:
    """Write a recovery key into a file that only the user can read. Raises NotWritable."""
    try:
        write_whole(file, f"# {heading}\n{text}\n".encode())
    except OSError as problem:
        raise NotWritable.because(problem, file) from None
