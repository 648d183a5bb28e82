"""The program: its window, or without one its commands (commands/)."""

import argparse
import ctypes
import io
import sys
from collections.abc import Sequence
from contextlib import suppress

from angio_desktop import __version__, paths
from angio_desktop.commands.arguments import add_data

_PR_SET_DUMPABLE, _NO_FAULT_BOX = 4, 2  # of <sys/prctl.h> and <errhandlingapi.h>


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments and return its exit status."""
    _leave_no_image()
    _write_utf8()
    window = _window_parser()
    arguments, rest = window.parse_known_args(argv)
    return _run_verb(argv, window) if rest else _open_window(arguments)


def _leave_no_image() -> None:
    """Have a crash write no image of the memory: it holds the key, and patients' data."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415  Windows has none

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # a program that collects images takes no notice of that limit
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_NO_FAULT_BOX)
        if getattr(sys, "frozen", False):  # else it would be said of all that runs in Python
            ctypes.windll.wer.WerAddExcludedApplication(sys.executable, False)


def _write_utf8() -> None:
    """Have output be UTF-8 whatever the locale says; messages have accents."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _open_window(arguments: argparse.Namespace) -> int:
    from angio_desktop.ui import app  # noqa: PLC0415  a command needs no Qt

    if arguments.practice is not None:
        return app.practise(arguments.practice, smoke=arguments.smoke)
    folder = paths.data_folder(arguments.data_dir)
    named_key, smoke = paths.key_source(arguments.key_file), arguments.smoke
    return app.run(folder, named_key, smoke=smoke, welcome=not smoke)


def _run_verb(argv: Sequence[str] | None, window: argparse.ArgumentParser) -> int:
    """Run a command; what is wrong with the arguments ends the program with exit status 2."""
    from angio_desktop.commands.parser import with_verbs  # noqa: PLC0415  the window needs none
    from angio_desktop.commands.run import run  # noqa: PLC0415

    parser = with_verbs(window)
    arguments = parser.parse_args(argv)
    wrong = arguments.wrong(arguments) if "wrong" in arguments else ""
    if wrong:
        parser.error(wrong)
    return run(arguments)


def _window_parser() -> argparse.ArgumentParser:
    """Return what can be said without a verb; what it does not know is for the verbs."""
    parser = argparse.ArgumentParser(prog="angio-desktop", add_help=False)
    add_data(parser)
    parser.add_argument("--smoke", action="store_true", help="open the window, look, and quit")
    parser.add_argument(
        "--practice",
        nargs="*",
        metavar="nl|fr|en|light|dark",
        help="practise with made-up patients in a folder that is thrown away",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
