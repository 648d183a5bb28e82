"""Passwords that the program needs for other servers: the system's key store alone keeps them."""

import logging

from angio_desktop.storage.sqlite.vault.keys import SERVICE

_log = logging.getLogger(__name__)


def kept_password(name: str) -> str:
    """Return a password that the system's key store keeps, "" where it keeps none."""
    import keyring  # noqa: PLC0415  slow

    try:
        return keyring.get_password(SERVICE, name) or ""
    except Exception as error:
        _log.info("no password from the key store: %s", type(error).__name__)
        return ""
