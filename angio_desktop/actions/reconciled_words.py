"""The outcome of a comparison with the warehouse in words, for the window and the command."""

from collections.abc import Mapping

from angio_desktop.actions.found_there import TYPE, Line
from angio_desktop.actions.reconciling import Tried
from angio_desktop.register.captions import Words
from angio_desktop.register.fields import Form, RegistrationType
from angio_desktop.register.held_there import Difference

Forms = Mapping[RegistrationType, Form]


def tried_text(tried: Tried, words: Words) -> str:
    """Return what a connection turned out to be."""
    details = {
        "server": tried.server.name,
        "software": tried.software,
        "tls": tried.tls or words.sentence("reconcile.no_tls", {}),
        "role": tried.role,
    }
    return words.sentence("reconcile.tried", details)


def text_of(line: Line, forms: Forms, words: Words, *, with_answers: bool) -> str:
    """Return what there is to be said of a line; the answers that differ only where asked for."""
    reason = [words.sentence(f"reconcile.{line.reason}", {})] if line.reason else []
    form = forms[line.type]
    fields = [_field(each, form, words, with_answers=with_answers) for each in line.differences]
    status = [line.status] if line.status else []
    return words.series([*reason, *fields, *status])


def _field(difference: Difference, form: Form, words: Words, *, with_answers: bool) -> str:
    key = difference.key
    is_type = key == TYPE
    name = words.sentence("reconcile.type", {}) if is_type else form.caption(key, words.language)
    if not with_answers:
        return name
    nothing = words.sentence("reconcile.nothing", {})
    details = {
        side: (text if is_type else words.shown(form.by_key[key], text)) if text else nothing
        for side, text in (("here", difference.here), ("there", difference.there))
    }
    return words.sentence("reconcile.field", {"field": name, **details})
