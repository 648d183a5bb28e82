"""Exporting: which registrations go out, what is marked, and what a failure leaves (nothing)."""

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from angio_desktop.actions.checking import FileCheck, check, file_context
from angio_desktop.actions.definitions import Definitions
from angio_desktop.actions.exporting import ExportRequest, ExportResult, export, target_path
from angio_desktop.actions.lists import add_entry, load_examples
from angio_desktop.errors import NotWritable
from angio_desktop.files import national_csv
from angio_desktop.files.csv_format import CsvFormat
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import summarise
from angio_desktop.storage.store import Store
from tests.drivers.opened import OPENED, plain_sql
from tests.drivers.own_lists import load_list, load_own_lists
from tests.drivers.sent_examples import NOW, TODAY, send
from tests.drivers.tables import DICTIONARY

PCI = RegistrationType.HOSPITALISATION_PCI
FOLLOW_UP = RegistrationType.FOLLOW_UP
NAME = "HD_DCD_submcsv_HDBP0012_ANGIO_Hospitalisatie_met_PCI_02_28112023.csv"


class Hospital:
    """One data folder and one upload folder."""

    def __init__(self, store: Store, definitions: Definitions, data: Path, out: Path) -> None:
        self.store, self.definitions, self.data, self.out = store, definitions, data, out
        load_own_lists(store)

    def send(self, code: str, type_: RegistrationType = PCI, **values: str) -> Registration:
        return send(self.store, self.definitions.dictionary, type_, code, **values)

    def keep(self, **values: str) -> int:
        """Store a draft and return its id."""
        draft = Registration(PCI, self.definitions.dictionary.version, values)
        evaluation = evaluate(self.definitions.dictionary.forms[PCI], values, Context(TODAY, None))
        saved = self.store.registrations.save(draft, summarise(draft, evaluation), NOW)
        return saved.id or 0

    def export(self, request: ExportRequest | None = None, **changes: object) -> ExportResult:
        asked = replace(request or ExportRequest(PCI, self.out), **changes)  # type: ignore[arg-type]
        tables = self.definitions
        return export(self.store, tables.dictionary, tables.assumptions, asked, NOW)

    def read(self, path: Path, type_: RegistrationType = PCI) -> list[national_csv.CsvRow]:
        form = self.definitions.dictionary.forms[type_]
        return list(national_csv.Reading(path, form, CsvFormat()))

    def names(self, path: Path) -> list[str]:
        return [row.texts["TX_PAT_LAST_NAM"] for row in self.read(path)]

    def rows(self) -> dict[str, int]:
        """Return the rows that the marks keep, by the patient's last name."""
        query = (
            "SELECT json_extract(\"values\", '$.TX_PAT_LAST_NAM'), row FROM export_registration "
            "JOIN registration ON registration.id = registration_id"
        )
        with plain_sql(self.data) as connection:
            return dict(connection.execute(query).fetchall())

    def sql(self, *statements: str) -> None:
        with plain_sql(self.data) as connection:
            for statement in statements:
                connection.execute(statement)

    def damage(self, registration: Registration, json_text: str) -> None:
        """Change a sent registration behind the program's back."""
        quoted = json_text.replace("'", "''")
        self.sql(
            "DROP TRIGGER registration_update",
            f"UPDATE registration SET \"values\" = '{quoted}' WHERE id = {registration.id}",  # noqa: S608
        )


@pytest.fixture
def hospital(store: Store, definitions: Definitions, data: Path, out: Path) -> Hospital:
    return Hospital(store, definitions, data, out)


# What goes out


@pytest.mark.parametrize("type_", RegistrationType)
def test_what_is_exported_is_what_was_entered_and_passes_its_own_check(
    hospital: Hospital, type_: RegistrationType
) -> None:
    sent = hospital.send("ANG-1", type_)
    result = hospital.export(type=type_)
    assert result.written is not None
    assert result.written.path.parent == hospital.out
    assert result.count == 1
    form = hospital.definitions.dictionary.forms[type_]
    [row] = hospital.read(result.written.path, type_)
    for key in form.csv_keys:
        assert row.texts[key] == sent.values.get(key, ""), key
    for store in (None, hospital.store):
        words = hospital.definitions.words("nl", hospital.store.lists.loaded())
        against = FileCheck(form, CsvFormat(), file_context(TODAY, store, DICTIONARY), words, {})
        [checked] = check(result.written.path, against)
        assert [f for f in checked.findings if f.is_error and f.rule != "E19"] == []


