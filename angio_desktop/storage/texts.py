"""Texts in the form in which they are stored."""

import json


def storable(text: str) -> str:
    """Return `text` with what UTF-8 cannot hold, half a character, replaced by "?"."""
    return text.encode(errors="replace").decode()


def as_json(value: object) -> str:
    """Return the JSON of a column."""
    text = json.dumps(value, ensure_ascii=False)
    # Half a character, of a broken paste, is kept as an escape.
    return text if storable(text) == text else json.dumps(value)
