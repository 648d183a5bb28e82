"""The outbox: no step that is none, by the store, by SQL and by the trail."""

from contextlib import closing
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from angio_desktop.errors import OtherWay
from angio_desktop.register.fields import RegistrationType
from angio_desktop.storage import outbox_verified
from angio_desktop.storage.posted import Posted, Way
from angio_desktop.storage.records import ON_ITS_WAY, Mark, Outcome, Said, Wanted
from angio_desktop.storage.sqlite.vault import cipher
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from angio_desktop.storage.verification import Wrong
from tests.drivers.opened import open_store, plain_sql
from tests.storage.samples import FOLLOW_UP, NOW, damage, export, later, saved, sent

CODES = [f"ANG-2026-AAAAAAA{n}1" for n in "ABCDEFGH"]


def put(store: Store, code: str = CODES[0]) -> Posted:
    id_ = sent(store, code)
    store.outbox.put([id_], NOW)
    return known(store, id_)


def known(store: Store, id_: int) -> Posted:
    posted = store.outbox.of(id_)
    assert posted is not None
    return posted


def test_what_is_put_in_waits_and_is_next(store: Store) -> None:
    posted = put(store)
    assert posted == (1, Way.WAITING, NOW.isoformat(), "", 0, int(NOW.timestamp()))
    assert store.outbox.next(NOW) == posted
    assert store.outbox.next_due() == posted.due
    assert store.outbox.counts() == {Way.WAITING: 1}
    assert [row.posted for row in store.outbox.rows(9)] == [posted]
    assert [row.mark for row in store.worklist.page(Wanted())] == [f"{ON_ITS_WAY}waiting"]


def test_what_is_not_due_is_not_next(store: Store) -> None:
    posted = put(store)
    going = store.outbox.move(posted, Way.POSTING, NOW)
    assert going is not None
    assert store.outbox.next(NOW) is None
    due = int(later(5).timestamp())
    store.outbox.move(going, Way.WAITING, NOW, why="login", tries=1, due=due)
    assert store.outbox.next(later(4)) is None
    assert store.outbox.next_due() == due
    found = store.outbox.next(later(5))
    assert found is not None
    assert (found.why, found.tries) == ("login", 1)


def test_step_from_where_it_no_longer_is_is_not_taken(store: Store) -> None:
    posted = put(store)
    assert store.outbox.move(posted, Way.HELD, later(1)) is not None
    assert store.outbox.move(posted, Way.POSTING, later(2)) is None
    assert known(store, 1).way is Way.HELD


def test_answer_is_kept_with_the_step_it_leads_to(store: Store) -> None:
    going = store.outbox.move(put(store), Way.POSTING, NOW)
    assert going is not None
    store.outbox.answered(going, Said(Outcome.REFUSED, "", "no day"), "hd4dp", later(1))
    assert known(store, 1).way is Way.REFUSED
    standing = store.answers.standing(1)
    assert standing.mark is Mark.REFUSED
    assert standing.answer is not None
    assert standing.answer.origin == ("server", "hd4dp", "")
    assert store.verify().wrong is None


def test_several_go_in_together_or_none(store: Store) -> None:
    ids = [sent(store, code) for code in CODES[:2]]
    store.exports.record(export(), ids[1:])
    with pytest.raises(OtherWay) as caught:
        store.outbox.put(ids, NOW)
    assert caught.value.details == {"code": CODES[1]}
    assert store.outbox.counts() == {}


def test_what_is_in_no_file_may_hold(store: Store) -> None:
    posted = put(store)
    with pytest.raises(OtherWay, match="outbox"):
        store.exports.record(export(), [posted.registration])
    assert store.exports.all() == []
    store.outbox.move(posted, Way.TAKEN_OUT, NOW)
    store.exports.record(export(), [posted.registration])
    with pytest.raises(OtherWay, match="exported"):
        store.outbox.put([posted.registration], NOW)
    assert store.verify().wrong is None


def test_draft_is_not_put_in(store: Store) -> None:
    with pytest.raises(IntegrityError, match="only what was sent"):
        store.outbox.put([saved(store).id or 0], NOW)


def way_to(store: Store, way: Way) -> Posted:
    """Return a registration that came to a step by the steps there are."""
    posted: Posted | None = put(store)
    path = {
        Way.WAITING: (),
        Way.HELD: (Way.HELD,),
        Way.POSTING: (Way.POSTING,),
        Way.UNCLEAR: (Way.UNCLEAR,),
        Way.UNDECIDED: (Way.UNCLEAR, Way.UNDECIDED),
        Way.ACCEPTED: (Way.POSTING, Way.ACCEPTED),
        Way.REFUSED: (Way.POSTING, Way.REFUSED),
        Way.TAKEN_OUT: (Way.TAKEN_OUT,),
    }[way]
    for each in path:
        assert posted is not None
        posted = store.outbox.move(posted, each, NOW)
    assert posted is not None
    return posted