def test_the_file_has_the_name_that_routes_it_or_the_hospitals_own(hospital: Hospital) -> None:
    hospital.send("ANG-1")
    first = hospital.export().written
    assert first is not None
    assert first.path == hospital.out / NAME
    hospital.store.settings.set("file_name.hospitalisation_pci", "eigen.csv", OPENED)
    second = hospital.export(include_exported=True).written
    assert second is not None
    assert second.path == hospital.out / "eigen.csv"


def test_a_file_may_be_named_instead_of_a_folder(hospital: Hospital) -> None:
    hospital.send("ANG-1")
    hospital.export(target=hospital.out / "mine.CSV")
    assert [each.name for each in hospital.out.iterdir()] == ["mine.CSV"]


@pytest.mark.embedded
def test_only_sent_registrations_of_the_type_go_out_in_the_order_of_sending(
    hospital: Hospital,
) -> None:
    first = hospital.send("ANG-1", TX_PAT_LAST_NAM="Eerst")
    hospital.send("ANG-2", TX_PAT_LAST_NAM="Daarna")
    hospital.send("ANG-3", FOLLOW_UP)
    hospital.keep(TX_PAT_LAST_NAM="Klad")
    deleted = hospital.keep(TX_PAT_LAST_NAM="Weg")
    hospital.store.registrations.delete(deleted, NOW)
    result = hospital.export()
    assert result.count == 2
    assert hospital.names(hospital.out / NAME) == ["Eerst", "Daarna"]
    assert first.id is not None
    assert len(hospital.store.exports.of(first.id)) == 1
    assert hospital.rows() == {"Eerst": 1, "Daarna": 2}


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (None, None, 1),
        (date(2026, 3, 14), date(2026, 3, 14), 1),
        (date(2026, 3, 15), None, 0),
        (None, date(2026, 3, 13), 0),
    ],
)
def test_the_period_of_admission_dates_is_closed(
    hospital: Hospital, first: date | None, last: date | None, count: int
) -> None:
    hospital.send("ANG-1")  # admitted on 14/03/2026
    result = hospital.export(first=first, last=last)
    assert result.count == count
    assert (result.written is None) == (count == 0)


def test_a_field_that_does_not_apply_is_not_exported_though_it_is_stored(
    hospital: Hospital,
) -> None:
    sent = hospital.send("ANG-1", CD_REAS="1", CD_REPERF="1", TX_SPECIF="overgebleven")
    hospital.export()
    [row] = hospital.read(hospital.out / NAME)
    assert sent.values["TX_SPECIF"] == "overgebleven"
    assert row.texts["TX_SPECIF"] == row.texts["CD_REAS"] == ""


def test_consent_is_ours_and_is_not_exported(hospital: Hospital) -> None:
    hospital.send("ANG-1", RegistrationType.HOSPITALISATION)
    written = hospital.export(type=RegistrationType.HOSPITALISATION).written
    assert written is not None
    assert "LOCAL_CONSENT" not in written.path.read_text(encoding="utf-8")


def test_authors_and_format_follow_the_settings(hospital: Hospital) -> None:
    hospital.send("ANG-1")
    hospital.store.settings.set("author", " A. Arts ", OPENED)
    hospital.store.settings.set("decimal_mark", "comma", OPENED)
    hospital.store.settings.set("quoting", "all", OPENED)
    hospital.export()
    text = (hospital.out / NAME).read_text(encoding="utf-8")
    assert text.startswith('"TX_AUTHOR";"IDC_PAT"')
    assert '"A. Arts"' in text
    assert '"26,9"' in text


def test_only_records_to_keep_open_carry_the_status(hospital: Hospital) -> None:
    hospital.send("ANG-1")
    kept = hospital.send("ANG-2")
    hospital.export(drafts=frozenset({kept.id}))
    assert [row.status for row in hospital.read(hospital.out / NAME)] == ["", "draft"]
    assert [e.is_draft for e in hospital.store.exports.all()] == [True]


def test_without_records_to_keep_open_there_is_no_status(hospital: Hospital) -> None:
    hospital.send("ANG-1")
    hospital.export()
    assert "STATUS" not in (hospital.out / NAME).read_text(encoding="utf-8")
    assert [e.is_draft for e in hospital.store.exports.all()] == [False]


# What is remembered


