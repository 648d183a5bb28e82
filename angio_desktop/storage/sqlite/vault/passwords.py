"""Passwords that the program needs for other servers: the system's key store alone keeps them."""

import logging

from angio_desktop.errors import KeyProblem
from angio_desktop.storage.sqlite.vault.keys import SERVICE

_log = logging.getLogger(__name__)


def keep_password(name: str, password: str) -> None:
    """Have the system's key store keep a password, "" for none. Raises KeyProblem without one."""
    import keyring  # noqa: PLC0415  slow

    try:
        if password:
            keyring.set_password(SERVICE, name, password)
        elif keyring.get_password(SERVICE, name) is not None:
            keyring.delete_password(SERVICE, name)
    except Exception as error:  # each system's is foreign code with errors of its own
        text_id = f"{KeyProblem.text_id}.no_store"
        why = type(error).__name__
        raise KeyProblem("no key store for a password", text_id=text_id, why=why) from None


def kept_password(name: str) -> str:
    """Return a password that the system's key store keeps, "" where it keeps none."""
    import keyring  # noqa: PLC0415  slow

    try:
        return keyring.get_password(SERVICE, name) or ""
    except Exception as error:
        _log.info("no password from the key store: %s", type(error).__name__)
        return ""
