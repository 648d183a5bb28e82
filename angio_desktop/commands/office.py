"""`angio-desktop office`: the register of several workstations, on the hospital's PostgreSQL."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, FOUND, Console
from angio_desktop.commands.progress_line import progress_line
from angio_desktop.register.fields import LANGUAGES

if TYPE_CHECKING:  # the driver takes its time
    from angio_desktop.actions.moves import Moved
    from angio_desktop.storage.postgres.address import Address
    from angio_desktop.storage.postgres.founding import State
    from angio_desktop.storage.sqlite.vault.backups import Proof

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
        "--recovery",
        metavar="FILE",
        type=Path,
        required=True,
        help="file with its recovery key; made where it is not there",
    )
    copy_out.set_defaults(work=_copy_out)
    _add_backup(below)
    _add_upgrade(below)


def _add_backup(below: Verbs) -> None:
    back_up = below.add_parser(
        "backup",
        parents=[_of_office()],
        help="write a shared register into one encrypted file",
        description="Write a shared register, as it is at this moment, into one encrypted file "
        "while others work on; compare it row by row, verify and prove it. Its trail tells of it, "
        "so one must be angio_admin. Exit status: 0 written, 2 there is no backup.",
    )
    back_up.add_argument("file", metavar="FILE", type=Path, help="a file that is new")
    back_up.add_argument(
        "--recovery",
        metavar="FILE",
        type=Path,
        required=True,
        help="file with the recovery key that opens it; made where it is not there",
    )
    back_up.set_defaults(work=_back_up)
    restore = below.add_parser(
        "restore",
        parents=[_of_office()],
        help="put a backup into an empty shared register",
        description="Put such a file, or a backup of a data folder, into a shared register that "
        "is empty, as who made that; compare it row by row and verify it. "
        "Exit status: 0 put back, 2 the shared register is as empty as it was.",
    )
    restore.add_argument("file", metavar="FILE", type=Path)
    restore.add_argument(
        "--recovery", metavar="FILE", type=Path, required=True, help="file with its recovery key"
    )
    restore.set_defaults(work=_restore)


def _add_upgrade(below: Verbs) -> None:
    upgrade = below.add_parser(
        "upgrade",
        parents=[_of_office()],
        help="bring a shared register of an earlier program to the form of this one",
        description="Bring a shared register that an earlier program has made to the form of this "
        "one, as who made it, while nobody writes in it: all of it or nothing. Earlier programs "
        "only read it from then on. Exit status: 0 done, 2 it is the one it was.",
    )
    kept = upgrade.add_mutually_exclusive_group(required=True)
    kept.add_argument(
        "--backup",
        nargs=2,
        type=Path,
        metavar=("FILE", "KEYFILE"),
        help="write it first into an encrypted file that the earlier program opens too, and verify "
        "it before it counts",
    )
    kept.add_argument(
        "--without-backup", action="store_true", help="when the server's own backup was made"
    )
    upgrade.set_defaults(work=_upgrade)


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
    from angio_desktop.actions import moves  # noqa: PLC0415

    address = _address(console)
    folder = console.existing_folder()
    key = console.key(folder, may_ask=True)
    with console.own_store(key) as local, progress_line() as progress:
        found = moves.copy_in(local, address, progress)
    console.say("office.copied_in", {"office": address.name, **_counts(found)})
    return DONE


def _copy_out(console: Console) -> int:
    from angio_desktop.actions import moves  # noqa: PLC0415

    address, asked = _address(console), console.arguments
    with moves.key_in(asked.recovery) as key, progress_line() as progress:
        found = moves.copy_out(address, asked.folder, key, progress)
    details = {"folder": str(asked.folder), "key": str(asked.recovery)}
    console.say("office.copied_out", {**details, **_counts(found)})
    return DONE


def _back_up(console: Console) -> int:
    from angio_desktop.actions import moves  # noqa: PLC0415

    address, asked = _address(console), console.arguments
    with moves.key_in(asked.recovery) as key, progress_line() as progress:
        proof = moves.back_up(address, asked.file, key, progress)
    console.say("office.backed_up", _of_backup(address, proof, asked.recovery))
    return DONE


def _of_backup(address: "Address", proof: "Proof", key_file: Path) -> dict[str, str]:
    counted = {"registrations": str(proof.registrations), "entries": str(proof.trail)}
    return {"office": address.name, "file": str(proof.file), "key": str(key_file), **counted}


def _upgrade(console: Console) -> int:
    from angio_desktop.actions import moves  # noqa: PLC0415

    address, backup = _address(console), console.arguments.backup
    if backup is None:
        moves.upgrade(address)
    else:
        file, key_file = backup
        with moves.key_in(key_file) as key, progress_line() as progress:
            proof = moves.back_up_and_upgrade(address, file, key, progress)
        console.say("office.backed_up", _of_backup(address, proof, key_file))
    console.say("office.upgraded", {"office": address.name})
    return DONE


def _restore(console: Console) -> int:
    from angio_desktop.actions import moves  # noqa: PLC0415
    from angio_desktop.storage.sqlite.vault import keys  # noqa: PLC0415

    address, asked = _address(console), console.arguments
    key = keys.key_in_file(asked.recovery)
    with progress_line() as progress:
        found = moves.restore(address, asked.file, key, progress)
    details = {"office": address.name, "file": str(asked.file)}
    console.say("office.restored", {**details, **_counts(found)})
    return DONE


def _counts(found: "Moved") -> dict[str, str]:
    return {"entries": str(found.entries), "sent": str(found.sent)}
