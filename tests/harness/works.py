"""What a user has the program do, and what must be true when it was cut off at any moment.

A work promises as it goes: with each number, the user is told that something is done. Its check is
what the next start does, after a fault that came when so much was promised.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from angio_desktop.actions.data_folder import DataFolder, Keeper
from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.actions.lists import carry_out, plan_list
from angio_desktop.actions.renewing import NewKey
from angio_desktop.actions.unfinished_exports import hash_of_file, mark, unfinished
from angio_desktop.errors import KeyProblem, StorageProblem
from angio_desktop.register.context import Context, ListEntry
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.registration import Registration, answer
from angio_desktop.register.summary import Summary, summarise
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.sqlite.vault import backups
from angio_desktop.storage.sqlite.vault.keys import DataKey
from tests.drivers.opened import KEY
from tests.drivers.own_lists import load_own_lists
from tests.drivers.sent_examples import TODAY, send
from tests.drivers.tables import DEFINITIONS, DICTIONARY
from tests.storage.samples import FOLLOW_UP, NOW, draft, later

Promise = Callable[[int], None]

OLD, NEW = "twaalf tekens é", "nog twaalf tekens"
WORD = "Quôndraskàl"  # in no language: where it can be read, something of a patient is left
FIELD = "TX_SPECIF"
SENT, DRAFT, SECOND_DRAFT = (1, 2), 3, 4
LIST = "QERMID_IMPLT_32404"
SAVES = 12
_LIST_FILE = "own.csv"
_CODES = ("ANG-2026-AAAAAAAA1", "ANG-2026-BBBBBBBB2")
_SENT_CODE = "ANG-2026-CCCCCCCC3"


@dataclass(frozen=True, slots=True)
class Work:
    """What is done below a root, on which data, and the check of what a fault has left."""

    do: Callable[[Path, Promise], None]
    check: Callable[[Path, int], None]
    begins_empty: bool = False


# What stands there before


def prepare(root: Path) -> None:
    """Have data with two sent and two open registrations, a backup of before the last, a list."""
    (root / "upload").mkdir(parents=True)
    data = DataFolder(root / "data")
    data.guard_by_pass_phrase(KEY, OLD, OLD)
    with closing(data.open(KEY)) as store:
        load_own_lists(store)
        for code in _CODES:
            send(store, DICTIONARY, FOLLOW_UP, code, TX_PAT_LAST_NAM=WORD)
        _save(store, draft(TX_PAT_LAST_NAM=WORD), "first")
        store.back_up(NOW)
        _save(store, draft(TX_PAT_LAST_NAM=WORD), "after")
        entries = store.lists.loaded()[LIST].entries
    rows = [f"{entry.code};{entry.label} anew" for entry in entries.values()]
    (root / _LIST_FILE).write_text("\n".join(["code;name", *rows]), "utf-8")


def _save(store: LocalStore, registration: Registration, text: str) -> Registration:
    changed = answer(registration, FIELD, text)
    return store.registrations.save(changed, _summary(changed), NOW, by_itself=True)


def _summary(registration: Registration) -> Summary:
    form = DICTIONARY.forms[registration.type]
    return summarise(registration, evaluate(form, registration.values, Context(TODAY, None)))


def _opened(root: Path) -> "closing[LocalStore]":
    return closing(DataFolder(root / "data").open(KEY))


@contextmanager
def _next_start(root: Path, key: DataKey = KEY) -> Iterator[LocalStore]:
    """Open the data as the next start does: all that was there before is there, unaltered."""
    data = DataFolder(root / "data")
    assert data.verify(key).wrong is None  # with what is known outside the database
    with closing(data.open(key)) as store:
        sent = [store.registrations.load(number) for number in SENT]
        assert [each.code for each in sent] == list(_CODES)
        assert store.registrations.load(DRAFT).values["TX_PAT_LAST_NAM"] == WORD
        yield store
    assert _readable(root) == []


def _readable(root: Path) -> list[str]:
    """Return the files of the data folder in which a patient's name can be read."""
    files = [file for file in (root / "data").rglob("*") if file.is_file()]
    return [file.name for file in files if WORD.encode() in file.read_bytes()]


def _text(store: LocalStore, number: int) -> str:
    return store.registrations.load(number).values[FIELD]


# The first start


def _start(root: Path, promise: Promise) -> None:
    data = DataFolder(root / "data")
    data.guard_by_pass_phrase(KEY, OLD, OLD)
    promise(1)
    with closing(data.open(KEY)) as store:
        promise(2)
        _save(store, draft(TX_PAT_LAST_NAM=WORD), "first")
        promise(3)


def _check_start(root: Path, promised: int) -> None:
    data = DataFolder(root / "data")
    keeper = data.keeper()
    assert keeper is Keeper.PASS_PHRASE or (promised < 1 and keeper is Keeper.NEW)
    if keeper is Keeper.NEW:
        data.guard_by_pass_phrase(KEY, OLD, OLD)
    assert data.key_from_pass_phrase(OLD) == KEY
    assert data.verify(KEY).wrong is None
    with closing(data.open(KEY)) as store:
        if promised == 3:
            assert _text(store, 1) == "first"
        _save(store, draft(TX_PAT_LAST_NAM=WORD), "next")
    assert _readable(root) == []


# Typing, with the journal brought in again and again; and sending


def _type(root: Path, promise: Promise) -> None:
    with _opened(root) as store:
        with store._database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 10")
        registration = store.registrations.load(DRAFT)
        for number in range(1, SAVES + 1):
            text = f"{number} " + "x" * 3000
            try:
                registration = _save(store, registration, text)
            except StorageProblem:  # it may be over: the user, or the next key, tries again
                registration = _save(store, registration, text)
            promise(number)


