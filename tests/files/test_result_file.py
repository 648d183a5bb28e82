"""The RESULT file: what its columns are, and its records, however the platform writes them."""

from pathlib import Path

import pytest

from angio_desktop.errors import BadAnswerFile
from angio_desktop.files.grown_table import MAX_RECORD, look_through
from angio_desktop.files.insurer_file import InsurerRow, open_insurer, read_insurer
from angio_desktop.files.result_file import (
    Columns,
    OutcomeWords,
    ResultFile,
    ResultRow,
    open_result,
    read_result,
)
from tests.drivers.tables import FORMS
from tests.register.examples import BOTH, FOLLOW_UP, HOSP, HOSPITALISATIONS, PCI

WORDS = OutcomeWords(frozenset({"success"}), frozenset({"error"}))
CODE = "118.23.000241.41"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "RESULT.csv"


def opened(file: Path, content: str | bytes, words: OutcomeWords = WORDS) -> ResultFile:
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return open_result(file, FORMS, words)


def refused(file: Path, content: str | bytes) -> str:
    with pytest.raises(BadAnswerFile) as raised:
        rows(opened(file, content))
    return raised.value.text_id.removeprefix("bad_answer_file.")


def rows(found: ResultFile) -> list[ResultRow]:
    return list(read_result(found, found.found))


HEAD = "IDC_PAT;DT_CONSULT;Status;Message;Code\r\n"
GOOD = f"45031212494;16/03/2026;Success;;{CODE}\r\n"
BAD = "45031212494;17/03/2026;Error;too late;\r\n"
CELLS = {"IDC_PAT": "45031212494", "DT_CONSULT": "16/03/2026"}


def test_the_columns_are_told_by_what_they_hold(file):
    found = opened(file, HEAD + GOOD + BAD)
    assert (found.found, found.is_sure) == (Columns("Status", "Message", "Code"), True)
    assert found.extra == ("Status", "Message", "Code")
    assert found.sample == (("Success", "", CODE), ("Error", "too late", ""))
    assert rows(found) == [
        ResultRow(1, CELLS, "accepted", "", CODE),
        ResultRow(2, {**CELLS, "DT_CONSULT": "17/03/2026"}, "refused", "too late", ""),
    ]


