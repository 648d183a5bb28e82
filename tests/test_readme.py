"""What the README shows of the program is so."""

import re
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
README = (CHECKOUT / "README.md").read_text("utf-8")
_FLOOR = re.compile(r"^(\w+(?: \| \w+)*) {2,}\S.*$")
_FILE = re.compile(r"`((?:[\w.]+/)+[\w.]*)`")


def contracts() -> list[list[str]]:
    """Return the floors of each package that a contract gives some, from the top down."""
    with (CHECKOUT / "pyproject.toml").open("rb") as file:
        tools = tomllib.load(file)["tool"]
    return [c["layers"] for c in tools["importlinter"]["contracts"] if c["type"] == "layers"]


def pictures() -> list[list[str]]:
    """Return the floors of each picture of modules, from the top down."""
    blocks = re.findall(r"^```\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    floors = [[_FLOOR.match(line) for line in block.splitlines()] for block in blocks]
    return [[floor[1] for floor in block if floor] for block in floors if all(block)]


def test_the_pictures_of_the_modules_are_the_contracts():
    assert pictures() == contracts()


def test_every_file_that_is_named_is_there():
    named = set(_FILE.findall(README))
    assert len(named) > 15
    roots = (CHECKOUT, CHECKOUT / "angio_desktop")
    no_files = {
        "backups/",
        "logs/",
        "mappings/",
        "office/",
        "dist/",
        "build/demo",
        "FOLDER/data",
        "FOLDER/key.txt",
        "3/2/26",
    }
    missing = [n for n in named - no_files if not any((root / n).exists() for root in roots)]
    assert missing == []
