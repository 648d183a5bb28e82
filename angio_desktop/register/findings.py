"""What a rule says of a value: no words, only what the words are looked up and filled with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from angio_desktop.register.fields import RegistrationType


class CodeText(NamedTuple):
    """Stands in a message for the caption of `code` as chosen in the field `key`."""

    key: str
    code: str


class FieldText(NamedTuple):
    """Stands in a message for the caption of the field `key`."""

    key: str


class ListText(NamedTuple):
    """Stands in a message for the name of the open list `name`."""

    name: str


class TypeText(NamedTuple):
    """Stands in a message for the name of a registration type."""

    type: RegistrationType


class NumberText(NamedTuple):
    """Stands in a message for the number `text`, with the language's decimal mark."""

    text: str


class Joined(NamedTuple):
    """Stands in a message for several parts: "LAD en RCA"."""

    parts: "tuple[Detail, ...]"


class Sentence(NamedTuple):
    """Stands in a message for another text, with its own parts."""

    text_id: str
    details: "Mapping[str, Detail]"


Detail = str | CodeText | FieldText | ListText | TypeText | NumberText | Joined | Sentence


class Finding(NamedTuple):
    """Rule `rule` speaks of the field `key`; `text_id` and `details` give the message."""

    rule: str
    key: str
    text_id: str
    details: Mapping[str, Detail]

    @property
    def is_error(self) -> bool:
        """Whether it blocks sending (E); a warning (W) is confirmed instead."""
        return self.rule[0] == "E"

    @property
    def is_missing(self) -> bool:
        """Whether it only says that something is still to be filled in."""
        return self.rule in ("E01", "E19")

    @property
    def severity(self) -> str:
        """`error` or `warning`."""
        return "error" if self.is_error else "warning"


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A warning the user confirmed: for this rule, field and value, when and by whom.

    `time` is ISO 8601 with offset, `user` the name of the operating system's user.
    """

    rule: str
    key: str
    value: str
    time: str
    user: str
