"""Reads what the platform says as JSON, by the names in it: their shapes are not published.

A name counts by its letters: `dcd-id`, `dcdId` and `DCD_ID` are one. What is looked for may lie at
any depth, and what is not understood is passed over.
"""

import json
from collections.abc import Collection as Several
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_IDS = ("id", "uuid")
_NAMES = ("name", "label", "title", "description", "caption", "displayname")
_ORGANIZATION = ("organizationid", "organisationid", *_IDS)
_ORGANIZATION_NAMES = ("organizationname", "organisationname", *_NAMES)
_DCD = ("dcdid", "datacollectiondefinitionid", "datacollectionid")
_DCD_NAMES = ("dcdname", "datacollectiondefinitionname", "datacollectionname", *_NAMES)
_VERSION = ("dcdversionid", "versionid")
_VERSIONS = ("versions", "dcdversions")
_FIELD_NAMES = ("fieldname", "technicalname", "fieldkey", "key", "name")
_LIST = ("codelist", "codelistid")
_ITEMS = ("codelistvalues", "includedcodelistvalues", "codelistitems", "values", "items", "codes")
_ITEM = ("itemid", "codelistitemid", "codelistvalueid", *_IDS)
_CODE = ("codevalue", "code", "value", "key")
_KEYS = (
    *("officialregistrationcode", "registrationcode", "businesskey", "businesskeys"),
    *("businesskeyvalue",),
)
_ERRORS = ("errors", "error", "validationerrors", "violations", "messages")
_ERROR_TEXTS = ("errormessage", "message", "text", "description", "detail", "msg")
_ERROR_FIELDS = ("fieldname", "field", "key", "property", "path")
_TOTALS = ("total", "totalelements", "totalcount", "totalitems", "count")
_DEEPEST = 40
_ENOUGH_FIELDS = 2
_LONGEST = 2000


class Organization(NamedTuple):
    """A hospital as the platform knows it."""

    id: str
    name: str


class Collection(NamedTuple):
    """A version of a data collection: one of our five types, or another register's."""

    dcd: str
    version: str
    name: str


class FieldItems(NamedTuple):
    """A field with the ids of its codes; `list_id` is the list's, "" where none is said."""

    name: str
    list_id: str
    items: Mapping[str, str]


class Submission(NamedTuple):
    """A record that was submitted before; `errors` is why it was refused, "" where it was not."""

    data: Mapping[str, Any]
    business_key: str
    errors: str


def organizations(content: Any) -> list[Organization]:
    """Return the organisations, each once."""
    found = (
        Organization(id_, _text_of(names, _ORGANIZATION_NAMES) or id_)
        for names in _objects(content)
        if (id_ := _text_of(names, _ORGANIZATION))
    )
    return list(dict.fromkeys(found))


def collections(content: Any) -> list[Collection]:
    """Return the data collections with their versions, in the order of the menu."""
    return list(dict.fromkeys(_collections(content, "", "", is_version=False, depth=0)))


def _collections(
    content: Any, dcd: str, name: str, *, is_version: bool, depth: int
) -> Iterator[Collection]:
    if depth > _DEEPEST:
        return
    if isinstance(content, list):
        for each in content:
            yield from _collections(each, dcd, name, is_version=is_version, depth=depth + 1)
        return
    if not isinstance(content, dict):
        return
    names = _named(content)
    has_versions = any(isinstance(names.get(key), list) for key in _VERSIONS)
    if own := _text_of(names, _DCD) or (_text_of(names, _IDS) if has_versions else ""):
        dcd, name = own, _text_of(names, _DCD_NAMES)
    version = _text_of(names, _VERSION) or (_text_of(names, _IDS) if is_version else "")
    if dcd and version:
        yield Collection(dcd, version, name)
    for key, each in names.items():
        inside = key in _VERSIONS
        yield from _collections(each, dcd, name, is_version=inside, depth=depth + 1)


def names(content: Any) -> list[str]:
    """Return the names of the fields that a definition has."""
    return list(
        dict.fromkeys(t for each in _objects(content) if (t := _text_of(each, _FIELD_NAMES)))
    )