def _check_typed(root: Path, promised: int) -> None:
    with _next_start(root) as store:
        words = _text(store, DRAFT).split()
        found = 0 if words == ["first"] else int(words[0])
        assert found in (promised, promised + 1)
        assert _text(store, SECOND_DRAFT) == "after"


def _send(root: Path, promise: Promise) -> None:
    with _opened(root) as store:
        saved = _save(store, store.registrations.load(DRAFT), "changed")
        promise(1)
        store.registrations.send(saved, _summary(saved), _SENT_CODE, later(1))
        promise(2)


def _check_sent(root: Path, promised: int) -> None:
    with _next_start(root) as store:
        found = store.registrations.load(DRAFT)
        assert found.values[FIELD] in ("first", "changed")[promised > 0 :]
        assert found.is_sent or promised < 2
        assert (found.code == _SENT_CODE) == found.is_sent


# An export


def _export(root: Path, promise: Promise) -> None:
    with _opened(root) as store:
        _export_into(root, store)
        promise(1)


def _export_into(root: Path, store: LocalStore) -> None:
    request = ExportRequest(FOLLOW_UP, root / "upload", include_exported=True, replace=True)
    export(store, DICTIONARY, DEFINITIONS.assumptions, request, NOW)


def _check_exported(root: Path, promised: int) -> None:
    """What lies in the upload is whole, and is marked or asked of; the next export leaves it so."""
    upload = root / "upload"
    with _next_start(root) as store:
        files, told = list(upload.iterdir()), unfinished(store)
        marked = [number for number in SENT if store.exports.of(number)]
        assert marked == (list(SENT) if promised else marked)
        assert marked in ([], list(SENT))
        assert [each.file for each in told] == ([] if marked else files)
        for each in told:
            mark(store, each)
        hashes = [record.sha256 for record in store.exports.all()]
        assert [hash_of_file(file) for file in files] == hashes
        assert all(file.read_text("utf-8-sig").count("\n") == 3 for file in files)
        _export_into(root, store)
    assert sorted(file.name for file in root.iterdir()) == ["data", _LIST_FILE, "upload"]
    assert [file.suffix for file in upload.iterdir()] == [".csv"]


# A backup, and one put back


def _back_up(root: Path, promise: Promise) -> None:
    with _opened(root) as store:
        store.back_up(later(1))
        promise(1)


def _check_backed_up(root: Path, promised: int) -> None:
    with _next_start(root) as store:
        proofs = [backups.prove(file, KEY) for file in backups.backups(root / "data")]
        assert 1 + promised <= len(proofs) <= 2
        assert [proof.registrations for proof in proofs] == [4, 3][-len(proofs) :]
        store.back_up(later(2 * 24 * 60))
    assert {file.suffix for file in (root / "data" / "backups").iterdir()} == {".sqlite3", ".json"}


def _restore(root: Path, promise: Promise) -> None:
    (backup,) = backups.backups(root / "data")
    DataFolder(root / "data").restore(KEY, backup, KEY)
    promise(1)


def _check_restored(root: Path, promised: int) -> None:
    """The one that was put back, with the other aside; or the other."""
    with _next_start(root) as store:
        (counts,) = [store.worklist.counts()]
        is_restored = sum(counts.values()) == 3
        assert is_restored or not promised
    aside = [backups.prove(file, KEY) for file in (root / "data").glob("angio-set-aside-*.sqlite3")]
    assert [proof.registrations for proof in aside] == [4] * is_restored
    assert not backups.is_restoring(root / "data")
    _restore(root, lambda _: None)
    with _next_start(root) as store:
        assert sum(store.worklist.counts().values()) == 3
    assert list((root / "data").glob("*.partial")) == []


# A list


def _load_list(root: Path, promise: Promise) -> None:
    with _opened(root) as store:
        carry_out(store, DICTIONARY, plan_list(store, DICTIONARY, LIST, root / _LIST_FILE))
        promise(1)


def _check_list(root: Path, promised: int) -> None:
    with _next_start(root) as store:
        entries: Mapping[str, ListEntry] = store.lists.loaded()[LIST].entries
        anew = {entry.label.endswith(" anew") for entry in entries.values()}
        assert anew == {True} or (anew == {False} and not promised)


# A new key


def _renew(root: Path, promise: Promise) -> None:
    new = NewKey()
    new.guard_by_pass_phrase(new.key, NEW, NEW)
    assert new.file is not None
    DataFolder(root / "data").renew(KEY, new.key, new.file)
    promise(1)


def _check_renewed(root: Path, promised: int) -> None:
    """One of the two phrases opens all; what is left of the other can be told."""
    data = DataFolder(root / "data")
    with suppress(KeyProblem):  # the next start: what counts is ended by the old key
        data.key_from_pass_phrase(OLD)
    found = {}
    for phrase in (OLD, NEW):
        with suppress(KeyProblem):
            found[phrase] = data.key_from_pass_phrase(phrase)
    ((phrase, key),) = found.items()
    assert phrase == NEW or not promised
    with _next_start(root, key) as store:
        assert _text(store, SECOND_DRAFT) == "after"


WORKS: Mapping[str, Work] = {
    "first_start": Work(_start, _check_start, begins_empty=True),
    "typing": Work(_type, _check_typed),
    "sending": Work(_send, _check_sent),
    "export": Work(_export, _check_exported),
    "backup": Work(_back_up, _check_backed_up),
    "restore": Work(_restore, _check_restored),
    "list": Work(_load_list, _check_list),
    "new_key": Work(_renew, _check_renewed),
}
