"""Which field a message of the platform is about: by a key in it, else by a caption."""

import re

from angio_desktop.register.fields import LANGUAGES, Form

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+")


def named_field(form: Form, message: str) -> str:
    """Return the first field that a message names by its key, else by the longest caption.

    "" where it names none that this form asks.
    """
    asked = {field.key.casefold(): field.key for field in form.asked}
    by_key = (asked.get(word.casefold(), "") for word in _KEY.findall(message))
    if found := next(filter(None, by_key), ""):
        return found
    folded = message.casefold()
    captions = {
        form.caption(field.key, language).casefold(): field.key
        for field in reversed(form.asked)
        for language in LANGUAGES
    }
    held = [caption for caption in captions if caption in folded]
    return captions[max(held, key=len)] if held else ""
