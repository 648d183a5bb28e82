"""What is asked of the helpdesk: to correct fields of a record, without saying whose it is.

The text leaves the hospital by mail or portal. It names the record by its codes, and fields by
their captions and keys. Of the fields that tell who the patient is, what stands there is not said.
"""

from collections.abc import Mapping
from typing import NamedTuple

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Field, Form, ValueType

_PERSONAL = (
    *("IDC_PAT", "TX_IDC_PAT_INT", "DT_PAT_DOB"),
    *("TX_PAT_LAST_NAM", "TX_PAT_FIRST_NAM"),
)


def is_told(field: Field) -> bool:
    """Whether what stands in a field may be told outside the hospital."""
    return field.key not in _PERSONAL


class Codes(NamedTuple):
    """By what a record is known: the official code, "" where it is not known, and ours."""

    official: str
    own: str


def request(
    form: Form,
    words: Words,
    codes: Codes,
    answers: tuple[Mapping[str, str], Mapping[str, str]],
    other: Form | None = None,
) -> str:
    """Return the text on answers as they are and as they should be; `other` is the right type.

    An answer that holds a part of the patient's identity, typed into any field, is not told either.
    """
    before, after = answers
    secret = _identity(before) | _identity(after)
    lines = [
        words.sentence("helpdesk.head", {}),
        "",
        words.sentence("helpdesk.collection", {"type": form.captions.text(words.language)}),
        words.sentence(
            "helpdesk.official" if codes.official else "helpdesk.no_official", codes._asdict()
        ),
        "",
    ]
    if other is not None:
        named = {"type": other.captions.text(words.language)}
        lines += [words.sentence("helpdesk.type", named), ""]
    for field in changed_fields(form, before, after):
        caption = form.caption(field.key, words.language)
        lines.append(words.sentence("helpdesk.field", {"caption": caption, "key": field.key}))
        if not is_told(field):
            lines.append(words.sentence("helpdesk.by_telephone", {}))
            continue
        for text_id, values in (("helpdesk.is", before), ("helpdesk.should", after)):
            shown = _shown(words, field, values.get(field.key, ""), secret)
            lines.append(words.sentence(text_id, {"value": shown}))
    return "\n".join([*lines, "", words.sentence("helpdesk.end", {})])


def changed_fields(
    form: Form, before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[Field, ...]:
    """Return the fields of the register that differ, in the form's order."""
    return tuple(
        form.by_key[key]
        for key in form.csv_keys
        if before.get(key, "").strip() != after.get(key, "").strip()
    )


def _shown(words: Words, field: Field, text: str, secret: frozenset[str]) -> str:
    if not text.strip():
        return words.sentence("helpdesk.nothing", {})
    if _holds(field, _folded(text), secret):
        return words.sentence("helpdesk.withheld", {})
    shown = words.shown(field, text)
    return shown if shown == text else f"{shown} [{text}]"


def _holds(field: Field, folded: str, secret: frozenset[str]) -> bool:
    """Whether an answer holds a part of the identity; a code or a number is none by chance."""
    if field.value_type is ValueType.TEXT:
        return any(part in folded for part in secret)
    return field.value_type is ValueType.DATE and folded in secret


def _identity(values: Mapping[str, str]) -> frozenset[str]:
    """Return what tells who the patient is, as it is looked for in other answers."""
    told = (_folded(values.get(key, "")) for key in _PERSONAL)
    return frozenset(part for part in told if len(part) > 1)


def _folded(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
