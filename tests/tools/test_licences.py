"""Of all that is shipped the licence stands in the window about the program."""

import re

from angio_desktop.actions.licences import licences
from tools.environment import DEV_LOCK, LOCK

# What makes the command at the first run, and stays on the developer's side of it.
INSTALLS = {"hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
INSIDE = {"Python", "Qt (PySide6, shiboken6)", "SQLCipher", "SQLite", "OpenSSL"} | {
    *("PostgreSQL (libpq)", "MIT Kerberos", "OpenLDAP", "Cyrus SASL", "keyutils", "libxcrypt"),
}
OF_QT = {"pyside6-essentials", "shiboken6"}


def locked(lock):
    return set(re.findall(r"(?m)^([a-z0-9.-]+==\S+)", lock.read_text("utf-8")))


def names(lock):
    return {each.partition("==")[0] for each in locked(lock)}


def test_each_package_has_its_licence_and_nothing_else_has():
    listed = dict(licences())
    assert set(listed) - INSIDE == names(LOCK) - INSTALLS - OF_QT
    assert set(listed) >= INSIDE
    assert all(listed.values())


def test_what_develops_is_not_shipped_and_what_runs_is_the_same_in_both():
    assert not {"pytest", "mypy", "ruff", "pyinstaller", "hypothesis"} & names(LOCK)
    assert {"pytest", "mypy", "ruff", "pyinstaller", "hypothesis"} <= names(DEV_LOCK)
    assert locked(LOCK) <= locked(DEV_LOCK)