def test_the_export_is_remembered_with_its_file_and_sum(hospital: Hospital) -> None:
    sent = hospital.send("ANG-1")
    result = hospital.export()
    [mark] = hospital.store.exports.of(sent.id or 0)
    path = hospital.out / NAME
    assert mark.file == NAME
    assert mark.folder == str(hospital.out.resolve())
    assert mark.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (mark.type, mark.count, mark.is_draft) == (PCI, 1, False)
    assert mark.time == NOW.isoformat(timespec="seconds")
    assert result.written is not None
    assert result.written.sha256 == mark.sha256


def test_what_was_exported_goes_out_again_only_when_asked(
    hospital: Hospital, tmp_path: Path
) -> None:
    hospital.send("ANG-1")
    hospital.export()
    assert hospital.export(target=tmp_path).written is None
    assert not (tmp_path / NAME).exists()
    hospital.send("ANG-2")
    assert hospital.export(target=tmp_path).count == 1
    assert hospital.export(target=tmp_path / "all.csv", include_exported=True).count == 2


def test_nothing_to_export_leaves_no_file_and_no_mark(hospital: Hospital) -> None:
    assert hospital.export() == ExportResult(None, ())
    assert hospital.export().count == 0
    assert list(hospital.out.iterdir()) == []
    assert hospital.store.exports.all() == []


# What a failure leaves


@pytest.mark.embedded
def test_codes_of_example_lists_are_not_exported(hospital: Hospital) -> None:
    """Of lists that are loaded as such, and of those that ship where none of its own has them."""
    own = {"CD_MODEL_DES_1": "DES-1", "CD_MODEL_DES_2": "DES-1"}
    hospital.send("ANG-1", TX_PAT_LAST_NAM="Voorbeeld")
    hospital.send("ANG-2", PCI, TX_PAT_LAST_NAM="Eigen", **own)
    file = hospital.data / "des.csv"
    file.write_text("code;label;valid_from;valid_to\nDES-1;Flow;;\n", "utf-8")
    load_list(hospital.store, "QERMID_IMPLT_32402", file)
    result = hospital.export()
    assert result.written is not None
    assert hospital.names(result.written.path) == ["Eigen"]
    [refused] = result.left_out
    assert refused.text_id == "example_code"
    said = hospital.definitions.words("nl", {}).problem(refused)
    assert "ANG-1" in said
    assert "VOORBEELD-DES-01" in said


def test_what_was_added_to_an_example_list_by_hand_is_exported(hospital: Hospital) -> None:
    hospital.store.lists.remove("HPIN", NOW)
    load_examples(hospital.store)
    hospital.send("ANG-1")
    assert [p.text_id for p in hospital.export().left_out] == ["example_code"]
    for code in ("10000106730", "10000205116"):
        add_entry(hospital.store, "HPIN", code, "Dr. Maes")
    result = hospital.export()
    assert (result.count, result.left_out) == (1, ())


@pytest.mark.embedded
def test_a_damaged_registration_is_named_and_the_rest_is_written(hospital: Hospital) -> None:
    hospital.send("ANG-1", TX_PAT_LAST_NAM="Eerst")
    hurt = hospital.send("ANG-2", TX_PAT_LAST_NAM="Stuk")
    hospital.send("ANG-3", TX_PAT_LAST_NAM="Laatst")
    hospital.damage(hurt, "{half")
    result = hospital.export()
    assert result.count == 2
    [damaged] = result.left_out
    words = hospital.definitions.words("nl", {})
    assert "ANG-2" in words.problem(damaged)
    assert hospital.names(hospital.out / NAME) == ["Eerst", "Laatst"]
    assert hospital.store.exports.of(hurt.id or 0) == []


@pytest.mark.embedded
def test_a_text_that_no_file_can_hold_counts_as_damage(hospital: Hospital) -> None:
    hurt = hospital.send("ANG-1")
    hospital.send("ANG-2")
    hospital.damage(hurt, json.dumps({**hurt.values, "TX_PAT_LAST_NAM": "\ud800"}))
    result = hospital.export()
    assert result.count == 1
    [damaged] = result.left_out
    assert "ANG-1" in hospital.definitions.words("fr", {}).problem(damaged)


@pytest.mark.embedded
def test_only_damage_writes_no_file(hospital: Hospital) -> None:
    hospital.damage(hospital.send("ANG-1"), "[]")
    result = hospital.export()
    assert result.written is None
    assert len(result.left_out) == 1
    assert list(hospital.out.iterdir()) == []


def test_a_file_that_cannot_be_written_leaves_no_mark(hospital: Hospital) -> None:
    sent = hospital.send("ANG-1")
    (hospital.out / "file.csv").write_bytes(b"")
    with pytest.raises(NotWritable):
        hospital.export(target=hospital.out / "file.csv" / "inside.csv")
    assert hospital.store.exports.of(sent.id or 0) == []
    assert hospital.export().count == 1


