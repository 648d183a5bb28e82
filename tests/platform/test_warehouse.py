"""What is read of the hospital's warehouse, and what is said where it is not as is assumed."""

import pytest

from angio_desktop.actions.testset import example
from angio_desktop.errors import WarehouseProblem
from angio_desktop.platform.postgres import connected
from angio_desktop.platform.server import Patience
from angio_desktop.platform.warehouse import Warehouse, columns_of
from angio_desktop.register.fields import RegistrationType, admission_key
from tests.drivers.tables import DICTIONARY
from tests.drivers.warehouse import texts_of

NAMES = {
    "code": ("registration_code",),
    "status": ("status", "state"),
    "key": ("key", "field_key"),
    "value": ("value",),
    "attribute": ("attribute_value",),
}
DAYS = {form.collection: admission_key(form.type) for form in DICTIONARY.forms.values()}
PCI, FOLLOW_UP = RegistrationType.HOSPITALISATION_PCI, RegistrationType.FOLLOW_UP
CODE = "118.23.000241.41"


def read(warehouse, names=NAMES):
    """Return the messages, their answers, and what stands beside these."""
    with connected(warehouse.server(), warehouse.password, Patience(5, 5)) as connection:
        found = Warehouse(connection, columns_of(connection, names))
        messages = list(found.messages(DAYS))
        documents = [message.document for message in messages]
        return messages, list(found.answers(documents)), list(found.attributes(documents))


def problem(warehouse, names=NAMES):
    with pytest.raises(WarehouseProblem) as raised:
        read(warehouse, names)
    return raised.value


def test_the_names_of_the_collections_are_those_of_the_platform():
    assert list(DAYS.items()) == [
        ("Hospitalisatie", "DT_HOSPZ"),
        ("Hospitalisatie_met_PCI", "DT_HOSPZ"),
        ("Hospitalisatie_met_FFR", "DT_HOSPZ"),
        ("Hospitalisatie_met_FFR_en_PCI", "DT_HOSPZ"),
        ("Follow-up_na_PCI", "DT_CONSULT"),
    ]


def test_messages_come_with_their_day_and_their_answers(warehouse):
    pci, follow_up = (example(DICTIONARY, type_) for type_ in (PCI, FOLLOW_UP))
    warehouse.put(pci, CODE)
    warehouse.put(follow_up)
    warehouse.run("UPDATE local_dwhmessage SET status = 'Registered' WHERE document_id = 1")
    messages, answers, _ = read(warehouse)
    assert [message[1:] for message in messages] == [
        (0, CODE, "Hospitalisatie_met_PCI", "Registered", pci.values["DT_HOSPZ"]),
        (1, "", "Follow-up_na_PCI", "", follow_up.values["DT_CONSULT"]),
    ]
    assert [each.document for each in answers] == [message.document for message in messages]
    assert answers[0].texts == {key: [text] for key, text in texts_of(pci).items()}


def test_other_registers_are_left_alone(warehouse):
    warehouse.run(
        "INSERT INTO local_dwhmessage (document_id, created_on, data_collection_name) "
        "VALUES (7, now(), 'Heupprothese')"
    )
    assert read(warehouse) == ([], [], [])


def test_several_texts_under_a_key_stay_together_and_a_message_comes_once(warehouse):
    warehouse.put_texts(example(DICTIONARY, PCI), {"DT_HOSPZ": "01/03/2026"}, CODE)
    warehouse.run(
        "INSERT INTO local_dwhmessage_key_value (msg_document_id, key, value) VALUES "
        "(1, 'DT_HOSPZ', '02/03/2026'), (1, 'CD_X', 'a'), (1, 'CD_X', NULL), (1, 'CD_X', 'b')"
    )
    messages, [answered], _ = read(warehouse)
    assert len(messages) == 1
    assert answered.texts == {"DT_HOSPZ": ["01/03/2026", "02/03/2026"], "CD_X": ["a", "", "b"]}