@pytest.mark.parametrize(("before", "after"), list(product(Way, Way)))
def test_database_and_trail_know_the_same_steps(folder: Path, before: Way, after: Way) -> None:
    with closing(open_store(folder)) as store:
        way_to(store, before)
        is_step = after in outbox_verified._LEADS_TO[before]
    with plain_sql(folder) as connection:
        statement = "UPDATE outbox SET state = ?"
        if is_step:
            connection.execute(statement, (after.value,))
        else:
            with pytest.raises(cipher.IntegrityError):
                connection.execute(statement, (after.value,))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM outbox",
        "UPDATE outbox SET registration_id = 2",
        "INSERT INTO outbox SELECT 2, 'posting', time, why, tries, due FROM outbox",
        "INSERT INTO outbox SELECT 3, 'waiting', time, why, tries, due FROM outbox",
        "INSERT OR REPLACE INTO outbox SELECT 1, 'waiting', time, why, tries, due FROM outbox",
        "INSERT INTO export_registration SELECT 1, 1, 2",
        "UPDATE outbox SET state = 'unheard_of'",
    ],
)
def test_sql_cannot_do_what_the_program_does_not(folder: Path, statement: str) -> None:
    with closing(open_store(folder)) as store:
        put(store)
        store.exports.record(export(), [sent(store, CODES[1])])
    with plain_sql(folder) as connection, pytest.raises(cipher.IntegrityError):
        connection.execute(statement)


def test_what_a_program_before_left_under_way_is_asked_about(store: Store) -> None:
    store.outbox.move(put(store), Way.POSTING, NOW)
    other = put(store, CODES[1])
    store.outbox.settle(later(1))
    assert (known(store, 1).way, known(store, 1).why) == (Way.UNCLEAR, "cut")
    assert known(store, 2) == other
    head = store.head()
    store.outbox.settle(later(2))
    assert store.head() == head


def test_what_a_user_puts_back_by_hand_is_asked_about_first(store: Store) -> None:
    first, held = put(store), store.outbox.move(put(store, CODES[1]), Way.HELD, NOW)
    assert held is not None
    late = sent(store, CODES[2])
    store.outbox.settle(later(1))
    assert known(store, first.registration) == first
    with store._database.recording(later(2)) as (_, trail):
        trail.add(Action.CARRIED_ON, left=1, left_hash="")
    store.outbox.put([late], later(3))
    store.outbox.settle(later(3))
    assert [known(store, id_).way for id_ in (1, 2, 3)] == [Way.UNCLEAR] * 3
    assert known(store, 3).why == "restored"


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        ("UPDATE outbox SET state = 'accepted' WHERE registration_id = 1", Wrong("outbox", 1)),
        ("UPDATE outbox SET why = 'x' WHERE registration_id = 1", Wrong("outbox", 1)),
        ("DELETE FROM outbox WHERE registration_id = 1", Wrong("outbox", 1)),
        (
            "UPDATE platform_item SET item = '2' WHERE code = 'A'",
            Wrong("items", code="follow_up"),
        ),
        ("DELETE FROM platform_form", Wrong("items", code="follow_up")),
    ],
)
def test_what_is_altered_is_named(folder: Path, statement: str, wrong: Wrong) -> None:
    with closing(open_store(folder)) as store:
        put(store)
        store.platform_forms.replace(FOLLOW_UP, "3", "31", {"CD": {"A": "1"}}, NOW)
        assert store.verify().wrong is None
    with plain_sql(folder) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
    damage(folder, statement)
    with closing(open_store(folder)) as store:
        assert store.verify().wrong == wrong


def test_what_the_platform_said_of_a_type_is_kept_until_it_is_read_anew(store: Store) -> None:
    assert store.platform_forms.of(FOLLOW_UP) is None
    store.platform_forms.replace(FOLLOW_UP, "3", "31", {"CD": {"A": "1", "B": "2"}}, NOW)
    store.platform_forms.replace(FOLLOW_UP, "3", "32", {"CD": {"A": "4"}}, later(1))
    found = store.platform_forms.of(FOLLOW_UP)
    assert found == ("3", "32", later(1).isoformat(), {"CD": {"A": "4"}})
    assert store.platform_forms.of(RegistrationType.HOSPITALISATION) is None
    assert store.verify().wrong is None