@pytest.mark.parametrize(
    "content",
    [
        (HEAD + GOOD).replace(";", ","),
        (HEAD + GOOD).replace("\r\n", "\n"),
        "\ufeff" + HEAD + GOOD,
        "\r\n".join(";".join(f'"{c}"' for c in line.split(";")) for line in (HEAD + GOOD).split()),
        HEAD + "\r\n;;;;\r\n" + GOOD,
        HEAD.replace("IDC_PAT", " IDC_PAT ") + GOOD,
    ],
    ids=["comma", "line ends", "mark", "quoted", "blank rows", "spaces"],
)
def test_it_is_read_however_it_is_written(file, content):
    assert rows(opened(file, content)) == [ResultRow(1, CELLS, "accepted", "", CODE)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_an_accent_is_read_in_either_encoding(file, encoding):
    content = HEAD + GOOD + BAD.replace("too late", "té láát")
    [_, row] = rows(opened(file, content.encode(encoding)))
    assert row.message == "té láát"


def test_what_is_appended_under_a_header_of_its_own_is_read_on(file):
    more = f"Code;Status;DT_CONSULT;IDC_PAT;Message\n{CODE};success;16/03/2026;45031212494;\n"
    found = opened(file, HEAD + BAD + more)
    assert [row.outcome for row in rows(found)] == ["refused", "accepted"]
    assert rows(found)[1] == ResultRow(2, CELLS, "accepted", "", CODE)


def test_what_is_appended_while_it_is_read_waits_for_the_next_time(file):
    found = opened(file, HEAD + GOOD)
    with file.open("a") as more:
        more.write(BAD)
    assert len(rows(found)) == 1


@pytest.mark.parametrize("row", ["45031212494;16/03/2026;Success", GOOD.strip() + ";x"])
def test_a_record_of_another_width_is_told(file, row):
    found = opened(file, HEAD + GOOD + row + "\r\n")
    assert [each.cells is None for each in rows(found)] == [False, True]
    assert rows(found)[1].outcome == "accepted"


def test_another_word_is_no_outcome(file):
    found = opened(file, HEAD + GOOD + BAD)
    pending = HEAD + GOOD + GOOD.replace("Success", "Pending")
    assert refused(file, pending) == "status"
    file.write_text(HEAD + GOOD.replace("Success", "Pending") + BAD)
    with pytest.raises(BadAnswerFile):
        open_result(file, FORMS, WORDS)
    words = OutcomeWords(frozenset({"success", "pending"}), WORDS.refused)
    assert [row.outcome for row in rows(opened(file, pending, words))] == ["accepted", "accepted"]
    assert words.outcome("else") == ""
    assert found.words.outcome(" SUCCESS ") == "accepted"


def test_a_code_of_another_form_is_what_is_new_on_the_accepted_rows(file):
    content = (HEAD + GOOD + BAD).replace(CODE, "TX-7")
    assert opened(file, content).found == Columns("Status", "Message", "Code")
    both = content.replace("Code\r\n", "Code;Id\r\n").replace("TX-7", "TX-7;9")
    both = both.replace("too late;", "too late;;")
    found = opened(file, both)
    assert (found.found.code, found.is_sure) == ("Code", False)


def test_a_file_of_accepted_records_has_no_message(file):
    found = opened(file, HEAD + GOOD)
    assert (found.found, found.is_sure) == (Columns("Status", "", "Code"), True)
    none = opened(file, "IDC_PAT;Status\n45031212494;Success\n")
    assert (none.found, none.is_sure) == (Columns("Status", "", ""), True)
    assert rows(none)[0].message == rows(none)[0].code == ""


def test_two_columns_that_may_be_the_same_are_not_sure(file):
    twice = "IDC_PAT;A;B\n45031212494;Success;Success\n"
    found = opened(file, twice)
    assert (found.found.status, found.is_sure) == ("A", False)
    texts = "IDC_PAT;S;A;B\n45031212494;Error;abc;xyz\n"
    found = opened(file, texts)
    assert (found.found.message, found.is_sure) == ("A", False)


def test_contradicting_statuses_tell_no_outcome_of_the_other_columns(file):
    content = "IDC_PAT;A;B;Why\n45031212494;Success;Error;because\n"
    assert opened(file, content).found == Columns("A", "", "")


def test_columns_without_a_name_or_named_twice_are_called_by_their_place(file):
    found = opened(file, "IDC_PAT;IDC_PAT;;Status;Status\n45031212494;1;2;Success;3\n")
    assert found.extra == ("IDC_PAT (2)", "(3)", "Status", "Status (5)")
    assert rows(found)[0].cells == {"IDC_PAT": "45031212494"}


def test_a_column_with_many_words_is_no_status(file):
    lines = "".join(f"45031212494;Success;w{n}\n" for n in range(20))
    assert opened(file, "IDC_PAT;S;W\n" + lines).found.status == "S"


def test_our_own_status_column_may_be_the_platforms(file):
    found = opened(file, "IDC_PAT;STATUS;TX_AUTHOR\n45031212494;Success;me\n")
    assert found.found.status == "STATUS"


@pytest.mark.parametrize("type_", [HOSP, PCI, BOTH, FOLLOW_UP])
def test_all_columns_of_a_type_tell_the_type(file, type_):
    header = ";".join((*FORMS[type_].csv_keys, "S"))
    line = ";" * len(FORMS[type_].csv_keys) + "Success"
    assert [form.type for form in opened(file, f"{header}\n{line}\n").forms] == [type_]


def test_fewer_columns_may_be_of_several_types(file):
    content = "IDC_PAT;DT_HOSPZ;S\n1;2;Success\n"
    assert tuple(form.type for form in opened(file, content).forms) == HOSPITALISATIONS


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "columns"),
        ("a;b\n1;2\n", "columns"),
        (HEAD, "status"),
        ("IDC_PAT;b\n1;2\n", "status"),
        (HEAD + 'x;"' + "y" * MAX_RECORD, "quotes"),
        (HEAD + 'x;"' + "y;\n" * (MAX_RECORD // 3), "quotes"),
        (HEAD + "x;" + "y" * 200_000, "quotes"),
        (b"\xff\xfe\x00", "columns"),
    ],
    ids=["empty", "other", "no rows", "no status", "open quote", "many lines", "cell", "binary"],
)
def test_what_is_no_result_file_is_refused(file, content, what):
    assert refused(file, content) == what


def test_what_cannot_be_read_is_refused(tmp_path):
    for path in (tmp_path, tmp_path / "none.csv", tmp_path / "x\0y"):
        with pytest.raises(BadAnswerFile) as raised:
            open_result(path, FORMS, WORDS)
        assert raised.value.text_id == "bad_answer_file.unreadable"


# The nightly file about the insurers

NIGHTLY = (
    "localdwh_id,localdwh_created_on,localdwh_registration_code,localdwh_register,nippin_message,"
    "nippin_interface_type,nippin_status,nippin_created_on,nippin_payload_after_validation,"
    "nippin_postresponse_tack_reference,result\n"
)


def nightly(file: Path, content: str) -> list[InsurerRow]:
    file.write_text(content, "utf-8")
    return list(read_insurer(open_insurer(file)))


def test_the_nightly_file_is_read_by_the_names_of_its_columns(file):
    line = f"1,2026-03-12,{CODE},ANGIO,m,t,s,c,p,r,valid\n"
    assert nightly(file, NIGHTLY + line) == [InsurerRow(1, CODE, "valid")]
    earlier = f"result,localdwh_registration_code\nNOT_SENT,{CODE}\ninvalid\n"
    assert nightly(file, earlier) == [InsurerRow(1, CODE, "not_sent"), InsurerRow(2, "", "invalid")]
    assert nightly(file, f"localdwh_registration_code\n{CODE}\n") == [InsurerRow(1, CODE, "")]
    with pytest.raises(BadAnswerFile):
        nightly(file, HEAD + GOOD)


def test_a_message_may_be_a_key(file):
    found = opened(file, HEAD + GOOD + BAD.replace("too late", "DT_CONSULT"))
    assert [row.message for row in rows(found)] == ["", "DT_CONSULT"]


def test_a_large_file_is_looked_through_in_parts(file):
    content = (HEAD + BAD.replace("too late", "té láát")).encode("cp1252")
    file.write_bytes(content + GOOD.encode("ascii") * 30_000)
    table = look_through(file, ("IDC_PAT",))
    assert (table.encoding, table.size) == ("cp1252", file.stat().st_size)
