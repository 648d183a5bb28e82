"""Six digits that open the lock of a running program: which are refused, and what is kept of them.

A PIN opens no data: it guards no key. What is kept of it is a mark that only the data key makes,
so that who does not have that key has nothing to try a million PINs on; and who has it needs none.
"""

import hashlib
import re
import secrets
from itertools import pairwise

from angio_desktop.storage.sqlite.vault.keys import DataKey
from angio_desktop.storage.sqlite.vault.macs import is_mac, mac

LENGTH = 6
_SCRYPT = {"n": 2**14, "r": 8, "p": 1}  # 16 MiB and some 50 ms: also who has the key has to wait
_SALT_BYTES = 16
_PIN, _OWN = "pin", "pin of this key"
_SHAPE = re.compile(r"[0-9a-f]{32}\.[0-9a-f]{64}\.[0-9a-f]{64}", re.ASCII)
# Rows of the keypad, up, down and across, and what else is tried first of all.
_KNOWN = frozenset(
    {
        *("147258", "258369", "147369", "369258", "258147", "741852", "852963", "963852"),
        *("159753", "753159", "357159", "951753", "123654", "456123", "789456", "147852"),
        *("112358", "314159", "271828", "142536", "246810", "135790", "102030", "131415"),
    }
)
_DAY = r"(0[1-9]|[12][0-9]|3[01])"
_MONTH = r"(0[1-9]|1[0-2])"
_YEAR = r"(19|20)[0-9]{2}"
_DATES = re.compile(
    f"{_DAY}{_MONTH}[0-9]{{2}}|[0-9]{{2}}{_MONTH}{_DAY}|{_YEAR}{_MONTH}|{_MONTH}{_YEAR}", re.ASCII
)
_FEWEST_DIGITS = 3


def is_pin(pin: str) -> bool:
    """Whether a text is as many digits as a PIN has."""
    return len(pin) == LENGTH and pin.isascii() and pin.isdecimal()


def is_easy(pin: str) -> bool:
    """Whether a PIN is a row, one or two digits over and over, a half twice, or a date."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    half = LENGTH // 2
    return (
        len(set(pin)) < _FEWEST_DIGITS
        or len(steps) == 1
        or pin[:half] == pin[half:]
        or pin == pin[::-1]
        or pin[::2] == pin[1::2]  # each digit twice
        or pin in _KNOWN
        or _DATES.fullmatch(pin) is not None
    )


def pin_mark(key: DataKey, pin: str) -> str:
    """Return what may be kept of a PIN, in readable places too."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"{salt.hex()}.{mac(key, _OWN, salt)}.{mac(key, _PIN, _stretched(pin, salt))}"


def is_mark_by(key: DataKey, mark: str) -> bool:
    """Whether a mark was made with this key, of whatever PIN: a new key has none."""
    if _SHAPE.fullmatch(mark) is None:
        return False
    salt, own, _ = mark.split(".")
    return is_mac(own, key, _OWN, bytes.fromhex(salt))


def is_marked(key: DataKey, mark: str, pin: str) -> bool:
    """Whether a mark was made with this key of this PIN."""
    if not is_mark_by(key, mark):
        return False
    salt, _, made = mark.split(".")
    return is_mac(made, key, _PIN, _stretched(pin, bytes.fromhex(salt)))


def _stretched(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode("utf-8", "surrogatepass"), salt=salt, **_SCRYPT)
