"""The program: its window, or without one its commands (commands/)."""

import argparse
import io
import sys
from collections.abc import Sequence

from angio_desktop import __version__, paths
from angio_desktop.commands import backup, check, export, lists, restore, verify
from angio_desktop.commands.arguments import add_data
from angio_desktop.commands.run import run

_VERBS = (export, check, lists, backup, restore, verify)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments and return its exit status."""
    _write_utf8()
    arguments = _arguments(argv)
    return _open_window(arguments) if arguments.verb is None else run(arguments)


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


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the arguments; what is wrong with them ends the program with exit status 2."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    wrong = arguments.wrong(arguments) if "wrong" in arguments else ""
    if wrong:
        parser.error(wrong)
    return arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="angio-desktop",
        description='Registrations for the Belgian register "Coronaire angioplastiek". '
        "Without a command the window opens.",
    )
    add_data(parser)
    parser.add_argument("--smoke", action="store_true", help="open the window, look, and quit")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="COMMAND", title="commands")
    for verb in _VERBS:
        verb.add(verbs)
    return parser


if __name__ == "__main__":
    sys.exit(main())
