"""The loop of a registration, from its sending to the official code of its correction."""

from angio_desktop.storage.records import SERVER, Mark
from tests.demo import loop
from tests.drivers.result_files import OFFICIAL


def test_a_registration_ends_accepted_also_after_it_was_refused(tmp_path):
    said: list[str] = []
    good, bad, corrected = loop.run(tmp_path, said.append)
    assert (good.mark, good.official_code) == (Mark.ACCEPTED, OFFICIAL[0])
    assert (corrected.mark, corrected.official_code) == (Mark.ACCEPTED, OFFICIAL[1])
    assert bad.mark is Mark.REPLACED
    assert bad.replaced_by is not None
    assert [path.name for path in sorted(tmp_path.glob("*.csv"))] == [
        "RESULT-1.csv",
        "RESULT-2.csv",
    ]
    assert len(said) == 3


def test_a_registration_ends_accepted_without_a_file_by_the_warehouse(tmp_path, warehouse):
    said: list[str] = []
    found = loop.by_warehouse(tmp_path, warehouse, said.append)
    assert (found.mark, found.official_code) == (Mark.ACCEPTED, OFFICIAL[0])
    assert len(said) == 1


def test_a_registration_ends_accepted_without_a_file(tmp_path):
    said: list[str] = []
    standing = loop.run_without_file(tmp_path, said.append)
    assert standing.mark is Mark.ACCEPTED
    assert standing.official_code.startswith("118.26.")
    assert standing.answer is not None
    assert standing.answer.origin.source == SERVER
    assert len(said) == 1
