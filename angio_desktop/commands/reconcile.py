"""`angio-desktop reconcile`: what was sent here against what the hospital's warehouse holds."""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from angio_desktop import paths
from angio_desktop.commands.arguments import Verbs, day, of_data
from angio_desktop.commands.console import DONE, FOUND, Console, put
from angio_desktop.register.fields import LANGUAGES

if TYPE_CHECKING:  # as in console.py
    from angio_desktop.actions.found_there import Line
    from angio_desktop.actions.reconciling import Reconciled
    from angio_desktop.actions.warehouse import Access


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "reconcile",
        parents=[of_data()],
        help="compare with the warehouse of the hospital",
        description="Compare what was sent with what the warehouse of the hospital (PostgreSQL, "
        "read only, as under Settings) holds, and take over the official codes of what is equal. "
        "Exit status: 0 all equal, 1 differences, 2 cannot connect, or not such a database.",
    )
    date = "of admission or consultation, dd/mm/yyyy or yyyy-mm-dd, included"
    verb.add_argument("--from", dest="first", type=day, metavar="DATE", help=f"first day {date}")
    verb.add_argument("--to", dest="last", type=day, metavar="DATE", help=f"last day {date}")
    verb.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="file with the password on its first line "
        f"(default: {paths.WAREHOUSE_FILE_VARIABLE}, or what the system's key store keeps)",
    )
    verb.add_argument("--json", action="store_true", help="one JSON object on standard output")
    verb.add_argument("--lang", choices=LANGUAGES, help="language of the messages")
    verb.set_defaults(work=_reconcile, wrong=_wrong)


def _wrong(arguments: argparse.Namespace) -> str:
    both = arguments.first and arguments.last
    return "--from is later than --to" if both and arguments.first > arguments.last else ""


def _reconcile(console: Console) -> int:
    from angio_desktop.actions.clock import now  # noqa: PLC0415  the database
    from angio_desktop.actions.found_there import Period  # noqa: PLC0415
    from angio_desktop.actions.reconciling import reconcile  # noqa: PLC0415
    from angio_desktop.platform.server import Patience  # noqa: PLC0415

    asked, dictionary = console.arguments, console.definitions.dictionary
    with console.store(console.folder) as store:
        access = _access(console, store.settings.all())
        period = Period(asked.first, asked.last)
        found = reconcile(store, dictionary, access, period, now(), Patience())
    _report(console, found)
    return DONE if found.is_equal else FOUND


def _access(console: Console, settings: Mapping[str, str]) -> "Access":
    """Return how the warehouse is read; who sits there may be asked for its password."""
    from angio_desktop.actions.warehouse import (  # noqa: PLC0415  as above
        access,
        password_in_file,
        password_of,
        server_of,
    )

    server = server_of(settings)
    file = paths.warehouse_password(console.arguments.password_file)
    password = password_in_file(file) if file else password_of(server)
    if not password:
        details = {"role": server.role, "server": server.name}
        password = console.ask_if_someone_is_there("ask.warehouse_password", details)
    return access(settings, console.definitions.assumptions, password)


def _report(console: Console, found: "Reconciled") -> None:
    if console.arguments.json:
        put(sys.stdout, json.dumps(_as_json(found), ensure_ascii=False) + "\n")
        return
    from angio_desktop.actions.reconciled_words import text_of, tried_text  # noqa: PLC0415

    words, forms = console.words, console.definitions.dictionary.forms
    put(sys.stdout, tried_text(found.tried, words) + "\n")
    for line in found.to_be_looked_at():
        # Without the answers: what is printed may be kept by who runs the command.
        text = text_of(line, forms, words, with_answers=False)
        part = words.sentence(f"reconcile.{line.part}", {})
        name = line.code or line.official_code
        told = {"part": part, "code": name, "day": line.day, "text": text}
        put(sys.stdout, " ".join(words.sentence("reconcile.line", told).split()) + "\n")
    counts = {part.value: str(count) for part, count in found.counts().items()}
    console.say("reconcile.summary", counts | {"new": str(found.new)})


def _as_json(found: "Reconciled") -> dict[str, object]:
    from angio_desktop.actions.found_there import Part  # noqa: PLC0415  as above

    first, last = found.period.texts()
    parts = {
        part.value: [_line(line) for line in found.lines if line.part is part]
        for part in Part
        if part is not Part.EQUAL
    }
    return {
        "server": found.tried.server.name,
        "tls": found.tried.tls,
        "from": first,
        "to": last,
        "equal": found.counts()[Part.EQUAL],
        "taken_over": found.new,
        **parts,
    }


def _line(line: "Line") -> dict[str, object]:
    return {
        "code": line.code,
        "official_code": line.official_code,
        "type": line.type.value,
        "day": line.day,
        "reason": line.reason.value,
        "fields": [each.key for each in line.differences],
    }
