"""The arguments that several verbs take."""

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TypeAlias

from angio_desktop import paths

# argparse has no public name for it, and takes its parameter in words only.
Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001

_DATA_DIR = f"folder of your data (default: {paths.DATA_DIR_VARIABLE}, or that of your account)"
_KEY_FILE = (
    f"file with the recovery key of your data (default: {paths.KEY_FILE_VARIABLE}), for "
    "commands that run without anyone who could give the pass phrase"
)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def add_data(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    """Add where the data are, and their key."""
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help=_DATA_DIR, default=default)
    parser.add_argument("--key-file", type=Path, metavar="FILE", help=_KEY_FILE, default=default)


def of_data() -> argparse.ArgumentParser:
    """Return the parent of a verb that may be told after it where the data are."""
    parent = argparse.ArgumentParser(add_help=False)
    # A default of its own would undo what was given before the command.
    add_data(parent, argparse.SUPPRESS)
    return parent


def of_type() -> argparse.ArgumentParser:
    """Return the parent of a verb that is about one type of registration."""
    from angio_desktop.register.fields import (  # noqa: PLC0415  nor needs a window this
        RegistrationType,
    )

    parent = argparse.ArgumentParser(add_help=False, parents=[of_data()])
    types = [type_.value for type_ in RegistrationType]
    parent.add_argument(
        "--type", required=True, choices=types, metavar="TYPE", help=", ".join(types)
    )
    return parent


def day(text: str) -> date:
    """Return the date of an argument."""
    from angio_desktop.register.values import parse_date  # noqa: PLC0415  a window needs no such

    day_first = "/".join(reversed(text.split("-"))) if _ISO_DATE.fullmatch(text) else text
    found = parse_date(day_first)
    if not isinstance(found, date):
        raise argparse.ArgumentTypeError(f"{text!r} is no date dd/mm/yyyy or yyyy-mm-dd")
    return found
