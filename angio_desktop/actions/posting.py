"""Sends what waits in the outbox to the platform, one registration after the other.

What is about to leave is stored as such before it leaves. From then on only an answer says what
became of it: where none came, the platform is asked, and where it cannot tell, the user is. So no
registration is ever sent twice, whenever the program, the computer or the line is cut off.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from angio_desktop.actions.clock import now
from angio_desktop.actions.lists import example_codes
from angio_desktop.actions.payload import NoItem, Payloads
from angio_desktop.actions.platform_forms import collection_of, read_form
from angio_desktop.actions.submitted import Arrival, look_up
from angio_desktop.errors import ServerProblem
from angio_desktop.files import csv_format
from angio_desktop.platform import hd4dp as ends
from angio_desktop.platform import replies
from angio_desktop.platform.address import Server
from angio_desktop.platform.hd4dp import USUAL, Hd4dp, Reply, TimeOuts
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.storage.platform_items import PlatformForm
from angio_desktop.storage.posted import Posted, Way
from angio_desktop.storage.records import Outcome, Said
from angio_desktop.storage.store import Store

LONGEST_PAUSE, SETTLED = 15 * 60, 60
"""Seconds: between two attempts at most, and until a request under way has surely ended."""
_MOST_ASKED = 8
_ABSENT = "absent"
_UNASKABLE = (404, 405, 410, 501)

_log = logging.getLogger(__name__)


class Went(NamedTuple):
    """How a round ended: how many were taken in hand, and when the next is to begin.

    `again` is in seconds since 1970, None where nothing waits; `problem` is why it ended early.
    """

    taken: int
    problem: ServerProblem | None
    again: int | None


def pause(failures: int) -> int:
    """Return how many seconds to wait after so many failures in a row: one, then ever longer."""
    return min(2 ** max(failures - 1, 0), LONGEST_PAUSE) if failures < 32 else LONGEST_PAUSE


def post_waiting(
    store: Store,
    dictionary: Dictionary,
    server: Server,
    still: Callable[[], object],
    *,
    failures: int = 0,
    times: TimeOuts = USUAL,
    settled: int = SETTLED,
) -> Went:
    """Send what is due, and ask about what may have arrived; `failures` is of rounds before.

    Only one at a time may do so for a data folder; on an office the server sees to it that one
    workstation does, and another takes over where that one is gone. `still` is called often, and
    raises once no more is wanted: then what is under way is asked about the next time. Raises
    StorageProblem.
    """
    with store.outbox.alone() as is_alone:
        if is_alone:
            store.outbox.settle(now())
        if not is_alone or store.outbox.next(now()) is None:
            due = store.outbox.next_due()
            later = due if is_alone or due is None else int(now().timestamp()) + settled
            return Went(0, None, later)
        return _round(store, dictionary, server, still, failures, times, settled)


def _round(
    store: Store,
    dictionary: Dictionary,
    server: Server,
    still: Callable[[], object],
    failures: int,
    times: TimeOuts,
    settled: int,
) -> Went:
    run: _Run | None = None
    try:
        with Hd4dp(server, still, times) as door:
            door.get(ends.ORGANIZATIONS)  # nothing is stored as leaving while nobody answers
            run = _Run(store, dictionary, server, door, settled)
            while (posted := store.outbox.next(now())) is not None:
                still()
                run.take(posted)
    except ServerProblem as problem:
        _log.info("the platform: %s", problem)
        again = int(now().timestamp()) + pause(failures + 1)
        return Went(run.taken if run else 0, problem, again)
    return Went(run.taken, None, store.outbox.next_due())


@dataclass
class _Run:
    """A round, at an open door."""

    store: Store
    dictionary: Dictionary
    server: Server
    door: Hd4dp
    settled: int
    taken: int = 0
    _read_anew: set[RegistrationType] = field(default_factory=set)
    _made: dict[RegistrationType, tuple[PlatformForm, Payloads]] = field(default_factory=dict)

    @cached_property
    def _examples(self) -> Mapping[str, frozenset[str]]:
        return example_codes(self.store.lists.loaded())

    def take(self, posted: Posted) -> None:
        """Send a registration, or ask about one. Raises ServerProblem where that ends the round."""
        (registration,) = self.store.registrations.load_sealed([posted.registration])
        body = self._body(registration) if isinstance(registration, Registration) else "damaged"
        if isinstance(body, str) or not isinstance(registration, Registration):
            self._stop(posted, str(body))
        elif posted.way is Way.WAITING:
            self._post(posted, registration.type, body)
        else:
            self._ask(posted, registration.type, body)
        self.taken += 1

    def _stop(self, posted: Posted, why: str) -> None:
        """Have a registration that cannot be sent wait for the user."""
        way = Way.HELD if posted.way is Way.WAITING else Way.UNDECIDED
        self.store.outbox.move(posted, way, now(), why=why, tries=posted.tries)

    def _body(self, registration: Registration) -> dict[str, str] | str:
        """Return what is to be sent, or a word for why it cannot be."""
        form = self.dictionary.forms[registration.type]
        for key in form.csv_keys:
            of = form.by_key[key].code_list
            if of is not None and registration.values.get(key) in self._examples.get(of.name, ()):
                return f"example:{key}"
        try:
            body = self._payload(registration)
            "".join(body.values()).encode()
        except NoItem as problem:
            return f"no_item:{problem.key}"
        except UnicodeEncodeError:
            return "damaged"
        return body

    def _payload(self, registration: Registration) -> dict[str, str]:
        """Return what is to be sent; a code that is not known is looked for once more."""
        _, payloads = self.known(registration.type)
        try:
            return payloads.of(registration.values)
        except NoItem:
            if registration.type in self._read_anew:
                raise
            _, payloads = self._read(registration.type)
            return payloads.of(registration.values)

    def known(self, type_: RegistrationType) -> tuple[PlatformForm, Payloads]:
        """Return what is known of a type, asked now where it never was."""
        if type_ not in self._made:
            found = self.store.platform_forms.of(type_)
            return self._read(type_) if found is None else self._make(type_, found)
        return self._made[type_]

    def _read(self, type_: RegistrationType) -> tuple[PlatformForm, Payloads]:
        self._read_anew.add(type_)
        form = self.dictionary.forms[type_]
        collection = collection_of(self.door, self.server.organization, form)
        return self._make(type_, read_form(self.store, self.door, form, collection))

    def _make(self, type_: RegistrationType, found: PlatformForm) -> tuple[PlatformForm, Payloads]:
        settings = self.store.settings.all()
        format_, authors = csv_format.format_from(settings), csv_format.authors_from(settings)
        payloads = Payloads(self.dictionary.forms[type_], found.items, format_, authors)
        self._made[type_] = found, payloads
        return self._made[type_]

    def _where(self, type_: RegistrationType) -> dict[str, str]:
        known, _ = self.known(type_)
        return {
            "organization_id": self.server.organization,
            "dcd_id": known.dcd,
            "dcd_version_id": known.version,
        }

    def _post(self, posted: Posted, type_: RegistrationType, body: dict[str, str]) -> None:
        where, tries = self._where(type_), posted.tries + 1
        leaving = self.store.outbox.move(posted, Way.POSTING, now(), tries=posted.tries)
        if leaving is None:  # held or taken out meanwhile
            return
        try:
            reply = self.door.submit(body, **where)
        except ServerProblem as problem:
            way = Way.UNCLEAR if problem.is_unclear else Way.WAITING
            due = 0 if problem.is_unclear else int(now().timestamp()) + pause(tries)
            self.store.outbox.move(leaving, way, now(), why=problem.what, tries=tries, due=due)
            raise
        except BaseException:
            self.store.outbox.move(leaving, Way.UNCLEAR, now(), why="cut", tries=tries)
            raise
        self._take_reply(leaving, reply)

    def _take_reply(self, leaving: Posted, reply: Reply) -> None:
        key, errors = replies.business_key(reply.content), replies.errors(reply.content)
        if reply.is_good and key:
            self._answer(leaving, Said(Outcome.ACCEPTED, key))
        elif reply.is_good and not errors:  # a draft has no key; nobody asked for one
            why = "unreadable" if reply.content is None else "no_key"
            self.store.outbox.move(leaving, Way.UNCLEAR, now(), why=why, tries=leaving.tries + 1)
        else:
            message = errors or replies.refusal(reply.content) or f"HTTP {reply.status}"
            self._answer(leaving, Said(Outcome.REFUSED, "", message))

    def _answer(self, posted: Posted, said: Said) -> None:
        self.store.outbox.answered(posted, said, self.server.host, now())

    def _ask(self, posted: Posted, type_: RegistrationType, body: dict[str, str]) -> None:
        """Ask the platform whether a registration arrived."""
        _, payloads = self.known(type_)
        try:
            content = self.door.get(
                ends.SUBMITTED,
                **self._where(type_),
                incl_submit_data="true",
                incl_submit_results="true",
            )
        except ServerProblem as problem:
            status = problem.details.get("status", "")
            if problem.what == "unreadable" or status in map(str, _UNASKABLE):
                self._to_user(posted, "cannot_ask")
                return
            if problem.what in ("login", "redirect", "unreachable", "certificate"):
                raise
            self._ask_again(posted, posted.why, pause(posted.tries + 1))
            raise
        arrival = look_up(self.store, payloads, posted.registration, body, content)
        if isinstance(arrival, Said):
            self._answer(posted, arrival)
        elif arrival is Arrival.UNTOLD:
            self._to_user(posted, "cannot_tell")
        elif arrival is Arrival.PENDING:
            self._ask_again(posted, "pending", pause(posted.tries + 1))
        elif posted.why == _ABSENT:
            due = int(now().timestamp()) + pause(posted.tries)
            self.store.outbox.move(
                posted, Way.WAITING, now(), why=_ABSENT, tries=posted.tries, due=due
            )
        else:  # it may still be under way: it counts once it is not there later either
            self._ask_again(posted, _ABSENT, self.settled)

    def _ask_again(self, posted: Posted, why: str, after: int) -> None:
        if posted.tries >= _MOST_ASKED and why != _ABSENT:
            self._to_user(posted, "cannot_tell")
            return
        due = int(now().timestamp()) + after
        self.store.outbox.move(posted, Way.UNCLEAR, now(), why=why, tries=posted.tries + 1, due=due)

    def _to_user(self, posted: Posted, why: str) -> None:
        self.store.outbox.move(posted, Way.UNDECIDED, now(), why=why, tries=posted.tries)


def say_arrived(store: Store, posted: Posted, host: str) -> None:
    """Keep that a registration arrived, as the user has seen there. Raises StorageProblem."""
    store.outbox.answered(posted, Said(Outcome.ACCEPTED), host, now(), why="said")
