"""`angio-desktop backup`: write a backup and prove it."""

from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, FOUND, Console


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "backup",
        parents=[of_data()],
        help="make a backup and prove it",
        description="Write an encrypted backup of your data, then open, check and count it, and "
        "check that nothing was altered. Exit status: 0 all is well, 1 something was altered, "
        "2 there is no backup.",
    )
    verb.set_defaults(work=_back_up)


def _back_up(console: Console) -> int:
    from angio_desktop.actions import backing_up, verifying  # noqa: PLC0415  as the database
    from angio_desktop.actions.progress import unwatched  # noqa: PLC0415

    with console.own_store() as store:
        proof = backing_up.back_up(store, unwatched)
        found = verifying.check_backup(store, proof.file.name, proof.sha256, unwatched)
    details = {"file": str(proof.file), "registrations": str(proof.registrations)}
    console.say("backup.done", details)
    if found.wrong:
        console.warn(found.text_id, found.details)
        return FOUND
    return DONE
