"""`angio-desktop register compare`: say what a published workbook has otherwise than we have."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, FOUND, Console, put
from angio_desktop.register.fields import LANGUAGES

if TYPE_CHECKING:  # as in console.py
    from angio_desktop.actions.workbooks import Compared
    from angio_desktop.register.workbook.comparison import Comparison


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser("register", help="compare the register's published definition")
    below = verb.add_subparsers(dest="register_verb", metavar="COMMAND", required=True)
    compare = below.add_parser(
        "compare",
        parents=[of_data()],
        help="compare published workbooks with the definition in use",
        description="Compare workbooks of the register's definition, as healthdata.be publishes "
        "them (a sheet for each type, or an XLSForm file for each), with the definition in use. "
        "Exit status: 0 the same, 1 differences, 2 no such workbook.",
    )
    compare.add_argument("files", metavar="FILE", type=Path, nargs="+")
    compare.add_argument("--json", action="store_true", help="one JSON object on standard output")
    compare.add_argument("--lang", choices=LANGUAGES, help="language of the messages")
    compare.set_defaults(work=_compare)


def _compare(console: Console) -> int:
    from angio_desktop.actions.workbooks import compare_files  # noqa: PLC0415  as the others

    compared = compare_files(console.arguments.files, console.definitions)
    if console.arguments.json:
        put(sys.stdout, json.dumps(_as_json(compared.found), ensure_ascii=False) + "\n")
    else:
        _tell(console, compared)
    return DONE if compared.found.is_same else FOUND


def _as_json(found: "Comparison") -> dict[str, object]:
    return {
        "files": list(found.files),
        "types": list(found.types),
        "same": len(found.same),
        "different": [each._asdict() for each in found.different],
        "only_here": [each._asdict() for each in found.only_here],
        "only_there": [each._asdict() for each in found.only_there],
    }


def _tell(console: Console, compared: "Compared") -> None:
    from angio_desktop.register.workbook import told  # noqa: PLC0415

    words, found = console.words, compared.found
    lines = [told.difference(words, each) for each in found.different]
    lines += [told.place(words, "only_here", each) for each in found.only_here]
    lines += [told.place(words, "only_there", each) for each in found.only_there]
    lines += [told.settled(words, each) for each in compared.settled]
    lines.append(told.summary(words, found))
    put(sys.stdout, "".join(f"{line}\n" for line in lines))
