"""Who uses the program, for what it notes of people: confirmed warnings, and the like."""

import getpass
from collections.abc import Mapping

USER_NAME = "user_name"  # the setting's key


def user_name(settings: Mapping[str, str]) -> str:
    """Return the name set by the user, else that of the account."""
    return settings.get(USER_NAME, "") or account_name()


def account_name() -> str:
    """Return the name of the account the program runs under, "?" for one without a name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"
