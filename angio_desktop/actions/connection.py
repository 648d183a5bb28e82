"""Tries the connection to the platform: each end point once, and what it gave. Nothing is sent."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from angio_desktop.actions.platform_forms import LANGUAGE, collections_of, read_form
from angio_desktop.errors import ServerProblem
from angio_desktop.platform import hd4dp as ends
from angio_desktop.platform import replies
from angio_desktop.platform.address import Server
from angio_desktop.platform.hd4dp import USUAL, Hd4dp, TimeOuts
from angio_desktop.platform.replies import Collection, Organization
from angio_desktop.register.fields import Dictionary, Form, RegistrationType
from angio_desktop.storage.store import Store


class Tried(NamedTuple):
    """What an end point gave, or why it did not: `connection.<what>` is its sentence.

    `number` is of what it gave, `organizations` are those to choose from, of the first end point
    alone.
    """

    path: str
    what: str
    type: RegistrationType | None = None
    number: int = 0
    problem: ServerProblem | None = None
    organizations: tuple[Organization, ...] = ()


def try_connection(
    store: Store,
    dictionary: Dictionary,
    server: Server,
    still: Callable[[], object],
    times: TimeOuts = USUAL,
) -> Iterator[Tried]:
    """Yield what each end point gave; the ids of codes are kept anew. Raises StorageProblem."""
    try:
        with Hd4dp(server, still, times) as door:
            yield from _at_the_door(store, dictionary, server, door)
    except ServerProblem as problem:  # there is no door
        yield Tried(server.base, "problem", problem=problem)


def _at_the_door(
    store: Store, dictionary: Dictionary, server: Server, door: Hd4dp
) -> Iterator[Tried]:
    try:
        found = tuple(replies.organizations(door.get(ends.ORGANIZATIONS)))
    except ServerProblem as problem:
        yield Tried(ends.ORGANIZATIONS, "problem", problem=problem)
        return  # what does not answer this, answers nothing
    yield Tried(ends.ORGANIZATIONS, "organizations", number=len(found), organizations=found)
    if not server.organization:
        yield Tried(ends.STRUCTURE, "no_organization")
        return
    try:
        ours = collections_of(door, server.organization, dictionary.forms.values())
    except ServerProblem as problem:
        yield Tried(ends.STRUCTURE, "problem", problem=problem)
        return
    yield Tried(ends.STRUCTURE, "collections", number=len(ours))
    for type_, collection in ours.items():
        yield from _of_type(store, dictionary.forms[type_], server.organization, door, collection)


def _of_type(
    store: Store, form: Form, organization: str, door: Hd4dp, collection: Collection
) -> Iterator[Tried]:
    asked = {"dcd_id": collection.dcd, "language_id": LANGUAGE}

    def definition() -> int:
        return len(replies.names(door.get(ends.DEFINITION, version=collection.version, **asked)))

    def codes() -> int:
        return sum(map(len, read_form(store, door, form, collection).items.values()))

    def submitted() -> int:
        content = door.get(
            ends.SUBMITTED,
            organization_id=organization,
            dcd_id=collection.dcd,
            dcd_version_id=collection.version,
            incl_submit_data="true",
            incl_submit_results="true",
        )
        return len(replies.submissions(content, form.csv_keys) or ())

    for path, what, ask in (
        (ends.DEFINITION, "fields", definition),
        (ends.FIELDS, "codes", codes),
        (ends.SUBMITTED, "submitted", submitted),
    ):
        try:
            yield Tried(path, what, form.type, ask())
        except ServerProblem as problem:
            yield Tried(path, "problem", form.type, problem=problem)
