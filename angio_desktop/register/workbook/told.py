"""What a comparison found, in words: for the command and the window alike."""

from angio_desktop.register.captions import Words
from angio_desktop.register.workbook.comparison import (
    MANDATORY,
    ORDER,
    TYPE,
    Comparison,
    Difference,
    Place,
)
from angio_desktop.register.workbook.settled import CONDITIONS, FRENCH, Settled

_PREFIX = "register"


def summary(words: Words, found: Comparison) -> str:
    """Return how much is the same, different, only here and only there, as one line."""
    forms = words.dictionary.forms
    types = ", ".join(forms[type_].captions.text(words.language) for type_ in found.types)
    counts = {"same": found.same, "different": found.different}
    counts |= {"only_here": found.only_here, "only_there": found.only_there}
    details = {name: str(len(each)) for name, each in counts.items()}
    return words.sentence(f"{_PREFIX}.summary", {"types": types, **details})


def what(words: Words, difference: Difference) -> str:
    """Return what differs: "type", "French caption"."""
    return words.sentence(f"{_PREFIX}.what.{difference.what}", {})


def sides(words: Words, difference: Difference) -> tuple[str, str]:
    """Return ours and theirs, as a person reads them."""
    ours, theirs = difference.ours, difference.theirs
    return _side(words, difference.what, ours), _side(words, difference.what, theirs)


def _side(words: Words, kind: str, text: str) -> str:
    if kind == ORDER:
        return words.sentence(f"{_PREFIX}.after" if text else f"{_PREFIX}.first", {"key": text})
    if not text:
        return words.sentence(f"{_PREFIX}.nothing", {})
    said = words.sentences.get(f"{_PREFIX}.said.{text}") if kind in (TYPE, MANDATORY) else None
    return said.text(words.language) if said else text


def difference(words: Words, found: Difference) -> str:
    """Return a difference as one line."""
    ours, theirs = sides(words, found)
    details = {"what": what(words, found), "ours": ours, "theirs": theirs}
    return words.sentence(f"{_PREFIX}.different", {**_place(words, Place(*found[:2])), **details})


def place(words: Words, side: str, found: Place) -> str:
    """Return, as one line, that a field is only on one side: `only_here` or `only_there`."""
    return words.sentence(f"{_PREFIX}.{side}", _place(words, found))


def _place(words: Words, found: Place) -> dict[str, str]:
    form = words.dictionary.forms[found.type]
    return {
        "type": form.captions.text(words.language),
        "key": found.key,
        "field": caption(words, found),
    }


def caption(words: Words, found: Place) -> str:
    """Return what we call a field; its key where we do not have it."""
    form = words.dictionary.forms[found.type]
    known = found.key in form.by_key
    return form.caption(found.key, words.language) if known else found.key


def settled(words: Words, found: Settled) -> str:
    """Return what of an assumption is settled, as one line."""
    counts = {"agrees": str(found.agrees), "differs": str(found.differs)}
    if found.name in (FRENCH, CONDITIONS):
        return words.sentence(f"{_PREFIX}.settled.{found.name}", counts)
    forms = words.dictionary.forms.values()
    form = next(each for each in forms if found.name in each.by_key)
    details = {"key": found.name, "field": form.caption(found.name, words.language)}
    if not found.differs:
        return words.sentence(f"{_PREFIX}.settled.as_assumed", details)
    theirs = _side(words, TYPE, found.theirs)
    forms_told = {"count": str(found.differs), "all": str(found.agrees + found.differs)}
    details |= {"theirs": theirs, **forms_told}
    return words.sentence(f"{_PREFIX}.settled.otherwise", details)
