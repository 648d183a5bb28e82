"""The register's keys stand in its tables and rules: who shows or keeps fields asks for roles."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "angio_desktop"
_KEY = re.compile(r"\b(CD|DT|FL|IDC|LOCAL|MS|NR|T|TX)_[A-Za-z0-9{]")
# Whoever asks for the birth date in the answers does so in the words of the index over it.
_OF_AN_INDEX = (Path("storage/sqlite/words.py"), Path("storage/postgres/functions.py"))
_WITHOUT_KEYS = [
    path.relative_to(PACKAGE)
    for room in ("ui", "commands", "actions", "storage", "files")
    for path in (*PACKAGE.glob(f"{room}.py"), *PACKAGE.glob(f"{room}/**/*.py"))
    if "schema" not in path.parts and path.relative_to(PACKAGE) not in _OF_AN_INDEX
]


def _texts(tree: ast.AST) -> Iterator[str]:
    """Yield every text of the code; what only stands there, as docstrings do, is none."""
    only_standing = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in only_standing:
            yield str(node.value)


def keys_in(code: str) -> list[str]:
    return [text for text in _texts(ast.parse(code)) if _KEY.search(text)]


@pytest.mark.parametrize("path", _WITHOUT_KEYS, ids=str)
def test_no_key_of_the_register_stands_in(path: Path):
    assert keys_in((PACKAGE / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code", ["x = 'IDC_PAT'", "f'DT_PCI_{n}'.strip()", "k in ('T_WICR_1',)", "'$.DT_PAT_DOB'.x"]
)
def test_a_key_is_seen_however_it_is_written(code: str):
    assert len(keys_in(code)) == 1


def test_words_and_docstrings_are_no_keys():
    assert keys_in("def f():\n    'Of DT_HOSPZ.'\n    return 'EXT_A' + 'dt_x' + 'T_'") == []