def fields(content: Any) -> list[FieldItems]:
    """Return the fields that have a list, with those codes whose ids are said."""
    found = []
    for names in _objects(content):
        name, list_id = _text_of(names, _FIELD_NAMES), ""
        codes: dict[str, str] = {}
        for key in (*_LIST, *_ITEMS):
            value = names.get(key)
            if isinstance(value, list | dict):
                codes |= items(value)
                list_id = list_id or (_text_of(_named(value), _IDS) if type(value) is dict else "")
            elif key in _LIST:
                list_id = list_id or _text(value)
        if name and (codes or list_id):
            found.append(FieldItems(name, list_id, codes))
    return found


def items(content: Any) -> dict[str, str]:
    """Return the ids of the items of a list, by their codes."""
    found = ((_text_of(names, _CODE), _text_of(names, _ITEM)) for names in _objects(content))
    return {code: id_ for code, id_ in found if code and id_}


def business_key(content: Any) -> str:
    """Return the official code or business key, "" where none is said."""
    return next((key for names in _objects(content) if (key := _text_of(names, _KEYS))), "")


def errors(content: Any) -> str:
    """Return why a record was refused, as the platform says it; "" where nothing is said."""
    said: list[str] = []
    for names in _objects(content):
        for key in _ERRORS:
            said += _errors_in(names.get(key))
    return "; ".join(dict.fromkeys(said))[:_LONGEST]


def _errors_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict) and not _text_of(_named(value), _ERROR_TEXTS):
        for key, each in value.items():  # by the fields they are about
            yield from (f"{key}: {text}" for text in _errors_in(each))
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            names = _named(each)
            texts = (_text_of(names, _ERROR_FIELDS), _text_of(names, _ERROR_TEXTS))
            yield from [": ".join(filter(None, texts))] if texts[1] else []
        elif _text(each):
            yield _text(each)


def refusal(content: Any) -> str:
    """Return what a refused request says, also where it names it no error."""
    top = _named(content) if isinstance(content, dict) else {}
    return errors(content) or _text_of(top, (*_ERROR_TEXTS, "title"))[:_LONGEST]


def submissions(content: Any, keys: Several[str]) -> list[Submission] | None:
    """Return the records of ours that were submitted; None where that is not said.

    A record is told by the keys of its fields. An empty list says that there is none.
    """
    known = frozenset(keys)
    found = list(_submissions(content, None, known, 0))
    is_said = bool(found) or content in ([], {}) or _is_empty_page(content)
    return found if is_said else None


def _submissions(
    content: Any, around: Any, known: frozenset[str], depth: int
) -> Iterator[Submission]:
    if depth > _DEEPEST:
        return
    if isinstance(content, str) and content.lstrip().startswith("{"):
        content = _json(content)
    if isinstance(content, list):
        for each in content:
            yield from _submissions(each, around, known, depth + 1)
    elif isinstance(content, dict):
        if len(known & content.keys()) >= _ENOUGH_FIELDS:
            entry = content if around is None else around
            yield Submission(content, business_key(entry), errors(entry))
            return
        for each in content.values():
            yield from _submissions(each, content, known, depth + 1)


def is_a_part(content: Any, count: int) -> bool:
    """Whether a list of so many records says itself that there are more of them."""
    for names in _objects(content):
        totals = (names.get(name) for name in _TOTALS)
        if any(type(total) is int and total > count for total in totals):
            return True
        pages = names.get("totalpages")
        if names.get("next") or names.get("last") is False or (type(pages) is int and pages > 1):
            return True
    return False


def _is_empty_page(content: Any) -> bool:
    """Whether an object holds one list, and nothing is in it."""
    if not isinstance(content, dict):
        return False
    lists = [each for each in content.values() if isinstance(each, list)]
    return len(lists) == 1 and not lists[0]


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _objects(content: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield each object with its plain names, those around others first."""
    if depth > _DEEPEST:
        return
    if isinstance(content, list):
        for each in content:
            yield from _objects(each, depth + 1)
    elif isinstance(content, dict):
        yield _named(content)
        for each in content.values():
            yield from _objects(each, depth + 1)


def _named(content: Mapping[str, Any]) -> dict[str, Any]:
    return {"".join(c for c in key.casefold() if c.isalnum()): v for key, v in content.items()}


def _text_of(names: Mapping[str, Any], wanted: tuple[str, ...]) -> str:
    return next((text for name in wanted if (text := _text(names.get(name)))), "")


def _text(value: Any) -> str:
    """Return a text or a number as a text; a list of one counts as what is in it."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, str):
        return value.strip()
    return str(value) if type(value) is int else ""
