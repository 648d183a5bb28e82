"""A register is moved to the other engine whole and unaltered, or not at all."""

from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop import paths
from angio_desktop.errors import NotMoved, StorageProblem
from angio_desktop.storage import moving
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.records import Wanted
from angio_desktop.storage.sqlite.store import LocalStore
from angio_desktop.storage.store import Store
from angio_desktop.storage.trail import Action
from tests.drivers.offices import Offices
from tests.drivers.opened import OTHER_KEY, open_store, plain_sql
from tests.storage.every_action import do_everything
from tests.storage.samples import NOW, SUMMARY, later, saved


def moved_in(offices: Offices, name: str, folder: Path) -> int:
    with closing(open_store(folder)) as local, closing(owned(offices, name)) as office:
        return moving.copy_in(local, office, NOW).entries


def owned(offices: Offices, name: str):
    """The office, opened by who has made it."""
    return open_office(offices.address(name, "tests", offices.cluster.password))


def content(store: Store) -> object:
    rows = store.worklist.page(Wanted())
    ids = [row.id for row in rows]
    return (
        rows,
        list(store.registrations.load_each(ids)),
        [store.trail.of(id_) for id_ in ids],
        [store.answers.of(id_) for id_ in ids],
        [store.scans.of(id_) for id_ in ids],
        [store.notes.of(id_) for id_ in ids],
        store.contacts.last(),
        store.exports.all(),
        store.lists.loaded(),
        store.lists.uses(),
        store.settings.all(),
    )


def test_all_that_a_data_folder_holds_is_in_the_office(offices: Offices, folder: Path) -> None:
    do_everything(folder)
    name = offices.emptied()
    entries = moved_in(offices, name, folder)
    with closing(open_store(folder)) as local, closing(offices.open(name)) as office:
        assert content(office) == content(local)
        assert office.trail.newest()[:-1] == local.trail.newest()
        last = office.trail.newest()[-1]
        assert (last.action, last.detail["entries"], last.id) == (
            Action.MOVED,
            entries - 1,
            entries,
        )
        assert office.verify().wrong is None


def test_work_goes_on_in_an_office_to_which_a_register_was_moved(
    offices: Offices, folder: Path
) -> None:
    do_everything(folder)
    name = offices.emptied()
    moved_in(offices, name, folder)
    with closing(offices.open(name)) as office:
        new = saved(office)
        assert new.id == 7
        office.registrations.send(new, SUMMARY, "ANG-2026-GGGGGGGG4", later(20))
        office.registrations.save(office.registrations.load(3), SUMMARY, later(21))
        assert office.verify().wrong is None


def test_an_office_that_is_moved_out_is_the_register_that_was_moved_in(
    offices: Offices, folder: Path, tmp_path: Path
) -> None:
    do_everything(folder)
    name, new = offices.emptied(), tmp_path / "new"
    moved_in(offices, name, folder)
    with closing(open_store(folder)) as local, closing(open_store(new, OTHER_KEY)) as out:
        with closing(owned(offices, name)) as office:
            moving.copy_out(office, out, later(1))
        assert content(out) == content(local)
        assert out.verify().wrong is None
        assert id_of_next(out) == 7
    with closing(open_store(new, OTHER_KEY)) as again:
        assert again.is_continued
        assert again.verify().wrong is None


def id_of_next(store: LocalStore) -> int | None:
    return saved(store).id


def test_a_draft_that_was_altered_keeps_the_register_where_it_is(
    offices: Offices, folder: Path
) -> None:
    with closing(open_store(folder)) as local:
        saved(local)
    with plain_sql(folder) as connection:
        connection.execute("UPDATE registration SET page = 'x'")
    name = offices.emptied()
    with pytest.raises(NotMoved) as raised:
        moved_in(offices, name, folder)
    assert raised.value.text_id == "verify.draft"
    with closing(offices.open(name)) as office:
        assert office.worklist.is_empty()
        assert office.verify().entries == 0


def test_what_does_not_arrive_as_it_was_is_not_moved(offices: Offices, folder: Path) -> None:
    do_everything(folder)
    name = offices.new()
    with offices.cluster.connect(name) as connection:
        connection.execute(
            "CREATE FUNCTION angio.spoil() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN NEW.page := ''x''; RETURN NEW; END'"
        )
        connection.execute(
            "CREATE TRIGGER spoil BEFORE INSERT ON angio.registration "
            "FOR EACH ROW EXECUTE FUNCTION angio.spoil()"
        )
        connection.execute("ALTER TABLE angio.registration ENABLE ALWAYS TRIGGER spoil")
    with pytest.raises(NotMoved) as raised:
        moved_in(offices, name, folder)
    assert raised.value.text_id.startswith("verify.")


def test_an_office_that_holds_anything_takes_no_register(offices: Offices, folder: Path) -> None:
    do_everything(folder)
    name = offices.emptied()
    with closing(offices.open(name)) as office:
        office.settings.set("author", "", NOW)
    with pytest.raises(StorageProblem) as raised:
        moved_in(offices, name, folder)
    assert raised.value.text_id == "storage_problem.office_not_empty"


def test_only_who_made_an_office_moves_a_register_into_it(offices: Offices, folder: Path) -> None:
    do_everything(folder)
    name = offices.emptied()
    own = open_office(offices.address(name))
    with (
        closing(open_store(folder)) as local,
        closing(own),
        pytest.raises(StorageProblem) as raised,
    ):
        moving.copy_in(local, own, NOW)
    assert raised.value.text_id == "storage_problem.office_role"
    with closing(offices.open(name)) as office:
        assert office.worklist.is_empty()
    assert paths.database(folder).exists()
