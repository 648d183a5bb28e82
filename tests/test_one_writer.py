"""Files are made in disk.py and nowhere else: with the user's rights only, and whole or not.

The log is made there too before `logging` opens it; temporary files without a name are no files.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import angio_desktop

PACKAGE = Path(angio_desktop.__file__).parent
WRITER = PACKAGE / "disk.py"
METHODS = {"write_text", "write_bytes", "touch", "hardlink_to", "symlink_to", "toPdf"}
LINKS = {"angio_desktop/storage/sqlite/vault/encryption.py", "angio_desktop/actions/lock.py"}
CLASSES = {"QFile", "QSaveFile", "QTemporaryFile", "NamedTemporaryFile", "mkstemp", "copyfile"}
CLASSES |= {"copy2", "copytree", "FileIO"}


def _mode(call: ast.Call, place: int) -> str:
    given = [*call.args[place : place + 1], *(k.value for k in call.keywords if k.arg == "mode")]
    return next((str(each.value) for each in given if isinstance(each, ast.Constant)), "r")


def _writes(call: ast.Call) -> str:
    """Return by what name a call writes a file, "" for one that does not."""
    named = call.func
    name = named.attr if isinstance(named, ast.Attribute) else getattr(named, "id", "")
    if name in METHODS | CLASSES:
        return name
    is_opening = name == "open" and not (
        isinstance(named, ast.Attribute)
        and isinstance(named.value, ast.Name)
        and named.value.id == "os"
    )
    place = 0 if isinstance(named, ast.Attribute) else 1
    return name if is_opening and set(_mode(call, place)) & set("wax+") else ""


def writings(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and name of each place that makes or writes a file."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (name := _writes(node)):
            yield node.lineno, name


def test_only_disk_makes_files():
    found = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        name = str(file.relative_to(PACKAGE.parent).as_posix())
        seen = {what for _, what in writings(file.read_text("utf-8"))}
        if file != WRITER and seen:
            found[name] = seen
    assert found == {name: {"hardlink_to"} for name in LINKS}  # a second name, no second file


@pytest.mark.parametrize(
    "source",
    [
        "file.write_text('x')",
        "path.open('w')",
        "open(path, 'ab')",
        "open(path, mode='x')",
        "shutil.copyfile(a, b)",
        "QSaveFile(name)",
        "tempfile.NamedTemporaryFile()",
        "os.mkdir(x); path.open('r+')",
    ],
)
def test_each_way_to_write_one_is_found(source):
    assert [*writings(source)]


@pytest.mark.parametrize(
    "source", ["path.open()", "path.open('rb')", "open(path)", "dialog.open()"]
)
def test_what_reads_is_no_writing(source):
    assert [*writings(source)] == []
