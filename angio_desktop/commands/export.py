"""`angio-desktop export`: write a national CSV file of registrations."""

import argparse
from pathlib import Path

from angio_desktop.commands.arguments import Verbs, day, of_type
from angio_desktop.commands.console import DONE, FAILED, FOUND, Console
from angio_desktop.register.fields import RegistrationType


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "export",
        parents=[of_type()],
        help="write a national CSV file",
        description="Write the sent registrations of a type as a national CSV file. "
        "Exit status: 0 written, 1 nothing to export, 2 an error.",
    )
    verb.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="an existing folder, where the file gets the name that routes it, or a .csv file",
    )
    dates = "admission date dd/mm/yyyy or yyyy-mm-dd, included"
    verb.add_argument("--from", dest="first", type=day, metavar="DATE", help=f"first {dates}")
    verb.add_argument("--to", dest="last", type=day, metavar="DATE", help=f"last {dates}")
    verb.add_argument("--all", action="store_true", help="also those that were exported before")
    verb.set_defaults(work=_export, wrong=_wrong)


def _wrong(arguments: argparse.Namespace) -> str:
    first, last = arguments.first, arguments.last
    return "--from is later than --to" if first and last and first > last else ""


def _export(console: Console) -> int:
    from angio_desktop.actions.clock import now  # noqa: PLC0415  as the database
    from angio_desktop.actions.exporting import ExportRequest, export  # noqa: PLC0415
    from angio_desktop.actions.unfinished_exports import unfinished  # noqa: PLC0415

    asked, definitions = console.arguments, console.definitions
    request = ExportRequest(
        type=RegistrationType(asked.type),
        target=asked.out,
        first=asked.first,
        last=asked.last,
        include_exported=asked.all,
    )
    with console.store(console.folder) as store:
        for found in unfinished(store):
            details = {"file": str(found.file), "count": str(len(found.registrations))}
            console.warn("export.unfinished", details)
        result = export(store, definitions.dictionary, definitions.assumptions, request, now())
    for problem in result.left_out:
        console.tell(problem)
    if result.written:
        details = {"file": str(result.written.path), "count": str(result.count)}
        details["log"] = result.log
        console.say("export.written", details)
    elif not result.left_out:
        console.warn("export.nothing_at_all" if asked.all else "export.nothing", {})
    if result.left_out:
        return FAILED
    return DONE if result.written else FOUND
