"""`angio-desktop office`: the register of several workstations, on the hospital's PostgreSQL."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, FOUND, Console
from angio_desktop.register.fields import LANGUAGES

if TYPE_CHECKING:  # the driver takes its time
    from angio_desktop.actions.office import Moved
    from angio_desktop.storage.postgres.address import Address
    from angio_desktop.storage.postgres.founding import State

_MEGABYTE = 1_000_000


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "office", help="the shared register of several workstations, on a PostgreSQL"
    )
    below = verb.add_subparsers(dest="office_verb", metavar="COMMAND", required=True)
    init = below.add_parser(
        "init",
        parents=[_of_office()],
        help="make a shared register in an empty database",
        description="Make tables, guards and the roles angio_read, angio_entry, angio_send and "
        "angio_admin in an empty database (PostgreSQL 15 or later, UTF8), as a login that owns the "
        "database and may create roles. Exit status: 0 made, 2 refused, nothing changed.",
    )
    init.set_defaults(work=_init)
    status = below.add_parser(
        "status",
        parents=[_of_office()],
        help="tell what a shared register is like",
        description="Tell server, version, login, roles and how much a shared register holds. "
        "Exit status: 0 all is well, 1 something was altered, 2 it cannot be asked.",
    )
    status.add_argument("--verify", action="store_true", help="check that nothing was altered")
    status.set_defaults(work=_status)
    copy_in = below.add_parser(
        "copy-in",
        parents=[_of_office(), of_data()],
        help="copy the register of this computer into an empty shared one",
        description="Copy the register of the data folder, with its trail, into an empty shared "
        "register, as who made that; compare it row by row and verify it. "
        "Exit status: 0 copied, 2 nothing was copied.",
    )
    copy_in.set_defaults(work=_copy_in)
    copy_out = below.add_parser(
        "copy-out",
        parents=[_of_office()],
        help="copy a shared register into a new data folder",
        description="Copy a shared register, with its trail, into a new encrypted data folder; "
        "compare it row by row and verify it. Exit status: 0 copied, 2 nothing was copied.",
    )
    copy_out.add_argument("folder", metavar="FOLDER", type=Path, help="a folder that is new")
    copy_out.add_argument(
        "--recovery", metavar="FILE", type=Path, required=True, help="where its key is written"
    )
    copy_out.set_defaults(work=_copy_out)


def _of_office() -> argparse.ArgumentParser:
    parent = argparse.ArgumentParser(add_help=False)
    parent.add_argument(
        "address", metavar="URL", help="postgresql://login@server:5432/database, without password"
    )
    parent.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="file with the password on its first line (default: the system's key store)",
    )
    parent.add_argument(
        "--plain", action="store_true", help="allow a connection that is not fully protected"
    )
    parent.add_argument("--lang", choices=LANGUAGES, help="language of the messages")
    return parent


def _address(console: Console) -> "Address":
    """Return how the office is connected to; who sits there may be asked for the password."""
    from angio_desktop.actions import office  # noqa: PLC0415

    asked = console.arguments
    found = office.address(asked.address, asked.password_file, plain=asked.plain)
    if found.is_plain:
        console.warn("office.plain", {})
    if found.password:
        return found
    typed = console.ask_if_someone_is_there("ask.office_password", {"office": found.key})
    return office.with_password(found, typed)


def _init(console: Console) -> int:
    from angio_desktop.actions import office  # noqa: PLC0415

    address = _address(console)
    office.found(address)
    console.say("office.made", {"office": address.name})
    return DONE


def _status(console: Console) -> int:
    from angio_desktop.actions import office  # noqa: PLC0415

    address = _address(console)
    told, verified = office.state(address, verify=console.arguments.verify)
    console.say("office.state", _details(console, address.name, told))
    if verified is None:
        return DONE
    if verified.wrong is None:
        console.say(verified.text_id, verified.details)
        return DONE
    console.warn(verified.text_id, verified.details)
    return FOUND


def _details(console: Console, name: str, told: "State") -> dict[str, str]:
    return {
        "office": name,
        "software": told.software,
        "tls": told.tls or console.words.sentence("office.no_tls", {}),
        "version": str(told.version),
        "login": told.login,
        "roles": ", ".join(told.roles) or "–",
        "registrations": str(told.registrations),
        "entries": str(told.entries),
        "megabytes": str(told.bytes // _MEGABYTE),
    }


def _copy_in(console: Console) -> int:
    from angio_desktop.actions import office  # noqa: PLC0415

    address = _address(console)
    folder = console.existing_folder()
    found = office.copy_in(folder, console.key(folder, may_ask=True), address)
    console.say("office.copied_in", {"office": address.name, **_counts(found)})
    return DONE


def _copy_out(console: Console) -> int:
    from angio_desktop.actions import office  # noqa: PLC0415

    address, asked = _address(console), console.arguments
    found = office.copy_out(address, asked.folder, asked.recovery)
    details = {"folder": str(asked.folder), "key": str(asked.recovery)}
    console.say("office.copied_out", {**details, **_counts(found)})
    return DONE


def _counts(found: "Moved") -> dict[str, str]:
    return {"entries": str(found.entries), "sent": str(found.sent)}
