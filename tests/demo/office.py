"""A throw-away office on this machine, and two windows on it, each of a login of its own.

    python -m tests.demo.office [--smoke]

It makes a PostgreSQL cluster in a temporary folder, an office with made-up patients in it, and two
data folders that work on that. When both windows are closed, or at Ctrl+C, it ends and removes all
of it. With --smoke the windows open, look and close by themselves.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from psycopg import sql

from angio_desktop.actions.clock import now
from angio_desktop.actions.editing import Editing
from angio_desktop.actions.preferences import Frame, Preferences, Window
from angio_desktop.actions.testset import example
from angio_desktop.actions.user import account_name
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.postgres import founding
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.postgres.roles import ADMIN, SEND
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault.keys import new_key
from angio_desktop.storage.store import Store
from tests.drivers import postgres
from tests.drivers.offices import address_in, text_of
from tests.drivers.opened import write_key
from tests.drivers.own_lists import load_own_lists
from tests.drivers.postgres import Cluster
from tests.drivers.tables import DICTIONARY
from tests.register.examples import number

OFFICE = "angio"
LOGINS = {"anna": ADMIN, "bert": SEND}
FAILED = 2
_WIDTH = 960
_SECONDS = 20  # for a window to end by itself
_DRAFTS = (  # of whom the answers that follow are still to be given
    ("Peeters", "Jan", "500817", "17/08/1950"),
    ("Janssens", "Karel", "471103", "03/11/1947"),
    ("Dubois", "Luc", "560229", "29/02/1956"),
    ("Maes", "Piet", "620714", "14/07/1962"),
    ("Claes", "Willy", "440505", "05/05/1944"),
)


def main(arguments: list[str]) -> int:
    """Show the two windows; returns 0 when both ended well."""
    if unknown := set(arguments) - {"--smoke"}:
        sys.exit(f"office-demo does not know {' '.join(sorted(unknown))}")
    if reason := postgres.why_none():
        sys.exit(reason)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # all is removed then, too
    try:
        return _show(arguments)
    except KeyboardInterrupt:
        _say("Stopped; the office is gone.")
        return 0


def _show(arguments: list[str]) -> int:
    with postgres.running() as cluster, _folder() as folder:
        passwords = _made(cluster)
        filled = _fill(cluster, passwords)
        _say(f"An office on PostgreSQL, port {cluster.port}, with made-up patients: {filled}.")
        with ExitStack() as windows:
            shown = [
                windows.enter_context(_window(cluster, folder / login, passwords, login, arguments))
                for login in passwords
            ]
            _say("Two windows, of anna (who may all) and bert (who also sends). Close both to end.")
            ended = [window.wait() for window in shown]
    _say("The office and both data folders are gone.")
    return FAILED if any(ended) else 0


def _say(text: str) -> None:
    print(text, flush=True)


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="angio-office-demo-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _made(cluster: Cluster) -> Mapping[str, str]:
    """Make the office and its logins; returns their passwords."""
    with cluster.connect() as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(OFFICE)))
    founding.found(address_in(cluster, OFFICE, "tests", cluster.password))
    passwords = {}
    for login, role in LOGINS.items():
        made, passwords[login] = cluster.new_role()
        names = {"made": sql.Identifier(made), "login": sql.Identifier(login)}
        with cluster.connect() as connection:
            # A password of SCRAM does not know the name of its role.
            connection.execute(sql.SQL("ALTER ROLE {made} RENAME TO {login}").format(**names))
            granted = sql.SQL("GRANT {} TO {}").format(sql.Identifier(role), names["login"])
            connection.execute(granted)
    return passwords


def _fill(cluster: Cluster, passwords: Mapping[str, str]) -> str:
    """Register a patient of each type as sent, and one as a draft; returns how many there are."""
    anna, bert = (_opened(cluster, passwords, login) for login in LOGINS)
    with closing(anna), closing(bert):
        load_own_lists(anna)
        for type_, who in zip(DICTIONARY.forms, _DRAFTS, strict=True):
            _send(anna, example(DICTIONARY, type_))
            _keep(bert, _draft(type_, *who))
        counts = anna.worklist.counts()
    return f"{counts[Status.SENT]} sent, {counts[Status.OPEN]} drafts"


def _opened(cluster: Cluster, passwords: Mapping[str, str], login: str) -> Store:
    return Store.of(open_office(address_in(cluster, OFFICE, login, passwords[login])))


def _send(store: Store, registration: Registration) -> None:
    """Send it as who has seen each warning; what rules of today's date refuse stays a draft."""
    editing = _keep(store, registration)
    refusal = editing.refusal()
    for warning in refusal.warnings if refusal else ():
        editing.confirm(warning)
    editing.send()


def _keep(store: Store, registration: Registration) -> Editing:
    editing = Editing(store, DICTIONARY, registration)
    editing.save()
    return editing


def _draft(
    type_: RegistrationType, last_name: str, first_name: str, born: str, birth_date: str
) -> Registration:
    """Return the example of a type as of somebody else, of which a third is still to be asked."""
    made_up = example(DICTIONARY, type_)
    answers = list(made_up.values.items())
    values = {
        **dict(answers[: len(answers) * 2 // 3]),
        "IDC_PAT": number(born, 123),
        "DT_PAT_DOB": birth_date,
        "CD_PAT_SEX": "M",
        "TX_PAT_LAST_NAM": last_name,
        "TX_PAT_FIRST_NAM": first_name,
    }
    return replace(made_up, values=values)


@contextmanager
def _window(
    cluster: Cluster, folder: Path, passwords: Mapping[str, str], login: str, arguments: list[str]
) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the program on a data folder of its own; it is ended when the block is left."""
    folder.mkdir()
    key, data = new_key(), folder / "data"
    LocalStore.open(data, key, account_name(), now()).close()
    preferences = Preferences(data)
    office = text_of(cluster, OFFICE, login)
    beside = Frame(list(LOGINS).index(login) * _WIDTH, 30, _WIDTH, 720)
    chosen = replace(preferences.chosen, windows={Window.MAIN: beside})
    preferences.choose(replace(chosen, language="nl", office=office))
    file = folder / "passwords"  # as PostgreSQL's own programs find them
    file.touch(mode=0o600)
    file.write_text(f"*:*:*:{login}:{passwords[login]}\n", "utf-8")
    own = {
        "PGPASSFILE": str(file),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "TMPDIR": str(folder),  # by what it finds the other copies of itself
    }
    given = ["--data-dir", str(data), "--key-file", str(write_key(folder / "key.txt", key))]
    window = subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-m", "angio_desktop", *given, *arguments],
        env={**os.environ, **own},
        start_new_session=True,  # a Ctrl+C is for us, who end it
    )
    try:
        yield window
    finally:
        _end(window)


def _end(window: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError):
        window.terminate()
    try:
        window.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        window.kill()
        window.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
