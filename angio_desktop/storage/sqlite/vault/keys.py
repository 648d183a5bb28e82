"""The key of a data folder, and who may come by it.

The database is encrypted with a data key of 256 random bits that is written nowhere in the clear.
The key file beside the database says who keeps it: the system's key store, or a pass phrase, with
which the data key itself is encrypted (scrypt, AES-256-GCM). A new pass phrase leaves the
database and its backups as they are. The recovery key is the data key as a person writes it down.
"""

import base64
import binascii
import hashlib
import logging
import secrets
import unicodedata
import uuid
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NewType

from angio_desktop.disk import read_whole
from angio_desktop.errors import KeyProblem
from angio_desktop.storage.sqlite.vault.key_files import (
    MOST_BYTES,
    SCRYPT,
    Guard,
    KeyFile,
    read_key_file,
    write_key_file,
)
from angio_desktop.storage.sqlite.vault.macs import is_mac, mac
from angio_desktop.storage.sqlite.vault.phrases import SHORTEST_PASS_PHRASE, is_easy, is_name

DataKey = NewType("DataKey", bytes)

SERVICE = "Angio Desktop"
_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_SCRYPT_MEMORY = 2**28
_CHECK_BYTES = 3
_GROUP = 4
_READABLE = "readable"


_log = logging.getLogger(__name__)


def new_key() -> DataKey:
    """Return a key for a new database."""
    return DataKey(secrets.token_bytes(_KEY_BYTES))


# The key file


def _put_key_file(folder: Path, file: KeyFile) -> None:
    """Put a key file in the place of the one before, whose entry in the system's store goes."""
    try:
        old = read_key_file(folder)
    except KeyProblem:
        old = None
    write_key_file(folder, file)
    if old is not None and old.guard is Guard.SYSTEM:
        forget(old.id)


def is_key_of(file: KeyFile, key: DataKey) -> bool:
    """Whether `key` is the one that this key file is about."""
    return secrets.compare_digest(file.mark, _mark(key))


def _mark(key: DataKey) -> str:
    return hashlib.sha256(b"angio-desktop" + key).hexdigest()[:_KEY_BYTES]


# That data of version 0.1 are still to be encrypted


def may_encrypt(folder: Path, key: DataKey) -> bool:
    """Whether readable data in a folder are its own, of version 0.1, and still to be encrypted.

    Any other readable file was put there.
    """
    try:
        file = read_key_file(folder)
    except KeyProblem:
        return False
    return file is not None and is_mac(file.readable, key, _READABLE, file.id.encode())


def note_encrypted(folder: Path) -> None:
    """Write into the key file that the data are encrypted: from now on nothing readable is."""
    file = read_key_file(folder)
    if file is not None:
        write_key_file(folder, replace(file, readable=""))


def _readable(key: DataKey, id_: str, is_readable: bool) -> str:
    return mac(key, _READABLE, id_.encode()) if is_readable else ""


# The pass phrase


def guard_by_pass_phrase(
    folder: Path,
    key: DataKey,
    phrase: str,
    *,
    names: Iterable[str] = (),
    is_readable: bool = False,
) -> None:
    """Have a pass phrase guard the key from now on. Raises KeyProblem for one that anyone guesses.

    `names` are the user's own, `is_readable` says that the data are still to be encrypted
    (`may_encrypt`).
    """
    file = guarded_by_pass_phrase(key, phrase, names)
    _put_key_file(folder, replace(file, readable=_readable(key, file.id, is_readable)))


def guarded_by_pass_phrase(key: DataKey, phrase: str, names: Iterable[str]) -> KeyFile:
    """Return a key file by which a pass phrase guards the key. Raises KeyProblem as above."""
    phrase = one_form(phrase)
    _check_phrase(phrase, names)
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  takes its time

    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    id_ = str(uuid.uuid4())
    wrapping = _derived(phrase, salt, **SCRYPT)
    wrapped = nonce + AESGCM(wrapping).encrypt(nonce, key, id_.encode())
    file = KeyFile(id_, Guard.PASS_PHRASE, _mark(key), salt.hex(), wrapped.hex())
    return replace(file, n=SCRYPT["n"], r=SCRYPT["r"], p=SCRYPT["p"])


def _check_phrase(phrase: str, names: Iterable[str]) -> None:
    if len(phrase) < SHORTEST_PASS_PHRASE:
        raise _problem("short", length=SHORTEST_PASS_PHRASE)
    if is_easy(phrase):
        raise _problem("easy")
    if is_name(phrase, names):
        raise _problem("name")


