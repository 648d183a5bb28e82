"""Who uses the program, for what it notes of people: confirmed warnings, and the like."""

import getpass


def account_name() -> str:
    """Return the name of the account the program runs under, "?" for one without a name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"
