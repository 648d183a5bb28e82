"""How far a registration is that goes to the platform without a file, and why, in words."""

from angio_desktop.register.captions import Words
from angio_desktop.storage.posted import Posted, Way


def name(way: Way, words: Words) -> str:
    """Return the word for a step."""
    return words.sentence(f"outbox.{way}", {})


def reason(posted: Posted, words: Words) -> str:
    """Return why it is there; "" for no reason but the usual one."""
    what, _, key = posted.why.partition(":")
    text_id = f"outbox.why.{what}"
    if text_id not in words.sentences:
        return posted.why
    forms = words.dictionary.forms.values()
    captions = (form.caption(key, words.language) for form in forms if key in form.by_key)
    field = next(captions, key)
    return words.sentence(text_id, {"field": field})


def line(posted: Posted | None, words: Words) -> str:
    """Return both, for a registration's own window and paper; "" where it does not go so."""
    if posted is None or posted.way is Way.TAKEN_OUT:
        return ""
    step, why = name(posted.way, words), reason(posted, words)
    return words.named(step, why) if why else step
