"""The form in which an overlay of the dictionary is kept: readable JSON, with its own hash."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

from angio_desktop.disk import read_whole
from angio_desktop.errors import BadOverlay
from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.workbook.overlay import Overlay
from angio_desktop.register.workbook.shapes import Texts

_MOST_BYTES = 16 << 20


class Source(NamedTuple):
    """A workbook that was taken: its name, and the SHA-256 of its content."""

    name: str
    sha256: str


@dataclass(frozen=True)
class Taken:
    """What was taken over the dictionary, of which workbooks.

    `yes_no_before` is the setting that it took the place of, "" where it changed none.
    """

    overlay: Overlay
    sources: tuple[Source, ...]
    yes_no_before: str = ""

    @property
    def sha256(self) -> str:
        """The hash of the whole."""
        return _hash(_content(self))


def written(taken: Taken) -> bytes:
    """Return the file."""
    content = _content(taken)
    told = {**content, "sha256": _hash(content)}
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode()


def read(file: Path) -> Taken | None:
    """Return what was taken, None for a file that is not there. Raises BadOverlay."""
    try:
        return _read(read_whole(file, _MOST_BYTES))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or type(problem).__name__
        raise BadOverlay(f"{file}: {why}", file=str(file), why=why) from None


def _read(raw: bytes) -> Taken:
    try:
        content = json.loads(raw)
        sha256 = content.pop("sha256")
        if _hash(content) != sha256:
            raise ValueError("changed since it was written")
        return _taken(content)
    except (KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise ValueError("of another form") from problem


def _content(taken: Taken) -> dict[str, Any]:
    return {
        **asdict(taken.overlay),
        "sources": [each._asdict() for each in taken.sources],
        "yes_no_before": taken.yes_no_before,
    }


def _hash(content: Mapping[str, Any]) -> str:
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _taken(content: Mapping[str, Any]) -> Taken:
    overlay = Overlay(
        base=_text(content["base"]),
        version=_text(content["version"]),
        captions={
            RegistrationType(type_): _texts_by_name(texts)
            for type_, texts in content["captions"].items()
        },
        codes={name: _texts_by_name(codes) for name, codes in content["codes"].items()},
        gone={name: _list(codes) for name, codes in content["gone"].items()},
        settled=_list(content["settled"]),
        yes_no=_text(content["yes_no"]),
    )
    sources = tuple(Source(_text(e["name"]), _text(e["sha256"])) for e in content["sources"])
    return Taken(overlay, sources, _text(content["yes_no_before"]))


def _texts_by_name(found: Mapping[str, Any]) -> dict[str, Texts]:
    return {
        name: {lang: _text(texts[lang]) for lang in LANGUAGES if lang in texts}
        for name, texts in found.items()
    }


def _list(found: Any) -> tuple[str, ...]:
    return tuple(map(_text, found))


def _text(found: Any) -> str:
    if not isinstance(found, str):
        raise TypeError("not a text")
    return found