@pytest.mark.embedded
def test_a_mark_that_cannot_be_written_takes_the_file_back(hospital: Hospital) -> None:
    sent = hospital.send("ANG-1")
    hospital.sql(
        "CREATE TRIGGER full BEFORE INSERT ON export_registration "
        "BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    with pytest.raises(IntegrityError):
        hospital.export()
    assert list(hospital.out.iterdir()) == []
    assert hospital.store.exports.all() == []
    hospital.sql("DROP TRIGGER full")
    assert hospital.export().count == 1
    assert len(hospital.store.exports.of(sent.id or 0)) == 1


def test_a_file_that_waits_for_the_platform_is_not_overwritten(hospital: Hospital) -> None:
    hospital.send("ANG-1", TX_PAT_LAST_NAM="Wacht")
    hospital.export()
    second = hospital.send("ANG-2")
    with pytest.raises(NotWritable) as raised:
        hospital.export()
    assert raised.value.text_id == "not_writable.exists"
    assert hospital.names(hospital.out / NAME) == ["Wacht"]
    assert hospital.store.exports.of(second.id or 0) == []


def test_a_file_is_overwritten_when_the_user_says_so(hospital: Hospital) -> None:
    hospital.send("ANG-1")
    (hospital.out / NAME).write_bytes(b"of another")
    assert hospital.export(replace=True).count == 1
    assert len(hospital.names(hospital.out / NAME)) == 1


def test_exporting_all_again_overwrites_an_earlier_export_as_nothing_of_it_is_lost(
    hospital: Hospital,
) -> None:
    hospital.send("ANG-1")
    hospital.export()
    hospital.send("ANG-2")
    everything = ExportRequest(PCI, hospital.out, include_exported=True)
    with pytest.raises(NotWritable):
        hospital.export(everything, first=date(2026, 1, 1))
    with pytest.raises(NotWritable):
        hospital.export(everything, last=date(2026, 12, 31))
    assert hospital.export(everything).count == 2
    assert len(hospital.names(hospital.out / NAME)) == 2


@pytest.mark.parametrize("what", ["another's file", "an export of another type", "a folder"])
def test_exporting_all_again_overwrites_nothing_else(hospital: Hospital, what: str) -> None:
    hospital.send("ANG-1")
    target = hospital.out / "x.csv"
    if what == "another's file":
        target.write_bytes(b"of another")
    elif what == "an export of another type":
        hospital.send("ANG-2", FOLLOW_UP)
        hospital.export(type=FOLLOW_UP, target=target)
    else:
        target = hospital.out
        (target / NAME).mkdir()
    before = [(e, e.is_dir() or e.read_bytes()) for e in hospital.out.iterdir()]
    with pytest.raises(NotWritable):
        hospital.export(target=target, include_exported=True)
    assert [(e, e.is_dir() or e.read_bytes()) for e in hospital.out.iterdir()] == before


@pytest.mark.embedded
def test_a_mark_that_cannot_be_written_leaves_a_file_that_replaced_another(
    hospital: Hospital,
) -> None:
    hospital.send("ANG-1")
    hospital.export()
    hospital.send("ANG-2")
    hospital.sql(
        "CREATE TRIGGER full BEFORE INSERT ON export_registration "
        "BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    with pytest.raises(IntegrityError):
        hospital.export(include_exported=True)
    assert len(hospital.names(hospital.out / NAME)) == 2
    assert len(hospital.store.exports.all()) == 1


# Where to


@pytest.mark.parametrize("name", ["../x.csv", "sub/x.csv", "x.txt", "..", "x"])
def test_a_name_that_leads_elsewhere_or_is_no_csv_is_refused(out: Path, name: str) -> None:
    with pytest.raises(NotWritable) as raised:
        target_path(out, name)
    assert raised.value.details == {"file": name}


@pytest.mark.parametrize("target", ["missing", "missing/", "x.txt", "x.csv.gz"])
def test_a_target_that_is_no_folder_and_no_csv_is_refused(out: Path, target: str) -> None:
    with pytest.raises(NotWritable) as raised:
        target_path(out / target, NAME)
    assert raised.value.text_id == "not_writable.name"


def test_a_target_is_a_folder_or_a_file(out: Path) -> None:
    assert target_path(out, NAME) == out / NAME
    assert target_path(out / "x.csv", NAME) == out / "x.csv"
