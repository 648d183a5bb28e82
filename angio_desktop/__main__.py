"""The program: its window, or without one its commands (commands.py)."""

import argparse
import io
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from angio_desktop import __version__, paths
from angio_desktop.errors import BadTable
from angio_desktop.register.fields import LANGUAGES, RegistrationType

_STOPPED, _READER_GONE = 130, 141  # as a shell counts them: 128 and the signal's number
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments and return its exit status."""
    _write_utf8()
    arguments = _arguments(argv)
    if arguments.verb is None:
        return _open_window(arguments)
    return _run_command(arguments)


def _run_command(arguments: argparse.Namespace) -> int:
    from angio_desktop.commands import FAILED, Command, put  # noqa: PLC0415  the window is quicker

    try:
        status = Command(arguments).run()
        if sys.stdout is not None:
            sys.stdout.flush()
    except BadTable as problem:  # so early that there are no words yet
        put(sys.stderr, f"{problem}\n")
        return FAILED
    except BrokenPipeError:
        # Who read our output has seen enough. Python would complain at its end, flushing again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _READER_GONE
    except KeyboardInterrupt:
        return _STOPPED
    return status


def _write_utf8() -> None:
    """Have output be UTF-8 whatever the locale says; messages have accents."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _open_window(arguments: argparse.Namespace) -> int:
    from angio_desktop.ui import app  # noqa: PLC0415  a command needs no Qt

    folder = paths.data_folder(arguments.data_dir)
    named_key, smoke = paths.key_source(arguments.key_file), arguments.smoke
    return app.run(folder, named_key, smoke=smoke, welcome=not smoke)


# Arguments


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the arguments; what is wrong with them ends the program with exit status 2."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    first, last = getattr(arguments, "first", None), getattr(arguments, "last", None)
    if first and last and first > last:
        parser.error("--from is later than --to")
    return arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="angio-desktop",
        description='Registrations for the Belgian register "Coronaire angioplastiek". '
        "Without a command the window opens.",
    )
    data_dir = f"folder of your data (default: {paths.DATA_DIR_VARIABLE}, or that of your account)"
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help=data_dir)
    key_file = (
        f"file with the recovery key of your data (default: {paths.KEY_FILE_VARIABLE}), for "
        "commands that run without anyone who could give the pass phrase"
    )
    parser.add_argument("--key-file", type=Path, metavar="FILE", help=key_file)
    parser.add_argument("--smoke", action="store_true", help="open the window, look, and quit")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="COMMAND", title="commands")
    everywhere = argparse.ArgumentParser(add_help=False)
    # A default of its own would undo what was given before the command.
    everywhere.add_argument(
        "--data-dir", type=Path, metavar="DIR", help=data_dir, default=argparse.SUPPRESS
    )
    everywhere.add_argument(
        "--key-file", type=Path, metavar="FILE", help=key_file, default=argparse.SUPPRESS
    )
    of_type = argparse.ArgumentParser(add_help=False, parents=[everywhere])
    types = [type_.value for type_ in RegistrationType]
    of_type.add_argument(
        "--type", required=True, choices=types, metavar="TYPE", help=", ".join(types)
    )
    _add_export(verbs, of_type)
    _add_check(verbs, of_type)
    _add_safety(verbs, everywhere)
    return parser


_Verbs = argparse._SubParsersAction  # noqa: SLF001  argparse has no public name for it


def _add_export(
    verbs: "_Verbs[argparse.ArgumentParser]", everywhere: argparse.ArgumentParser
) -> None:
    about = (
        "Write the sent registrations of a type as a national CSV file. "
        "Exit status: 0 written, 1 nothing to export, 2 an error."
    )
    verb = verbs.add_parser(
        "export", parents=[everywhere], help="write a national CSV file", description=about
    )
    verb.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="an existing folder, where the file gets the name that routes it, or a .csv file",
    )
    dates = "admission date dd/mm/yyyy or yyyy-mm-dd, included"
    verb.add_argument("--from", dest="first", type=_day, metavar="DATE", help=f"first {dates}")
    verb.add_argument("--to", dest="last", type=_day, metavar="DATE", help=f"last {dates}")
    verb.add_argument("--all", action="store_true", help="also those that were exported before")


def _add_check(
    verbs: "_Verbs[argparse.ArgumentParser]", everywhere: argparse.ArgumentParser
) -> None:
    about = (
        "Check a national CSV file before it is uploaded. "
        "Exit status: 0 no errors, 1 errors, 2 not such a file."
    )
    verb = verbs.add_parser(
        "check", parents=[everywhere], help="check a national CSV file", description=about
    )
    verb.add_argument("file", metavar="FILE")
    verb.add_argument("--json", action="store_true", help="one JSON object on standard output")
    verb.add_argument(
        "--lists",
        type=Path,
        metavar="DATA_DIR",
        help="look at the lists and registrations of this folder too (E17, E19, W10, W11, W12)",
    )
    verb.add_argument("--lang", choices=LANGUAGES, help="language of the messages")


def _add_safety(
    verbs: "_Verbs[argparse.ArgumentParser]", everywhere: argparse.ArgumentParser
) -> None:
    verbs.add_parser(
        "backup",
        parents=[everywhere],
        help="make a backup and prove it",
        description="Write an encrypted backup of your data, then open, check and count it.",
    )
    restore = verbs.add_parser(
        "restore",
        parents=[everywhere],
        help="put a backup back",
        description="Put a backup in the place of your data, which are kept beside it. The "
        "program must not be open. Elsewhere than where it was made a backup needs the recovery "
        "key (--key-file).",
    )
    restore.add_argument("file", type=Path, metavar="FILE")
    verbs.add_parser(
        "verify",
        parents=[everywhere],
        help="check that nothing was altered",
        description="Check the audit trail and the fingerprint of everything that was sent. "
        "Exit status: 0 all is well, 1 something was altered, 2 it could not be checked.",
    )


def _day(text: str) -> date:
    from angio_desktop.register.values import parse_date  # noqa: PLC0415  a window needs no such

    day_first = "/".join(reversed(text.split("-"))) if _ISO_DATE.fullmatch(text) else text
    day = parse_date(day_first)
    if not isinstance(day, date):
        raise argparse.ArgumentTypeError(f"{text!r} is no date dd/mm/yyyy or yyyy-mm-dd")
    return day


if __name__ == "__main__":
    sys.exit(main())