def key_by_pass_phrase(file: KeyFile, phrase: str) -> DataKey:
    """Return the key that a pass phrase guards. Raises KeyProblem for a wrong one."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  takes its time
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    wrapped = bytes.fromhex(file.wrapped)
    nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
    for form in _possible_forms(phrase):
        with suppress(InvalidTag, ValueError):
            wrapping = _derived(form, bytes.fromhex(file.salt), file.n, file.r, file.p)
            return DataKey(AESGCM(wrapping).decrypt(nonce, sealed, file.id.encode()))
    raise _problem("wrong_pass_phrase")


def one_form(phrase: str) -> str:
    """Return the form in which a pass phrase counts: keyboards and systems write "é" in two."""
    return unicodedata.normalize("NFKC", phrase)


def _possible_forms(phrase: str) -> Iterable[str]:
    """Return the one form, and those in which earlier versions took a phrase as it was typed."""
    earlier = (phrase, *(unicodedata.normalize(form, phrase) for form in ("NFC", "NFD")))
    return dict.fromkeys((one_form(phrase), *earlier))


def _derived(phrase: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(
        phrase.encode("utf-8", "surrogatepass"),
        salt=salt,
        n=n,
        r=r,
        p=p,
        maxmem=_SCRYPT_MEMORY,
        dklen=_KEY_BYTES,
    )


# The system's key store. Each system's is foreign code with errors of its own.


def has_system_store() -> bool:
    """Whether the system has a key store that keeps what is put into it."""
    import keyring  # noqa: PLC0415  slow

    name = str(uuid.uuid4())
    try:
        keyring.set_password(SERVICE, name, name)
        is_kept = keyring.get_password(SERVICE, name) == name
        keyring.delete_password(SERVICE, name)
    except Exception as error:
        _log.info("no key store: %s", type(error).__name__)
        return False
    return is_kept


def guard_by_system(folder: Path, key: DataKey, *, is_readable: bool = False) -> None:
    """Have the system's key store keep the key from now on. Raises KeyProblem without one.

    `is_readable` says that the data are still to be encrypted (`may_encrypt`).
    """
    file = kept_by_system(key)
    _put_key_file(folder, replace(file, readable=_readable(key, file.id, is_readable)))


def kept_by_system(key: DataKey) -> KeyFile:
    """Put the key into the system's key store; return its key file. Raises KeyProblem."""
    import keyring  # noqa: PLC0415  slow

    file = KeyFile(str(uuid.uuid4()), Guard.SYSTEM, _mark(key))
    try:
        keyring.set_password(SERVICE, file.id, key.hex())
    except Exception as error:
        raise _problem("no_store", why=type(error).__name__) from None
    return file


def key_by_system(file: KeyFile) -> DataKey:
    """Return the key that the system's store keeps. Raises KeyProblem where it has none."""
    import keyring  # noqa: PLC0415  slow

    try:
        found = DataKey(bytes.fromhex(keyring.get_password(SERVICE, file.id) or ""))
    except Exception as error:
        raise _problem("no_store", why=type(error).__name__) from None
    if not is_key_of(file, found):
        raise _problem("not_in_store")
    return found


def forget(id_: str) -> None:
    """Take a key out of the system's key store, by its name there."""
    import keyring  # noqa: PLC0415  slow

    try:
        keyring.delete_password(SERVICE, id_)
    except Exception as error:  # it has none any more
        _log.info("a key could not be removed from the key store: %s", type(error).__name__)


# The recovery key


def recovery_text(key: DataKey) -> str:
    """Return the key as a person writes it down: letters and digits in groups of four."""
    text = base64.b32encode(key + _check(key)).decode().rstrip("=")
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def key_of_recovery(text: str) -> DataKey:
    """Return the key that was written down. Raises KeyProblem where a character is wrong.

    Spaces, line ends, dashes and case do not count; 0, 1 and 8 are read as O, I and B.
    """
    plain = "".join(c for c in text.upper() if c.isalnum()).translate(str.maketrans("018", "OIB"))
    try:
        found = base64.b32decode(plain + "=" * (-len(plain) % 8))
    except (binascii.Error, ValueError):
        raise _problem("recovery_typo") from None
    key, check = DataKey(found[:_KEY_BYTES]), found[_KEY_BYTES:]
    if len(key) != _KEY_BYTES or check != _check(key):
        raise _problem("recovery_typo")
    return key


def key_in_file(file: Path) -> DataKey:
    """Return the key of a file with a recovery key, as the window saves it. Raises KeyProblem."""
    try:
        # An editor may have put a mark before it.
        text = read_whole(file, MOST_BYTES).decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise _problem("file", file=str(file), why=type(error).__name__) from None
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return key_of_recovery(" ".join(lines))


def _check(key: bytes) -> bytes:
    return hashlib.sha256(b"recovery" + key).digest()[:_CHECK_BYTES]


def _problem(variant: str, **details: str | int) -> KeyProblem:
    return KeyProblem(f"key: {variant}", text_id=f"{KeyProblem.text_id}.{variant}", **details)
