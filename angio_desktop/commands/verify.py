"""`angio-desktop verify`: say whether anything was altered."""

from angio_desktop.commands.arguments import Verbs, of_data
from angio_desktop.commands.console import DONE, FOUND, Console


def add(verbs: Verbs) -> None:
    """Add the verb and its arguments."""
    verb = verbs.add_parser(
        "verify",
        parents=[of_data()],
        help="check that nothing was altered",
        description="Check the audit trail and the fingerprint of everything that was sent. "
        "Exit status: 0 all is well, 1 something was altered, 2 it could not be checked.",
    )
    verb.set_defaults(work=_verify)


def _verify(console: Console) -> int:
    with console.store(console.folder) as store:
        found = store.verify()
    if found.wrong:
        console.warn(found.text_id, found.details)
        return FOUND
    console.say(found.text_id, found.details)
    return DONE
