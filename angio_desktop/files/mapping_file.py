"""A mapping of columns as a file that people can read, and give to a colleague: JSON."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from angio_desktop.disk import read_whole, write_whole
from angio_desktop.errors import BadMapping, NotWritable
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.intake.mapping import (
    ColumnMapping,
    ColumnRule,
    DecimalMark,
    KeyChoice,
    TypeRule,
)

_C = TypeVar("_C", KeyChoice, DecimalMark)

_FORM, _VERSION = "angio_desktop_mapping", 1
_MAX_BYTES = 1 << 20
_KNOWN = {_FORM, "name", "sheet", "key", "decimal_mark", "type", "columns"}
_KNOWN_OF_RULE = {"column", "field", "values", "unit", "join", "split"}
_KNOWN_OF_TYPE = {"column", "values"}


def write(path: Path, mapping: ColumnMapping) -> None:
    """Write a mapping. Raises NotWritable."""
    found: dict[str, object] = {_FORM: _VERSION, "name": mapping.name}
    found |= {"sheet": mapping.sheet} if mapping.sheet else {}
    found |= {"key": mapping.key.value}
    found |= {"decimal_mark": mapping.decimal_mark.value} if mapping.decimal_mark else {}
    if mapping.type:
        words = {word: type_.value for word, type_ in mapping.type.values.items()}
        found["type"] = {"column": mapping.type.column, "values": words}
    found["columns"] = [_of_rule(rule) for rule in mapping.rules]
    text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    try:
        write_whole(path, text.encode("utf-8", "replace"))
    except (OSError, ValueError) as problem:
        raise NotWritable.because(problem, path) from None


def _of_rule(rule: ColumnRule) -> dict[str, object]:
    found: dict[str, object] = {"column": _one_or_all(rule.columns)}
    found["field"] = _one_or_all(rule.fields)
    found |= {"values": dict(rule.values)} if rule.values else {}
    found |= {"unit": rule.unit} if rule.unit else {}
    found |= {"join": rule.join} if rule.join != ColumnRule.join else {}
    return found | ({"split": rule.split} if rule.split else {})


def _one_or_all(names: tuple[str, ...]) -> object:
    return names[0] if len(names) == 1 else list(names)


def read(path: Path, dictionary: Dictionary) -> ColumnMapping:
    """Return the mapping in a file. Raises BadMapping, saying what is wrong."""
    try:
        found = json.loads(read_whole(path, _MAX_BYTES).decode("utf-8-sig"))
    except OSError as problem:
        why = problem.strerror or type(problem).__name__
        raise _bad(path, "unreadable", why) from problem
    except (ValueError, RecursionError):
        raise _bad(path, "no_mapping", "") from None
    try:
        return _mapping(found, dictionary)
    except _Wrong as wrong:
        raise _bad(path, wrong.what, wrong.found) from None


class _Wrong(Exception):
    def __init__(self, what: str, found: object) -> None:
        self.what, self.found = what, str(found)[:60]


def _bad(path: Path, what: str, found: str) -> BadMapping:
    text_id = f"{BadMapping.text_id}.{what}"
    return BadMapping(f"{path.name}: {what} {found}", text_id=text_id, file=path.name, found=found)


def _mapping(found: Any, dictionary: Dictionary) -> ColumnMapping:
    if not isinstance(found, dict) or found.get(_FORM) != _VERSION:
        raise _Wrong("no_mapping", "")
    _check_names(found, _KNOWN)
    rules = found.get("columns")
    if not isinstance(rules, list):
        raise _Wrong("value", "columns")
    keys = {key for form in dictionary.forms.values() for key in form.by_key}
    return ColumnMapping(
        name=_text(found, "name"),
        rules=tuple(_rule(rule, keys) for rule in rules),
        key=_choice(KeyChoice, found, "key", KeyChoice.PATIENT),
        type=_type(found["type"]) if found.get("type") is not None else None,
        decimal_mark=_choice(DecimalMark, found, "decimal_mark", DecimalMark.ANY),
        sheet=_text(found, "sheet"),
    )


def _rule(found: Any, keys: set[str]) -> ColumnRule:
    if not isinstance(found, dict):
        raise _Wrong("value", "columns")
    _check_names(found, _KNOWN_OF_RULE)
    fields = _names(found, "field")
    for key in fields:
        if key not in keys:
            raise _Wrong("field", key)
    return ColumnRule(
        columns=_names(found, "column"),
        fields=fields,
        values=_texts(found.get("values", {})),
        unit=_text(found, "unit"),
        join=_text(found, "join", ColumnRule.join),
        split=_text(found, "split"),
    )


def _type(found: Any) -> TypeRule:
    if not isinstance(found, dict):
        raise _Wrong("value", "type")
    _check_names(found, _KNOWN_OF_TYPE)
    values = _texts(found.get("values", {}))
    for word in values.values():
        if word not in set(RegistrationType):
            raise _Wrong("value", word)
    types = {word: RegistrationType(type_) for word, type_ in values.items()}
    column = _text(found, "column")
    if not column:
        raise _Wrong("value", "column")
    return TypeRule(column, types)


def _check_names(found: Mapping[str, object], known: set[str]) -> None:
    if unknown := sorted(found.keys() - known):
        raise _Wrong("unknown", unknown[0])


def _names(found: Mapping[str, Any], name: str) -> tuple[str, ...]:
    named = found.get(name)
    names = [named] if isinstance(named, str) else named
    if not isinstance(names, list) or not names or not all(map(_is_name, names)):
        raise _Wrong("value", name)
    return tuple(names)


def _is_name(name: object) -> bool:
    return isinstance(name, str) and bool(name.strip())


def _text(found: Mapping[str, Any], name: str, otherwise: str = "") -> str:
    text = found.get(name, otherwise)
    if not isinstance(text, str):
        raise _Wrong("value", name)
    return text


def _texts(found: Any) -> Mapping[str, str]:
    if not isinstance(found, dict) or not all(isinstance(text, str) for text in found.values()):
        raise _Wrong("value", "values")
    return found


def _choice(kind: type[_C], found: Mapping[str, Any], name: str, otherwise: _C) -> _C:
    try:
        return kind(_text(found, name, otherwise.value))
    except ValueError:
        raise _Wrong("value", name) from None
