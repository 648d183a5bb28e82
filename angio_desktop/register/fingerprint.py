"""The fingerprint of a registration: what shows that a sent one is still what was sent."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict

from angio_desktop.register.findings import Confirmation
from angio_desktop.register.registration import Registration

# The form is kept for good: fingerprints made years ago must come out the same.
_FORM = 1


def fingerprint(registration: Registration) -> str:
    """Return the SHA-256 (hexadecimal) of a registration's canonical content.

    That is JSON in ASCII without spaces, names in order: everything that was sent (answers,
    confirmed warnings, type, code, moment), nothing of where the user stood in the form.
    """
    content = {
        "form": _FORM,
        "type": registration.type.value,
        "dictionary_version": registration.dictionary_version,
        "code": registration.code,
        "sent_at": registration.sent_at,
        "follows": registration.follows,
        "values": dict(registration.values),
        "confirmations": _plain(registration.confirmations),
    }
    if registration.corrects is not None:  # a word that earlier ones do not have
        content["corrects"] = registration.corrects
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _plain(confirmations: Sequence[Confirmation]) -> list[dict[str, str]]:
    return [asdict(each) for each in confirmations]
