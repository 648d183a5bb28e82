"""Marks that only who has the data key can make: what bears one was written by this program."""

import hashlib
import hmac


def mac(key: bytes, purpose: str, content: bytes) -> str:
    """Return the mark (hexadecimal) of some content for one purpose: for another it is no mark."""
    own = hmac.digest(key, f"angio-desktop {purpose}".encode(), hashlib.sha256)
    return hmac.digest(own, content, hashlib.sha256).hex()


def is_mac(found: str, key: bytes, purpose: str, content: bytes) -> bool:
    """Whether `found` is the mark of some content."""
    # As bytes: what was read may hold any character.
    return hmac.compare_digest(found.encode(errors="replace"), mac(key, purpose, content).encode())
