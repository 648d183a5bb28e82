"""Who uses the program."""

import getpass


def account_name() -> str:
    """Return the name of the operating system's account, "?" for one without a name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"
