"""What an entry of the trail says, in the user's language (texts/history.csv)."""

from collections.abc import Callable, Sequence

from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form, RegistrationType
from angio_desktop.storage.trail import Action, Entry

_SHOWN = 12


class _Details(dict[str, str]):
    """What a sentence is filled with; what an entry of another version lacks is a dash."""

    def __missing__(self, name: str) -> str:
        return "–"


def told(entry: Entry, words: Words, fields: Callable[[Sequence[str]], str]) -> str:
    """Return what was done; `fields` says which fields by their keys."""
    text_id = _text_id(entry, words)
    if text_id is None:
        return entry.action
    details = _Details({name: str(value) for name, value in entry.detail.items()})
    _name(details, words, fields)
    text = words.sentence(text_id, details)
    keys = entry.detail.get("keys")
    return words.named(text, fields(keys)) if isinstance(keys, list) and keys else text


def _text_id(entry: Entry, words: Words) -> str | None:
    text_id = f"history.{entry.action}"
    variant = f"{text_id}.{_variant(entry)}"
    text_id = variant if variant in words.sentences else text_id
    return text_id if text_id in words.sentences else None


def _variant(entry: Entry) -> object:
    """Return what an entry is about, where it has a sentence of its own."""
    if entry.action in (Action.CREATED, Action.SAVED):
        return next((name for name in ("altered", "file") if name in entry.detail), "")
    if entry.action == Action.ANSWERED:
        return entry.detail.get("outcome", "")
    if entry.action == Action.VERIFIED:
        return "wrong" if entry.detail.get("wrong") else ""
    if entry.action == Action.OUTBOX:
        return entry.detail.get("state", "")
    if entry.action == Action.SENT:
        return "after" if "after" in entry.detail else ""
    return entry.detail.get("guard", "")


def _name(details: _Details, words: Words, fields: Callable[[Sequence[str]], str]) -> None:
    """Put captions in the place of what the register calls them."""
    for name in ("type", "before"):
        if details.get(name) in {t.value for t in RegistrationType}:
            form = words.dictionary.forms[RegistrationType(details[name])]
            details[name] = form.captions.text(words.language)
    if details.get("list") in words.dictionary.code_lists:
        details["list"] = words.list_name(details["list"])
    if "key" in details:
        details["field"] = fields([details["key"]])


def captions(keys: Sequence[str], form: Form, words: Words) -> str:
    """Name fields by their captions, in the order of the form; of many the first ones."""
    order = {key: place for place, key in enumerate(form.by_key)}
    known = sorted((key for key in keys if key in order), key=order.__getitem__)
    unknown = [key for key in keys if key not in order]
    names = [form.caption(key, words.language) for key in known] + unknown
    shown = ", ".join(names[:_SHOWN])
    if len(names) <= _SHOWN:
        return shown
    return words.sentence("history.and_more", {"names": shown, "count": str(len(names) - _SHOWN)})


def count(keys: Sequence[str], words: Words) -> str:
    """Say how many fields there are."""
    text_id = "history.field" if len(keys) == 1 else "history.fields"
    return words.sentence(text_id, {"count": str(len(keys))})