def test_what_stands_beside_an_answer_comes_by_its_key(warehouse):
    warehouse.put_texts(example(DICTIONARY, PCI), {"CD_X": "Ja"}, CODE)
    warehouse.run(
        "INSERT INTO local_dwhmessage_key_value_plus (key_value_id, attribute_type, "
        "attribute_value) SELECT id, 'code', '1' FROM local_dwhmessage_key_value"
    )
    assert read(warehouse)[2][0].texts == {"CD_X": ["1"]}


def test_the_columns_are_found_by_other_names_in_any_case(warehouse):
    warehouse.put(example(DICTIONARY, PCI), CODE)
    before = read(warehouse)
    warehouse.run(
        'ALTER TABLE local_dwhmessage_key_value RENAME COLUMN key TO "Field_Key"',
        "ALTER TABLE local_dwhmessage DROP COLUMN status",
    )
    assert read(warehouse) == before


def test_columns_of_other_types_are_compared_as_texts(warehouse):
    warehouse.put(example(DICTIONARY, PCI), CODE)
    before = read(warehouse)
    warehouse.run(
        "ALTER TABLE local_dwhmessage_key_value DROP CONSTRAINT "
        "local_dwhmessage_key_value_msg_document_id_fkey",
        "ALTER TABLE local_dwhmessage_key_value ALTER COLUMN msg_document_id TYPE varchar(40)",
    )
    assert read(warehouse) == before


def test_tables_of_another_schema_are_found(warehouse):
    warehouse.put(example(DICTIONARY, PCI), CODE)
    before = read(warehouse)
    warehouse.run(
        "CREATE SCHEMA dwh",
        f"GRANT USAGE ON SCHEMA dwh TO {warehouse.role}",
        *(
            f"ALTER TABLE local_dwhmessage{end} SET SCHEMA dwh"
            for end in ("", "_key_value", "_key_value_plus")
        ),
    )
    assert read(warehouse) == before


def test_a_missing_column_is_named_with_what_it_may_be_called(warehouse):
    warehouse.run(
        "ALTER TABLE local_dwhmessage_key_value RENAME COLUMN key TO naam",
        "ALTER TABLE local_dwhmessage DROP COLUMN registration_code",
    )
    found = problem(warehouse)
    assert found.text_id == "warehouse_problem.missing_column"
    assert found.details["columns"] == (
        "local_dwhmessage.registration_code, local_dwhmessage_key_value.key / field_key"
    )


@pytest.mark.parametrize("how", ["DROP TABLE {}", "REVOKE SELECT ON {} FROM {}"])
def test_a_missing_table_or_one_that_may_not_be_read_is_named(warehouse, how):
    warehouse.run(how.format("local_dwhmessage_key_value_plus", warehouse.role))
    found = problem(warehouse)
    assert found.text_id == "warehouse_problem.missing_table"
    assert found.details["tables"] == "local_dwhmessage_key_value_plus"


def test_a_database_without_any_is_named(warehouse, postgres):
    with (
        connected(
            warehouse.server(database=postgres.new_database()), warehouse.password, Patience()
        ) as other,
        pytest.raises(WarehouseProblem) as raised,
    ):
        columns_of(other, NAMES)
    assert raised.value.details["tables"].count("local_dwhmessage") == 3


def test_more_than_one_portion_is_read_whole(warehouse, monkeypatch):
    monkeypatch.setattr("angio_desktop.platform.warehouse._AT_ONCE", 2)
    for number in range(5):
        warehouse.put_texts(example(DICTIONARY, PCI), {"DT_HOSPZ": f"0{number + 1}/03/2026"}, None)
    messages, answers, attributes = read(warehouse)
    assert [message.day[:2] for message in messages] == ["01", "02", "03", "04", "05"]
    assert [each.texts["DT_HOSPZ"][0][:2] for each in answers] == ["01", "02", "03", "04", "05"]
    assert attributes == []
